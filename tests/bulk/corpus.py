"""Made-up articles: several tell of one event, plans are moved and called off, dates count from other events."""

from __future__ import annotations

import datetime as dt
from itertools import count

_PAIRS = (
    ("Norway", "Sweden", "Oslo"),
    ("France", "Germany", "Paris"),
    ("Japan", "South Korea", "Tokyo"),
    ("Egypt", "Jordan", "Cairo"),
    ("Brazil", "Chile", "Santiago"),
    ("India", "Nepal", "Kathmandu"),
)
_TELLINGS = (
    "The foreign ministers of {a} and {b} met in {place} on {day} for talks on fishing quotas.",
    "Talks on fishing quotas brought the foreign ministers of {a} and {b} together in {place} on {day}.",
    "The foreign ministers of {a} and {b} will meet in {place} on {day}, a spokesman said.",
    "The meeting of the foreign ministers of {a} and {b} was postponed from {day} to {later}.",
    "{a} cancelled the visit of its foreign minister to {place} that was planned for {day}.",
)
_BESIDE = (
    "{a} accused {b} on {before} of breaking the border agreement, its foreign ministry said in a long statement.",
    "{b} said on {before} that the road between the two capitals would stay open for trade in the coming winter.",
    "Two days after the {place} meeting, {a} expelled three diplomats of {b}.",
    "{a} will send its ambassador back to {place} in the next few weeks.",
    "{b} signed a trade agreement with {a} in {place} on {later}.",
)


def records(weeks: int = 1) -> list[dict[str, str]]:
    """Records of JSONL: articles of some weeks, then some of them again, and some that cannot be read."""
    number = count()
    articles = [
        _article(next(number), first + dt.timedelta(days=7 * week + day), pair, day)
        for first in (dt.date(2021, 5, 17),)
        for week in range(weeks)
        for pair in _PAIRS
        for day in range(3)
    ]
    again = [{**one, "title": "The same again"} for one in articles[::7]]
    corrected = {**articles[4], "published": "2021-05-25"}
    unread = [{"text": "They met on Tuesday.", "title": "Without a date"}, {"text": "   "}]
    return [*articles, *again, corrected, *unread]


def _article(number: int, published: dt.date, pair: tuple[str, str, str], at: int) -> dict[str, str]:
    a, b, place = pair
    monday = published - dt.timedelta(days=published.weekday())
    held = monday + dt.timedelta(days=number % 3)
    words = {
        "a": a,
        "b": b,
        "place": place,
        "day": f"{held:%A, %d %B %Y}",
        "later": f"{held + dt.timedelta(days=9):%d %B %Y}",
        "before": f"{monday:%A}",
    }
    picked = (
        _TELLINGS[(number + at) % 5],
        _BESIDE[number % 5],
        _TELLINGS[number % 2],
        _BESIDE[(number + 2) % 5],
    )
    return {
        "id": f"a{number:03}",
        "title": f"{a} and {b}, {published:%d %B}",
        "published": published.isoformat(),
        "text": "\n\n".join(sentence.format(**words) for sentence in picked),
    }

"""The mentions of single days in the reports of a timeline, and how much each one weighs.

A mention weighs 1 if it says of a day, by its number, that something of a known type happened then. Each thing
that makes it say less halves it: a day that is only counted from another ("on Wednesday", "yesterday"), a time of
the clock (which mostly says when something was written), an event that is not there yet or never came; an event
of no known type weighs a quarter. So does a report that is dated by its surroundings: it mentions no day, but shows
that the day was news. "At the weekend" and "on 19 and 20 December" tell of two days, and give each one half. What
stands at the head of its article, where the news is, weighs up to twice as much.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from dipltime.days import number, parts
from dipltime.tracking.amend import HAND

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dipltime.serial import Json

THERE = frozenset({"occurred", "ongoing"})
_COUNTED, _CLOCK, _NOT_THERE, _UNTYPED, _UNDATED = 0.5, 0.5, 0.5, 0.25, 0.25
_DAY = re.compile(r"[-+]?\d{4,}-\d\d-\d\d(T\d\d)?", re.ASCII)
_NUMBER = re.compile(r"(?<!\d)\d\d?(?!\d)")
_WORD = re.compile(r"\w+")
_HEAD = 1000
"""Half of what the head of an article adds is gone so many characters further down."""
_AROUND = 70
"""Characters before and after a date that tell whether two articles copy one text."""


class Mention(NamedTuple):
    """One report of something on `day`."""

    day: int
    article: str
    published: int | None
    words: str
    """The words around the date, by which a copied text is known again."""
    weight: float
    event: str
    """The id of the event that the report belongs to."""


def mentions_in(rows: Iterable[Json]) -> list[Mention]:
    """The mentions in the reports of the events in `rows`; what several articles copy is shared among them."""
    found = [mention for row in rows for mention in _of_event(row)]
    told = {(one.day, one.words, one.article) for one in found}
    copies = Counter((day, words) for day, words, _ in told)
    return [one._replace(weight=one.weight / copies[one.day, one.words]) for one in found]


def _of_event(row: Json) -> Iterator[Mention]:
    by_hand = {field: row[field] for change in row["history"] for field in _corrected(change)}
    for evidence in row["evidence"]:
        report = {**evidence, **by_hand}
        if days := _days(report):
            published = report["published"]
            mention = Mention(
                days[0],
                report["article"],
                number(published) if published else None,
                _around(report),
                _weight(row["type"], report) / len(days),
                row["id"],
            )
            yield from (mention._replace(day=day) for day in days)


def _days(report: Json) -> list[int]:
    """The one or two days that a report tells of; none if it leaves more open, or two only by what stands around."""
    first, last = report["when"]["earliest"], report["when"]["latest"]
    if not first or not last:
        return []
    if first == last:
        return [number(first)]
    two = report["date"] is not None and not report.get("inherited") and number(last) - number(first) == 1
    return [number(first), number(last)] if two else []


def _corrected(change: Json) -> tuple[str, ...]:
    """The fields of which a person settled what each report says."""
    if change.get("by") != HAND:
        return ()
    if change["change"] == "confirmed":
        return ("when", "status")
    return (change["change"],) if change["change"] in ("when", "status") else ()


def _weight(kind: str, report: Json) -> float:
    weight = 1.0 + _HEAD / (_HEAD + int(report["start"]))
    if kind == "OTHER":
        weight *= _UNTYPED
    if report["status"] not in THERE:
        weight *= _NOT_THERE
    return weight * _of_date(report)


def _of_date(report: Json) -> float:
    """What the date is worth by which the sentence names the day; "now" does not name it."""
    date = report["date"]
    named = None if date is None or report.get("inherited") else _DAY.match(date.get("value", ""))
    if named is None:
        return _UNDATED
    weight = _CLOCK if named[1] else 1.0
    return weight if _by_number(report) else weight * _COUNTED


def _by_number(report: Json) -> bool:
    """Whether the words say the number of the day in its month: "25 May", "May 25th", "2012-05-25"."""
    day = parts(report["when"]["earliest"])[2]
    return any(int(digits) == day for digits in _NUMBER.findall(report["date"]["text"]))


def _around(report: Json) -> str:
    text, date = report["text"], report["date"]
    if date is None or not report["start"] <= date["start"] <= report["end"]:
        return " ".join(_WORD.findall(text.casefold()))
    at = date["start"] - report["start"]
    return " ".join(_WORD.findall(text[max(0, at - _AROUND) : at + _AROUND].casefold()))

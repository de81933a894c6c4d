"""The publication date that stands in the text itself: at its head, or labelled at its end."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dipltime.articles.published import signs
from dipltime.articles.published.kinds import AGENCY, LABELLED, STAMP, rank_of
from dipltime.articles.published.stamps import Stamp, day_of, stamps

if TYPE_CHECKING:
    import datetime as dt

HEAD = 800
"""How far into a text its head reaches."""
_TAIL = 300
_MAX_SENTENCES = 1


def dateline(text: str) -> dt.date | None:
    """The day that the head of `text` gives as its own; None if it gives none, or several alike."""
    ranks: dict[int, set[dt.date]] = {}
    for stamp in _lone(text, stamps(text, 0, min(HEAD, len(text)))):
        rank = rank_of(text, stamp)
        if rank is not None and not (rank >= STAMP and _in_story(text, stamp.start)):
            ranks.setdefault(rank, set()).add(stamp.date)
    if wire := _wire_code(text):
        ranks.setdefault(AGENCY, set()).add(wire)
    if not ranks:
        return _tail(text)
    best = ranks[min(ranks)]
    return next(iter(best)) if len(best) == 1 else None


def _lone(text: str, found: list[Stamp]) -> list[Stamp]:
    """The dates that are no end of a span of time: "3 May 1890 - 5 June 1950"."""
    spans: set[int] = set()
    for first, second in pairwise(found):
        if first.date != second.date and signs.RANGE.fullmatch(text, first.end, max(first.end, second.start)):
            spans |= {first.start, second.start}
    return [stamp for stamp in found if stamp.start not in spans]


def _in_story(text: str, position: int) -> bool:
    """Whether the story has begun before `position`: what comes then are captions, comments, other pages."""
    return len(signs.SENTENCE_END.findall(text, 0, position)) > _MAX_SENTENCES


def _tail(text: str) -> dt.date | None:
    """The day of a line such as "Published: 3 March 2011" at the end."""
    found = {
        stamp.date
        for stamp in stamps(text, max(0, len(text) - _TAIL), len(text))
        if rank_of(text, stamp) == LABELLED
    }
    return found.pop() if len(found) == 1 else None


def _wire_code(text: str) -> dt.date | None:
    """The day in the story number of a news agency: APW19980227.0494, AP900816-0139."""
    match = signs.WIRE_CODE.search(text, 0, HEAD) or signs.WIRE_STAMP.search(text, 0, HEAD)
    if match is None:
        return None
    parts = match.groupdict()
    if parts.get("year"):
        return day_of(int(parts["year"]), int(parts["month"]), int(parts["day"]))
    return day_of(1900 + int(parts["y"]), int(parts["m"]), int(parts["d"]))

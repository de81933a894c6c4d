"""All clues together: the answer is the one day that every one of them leaves."""

from __future__ import annotations

from functools import reduce
from operator import and_
from typing import TYPE_CHECKING, NamedTuple

from dipltime.articles.solve import days
from dipltime.articles.solve.clue import Clue, Told
from dipltime.articles.solve.clues import ANCHORS, BOUNDS

if TYPE_CHECKING:
    import datetime as dt


_READ = 50_000
"""How much of a text is looked at for clues: many times a news article, and bounded for a hostile one."""


class Solution(NamedTuple):
    """The day of publication, and the chain of reasons that leads to it, in one line."""

    date: dt.date
    because: str


def solve(text: str) -> Solution | None:
    """The day on which `text` was published, if what it tells leaves exactly one; else None."""
    told = Told(text[:_READ])
    anchors = [clue for find in ANCHORS for clue in find(told)]
    if not any(clue.anchor for clue in anchors):
        return None
    clues = anchors + [clue for find in BOUNDS for clue in find(told)]
    date = days.only(_left(clues))
    if date is None:
        return None
    reasons = "; ".join(clue.because for clue in _needed(clues))
    return Solution(date, f"{reasons}: {date.isoformat()}")


def _left(clues: list[Clue]) -> int:
    return reduce(and_, (clue.days for clue in clues), days.ALL)


def _needed(clues: list[Clue]) -> list[Clue]:
    """The clues without those that the others make superfluous, the weakest tried first."""
    kept = list(clues)
    for clue in reversed(clues):
        rest = [other for other in kept if other is not clue]
        if days.only(_left(rest)):
            kept = rest
    return kept

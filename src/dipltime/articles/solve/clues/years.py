"""Years and days that the text tells of as past: publication is not before the latest of them."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from dipltime.articles.solve import days
from dipltime.articles.solve.clue import Clue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.articles.solve.clue import Told

_ABSOLUTE = re.compile(r"(?:19|20)\d\d(?:$|-\d\d)")
_PAST = re.compile(
    r"\b(?:since|was|were|had|did|\w{3,}ed|said|met|held|began|fell|took|won|became|left|came)\b"
)
_OPEN = re.compile(
    r"\b(?:will|would|by|until|till|due|plan\w*|expect\w*|through|target\w*|deadline|could|should|may|might"
    r"|if|set to|scheduled|project\w*|forecast\w*|goal|bid\w*|host\w*|to|before)\b"
)


def past_years(told: Told) -> Iterator[Clue]:
    """A lower bound, the latest date of a sentence that tells only of the past."""
    latest = max((day for day in _past_days(told)), default=None)
    if latest:
        yield Clue(days.between(latest, dt.date.max), f"the text tells of {latest.year} as past")


def _past_days(told: Told) -> Iterator[dt.date]:
    for date in told.dates:
        if not _ABSOLUTE.match(date.value) or not date.earliest:
            continue
        start, end = told.sentence_at(date.start)
        if _PAST.search(told.text, start, end) and not _OPEN.search(told.text, start, end):
            yield dt.date.fromisoformat(date.earliest)

""" "Later on Wednesday" of what is still to come: the day has begun."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dipltime.articles.solve import days
from dipltime.articles.solve.clue import WEEKDAYS, Clue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.articles.solve.clue import Told

_LATER = re.compile(
    r"\b(?:will|is|are|was|were) (?:be )?"
    r"(?:due|set|expected|scheduled|to|hold|meet|address|make|give|speak|visit|host)\b"
    rf"[^.;:!?\"“”]{{0,120}}\blater (?:on )?({'|'.join(WEEKDAYS)})\b"
)


def later_that_day(told: Told) -> Iterator[Clue]:
    """The day of publication is the weekday on which something is due "later"."""
    for match in _LATER.finditer(told.text):
        words = " ".join(match[0].split())
        yield Clue(days.weekday(WEEKDAYS.index(match[1])), f"“{words}” was written on that day")

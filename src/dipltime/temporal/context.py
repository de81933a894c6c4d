"""What is known where an expression stands: the publication day, the date told last, the kind of text."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from dipltime.temporal.periods import Period, bounds

if TYPE_CHECKING:
    from dipltime.text import Tokens


_DAYS = frozenset(("day",))
_MONTHS = frozenset(("day", "week", "weekend", "month", "season", "quarter"))
_YEARS = _MONTHS | {"half", "year"}
# What can be counted from for a unit: days from days, months from what lies in one month or season.
_PRECISE = {"day": _DAYS, "week": _MONTHS, "weekend": _MONTHS, "month": _MONTHS, "quarter": _MONTHS, "season": _YEARS,
            "half": _YEARS, "year": _YEARS, "decade": _YEARS, "century": _YEARS}  # fmt: skip
# How many of the periods told before are still present to the reader.
_BACK = 8


@dataclass(slots=True)
class Context:
    """The state in which the expressions of one text are resolved, from its first to its last."""

    tokens: Tokens
    published: date | None
    story: bool = False
    """Whether the expression stands in a narrative."""
    narrative: bool = False
    """Whether it counts from what was told before it, as most of a narrative and little of news does."""
    told: list[tuple[int, Period]] = field(default_factory=list)
    """The periods told so far, each with the token it stood at."""
    line: list[tuple[int, Period]] = field(default_factory=list)
    """Those of them that do not count from the day of writing: the line of a story."""

    def turn(self, *, story: bool) -> None:
        """Go on in a narrative or in news; a narrative that begins goes on from nothing told before."""
        if story and not self.story:
            self.line.clear()
        self.story = story

    def tell(self, at: int, period: Period, *, from_writing: bool = False) -> None:
        """Remember that `period` was told at token `at`, and whether it counts from the day of writing."""
        self.told.append((at, period))
        if not from_writing:
            self.line.append((at, period))

    @property
    def _before(self) -> list[tuple[int, Period]]:
        return self.line if self.narrative else self.told

    @property
    def previous(self) -> Period | None:
        """The period told last."""
        return self._before[-1][1] if self._before else None

    def previous_day(self) -> date | None:
        """The day told last, or the first day of the period told last."""
        before = self._before
        for _, period in reversed(before[-6:]):
            if period.unit == "day":
                return _first(period)
        return _first(before[-1][1]) if before else None

    def reference(self, unit: str) -> Period | None:
        """The period told last that is precise enough to count in `unit`, or else just the one told last."""
        before = self._before
        if not before:
            return None
        wanted = _PRECISE.get(unit)
        if wanted is not None:
            for _, period in reversed(before[-_BACK:]):
                if period.unit in wanted:
                    return period
        return before[-1][1]

    def anchor(self, base: str) -> tuple[date | None, str]:
        """The day to count from, and what it is."""
        if (base == "previous" or self.narrative) and self._before:
            return self.previous_day(), "previous date"
        return self.published, "published"


def _first(period: Period) -> date | None:
    try:
        return bounds(period)[0]
    except (ValueError, OverflowError):
        return None

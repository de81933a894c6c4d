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
    narrative: bool = False
    told: list[tuple[int, Period]] = field(default_factory=list)
    """The periods told so far, each with the token it stood at."""

    def tell(self, at: int, period: Period) -> None:
        """Remember that `period` was told at token `at`."""
        self.told.append((at, period))

    @property
    def previous(self) -> Period | None:
        """The period told last."""
        return self.told[-1][1] if self.told else None

    def previous_day(self) -> date | None:
        """The day told last, or the first day of the period told last."""
        for _, period in reversed(self.told[-6:]):
            if period.unit == "day":
                return _first(period)
        return _first(self.told[-1][1]) if self.told else None

    def reference(self, unit: str) -> Period | None:
        """The period told last that is precise enough to count in `unit`, or else just the one told last."""
        if not self.told:
            return None
        wanted = _PRECISE.get(unit)
        if wanted is not None:
            for _, period in reversed(self.told[-_BACK:]):
                if period.unit in wanted:
                    return period
        return self.told[-1][1]

    def anchor(self, base: str) -> tuple[date | None, str]:
        """The day to count from, and what it is."""
        if (base == "previous" or self.narrative) and self.told:
            return self.previous_day(), "previous date"
        return self.published, "published"


def _first(period: Period) -> date | None:
    try:
        return bounds(period)[0]
    except (ValueError, OverflowError):
        return None

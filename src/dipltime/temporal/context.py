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
    aside: tuple[int, Period] | None = None
    """The period named last, where the story does not go on from it."""
    beside: bool = False
    """Whether the expression counts from that aside, which its own sentence makes."""

    opening: Period | None = None
    """The year that a narrative names first, for what it tells before that."""

    def begin(self, opening: Period | None) -> None:
        """Begin a narrative, which goes on from nothing told before."""
        self.line.clear()
        self.opening = opening

    def tell(self, at: int, period: Period, *, from_writing: bool = False) -> None:
        """Remember that `period` was told at token `at`, and whether it counts from the day of writing."""
        self.told.append((at, period))
        if not from_writing:
            self.line.append((at, period))
        self.aside = None

    @property
    def _before(self) -> list[tuple[int, Period]]:
        before = self.line if self.narrative else self.told
        return [*before[-_BACK:], self.aside] if self.aside and self.beside else before

    @property
    def previous(self) -> Period | None:
        """The period told last."""
        return self._before[-1][1] if self._before else None

    @property
    def previous_start(self) -> date | None:
        """The first day of the period told last, whatever kind of text it is."""
        return _first(self.previous) if self.previous else None

    def counted_from(self, unit: str) -> Period | None:
        """The period told last that is precise enough to count in `unit`, None if there is none near."""
        wanted = _PRECISE.get(unit, _YEARS)
        last = self.previous
        for _, period in reversed(self._before[-_BACK:]):
            if period.unit in wanted:
                return None if self.narrative and last and _apart(period, last) else period
        return None

    def previous_day(self, unit: str = "day") -> date | None:
        """The first day of the period told last that one can count in `unit` from; in a narrative of any."""
        period = self.counted_from(unit) or (self._before[-1][1] if self._before and self.narrative else None)
        return _first(period) if period else None

    def reference(self, unit: str) -> Period | None:
        """The period told last that is precise enough to count in `unit`, or else just the one told last."""
        return self.counted_from(unit) or (self._before[-1][1] if self._before else None)

    def anchor(self, base: str, unit: str = "day") -> tuple[date | None, str]:
        """The day to count `unit` from, and what it is."""
        if base == "previous" or self.narrative:
            day = self.previous_day(unit)
            if day is not None or (self.narrative and self._before):
                return day, "previous date"
        return self.published, "published"


def _apart(first: Period, second: Period) -> bool:
    """Whether two periods have no day in common, so that a story has gone on from one to the other."""
    if first.year < 1 or second.year < 1:
        return first.year != second.year
    (begins, ends), (starts, stops) = bounds(first), bounds(second)
    return ends < starts or stops < begins


def _first(period: Period) -> date | None:
    try:
        return bounds(period)[0]
    except (ValueError, OverflowError):
        return None

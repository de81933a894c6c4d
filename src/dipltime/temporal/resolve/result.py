"""What a resolver answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dipltime.model import DateType, Direction
from dipltime.temporal.periods import Period


@dataclass(slots=True)
class Result:
    """A TIMEX3 value, the period it names where it names one, and how it was worked out."""

    value: str
    type: DateType = "DATE"
    period: Period | None = None
    anchor: str | None = None
    anchor_from: str | None = None
    direction: Direction | None = None
    cue: str | None = None
    mod: str | None = None
    others: tuple[str, ...] = ()
    last: date | None = None
    """The last day of a run of days that `period` is the first of: Ramadan."""
    reached: Period | None = None
    """The day itself where the words count in weeks: what follows in a narrative can count from it."""


def of_period(period: Period, anchor: str | None = None, anchor_from: str | None = None) -> Result:
    """The result that is this period; a day with a clock time is a TIME."""
    return Result(period.value, "TIME" if period.tail else "DATE", period, anchor, anchor_from)

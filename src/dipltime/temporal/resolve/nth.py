"""Days counted within a month or a year."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from dipltime.temporal.periods import bounds, day_period
from dipltime.temporal.resolve.result import Result, of_period

if TYPE_CHECKING:
    from dipltime.temporal.meaning import Found, Nth


def nth_day(meaning: Nth, found: Found, within: Result) -> Result | None:
    """The day of `meaning` within the period of `within`; None where that names no period or has no such day."""
    if within.period is None or within.period.year < 1:
        return None
    first, last = bounds(within.period)
    step = timedelta(days=1 if meaning.weekday is None else 7)
    if meaning.nth < 0:
        back = 0 if meaning.weekday is None else (last.isoweekday() - meaning.weekday) % 7
        day = last - timedelta(days=back)
    else:
        ahead = 0 if meaning.weekday is None else (meaning.weekday - first.isoweekday()) % 7
        day = first + timedelta(days=ahead) + (meaning.nth - 1) * step
    if not first <= day <= last:
        return None
    result = of_period(day_period(day, found.tail or meaning.tail), within.anchor, within.anchor_from)
    result.direction, result.cue = within.direction, within.cue
    return result

"""Dates counted from another date of the same words: "a week from Friday", "a year ago this month"."""

from __future__ import annotations

from dataclasses import replace

from dipltime.temporal.context import Context
from dipltime.temporal.meaning import Beside, Calendar, Feast, Found, MonthDay, Weekday
from dipltime.temporal.periods import bounds, containing, shift_day
from dipltime.temporal.resolve.feasts import feast
from dipltime.temporal.resolve.months import month_day
from dipltime.temporal.resolve.result import Result, of_period
from dipltime.temporal.resolve.units import calendar
from dipltime.temporal.resolve.weekdays import weekday

_UNKNOWN = "XXXX-XX-XX"


def _base(meaning: Beside, found: Found, context: Context) -> Result | None:
    match meaning.base_date:
        case Calendar() as date:
            return calendar(date, found, context)
        case Weekday() as date:
            return weekday(date, found, context)
        case MonthDay() as date:
            return month_day(date, found, context)
        case Feast() as date:
            return feast(date, found, context)


def beside(meaning: Beside, found: Found, context: Context) -> Result | None:
    """The date as precise as the one it is counted from; underspecified where that one is."""
    base = _base(meaning, replace(found, tail=""), context)
    if base is None or base.period is None:
        return base and Result(_UNKNOWN)
    first = base.last if base.last and meaning.sign > 0 else bounds(base.period)[0]
    period = containing(base.period.unit, shift_day(first, meaning.unit, meaning.sign * meaning.count))
    if period.unit == "day":
        period = period._replace(tail=found.tail)
    return of_period(period, base.period.value, base.anchor_from)

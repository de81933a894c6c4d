"""One resolver for each meaning: from what the words say and where they stand to a value of the calendar."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from dipltime.temporal import meaning as m
from dipltime.temporal.context import Context
from dipltime.temporal.periods import check
from dipltime.temporal.resolve import told, told_units
from dipltime.temporal.resolve.amounts import length, plain
from dipltime.temporal.resolve.beside import beside
from dipltime.temporal.resolve.clock import clock
from dipltime.temporal.resolve.feasts import feast
from dipltime.temporal.resolve.months import month_day, part_of_year
from dipltime.temporal.resolve.nth import nth_day
from dipltime.temporal.resolve.result import Result
from dipltime.temporal.resolve.units import away, calendar, compared, known, same, short_decade
from dipltime.temporal.resolve.weekdays import weekday

RESOLVERS: dict[type, Callable[[Any, m.Found, Context], Result | None]] = {
    m.Known: known,
    m.MonthDay: month_day,
    m.Weekday: weekday,
    m.PartOfYear: part_of_year,
    m.ShortDecade: short_decade,
    m.Calendar: calendar,
    m.Away: away,
    m.Beside: beside,
    m.Length: length,
    m.Same: same,
    m.Compared: compared,
    m.Plain: plain,
    m.Clock: clock,
    m.Feast: feast,
}

# In a narrative, once something has been told; what these cannot settle the ones above do.
TOLD: dict[type, Callable[[Any, m.Found, Context], Result | None]] = {
    m.MonthDay: told.month_day,
    m.Weekday: told_units.weekday,
    m.PartOfYear: told.part_of_year,
    m.Calendar: told_units.calendar,
    m.Away: told_units.years_away,
    m.Same: told_units.same,
}


def _nth(meaning: m.Nth, found: m.Found, context: Context) -> Result | None:
    """The day within the period that it is counted in."""
    within = resolve(replace(found, meaning=meaning.within, tail=""), context)
    return nth_day(meaning, found, within) if within is not None else None


RESOLVERS[m.Nth] = _nth


def resolve(found: m.Found, context: Context) -> Result | None:
    """The value of `found` in its context; None where it turns out to be no date, or lies outside the calendar."""
    try:
        kind = type(found.meaning)
        result = TOLD[kind](found.meaning, found, context) if context.narrative and kind in TOLD else None
        result = result or RESOLVERS[kind](found.meaning, found, context)
        if result is not None and result.period is not None:
            check(result.period)
        return result  # noqa: TRY300 - every step can leave the calendar
    except (ValueError, OverflowError):
        return None

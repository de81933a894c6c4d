"""Units of a narrative that are counted from what was told before: "the next day", "that month", "two years later"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.temporal.meaning import TOLD
from dipltime.temporal.periods import Period, bounds, containing, day_period, shift, shift_day
from dipltime.temporal.resolve.result import Result, of_period

if TYPE_CHECKING:
    from dipltime.temporal.context import Context
    from dipltime.temporal.meaning import Away, Calendar, Found, Same, Weekday

_SOURCE = "previous date"
_OF_YEARS = {"year": 1, "decade": 10, "century": 100}


def weekday(meaning: Weekday, found: Found, context: Context) -> Result | None:
    """The first such day on or after the day told last; before it where the words say "last"."""
    told = context.reference("day")
    if told is None or told.year <= 0:
        return None
    day = bounds(told)[0]
    ahead = (meaning.weekday - day.isoweekday()) % 7
    if meaning.hint:
        ahead = (ahead or 7) if meaning.hint > 0 else ahead - 7
    return of_period(day_period(shift_day(day, "day", ahead), found.tail), told.value, _SOURCE)


def _unit_around(unit: str, told: Period) -> Period | None:
    """The calendar unit that the period told last begins in; of years before 1, years and longer only."""
    if unit in _OF_YEARS:
        size = _OF_YEARS[unit]
        return Period(unit, told.year // size * size)
    return containing(unit, bounds(told)[0]) if told.year > 0 else None


def calendar(meaning: Calendar, found: Found, context: Context) -> Result | None:
    """The unit told last, moved: "the next day", "the following month"."""
    told = context.reference(meaning.unit)
    around = _unit_around(meaning.unit, told) if told else None
    if told is None or around is None:
        return None
    if meaning.unit in _OF_YEARS:
        moved = around._replace(year=around.year + meaning.count * _OF_YEARS[meaning.unit])
    else:
        moved = shift(around, meaning.count) if meaning.count else around
    if moved.unit == "day":
        moved = moved._replace(tail=found.tail)
    return of_period(moved, told.value, _SOURCE)


def same(meaning: Same, found: Found, context: Context) -> Result | None:
    """The unit told last: "that month"."""
    if meaning.unit == TOLD:
        last = context.previous
        return of_period(last, last.value, _SOURCE) if last else None
    told = context.reference(meaning.unit)
    around = _unit_around(meaning.unit, told) if told else None
    if told is None or around is None:
        return None
    if around.unit == "day":
        around = around._replace(tail=found.tail)
    return of_period(around, told.value, _SOURCE)


def _before_christ(meaning: Away, told: Period) -> Result | None:
    """So many days, weeks or months from a day or a month before the year 1; there are no ISO weeks there."""
    if told.unit not in ("day", "month") or (told.unit == "month" and meaning.unit != "month"):
        return None
    # The calendar of the same years some multiple of 400 later.
    later = 400 * (1 - told.year // 400)
    first = bounds(told._replace(year=told.year + later, tail=""))[0]
    unit = "month" if meaning.unit == "month" else "day"
    period = containing(unit, shift_day(first, meaning.unit, meaning.sign * int(meaning.count or 0)))
    return of_period(period._replace(year=period.year - later), told.value, _SOURCE)


def years_away(meaning: Away, _found: Found, context: Context) -> Result | None:
    """So many years from the year told last, which may lie before the year 1."""
    told = context.reference(meaning.unit)
    size = _OF_YEARS.get(meaning.unit)
    if told is None or meaning.count is None or meaning.count % 1:
        return None
    if size is None:
        return _before_christ(meaning, told) if told.year < 1 else None
    year = told.year + meaning.sign * int(meaning.count) * size
    if meaning.unit != "year":
        year = year // size * size
    return of_period(Period(meaning.unit, year), told.value, _SOURCE)

"""Dates of a narrative: each counts from what was told before it, and time goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.temporal.course import tells_past
from dipltime.temporal.periods import (
    SEASON_MONTHS,
    SEASONS,
    Period,
    bounds,
    containing,
    day_period,
    shift,
    shift_day,
)
from dipltime.temporal.resolve.result import Result, of_period
from dipltime.temporal.words import word_list

if TYPE_CHECKING:
    from dipltime.temporal.context import Context
    from dipltime.temporal.meaning import Away, Calendar, Found, MonthDay, PartOfYear, Same, Weekday

_SOURCE = "previous date"
# A month so much earlier in the year than the one told last belongs to the next year.
_MONTHS_ROUND = 7
_SEASONS_ROUND = 7
# How many words after an aside a date can go on from it, and how many months nearer to it it must be.
_SHORTLY = 60
# How many words around a day tell that it is kept every year.
_CLAUSE = 6
# How many words lie at most between two dates of a sentence that goes on in time.
_SENTENCE = 12
_CLEARLY = 2
# What a step back in time counts, in months, where the story does not say that it looks back.
_BACKWARD = 6
_OF_YEARS = {"year": 1, "decade": 10, "century": 100}


def _first_month(period: Period) -> int:
    """The month in which a period begins, 1 for a year."""
    return bounds(period)[0].month if period.year > 0 else period.part or 1


def month_day(meaning: MonthDay, found: Found, context: Context) -> Result | None:
    """The month or day in the year that the story has reached; without a month, the month it has reached."""
    told = context.reference("month" if meaning.month is None else "year")
    if told is None:
        return None
    if _kept_yearly(meaning, found, context):
        return Result(f"XXXX-{meaning.month:02d}-{meaning.day:02d}")
    back = tells_past(found, context.tokens) or context.tokens.words[found.start - 1] == "since"
    if meaning.month is None:
        year, month = _month_of_day(meaning, told, back=back)
    else:
        told = told if back or meaning.year_given else _nearer(meaning, found, told, context)
        year, month = _year_of(meaning, told, back=back), meaning.month
        ahead = _looks_ahead(found, context) or _goes_on(found, context)
        year += not back and ahead and _passed(meaning, told, year)
    if meaning.day is None:
        return of_period(Period("month", year, month), told.value, _SOURCE)
    period = Period("day", year, month, meaning.day, "", found.tail)
    if year > 0:
        bounds(period)
    return of_period(period, told.value, _SOURCE)


def _kept_yearly(meaning: MonthDay, found: Found, context: Context) -> bool:
    """Whether the day is one that comes every year: "9 May is celebrated as Victory Day"."""
    if not meaning.month or not meaning.day or meaning.year_given:
        return False
    near = context.tokens.words[max(found.start - _CLAUSE, 0) : found.end + _CLAUSE]
    if not word_list("keeps").isdisjoint(near):
        return True
    return not {"is", "are"}.isdisjoint(near) and not word_list("kept").isdisjoint(near)


def _nearer(meaning: MonthDay, found: Found, told: Period, context: Context) -> Period:
    """What the month or day is nearer to: the story, or an aside shortly before that it may go on from.

    "They had left the fall before. One reached Montreal on 13 November", told of a March.
    """
    if context.aside is None or found.start - context.aside[0] > _SHORTLY:
        return told
    aside = context.aside[1]
    if aside.unit not in ("day", "month", "season") or told.unit == "year" or told.year < 1 or aside.year < 1:
        return told
    month = meaning.month or 1
    ahead = _months(_year_of(meaning, told, back=False), month) - _months(told.year, _first_month(told))
    on = _months(_year_of(meaning, aside, back=False), month) - _months(aside.year, _first_month(aside))
    return aside if on >= 0 and on + _CLEARLY < (ahead if ahead >= 0 else _BACKWARD - ahead) else told


def _goes_on(found: Found, context: Context) -> bool:
    """Whether the sentence goes on in time from the month told last: "in July 1963, and in January"."""
    at, told = context.line[-1]
    words = context.tokens.words[at : found.start]
    return (
        told.unit in ("day", "month")
        and len(words) <= _SENTENCE
        and "." not in words
        and words[-2:-1] == ["and"]
    )


def _passed(meaning: MonthDay, told: Period, year: int) -> bool:
    """Whether the month is over in `year`, so that "until March" means the next one."""
    loose = not meaning.year_given and told.unit != "year"
    return loose and year == told.year and (meaning.month or 1) < _first_month(told)


def _months(year: int, month: int) -> int:
    return 12 * year + month


def _year_of(meaning: MonthDay, told: Period, *, back: bool) -> int:
    if meaning.year_given:
        return told.year + meaning.year_back
    month, here = meaning.month or 1, _first_month(told)
    if told.unit == "year":
        return told.year
    year = told.year + (1 if told.season == "WI" and here < 3 else 0)
    if back or meaning.hint == -1:
        return year - (month > here)
    return year + 1 if here - month >= _MONTHS_ROUND or (meaning.hint == 1 and month <= here) else year


def _month_of_day(meaning: MonthDay, told: Period, *, back: bool) -> tuple[int, int]:
    """The month told last, or the next one where the day is well before the one told last."""
    if told.year < 1:
        return told.year, told.part or 1
    first = bounds(told)[0]
    if meaning.hint is not None:
        moved = shift_day(first.replace(day=1), "month", meaning.hint)
        return moved.year, moved.month
    if told.unit != "day" or back or (meaning.day or 0) >= first.day - 10:
        return first.year, first.month
    following = shift_day(first.replace(day=1), "month", 1)
    return following.year, following.month


def part_of_year(meaning: PartOfYear, found: Found, context: Context) -> Result | None:
    """The season, quarter or half of the year that the story has reached."""
    told = context.reference("year")
    if told is None:
        return None
    if meaning.unit != "season":
        return of_period(
            Period(meaning.unit, told.year + meaning.year_back, meaning.part), told.value, _SOURCE
        )
    if told.unit == "year" and not meaning.year_given:
        told = _within_year(told, context)
    year = _season_year(meaning, told, ahead=_looks_ahead(found, context))
    return of_period(Period("season", year, 0, 0, meaning.season), told.value, _SOURCE)


def _within_year(year: Period, context: Context) -> Period:
    """What was told before a heading that names its year, for "that winter" can have begun there."""
    before = context.counted_from("month")
    return before if before is not None and before.year == year.year else year


def _looks_ahead(found: Found, context: Context) -> bool:
    """Whether the preposition leads on in time: "until the summer"."""
    return context.tokens.words[found.start - 1] in ("until", "till", "by")


def _season_year(meaning: PartOfYear, told: Period, *, ahead: bool) -> int:
    if meaning.year_given:
        return told.year + meaning.year_back
    here, opens = _first_month(told), SEASON_MONTHS[meaning.season][0]
    if told.unit == "year":
        return told.year + (meaning.hint or 0)
    if ahead and meaning.hint is None:
        return told.year + (opens < here)
    if told.unit == "season":
        return _season_after(meaning, told)
    if meaning.season == "WI" and here <= 3:
        return told.year - 1 + max(meaning.hint or 0, 0)
    if meaning.hint == 1:
        return told.year + (opens <= here)
    if meaning.hint == -1:
        return told.year - (opens + 2 >= here)
    return told.year + (here - opens >= _SEASONS_ROUND)


def _season_after(meaning: PartOfYear, told: Period) -> int:
    step = SEASONS.index(meaning.season) - SEASONS.index(told.season)
    if meaning.hint == -1:
        return told.year - (step >= 0)
    return told.year + (step < 0 or (step == 0 and meaning.hint == 1))


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

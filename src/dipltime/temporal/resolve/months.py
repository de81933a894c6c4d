"""Months, days of months, quarters and seasons without a year: the year that context and tense tell."""

from __future__ import annotations

from datetime import date

from dipltime.model import Direction
from dipltime.temporal.context import Context
from dipltime.temporal.meaning import Found, MonthDay, PartOfYear
from dipltime.temporal.periods import SEASONS, Period, bounds
from dipltime.temporal.resolve.result import Result, of_period
from dipltime.temporal.tense import direction

# A day without a year lies at most this far ahead when nothing else speaks for the future.
_AHEAD = 60


def month_day(meaning: MonthDay, found: Found, context: Context) -> Result | None:
    """The month or the day, in its year."""
    way, cue = direction(context.tokens, found.start, found.end)
    anchor, source = context.anchor("published")
    if meaning.month is None:
        return None
    if anchor is None:
        return _without_year(meaning, found, way, cue)
    year = _year(meaning, anchor, source, way, context)
    if meaning.weekday and meaning.day:
        year = _year_with_weekday(meaning, year)
    period = (
        Period("day", year, meaning.month, meaning.day, "", found.tail)
        if meaning.day
        else Period("month", year, meaning.month)
    )
    bounds(period)
    result = of_period(period, anchor.isoformat(), source)
    result.direction, result.cue = way, cue
    return result


def _without_year(meaning: MonthDay, found: Found, way: Direction | None, cue: str) -> Result:
    value = f"XXXX-{meaning.month:02d}" + (f"-{meaning.day:02d}{found.tail}" if meaning.day else "")
    return Result(value, "TIME" if found.tail else "DATE", direction=way, cue=cue)


def _year(meaning: MonthDay, anchor: date, source: str, way: Direction | None, context: Context) -> int:
    if meaning.year_given:
        return anchor.year + meaning.year_back
    if source == "previous date":
        return _told_year(anchor, meaning.month or 1)
    month, day = meaning.month or 1, meaning.day or 1
    key, here = (month, day if meaning.day else 0), (anchor.month, anchor.day if meaning.day else 0)
    if meaning.hint == -1:
        return anchor.year if key < here else anchor.year - 1
    if meaning.hint == 0:
        return anchor.year
    if meaning.hint == 1:
        return anchor.year if key > here else anchor.year + 1
    return _nearest_year(anchor, month, day, way, whole_month=not meaning.day)


def _nearest_year(anchor: date, month: int, day: int, way: Direction | None, *, whole_month: bool) -> int:
    """The year by the tense; without one, the last such date or one that lies shortly ahead."""
    if whole_month and month == anchor.month:
        return anchor.year
    day = min(day, 28)
    this_year = date(anchor.year, month, day)
    if way == "future":
        return anchor.year if this_year >= anchor else anchor.year + 1
    ahead = (this_year - anchor).days
    if ahead <= (0 if way == "past" else _AHEAD):
        wraps = way is None and ahead < -365 + _AHEAD
        return anchor.year + 1 if wraps else anchor.year
    return anchor.year - 1


def _told_year(previous: date, month: int) -> int:
    """In a narrative time goes on: a month long before the one told last belongs to the next year."""
    return previous.year + 1 if previous.month - month >= 8 else previous.year


def _year_with_weekday(meaning: MonthDay, year: int) -> int:
    """The year near `year` in which the day falls on the weekday that stands with it."""
    for candidate in (year, year - 1, year + 1):
        try:
            if date(candidate, meaning.month or 1, meaning.day or 1).isoweekday() == meaning.weekday:
                return candidate
        except ValueError:
            continue
    return year


def part_of_year(meaning: PartOfYear, found: Found, context: Context) -> Result | None:
    """The quarter, half or season, in its year."""
    way, cue = direction(context.tokens, found.start, found.end)
    anchor, source = context.anchor("published")
    if anchor is None:
        code = meaning.season or f"{'Q' if meaning.unit == 'quarter' else 'H'}{meaning.part}"
        return Result(f"XXXX-{code}")
    if meaning.unit == "season":
        period = _season(meaning, anchor, way, source)
    else:
        period = Period(meaning.unit, anchor.year + meaning.year_back, meaning.part)
        if (
            not meaning.year_given
            and bounds(period)[0] > anchor
            and way != "future"
            and source == "published"
        ):
            period = period._replace(year=period.year - 1) if _far(period, anchor) else period
    result = of_period(period, anchor.isoformat(), source)
    result.direction, result.cue = way, cue
    return result


def _far(period: Period, anchor: date) -> bool:
    return (bounds(period)[0] - anchor).days > 100


def _season(meaning: PartOfYear, anchor: date, way: Direction | None, source: str) -> Period:
    here = SEASONS.index(season_of(anchor))
    wanted = SEASONS.index(meaning.season)
    year = anchor.year - (1 if meaning.season == "WI" and anchor.month <= 2 else 0)
    if meaning.year_given:
        return Period("season", anchor.year + meaning.year_back, 0, 0, meaning.season)
    if meaning.hint == -1:
        year = year if wanted < here else year - 1
    elif meaning.hint == 1 or (way == "future" and meaning.hint is None):
        year = year if wanted >= here + (1 if meaning.hint else 0) else year + 1
    elif meaning.hint is None and wanted > here and source == "published":
        year -= 1
    return Period("season", year, 0, 0, meaning.season)


def season_of(day: date) -> str:
    """The meteorological season of the northern hemisphere that `day` lies in."""
    return ("WI", "SP", "SU", "FA")[day.month % 12 // 3]

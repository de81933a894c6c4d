"""Months, days of months, quarters and seasons without a year: the year that context and tense tell."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dipltime.model import Direction
from dipltime.temporal.context import Context
from dipltime.temporal.cues import is_weak, was_planned
from dipltime.temporal.meaning import Found, MonthDay, PartOfYear
from dipltime.temporal.periods import SEASONS, Period, bounds, containing, shift_day
from dipltime.temporal.resolve.joined import month_after, told, year_before, year_counted, year_of_end
from dipltime.temporal.resolve.result import Result, of_period
from dipltime.temporal.tense import direction

# How many days ahead a month or a day without a year can lie, by the tense found.
_AHEAD_MONTH: dict[Direction | None, int] = {"past": 0, None: 45, "same": 120}
_AHEAD_DAY: dict[Direction | None, int] = {"past": 120, None: 150, "same": 150}
# The future tense of a report that is some days old: "will vote on Tuesday, May 4", read on the 6th.
_JUST_PAST = 3
# How many months back a month still is the last one though an infinitive stands near: "moved to quell the
# protests in March", read in May.
_RECENT = 3
# How many words after a date "the 19th" can still be a day of its month.
_SHORTLY = 60


def month_day(meaning: MonthDay, found: Found, context: Context) -> Result | None:
    """The month or the day, in its year."""
    way, cue = direction(context.tokens, found.start, found.end)
    anchor, source = context.anchor("published")
    if meaning.of_told and (reached := told(context)):
        anchor, source = reached, "previous date"
    if meaning.month is None:
        return _day_alone(meaning, found, context)
    if not meaning.year_given and (beside := year_before(found, context)):
        anchor, source = beside, "previous date"
    if anchor is None:
        return _without_year(meaning, found, way, cue)
    year = (
        year_counted(meaning, found, context)
        or year_of_end(meaning, found, context)
        or _year_with(
            month_after(meaning, found, context),
            meaning,
            anchor,
            source,
            way,
            cue,
            _last_before(meaning, found, context),
        )
    )
    if meaning.weekday and meaning.day:
        year = _year_with_weekday(meaning, year)
    period = (
        Period("day", year, meaning.month, meaning.day, "", found.tail)
        if meaning.day
        else Period("month", year, meaning.month)
    )
    first = bounds(period)[0]
    period = containing(meaning.within, first) if meaning.within else period
    result = of_period(period, anchor.isoformat(), source)
    result.direction, result.cue = way, cue
    return result


def _year_with(
    later: int,
    meaning: MonthDay,
    anchor: date,
    source: str,
    way: Direction | None,
    cue: str,
    hint: int | None,
) -> int:
    """The year, by the later month that is joined to this one where there is one: "between March and May"."""
    if not later or hint is not None or way == "future":
        return _year(meaning, anchor, source, way, cue, hint)
    year = _year(replace(meaning, month=later), anchor, source, way, cue, hint)
    return year - (later < (meaning.month or 1))


def _last_before(meaning: MonthDay, found: Found, context: Context) -> int | None:
    """The hint of the words, or of a "last" or "next" that stands before a day and is not part of it."""
    word = context.tokens.words[found.start - 1] if found.start else ""
    return meaning.hint if meaning.hint is not None else {"last": -1, "next": 1}.get(word)


def _day_alone(meaning: MonthDay, found: Found, context: Context) -> Result:
    """A day of the month told shortly before it; else of the month in which it lies nearest by the tense."""
    if meaning.weekday and context.published:
        return _day_on_weekday(meaning, found, context.published)
    told = context.told[-1:] if context.told else []
    for at, period in told:
        if found.start - at <= _SHORTLY and period.unit in ("day", "month") and period.year > 0:
            first = shift_day(bounds(period)[0].replace(day=1), "month", meaning.hint or 0)
            day = Period("day", first.year, first.month, meaning.day or 1, "", found.tail)
            bounds(day)
            return of_period(day, period.value, "previous date")
    if context.published is None:
        return Result(f"XXXX-XX-{meaning.day:02d}{found.tail}", "TIME" if found.tail else "DATE")
    way, cue = direction(context.tokens, found.start, found.end)
    first = context.published.replace(day=1)
    ahead = (meaning.day or 1) >= context.published.day
    if way != "future" and ahead and (meaning.day or 1) != context.published.day:
        first = shift_day(first, "month", -1)
    elif way == "future" and not ahead:
        first = shift_day(first, "month", 1)
    day = Period("day", first.year, first.month, meaning.day or 1, "", found.tail)
    bounds(day)
    result = of_period(day, context.published.isoformat(), "published")
    result.direction, result.cue = way, cue
    return result


def _day_on_weekday(meaning: MonthDay, found: Found, published: date) -> Result:
    """ "Monday the 18th": in the nearest month in which it is one."""
    for months in (0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6):
        first = shift_day(published.replace(day=1), "month", months)
        period = Period("day", first.year, first.month, meaning.day or 1, "", found.tail)
        try:
            if bounds(period)[0].isoweekday() == meaning.weekday:
                return of_period(period, published.isoformat(), "published")
        except ValueError:
            continue
    raise ValueError


def _without_year(meaning: MonthDay, found: Found, way: Direction | None, cue: str) -> Result:
    value = f"XXXX-{meaning.month:02d}" + (f"-{meaning.day:02d}{found.tail}" if meaning.day else "")
    return Result(value, "TIME" if found.tail else "DATE", direction=way, cue=cue)


def _year(
    meaning: MonthDay, anchor: date, source: str, way: Direction | None, cue: str, hint: int | None
) -> int:
    if meaning.year_given:
        return anchor.year + meaning.year_back
    if source == "previous date":
        return _told_year(anchor, meaning.month or 1)
    month, day = meaning.month or 1, meaning.day or 1
    key, here = (month, day if meaning.day else 0), (anchor.month, anchor.day if meaning.day else 0)
    if hint == -1 and not meaning.day and (anchor.month - month) % 12 == 1:
        return anchor.year - 1 - (month > anchor.month)  # The month just over is "last month".
    if hint == -1:
        return anchor.year if key < here else anchor.year - 1
    if hint == 0:
        return anchor.year
    if hint == 1:
        return anchor.year if key > here else anchor.year + 1
    weak = way == "future" and (is_weak(cue) or was_planned(cue))
    way = None if weak and (meaning.day or 1 <= (anchor.month - month) % 12 <= _RECENT) else way
    return _nearest_year(anchor, month, day, way, whole_month=not meaning.day, cue=cue)


def _nearest_year(
    anchor: date, month: int, day: int, way: Direction | None, *, whole_month: bool, cue: str = ""
) -> int:
    """The year by the tense; of a day without it, the year in which it lies nearest, for newspapers name the others."""
    if whole_month and month == anchor.month:
        return anchor.year
    ahead = (date(anchor.year, month, min(day, 28)) - anchor).days
    if way == "future":
        return anchor.year if ahead >= -_JUST_PAST else anchor.year + 1
    reach = _AHEAD_MONTH[way] if whole_month else _AHEAD_DAY[way]
    reach = 0 if cue == "since" else reach
    if ahead > reach:
        return anchor.year - 1
    return anchor.year + 1 if ahead + 365 <= reach else anchor.year


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
    if meaning.of_told and (reached := told(context)):
        anchor, source = reached, "previous date"
    if anchor is None:
        code = meaning.season or f"{'Q' if meaning.unit == 'quarter' else 'H'}{meaning.part}"
        return Result(f"XXXX-{code}")
    if meaning.unit == "season":
        period = _season(meaning, anchor, way, source)
    else:
        period = Period(meaning.unit, anchor.year + meaning.year_back, meaning.part)
        if not meaning.year_given and way != "future" and source == "published":
            period = _begun(period, anchor, way)
    result = of_period(period, anchor.isoformat(), source)
    result.direction, result.cue = way, cue
    return result


def _begun(period: Period, anchor: date, way: Direction | None) -> Period:
    """The quarter or half, or that of the year before if it has not begun."""
    ahead = bounds(period)[0] > anchor and (way == "past" or _far(period, anchor))
    return period._replace(year=period.year - 1) if ahead else period


_SEASONS, _WINTER_ENDS, _SUMMER = 4, 2, 6


def _far(period: Period, anchor: date) -> bool:
    return (bounds(period)[0] - anchor).days > 100


def _season(meaning: PartOfYear, anchor: date, way: Direction | None, source: str) -> Period:
    """The season, counted from the one of the anchor; a winter belongs to the year that it begins in."""
    wanted = SEASONS.index(meaning.season)
    if meaning.year_given:
        return Period("season", anchor.year + meaning.year_back, 0, 0, meaning.season)
    begun = anchor.year - (anchor.month <= _WINTER_ENDS)
    here = begun * _SEASONS + SEASONS.index(season_of(anchor))
    ahead = (wanted - here) % _SEASONS
    if meaning.hint == -1:
        there = here - ((here - wanted) % _SEASONS or _SEASONS)
    elif meaning.hint == 1:
        there = here + (ahead or _SEASONS)
    elif meaning.hint == 0 or source != "published":
        over = meaning.season == "WI" and (begun < anchor.year or (way == "past" and anchor.month < _SUMMER))
        there = (anchor.year - over) * _SEASONS + wanted
    else:
        there = here + ahead - (0 if way == "future" or not ahead else _SEASONS)
    return Period("season", there // _SEASONS, 0, 0, meaning.season)


def season_of(day: date) -> str:
    """The meteorological season of the northern hemisphere that `day` lies in."""
    return ("WI", "SP", "SU", "FA")[day.month % 12 // 3]

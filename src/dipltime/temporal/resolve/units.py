"""Calendar units and distances: "last week", "two weeks ago", "a year earlier", "that month", "the '80s"."""

from __future__ import annotations

from datetime import date, timedelta

from dipltime.temporal.context import Context
from dipltime.temporal.meaning import TOLD, Away, Calendar, Compared, Found, Known, Same, ShortDecade
from dipltime.temporal.periods import Period, bounds, containing, shift, shift_day
from dipltime.temporal.resolve.result import Result, of_period
from dipltime.temporal.tense import direction
from dipltime.temporal.values import duration_value
from dipltime.temporal.words import word_list

_CLOCK_UNITS = ("second", "minute", "hour")
_FRIDAY = 5
# How many of the first dates of a report can name its quarter, and how many words around tell its business.
_OPENING, _AROUND = 60, 300
# Without a day of writing "the decade" is that of what was told last.
_AGES = ("decade", "century")
_VAGUE = {-1: "PAST_REF", 1: "FUTURE_REF"}
# "two months ago" names a month, "three days ago" a day: a distance is as precise as its unit.
_GRAIN = {"fortnight": "week", "weekend": "weekend", "half": "month", "millennium": "year"}
_PLACEHOLDER = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "weekend": "XXXX-WXX-WE",
}


def known(meaning: Known, found: Found, context: Context) -> Result:
    """A period that the words name whole; of two orders of figures the one that is the day of writing."""
    if context.published and context.published.isoformat() in (meaning.period.value, *meaning.fuzzy):
        meaning = Known(containing("day", context.published)) if meaning.fuzzy else meaning
    result = of_period(meaning.period._replace(tail=found.tail))
    if meaning.fuzzy:
        result.others = meaning.fuzzy
        result.value = f"{meaning.period.year:04d}-XX-XX{found.tail}"
    return result


def short_decade(meaning: ShortDecade, _found: Found, context: Context) -> Result:
    """The last such decade that has begun by the time of writing."""
    year = context.published.year if context.published else 2000
    start = year // 100 * 100 + meaning.decade * 10
    return of_period(Period("decade", start if start <= year else start - 100))


def calendar(meaning: Calendar, found: Found, context: Context) -> Result:
    """The unit around the base, moved; the "today" of a narrative is no day but the present."""
    if context.story and (meaning.unit, meaning.count) == ("day", 0) and not found.tail:
        return Result("PRESENT_REF")
    day, source = context.anchor(meaning.base, meaning.unit)
    if day is None and meaning.unit in _AGES:
        day, source = context.previous_start, "previous date"
    if day is None:
        return Result(_PLACEHOLDER.get(meaning.unit, "XXXX"))
    period = containing(meaning.unit, day)
    step = meaning.count or _just_over(meaning, found, day, context)
    if step:
        period = shift(period, step)
    if period.unit == "day":
        period = period._replace(tail=found.tail)
    return of_period(period, day.isoformat(), source)


def _just_over(meaning: Calendar, found: Found, day: date, context: Context) -> int:
    """Before Friday "the weekend" is over unless the sentence looks ahead, "this weekend" only if it looks back.

    On a Monday "the week" of what was done is the last one.
    """
    if found.rule == "the_unit" and meaning.unit == "week" and day.isoweekday() == 1:
        return -1 if direction(context.tokens, found.start, found.end)[0] == "past" else 0
    if meaning.unit != "weekend" or meaning.count or day.isoweekday() >= _FRIDAY:
        return 0
    way = direction(context.tokens, found.start, found.end)[0]
    this = "this" in context.tokens.words[found.start : found.end]
    return -1 if way == "past" or (way is None and not this) else 0


def _base_period(meaning: Away, context: Context) -> tuple[Period | None, str]:
    """The period to count from: what was told last where it is as precise as the unit or more."""
    previous = context.reference(meaning.unit) if context.narrative else context.counted_from(meaning.unit)
    if meaning.base == "previous" and previous is not None:
        return previous, "previous date"
    one_year = meaning.unit == "year" and meaning.count == 1
    if one_year and previous is not None and (previous.unit == "quarter" or _ended(context)):
        return previous, "previous date"
    day, source = context.anchor(meaning.base)
    return (containing("day", day) if day else None), source


def away(meaning: Away, found: Found, context: Context) -> Result:
    """So many units before or after the base."""
    if meaning.unit in _CLOCK_UNITS or (found.rule == "units_on" and not context.narrative):
        return Result(duration_value(meaning.unit, meaning.count), "DURATION")
    base, source = _base_period(meaning, context)
    if base and meaning.sign > 0 and meaning.base == "previous":
        base = _ahead(base, meaning, found, context)
    if meaning.count is None:
        return Result(_VAGUE[meaning.sign])
    if base is None:
        return Result(_PLACEHOLDER.get(meaning.grain or meaning.unit, "XXXX"))
    first = _pointed(meaning, base) if meaning.grain else bounds(base)[0]
    moved = moved_by(first, meaning.unit, meaning.count * meaning.sign)
    grain = "day" if _ended(context) and base == context.told[-1][1] else _grain(meaning, base)
    period = containing(grain, moved)
    if period.unit == "day":
        period = period._replace(tail=found.tail)
    result = of_period(period, base.value, source)
    if context.narrative and base.unit == "day" and grain == "week":
        result.reached = containing("day", moved)
    return result


def _ahead(base: Period, meaning: Away, found: Found, context: Context) -> Period:
    """The period to count from; of what will be, one that does not put it in the past.

    "The treaty, signed in 1954, will end a year later": later than what was told before that.
    """
    if context.published is None or meaning.count is None or base.year >= context.published.year - 1:
        return base
    if context.narrative or not _is_over(base, meaning, context.published):
        return base
    if direction(context.tokens, found.start, found.end)[0] != "future":
        return base
    earlier = (period for _, period in reversed(context.told[:-1]))
    return next((period for period in earlier if not _is_over(period, meaning, context.published)), base)


def _is_over(base: Period, meaning: Away, day: date) -> bool:
    """Whether what is counted from the period lies before a day."""
    if meaning.count is None or base.year < 1:
        return False
    return moved_by(bounds(base)[1], meaning.unit, meaning.count * meaning.sign) < day


def _ended(context: Context) -> bool:
    """Whether the day told last ended a period of business, with which a year earlier is compared."""
    if not context.told:
        return False
    at, period = context.told[-1]
    return period.unit == "day" and context.tokens.words[at - 1] in ("ended", "ending")


def _pointed(meaning: Away, base: Period) -> date:
    """The day that "today", "Sunday" or "last month" means in "a year ago Sunday"."""
    first = bounds(base)[0]
    if meaning.weekday:
        return first - timedelta(days=(first.isoweekday() - meaning.weekday) % 7)
    return shift_day(first, meaning.grain, meaning.step) if meaning.step else first


def _grain(meaning: Away, base: Period) -> str:
    """The precision of the answer: that of the unit, or that of a quarter which a year is counted from."""
    if meaning.grain:
        return meaning.grain
    if meaning.unit == "year" and base.unit in ("quarter", "month") and meaning.count == 1:
        return base.unit
    if meaning.unit in ("decade", "century") and (meaning.count or 0) % 1:
        return "year"
    return _GRAIN.get(meaning.unit, meaning.unit)


def moved_by(day: date, unit: str, count: float) -> date:
    """The day so many units after `day`; of a part of a unit, so many of the next smaller one."""
    whole = int(count)
    moved = shift_day(day, unit, whole) if unit != "millennium" else shift_day(day, "century", whole * 10)
    rest = count - whole
    if not rest:
        return moved
    smaller = {
        "year": ("month", 12),
        "month": ("day", 30),
        "week": ("day", 7),
        "decade": ("year", 10),
        "century": ("year", 100),
    }
    unit, size = smaller.get(unit, ("day", 1))
    return shift_day(moved, unit, round(rest * size))


def _reported(found: Found, context: Context) -> Period | None:
    """The quarter told first, else the month or half told last, else the last quarter that was over.

    Where no business is told of, "the same period" is one of the year.
    """
    words = context.tokens.words
    for _, period in context.told[:_OPENING]:
        if period.unit == "quarter":
            return period
    if context.published is None:
        return None
    if "quarter" not in words[found.start : found.end]:
        for _, period in reversed(context.told[-2:]):
            if period.unit in ("month", "half"):
                return period
        if word_list("business").isdisjoint(words[max(found.start - _AROUND, 0) : found.end + _AROUND]):
            return containing("year", context.published)
    return shift(containing("quarter", context.published), -1)


def compared(meaning: Compared, found: Found, context: Context) -> Result:
    """The quarter a report is about, or the same quarter of another year."""
    period = _reported(found, context)
    if period is None:
        return Result("XXXX-QX")
    year = meaning.year or period.year + meaning.years
    return of_period(period._replace(year=year), period.value, "previous date")


def same(meaning: Same, found: Found, context: Context) -> Result:
    """The unit of what was told last, or of "since then" all of it."""
    if meaning.unit == TOLD:
        told = context.previous
        if told is not None:
            return of_period(told, told.value, "previous date")
        meaning = Same("day")
    day = context.previous_day(meaning.unit)
    source = "previous date"
    if day is None:
        day, source = context.published, "published"
    if day is None:
        return Result(_PLACEHOLDER.get(meaning.unit, "XXXX"))
    period = containing(meaning.unit, day)
    if period.unit == "day":
        period = period._replace(tail=found.tail)
    return of_period(period, day.isoformat(), source)

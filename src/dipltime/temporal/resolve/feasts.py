"""Named days: the one of the year given, or the last or the coming one, by the tense."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from dipltime.data.named_days import NamedDay, named_day
from dipltime.temporal.course import tells_past
from dipltime.temporal.periods import bounds, containing, day_period
from dipltime.temporal.resolve.result import Result, of_period
from dipltime.temporal.tense import direction

if TYPE_CHECKING:
    from dipltime.model import Direction
    from dipltime.temporal.context import Context
    from dipltime.temporal.meaning import Feast, Found

# Without a tense a named day lies at most so many days ahead; in a narrative so many behind.
_AHEAD = 150
_BEHIND = 60
_FIXED = re.compile(r"\d\d-\d\d")


def feast(meaning: Feast, found: Found, context: Context) -> Result | None:
    """The day, or the first day of a run of days, with the whole run as its extent."""
    day = named_day(meaning.name)
    if day is None:
        return None
    if meaning.year is not None:
        return _result(day.in_year(meaning.year), meaning, found)
    told = (context.reference("year") or context.opening) if context.narrative else None
    if told is not None and told.year > 0:
        first = bounds(told)[0]
        whole_year, back = told.unit == "year", tells_past(found, context.tokens)
        result = _result(_told(day, first, whole_year=whole_year, back=back), meaning, found)
        return _from(result, told.value, "previous date", None, "")
    if context.published is None:
        value = f"XXXX-{day.rule}" if _FIXED.fullmatch(day.rule) else "XXXX-XX-XX"
        return Result(value + found.tail, "TIME" if found.tail else "DATE")
    way, cue = _way(meaning, found, context)
    result = _result(_nearest(day, context.published, way, meaning.hint), meaning, found)
    return _from(result, context.published.isoformat(), "published", way, cue)


def _way(meaning: Feast, found: Found, context: Context) -> tuple[Direction | None, str]:
    if meaning.hint:
        return ("past", "last") if meaning.hint < 0 else ("future", "next")
    return direction(context.tokens, found.start, found.end)


def _told(day: NamedDay, told: date, *, whole_year: bool, back: bool) -> tuple[date, date] | None:
    here = day.in_year(told.year)
    if back:
        return here if here is None or here[0] <= told or whole_year else day.in_year(told.year - 1)
    late = here is not None and (told - here[1]).days > _BEHIND
    return day.in_year(told.year + 1) if late and not whole_year else here


def _nearest(
    day: NamedDay, anchor: date, way: Direction | None, hint: int | None
) -> tuple[date, date] | None:
    """The run of days in the direction told; `anchor` itself counts unless the words say last or next."""
    runs = [run for year in (anchor.year - 1, anchor.year, anchor.year + 1) if (run := day.in_year(year))]
    edge = 1 if hint else 0
    past = [run for run in runs if (anchor - run[0]).days >= edge]
    ahead = [run for run in runs if (run[1] - anchor).days >= edge]
    if way == "future" and ahead:
        return ahead[0]
    if way == "past" and past:
        return past[-1]
    near = [run for run in runs if (run[0] - anchor).days <= _AHEAD]
    return near[-1] if near else None


def _result(run: tuple[date, date] | None, meaning: Feast, found: Found) -> Result | None:
    if run is None:
        return None
    if meaning.within:
        return of_period(containing(meaning.within, run[0]))
    if meaning.nth is not None:
        day = run[1] if meaning.nth < 0 else min(run[0] + timedelta(days=meaning.nth - 1), run[1])
        return of_period(day_period(day, found.tail))
    result = of_period(day_period(run[0], found.tail))
    if run[1] > run[0]:
        result.last = run[1]
        if not found.tail:
            result.value = f"{run[0].isoformat()}/{run[1].isoformat()}"
    return result


def _from(result: Result | None, anchor: str, source: str, way: Direction | None, cue: str) -> Result | None:
    if result is not None:
        result.anchor, result.anchor_from, result.direction, result.cue = anchor, source, way, cue
    return result

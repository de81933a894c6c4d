"""Times of the day that stand alone: the day is the one that the context tells."""

from __future__ import annotations

from datetime import timedelta

from dipltime.temporal.context import Context
from dipltime.temporal.meaning import Clock, Found
from dipltime.temporal.periods import day_period
from dipltime.temporal.resolve.result import Result, of_period

# How many days around the one of writing a report is about, whatever paragraph it is in.
_NEAR = 7


def _far_from_told(found: Found, context: Context) -> bool:
    """Whether the day told last is of another paragraph and another story: a time of day is then that of writing."""
    told = context.previous_day()
    if context.narrative or told is None or context.published is None:
        return False
    if abs((told - context.published).days) <= _NEAR:
        return False
    tokens = context.tokens
    return tokens.text.find("\n\n", tokens.ends[context.told[-1][0]], tokens.starts[found.start]) >= 0


def _night_over(meaning: Clock, context: Context) -> bool:
    """Whether a story has told of an evening or a night, so that the morning is the one after it."""
    told = context.previous
    if not context.narrative or told is None or not told.tail or meaning.calendar is not None:
        return False
    late = told.tail in ("TEV", "TNI") or "T20" <= told.tail[:3] <= "T24"
    return late and (meaning.tail == "TMO" or "T00" <= meaning.tail[:3] <= "T08")


def clock(meaning: Clock, found: Found, context: Context) -> Result:
    """The time on the day it counts from: the publication for "this morning", else the day told last."""
    base = meaning.base if meaning.calendar is not None or _far_from_told(found, context) else "previous"
    day, source = context.anchor(base)
    if day is None and context.published and not context.narrative:
        day, source = context.published, "published"
    if day is None:
        return Result(f"XXXX-XX-XX{meaning.tail}{meaning.zone}", "TIME")
    moved = day + timedelta(days=meaning.calendar or _night_over(meaning, context))
    return of_period(day_period(moved, meaning.tail + meaning.zone), day.isoformat(), source)

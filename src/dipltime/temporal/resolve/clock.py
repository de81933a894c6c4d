"""Times of the day that stand alone: the day is the one that the context tells."""

from __future__ import annotations

from datetime import timedelta

from dipltime.temporal.context import Context
from dipltime.temporal.meaning import Clock, Found
from dipltime.temporal.periods import day_period
from dipltime.temporal.resolve.result import Result, of_period


def clock(meaning: Clock, _found: Found, context: Context) -> Result:
    """The time on the day it counts from: the publication for "this morning", else the day told last."""
    base = meaning.base if meaning.calendar is not None else "previous"
    day, source = context.anchor(base)
    if day is None and context.published:
        day, source = context.published, "published"
    if day is None:
        return Result(f"XXXX-XX-XX{meaning.tail}{meaning.zone}", "TIME")
    moved = day + timedelta(days=meaning.calendar or 0)
    return of_period(day_period(moved, meaning.tail + meaning.zone), day.isoformat(), source)

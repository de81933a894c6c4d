"""Times of the day that stand alone: the day is the one that the context tells."""

from __future__ import annotations

from datetime import timedelta

from dipltime.temporal.context import Context
from dipltime.temporal.meaning import Clock, Found
from dipltime.temporal.periods import bounds, day_period
from dipltime.temporal.resolve.result import Result, of_period

_NEAR = 8
"""How many dates are looked through for a day."""
_PARAGRAPH = 2000
"""Signs of the longest paragraph."""


def clock(meaning: Clock, found: Found, context: Context) -> Result:
    """The time on the day it counts from: the publication for "this morning", else the day told last."""
    base = meaning.base if meaning.calendar is not None else "previous"
    if base == "previous" and _is_of_the_news(found.start, context):
        base = "published"
    day, source = context.anchor(base)
    if day is None and context.published:
        day, source = context.published, "published"
    if day is None:
        return Result(f"XXXX-XX-XX{meaning.tail}{meaning.zone}", "TIME")
    moved = day + timedelta(days=meaning.calendar or 0)
    return of_period(day_period(moved, meaning.tail + meaning.zone), day.isoformat(), source)


def _is_of_the_news(at: int, context: Context) -> bool:
    """Whether a new paragraph of a report of its own day goes on with that day: "in the afternoon".

    What the paragraphs before told of other days is over; a day that its own paragraph tells counts.
    """
    if context.narrative or context.published is None:
        return False
    opening = next((period for _, period in context.told[:_NEAR] if period.unit == "day"), None)
    last = next((place for place, period in reversed(context.told[-_NEAR:]) if period.unit == "day"), None)
    if opening is None or bounds(opening)[0] != context.published:
        return False
    tokens = context.tokens
    start, end = tokens.ends[last] if last is not None else 0, tokens.starts[at]
    return end - start > _PARAGRAPH or "\n\n" in tokens.text[start:end]

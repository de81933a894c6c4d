"""Durations, sets and references to the present, the past and the future."""

from __future__ import annotations

from dipltime.temporal.context import Context
from dipltime.temporal.meaning import Found, Length, Plain
from dipltime.temporal.resolve.result import Result
from dipltime.temporal.values import duration_value


def length(meaning: Length, _found: Found, _context: Context) -> Result:
    """The duration."""
    return Result(duration_value(meaning.unit, meaning.count), "DURATION")


def plain(meaning: Plain, found: Found, context: Context) -> Result | None:
    """The value as it is; PRESENT_REF and its like count from the publication. Stories have no "soon" to come."""
    if context.story and found.rule == "soon":
        return None
    return Result(
        meaning.value,
        meaning.type,
        None,
        context.published.isoformat() if context.published else None,
        "published",
    )

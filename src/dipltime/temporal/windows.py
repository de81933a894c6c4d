"""The days of a length that reaches back from the day of writing or on from it: "the past three months"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from dipltime.temporal.meaning import Found, Length
from dipltime.temporal.resolve.units import moved_by

if TYPE_CHECKING:
    from dipltime.temporal.context import Context

_BEHIND = frozenset(("past", "last", "recent", "previous", "preceding", "prior", "latest"))
_AHEAD = frozenset(("next", "coming", "ahead", "come", "upcoming", "following", "ensuing"))
_HOURS = {"hour": 24, "minute": 24 * 60, "second": 24 * 60 * 60}
Extent = tuple[str | None, str | None, str | None]


def window(found: Found, context: Context) -> Extent:
    """EDTF, first and last day; nothing for a length that is no such window, or without a day to count from."""
    meaning, words = found.meaning, context.tokens.words
    anchor = context.anchor("published")[0]
    if not isinstance(meaning, Length) or anchor is None or words[found.end : found.end + 1] == ["of"]:
        return None, None, None
    inside = words[found.start : found.end]
    behind, ahead = not _BEHIND.isdisjoint(inside), not _AHEAD.isdisjoint(inside)
    if behind == ahead:
        return None, None, None
    try:
        other = _other_end(anchor, meaning, -1 if behind else 1)
    except (OverflowError, ValueError):
        return None, None, None
    first, last = (other, anchor.isoformat()) if behind else (anchor.isoformat(), other)
    return f"{first or '..'}/{last or '..'}", first, last


def _other_end(anchor: date, length: Length, sign: int) -> str | None:
    """The day that lies the whole length away; None for a vague one."""
    if length.count is None:
        return None
    if length.unit in _HOURS:
        days = -(-length.count // _HOURS[length.unit])
        return (anchor + timedelta(days=sign * int(days))).isoformat()
    return moved_by(anchor, length.unit, sign * length.count).isoformat()

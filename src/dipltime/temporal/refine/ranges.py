"""Weekdays that make a range or a list, so that they are resolved together: "Monday through Thursday"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dipltime.temporal.meaning import Found, Weekday

if TYPE_CHECKING:
    from dipltime.text import Tokens

_RANGE = (["to"], ["through"], ["until"], ["till"], ["-"], ["–"], ["and"], ["or"])


def with_ranges(found: list[Found], tokens: Tokens) -> list[Found]:
    """The readings, the weekdays of a range each with the other end of it."""
    for at in range(len(found) - 1):
        first, last = found[at].meaning, found[at + 1].meaning
        if not isinstance(first, Weekday) or not isinstance(last, Weekday) or first.hint or last.hint:
            continue
        if tokens.words[found[at].end : found[at + 1].start] in _RANGE:
            found[at] = replace(found[at], meaning=replace(first, until=last.weekday))
            found[at + 1] = replace(found[at + 1], meaning=replace(last, since=first.weekday))
    return found

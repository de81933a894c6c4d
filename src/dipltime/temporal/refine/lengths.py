"""A length in two units becomes one expression: "an hour and 20 minutes", "three years, two months"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dipltime.temporal.meaning import Found, Length, Plain
from dipltime.temporal.values import joined_value

if TYPE_CHECKING:
    from dipltime.text import Tokens

_SIZES = ("second", "minute", "hour", "day", "week", "month", "year", "decade")
_BETWEEN: tuple[list[str], ...] = (["and"], [","], [",", "and"], [])


def with_lengths(found: list[Found], tokens: Tokens) -> list[Found]:
    """The readings, each length followed by one in a smaller unit joined with it."""
    joined: list[Found] = []
    for reading in found:
        if joined and isinstance(reading.meaning, Length) and isinstance(joined[-1].meaning, Length):
            both = _joined(joined[-1], reading, tokens)
            if both is not None:
                joined[-1] = both
                continue
        joined.append(reading)
    return joined


def _joined(first: Found, second: Found, tokens: Tokens) -> Found | None:
    large, small = first.meaning, second.meaning
    if not isinstance(large, Length) or not isinstance(small, Length) or not large.count or not small.count:
        return None
    if (
        large.unit not in _SIZES
        or small.unit not in _SIZES
        or tokens.words[first.end : second.start] not in _BETWEEN
    ):
        return None
    if _SIZES.index(small.unit) >= _SIZES.index(large.unit):
        return None
    value = joined_value([(large.unit, large.count), (small.unit, small.count)])
    return replace(first, end=second.end, meaning=Plain(value, "DURATION"), rule="length_of_two_units")

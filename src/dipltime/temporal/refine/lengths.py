"""A length in several units becomes one expression: "an hour and 20 minutes", "three years, two months"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dipltime.temporal.meaning import Found, Length, Plain
from dipltime.temporal.values import joined_value

if TYPE_CHECKING:
    from dipltime.text import Tokens

# In seconds: of "five months, 143 days" the second length says the first again.
_SIZES = {
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": 86400,
    "week": 604800,
    "month": 2678400,
    "year": 31622400,
}
_BETWEEN: tuple[list[str], ...] = (["and"], [","], [",", "and"], [])


def with_lengths(found: list[Found], tokens: Tokens) -> list[Found]:
    """The readings, each length followed by others in ever smaller units joined with them."""
    joined: list[Found] = []
    at = 0
    while at < len(found):
        end = at + 1
        while end < len(found) and _goes_on(found[end - 1], found[end], tokens):
            end += 1
        joined.append(found[at] if end == at + 1 else _joined(found[at:end]))
        at = end
    return joined


def _goes_on(first: Found, second: Found, tokens: Tokens) -> bool:
    large, small = first.meaning, second.meaning
    if not isinstance(large, Length) or not isinstance(small, Length) or not large.count or not small.count:
        return False
    if large.count % 1:
        return False
    if large.unit not in _SIZES or small.unit not in _SIZES:
        return False
    smaller = _SIZES[small.unit] < _SIZES[large.unit]
    smaller = smaller and small.count * _SIZES[small.unit] < _SIZES[large.unit]
    return smaller and tokens.words[first.end : second.start] in _BETWEEN


def _joined(parts: list[Found]) -> Found:
    lengths = [
        (part.meaning.unit, part.meaning.count or 0) for part in parts if isinstance(part.meaning, Length)
    ]
    value = Plain(joined_value(lengths), "DURATION")
    return replace(parts[0], end=parts[-1].end, meaning=value, rule="length_of_units")

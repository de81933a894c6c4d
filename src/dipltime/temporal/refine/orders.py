"""The order of day and month in dates of figures, which one clear date of a text tells for all of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from dipltime.temporal.meaning import Found, Known
from dipltime.temporal.periods import Period

if TYPE_CHECKING:
    from dipltime.text import Tokens

Order = Literal["day first", "month first"]
_MONTHS = 12


def with_order(found: list[Found], tokens: Tokens) -> list[Found]:
    """The readings, those that can be read in two orders in the one order that the text uses.

    Where no other date is clear, or they disagree, both readings stay.
    """
    if not any(isinstance(reading.meaning, Known) and reading.meaning.fuzzy for reading in found):
        return found
    orders = {_order(reading, tokens) for reading in found} - {None}
    if len(orders) != 1:
        return found
    return [_ordered(reading, day_first=orders == {"day first"}) for reading in found]


def _order(reading: Found, tokens: Tokens) -> Order | None:
    """The order that a numeric date shows: a number above 12 is no month."""
    if not reading.rule.startswith("numeric_date"):
        return None
    first, second = (int(tokens.words[at]) for at in (reading.start, reading.start + 2))
    if first > _MONTHS:
        return "day first"
    return "month first" if second > _MONTHS else None


def _ordered(reading: Found, *, day_first: bool) -> Found:
    meaning = reading.meaning
    if not isinstance(meaning, Known) or not meaning.fuzzy:
        return reading
    if not day_first:
        return replace(reading, meaning=Known(meaning.period))
    year, month, day = (int(part) for part in meaning.fuzzy[0].split("-"))
    return replace(reading, meaning=Known(Period("day", year, month, day)))

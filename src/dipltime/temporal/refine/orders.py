"""The order of day and month in dates of figures: what a text shows of itself tells it for all of them.

One clear date in figures ("17/05/2021") decides. Where there is none, the way the text writes its other dates, its
dateline and its spelling have a voice each, and decide if they agree.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Literal

from dipltime.data import table, values
from dipltime.temporal.meaning import Found, Known
from dipltime.temporal.periods import Period

if TYPE_CHECKING:
    from dipltime.text import Tokens

Order = Literal["day first", "month first"]
_MONTHS = 12
# Countries whose papers write the month first.
_MONTH_FIRST = ("USA", "PHL")
# Countries that write both ways.
_EITHER = ("CAN",)
_DATELINE = re.compile(
    r"\s{0,9}([A-Z][A-Z'. -]{2,40})(?:,[^\n(]{0,40}?)?(?: \(([A-Za-z]+)\))?[,:]? ?(?:--?|–|—|_|\()"
)
_AMERICAN_AGENCIES = ("AP", "UPI")


def with_order(found: list[Found], tokens: Tokens) -> list[Found]:
    """The readings, those that can be read in two orders in the one order that the text uses.

    Where nothing tells the order, or what tells it disagrees, both readings stay.
    """
    if not any(isinstance(reading.meaning, Known) and reading.meaning.fuzzy for reading in found):
        return found
    orders = {_order(reading, tokens) for reading in found} - {None}
    orders = orders or _voices(found, tokens)
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


def _voices(found: list[Found], tokens: Tokens) -> set[Order | None]:
    """What else tells the order."""
    told = {order for reading in found for order in (_written(reading), _pointed(reading, tokens))}
    return (told | {_dateline(tokens.text), _spelling(tokens)}) - {None}


def _pointed(reading: Found, tokens: Tokens) -> Order | None:
    """Points ("04.05.2021") stand after days, unless the text is American in all else."""
    points = reading.rule == "numeric_date" and tokens.words[reading.start + 1] == "."
    return "day first" if points else None


def _written(reading: Found) -> Order | None:
    """The order of a date with its year in words: "May 19, 2021" or "19 May 2021"."""
    if not isinstance(reading.meaning, Known) or reading.rule not in ("month_day", "day_month"):
        return None
    return "month first" if reading.rule == "month_day" else "day first"


def _dateline(text: str) -> Order | None:
    """What the place at the head of the text says, or the American agency beside it."""
    match = _DATELINE.match(text)
    if match is None:
        return None
    if match[2] in _AMERICAN_AGENCIES:
        return "month first"
    country = _places().get(match[1].strip(" .-").lower())
    if country is None or country in _EITHER:
        return None
    return "month first" if country in _MONTH_FIRST else "day first"


def _spelling(tokens: Tokens) -> Order | None:
    """British or American, by the words that the two spell differently; in names they tell nothing."""
    british, american = _spellings()
    here, there = (sum(form in words for form in tokens.forms) for words in (british, american))
    if here == there:
        return None
    return "day first" if here > there else "month first"


@cache
def _spellings() -> tuple[frozenset[str], frozenset[str]]:
    rows = table("spellings")
    return (
        frozenset(row["british"] for row in rows if row["british"]),
        frozenset(row["american"] for row in rows if row["american"]),
    )


@cache
def _places() -> dict[str, str]:
    """The country of each city and country, by its name in lower case."""
    found: dict[str, str] = {}
    for row in table("places"):
        for name in (row["name"], *values(row["aliases"])):
            found.setdefault(name.lower(), row["country"])
    for row in table("countries"):
        for name in (row["name"], *(city.split("=")[0] for city in values(row["capital"]))):
            found[name.lower()] = row["code"]
    return found


def _ordered(reading: Found, *, day_first: bool) -> Found:
    meaning = reading.meaning
    if not isinstance(meaning, Known) or not meaning.fuzzy:
        return reading
    if not day_first:
        return replace(reading, meaning=Known(meaning.period))
    year, month, day = (int(part) for part in meaning.fuzzy[0].split("-"))
    return replace(reading, meaning=Known(Period("day", year, month, day)))

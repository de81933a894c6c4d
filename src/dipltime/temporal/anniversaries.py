"""Anniversaries: what they commemorate, and the day or year of the commemoration itself."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from dipltime.data import table
from dipltime.data.anniversaries import anniversaries_matching

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from dipltime.temporal.named_events import NamedEvent
    from dipltime.text import Tokens


class AnniversaryFound(NamedTuple):
    """ "The 77th anniversary of the deportation": its offsets, its number and its original."""

    start: int
    end: int
    number: int
    original: str | None
    """The date of what is commemorated, as precise as the tables have it; None for what they do not know."""
    commemorated: str | None
    """The same day (or month, or year) so many years later."""
    words: str
    """The words that name what is commemorated."""


_REACH = 14
_STOPS = frozenset(
    (".", ",", ";", ":", "!", "?", "(", ")", "on", "will", "was", "were", "is", "has", "which", "when", "who")
)
_OF = frozenset(("of", "since", "after", "from"))
_MOST = 999
# Words that tell of an anniversary and its number at once.
NUMBERED = {
    "centenary": 100,
    "centennial": 100,
    "sesquicentennial": 150,
    "bicentenary": 200,
    "bicentennial": 200,
    "tercentenary": 300,
    "tricentennial": 300,
    "quincentenary": 500,
    "quincentennial": 500,
}
_HEADS = frozenset(("anniversary", "years", *NUMBERED))


def find_anniversaries(
    tokens: Tokens, named: Sequence[NamedEvent] = (), published: date | None = None
) -> tuple[AnniversaryFound, ...]:
    """The anniversaries of a text, in order.

    `named` are the named events of the text, for originals that the table of anniversaries has not; nothing
    that happened after `published` is meant.
    """
    found: list[AnniversaryFound] = []
    for at in tokens.places(_HEADS):
        word = tokens.words[at]
        heads = _number_before(tokens, at, "ORDINAL") if word == "anniversary" else None
        heads = (NUMBERED[word], at) if word in NUMBERED else heads
        if word == "years" and at + 1 < len(tokens) and tokens.words[at + 1] in ("since", "after"):
            heads = _number_before(tokens, at, "CARDINAL")
        if heads is not None:
            anniversary = _anniversary(tokens, heads, at, named, published)
            if word != "years" or anniversary.original is not None:
                found.append(anniversary)
    return tuple(found)


@cache
def _values() -> dict[tuple[str, str], int]:
    rows = (row for row in table("lexicon") if row["name"] in ("ORDINAL", "CARDINAL"))
    return {(row["name"], row["words"]): int(row["value"]) for row in rows}


def _number_before(tokens: Tokens, at: int, kind: str) -> tuple[int, int] | None:
    """The number before token `at` and the token it begins at: "77th", "twenty-fifth", "30"."""
    words, index = tokens.words, at - 1
    if index >= 1 and words[index] == "year" and words[index - 1] == "-":
        index -= 2
    if index >= 1 and words[index] in ("st", "nd", "rd", "th"):
        index -= 1
    if index < 0:
        return None
    if words[index].isdecimal():
        return (int(words[index]), index) if 0 < len(words[index]) <= len(str(_MOST)) else None
    values = _values()
    last = values.get((kind, words[index]))
    if last is None:
        return None
    tens = values.get(("CARDINAL", words[index - 2]), 0) if index >= 2 and words[index - 1] == "-" else 0
    return (tens + last, index - 2 if tens else index)


def _anniversary(
    tokens: Tokens, heads: tuple[int, int], at: int, named: Sequence[NamedEvent], published: date | None
) -> AnniversaryFound:
    number, first = heads
    begin = at + 1
    end = begin
    if begin < len(tokens) and tokens.words[begin] in _OF:
        begin += 1
        end = begin
        while end < min(begin + _REACH, len(tokens)) and tokens.words[end] not in _STOPS:
            end += 1
    start, stop = tokens.starts[first], tokens.ends[max(end - 1, at)]
    words = tokens.text[tokens.starts[begin] : stop] if end > begin else ""
    original = _original(words, start, stop, named, published)
    return AnniversaryFound(start, stop, number, original, _later(original, number), words)


def _original(
    words: str, start: int, stop: int, named: Sequence[NamedEvent], published: date | None
) -> str | None:
    known = anniversaries_matching(words, published.isoformat() if published else None) if words else ()
    if known:
        return known[0].date
    return next((event.earliest for event in named if start <= event.start and event.end <= stop), None)


def _later(original: str | None, number: int) -> str | None:
    """The same date `number` years later; 29 February becomes the 28th where the year has no such day."""
    if original is None:
        return None
    year = int(original[:4]) + number
    rest = original[4:]
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return f"{year:04d}{'-02-28' if rest == '-02-29' and not leap else rest}"

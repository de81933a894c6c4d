"""Ordinal numbers of anniversaries, in figures and in words."""

from __future__ import annotations

import re

_UNITS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS = (
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth",
    "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VALUES = {
    **{word: number for number, word in enumerate(_UNITS, 1)},
    **{word: number for number, word in enumerate(_TEENS, 10)},
    **{word: 10 * number for number, word in enumerate(_TENS, 2)},
    **{f"{word[:-1]}ieth": 10 * number for number, word in enumerate(_TENS, 2)},
    "hundredth": 100,
}
_SORTED = "|".join(sorted(_VALUES, key=len, reverse=True))
ORDINAL = rf"\d{{1,3}}(?:st|nd|rd|th)|(?:(?:{'|'.join(_TENS)})[- ])?(?:{_SORTED})"
"""A pattern for an ordinal: "77th", "fiftieth", "twenty-fifth"."""
_FIGURES = re.compile(r"\d+")


def number_of(words: str) -> int:
    """The number of an ordinal that ORDINAL matches, or of a cardinal in figures."""
    figures = _FIGURES.match(words)
    return int(figures[0]) if figures else sum(_VALUES[word] for word in re.split(r"[- ]", words.lower()))

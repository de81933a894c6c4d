"""Where the paragraphs of a text begin: no date goes on from one into the next."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dipltime.text import Tokens

_LINE_END = re.compile(r"\n(?:[^\S\n]*\n)?")


def breaks(tokens: Tokens) -> list[int]:
    """The tokens that begin a paragraph, in order, without the first of the text.

    A paragraph ends with a blank line, or with a line that ends a sentence or announces something.
    """
    starts, text = tokens.starts, tokens.text
    ends = _LINE_END.finditer(text)
    return [
        bisect_left(starts, found.end())
        for found in ends
        if len(found[0]) > 1 or text[found.start() - 1 : found.start()] in (".", "!", "?", ":")
    ]


def split(span: tuple[int, int], places: list[int]) -> list[tuple[int, int]]:
    """The stretch of tokens `span`, cut where one of the sorted `places` lies inside it."""
    start, end = span
    pieces = []
    for place in places[bisect_left(places, start + 1) : bisect_left(places, end)]:
        if place > start:
            pieces.append((start, place))
            start = place
    return [*pieces, (start, end)]


def opens_line(tokens: Tokens, at: int) -> bool:
    """Whether the token `at` is the first of its line."""
    return not at or "\n" in tokens.text[tokens.ends[at - 1] : tokens.starts[at]]


def parted(tokens: Tokens, first: int, second: int) -> bool:
    """Whether a paragraph ends between the token before `first` and the token `second`."""
    return "\n\n" in tokens.text[tokens.ends[first - 1] : tokens.starts[second]]

"""Where the paragraphs of a text begin: no date goes on from one into the next."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dipltime.text import Tokens

_LINE_END = re.compile(r"\n(?:[^\S\n]*\n)?")


# How many words belong to the beginning of a paragraph, and how long a heading is, in characters.
_FIRST_WORDS = 15
_HEADING = 80
# A line of so many characters can have been broken where the page ended.
_FULL_LINE = 50
_PAGE = 120


def breaks(tokens: Tokens) -> list[int]:
    """The tokens that begin a paragraph, in order, without the first of the text.

    A paragraph ends with a blank line, or, where lines are not broken to fit a page, with a line that ends a
    sentence or announces something.
    """
    starts, text = tokens.starts, tokens.text
    signs = () if _is_wrapped(text) else (".", "!", "?", ":")
    ends = _LINE_END.finditer(text)
    return [
        bisect_left(starts, found.end())
        for found in ends
        if len(found[0]) > 1 or text[found.start() - 1 : found.start()] in signs
    ]


def _is_wrapped(text: str) -> bool:
    """Whether the lines of a text are all short enough to have been broken to fit a page."""
    return max(map(len, text.split("\n"))) <= _PAGE


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
    """Whether the token `at` is the first of its line, and the line no mere continuation of a full one."""
    if not at:
        return True
    text, end = tokens.text, tokens.ends[at - 1]
    gap = text[end : tokens.starts[at]]
    if "\n" not in gap:
        return False
    full = end - text.rfind("\n", max(end - _FULL_LINE, 0), end) >= _FULL_LINE if end > _FULL_LINE else False
    return gap.count("\n") > 1 or text[end - 1] in ".!?:" or not full


def opens_paragraph(tokens: Tokens, at: int) -> bool:
    """Whether the token `at` stands in the first words of a paragraph."""
    first = max(at - _FIRST_WORDS, 0)
    return "\n\n" in tokens.text[tokens.ends[first - 1] if first else 0 : tokens.starts[at]]


def same_heading(tokens: Tokens, first: int, second: int) -> bool:
    """Whether two tokens stand in one short line that ends no sentence: "Build-up, 1939–1941"."""
    text, start, end = tokens.text, tokens.starts[first], tokens.starts[second]
    if end - start > _HEADING or "\n" in text[start:end]:
        return False
    line_start = text.rfind("\n", max(start - _HEADING, 0), start)
    line_end = text.find("\n", end, end + _HEADING)
    if line_end < 0 or (line_start < 0 and start > _HEADING):
        return False
    next_end = text.find("\n", line_end + 1, line_end + 1 + _PAGE)
    alone = next_end in (-1, line_end + 1)
    return alone and line_end - line_start <= _HEADING and text[line_end - 1] not in ".!?;,"


def parted(tokens: Tokens, first: int, second: int) -> bool:
    """Whether a paragraph ends between the token before `first` and the token `second`."""
    return "\n\n" in tokens.text[tokens.ends[first - 1] : tokens.starts[second]]

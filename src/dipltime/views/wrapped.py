"""Styled lines wrapped to a width, what follows the first line indented as it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dipltime.views.cells import cells, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.views.layout import Line

_WORDS = re.compile(r" *[^ ]+| +")


def wrapped(line: Line, width: int) -> Iterator[Line]:
    """The pieces of `line` in lines of at most `width` columns, broken between words where that can be."""
    text = "".join(piece for piece, _ in line)
    indent = " " * min(len(text) - len(text.lstrip(" ")), width // 2)
    now: Line = []
    used = 0
    for word in _short_words(line, max(width - len(indent), 1)):
        if now and used + _width(word) > width:
            yield now
            word[0] = (word[0][0].lstrip(" "), word[0][1])
            now, used = [(indent, "")], len(indent)
        now.extend(word)
        used += _width(word)
    yield now


def _width(line: Line) -> int:
    return sum(cells(text) for text, _ in line)


def _short_words(line: Line, width: int) -> Iterator[Line]:
    """The words of a line; one that is wider than a line comes in parts."""
    for word in _words(line):
        if _width(word) <= width:
            yield word
        else:
            for text, style in word:
                yield from ([(part, style)] for part in wrap(text.strip(" "), width))


def _words(line: Line) -> Iterator[Line]:
    """What stands between spaces, be it of several pieces, with the space before it."""
    word: Line = []
    for text, style in line:
        for part in _WORDS.findall(text):
            if word and part.startswith(" "):
                yield word
                word = []
            word.append((part, style))
    if word:
        yield word

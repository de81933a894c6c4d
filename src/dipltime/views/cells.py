"""How many columns of a terminal a text takes, and fitting it into some."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIRST_COMBINING = "\u0300"


def cells(text: str) -> int:
    """Columns that `text` takes: two for a wide sign, none for a combining one."""
    return len(text) if text.isascii() or max(text) < _FIRST_COMBINING else sum(map(_cell, text))


@lru_cache(1 << 12)
def _cell(sign: str) -> int:
    if sign < _FIRST_COMBINING:
        return 1
    if unicodedata.category(sign) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def pad(text: str, width: int) -> str:
    """`text` followed by spaces up to `width` columns."""
    return text + " " * (width - cells(text))


def cut(text: str, width: int) -> str:
    """`text` in at most `width` columns; what is left out is marked."""
    if cells(text) <= width:
        return text
    return _head(text, max(width - 1, 0)) + "…"


def wrap(text: str, width: int | None) -> Iterator[str]:
    """`text` in lines of at most `width` columns, broken between words where that can be."""
    if width is None or cells(text) <= width:
        yield text
        return
    line = ""
    for word in text.split(" "):
        if line and cells(line) + 1 + cells(word) > width:
            yield line
            line = ""
        line = f"{line} {word}" if line else word
        while cells(line) > width:
            head = _head(line, width) or line[0]
            yield head
            line = line[len(head) :]
    if line:
        yield line


def _head(text: str, width: int) -> str:
    used = 0
    for index, sign in enumerate(text):
        used += _cell(sign)
        if used > width:
            return text[:index]
    return text

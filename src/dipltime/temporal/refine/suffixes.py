"""Words after a length or a date that belong to it: "two weeks or more", "the next year or so"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from dipltime.data import table
from dipltime.temporal.meaning import Away, Calendar, Found, Length

if TYPE_CHECKING:
    from dipltime.text import Tokens


@cache
def _suffixes() -> dict[tuple[str, ...], str]:
    rows = (row for row in table("approximations") if row["words"].startswith("or "))
    return {tuple(row["words"].split()): row["mod"] for row in rows}


def with_suffix(found: Found, tokens: Tokens) -> Found:
    """`found` with "or so", "or more" and their like after it, or in it, and the `mod` that they give it."""
    if not isinstance(found.meaning, Length | Calendar | Away) and found.rule not in ("every", "every_few"):
        return found
    words, end = tokens.words, found.end
    mod = _suffixes().get(tuple(words[end : end + 2]))
    if mod and words[end + 2 : end + 3] != ["than"] and words[end - 1] not in ("today", "now"):
        return replace(found, end=end + 2, mod=mod)
    for at in range(found.start + 1, end - 1) if "or" in words[found.start : end] else ():
        inside = _suffixes().get((words[at], words[at + 1]))
        if inside:
            return replace(found, mod=inside)
    return found

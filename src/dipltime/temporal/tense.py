"""The direction of a date that names no year or week of its own, from the verb that governs it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dipltime.data import table, values

if TYPE_CHECKING:
    from dipltime.model import Direction
    from dipltime.text import Tokens

_REACH = 18
_BOUNDARY = frozenset('.!?;:"“”')
_NO_VERB_AFTER_TO = frozenset(
    (
        "the",
        "a",
        "an",
        "his",
        "her",
        "its",
        "their",
        "this",
        "that",
        "be",
        "these",
        "those",
        "some",
        "all",
        "our",
        "my",
    )
)


@cache
def _cues() -> dict[str, Direction]:
    return {word: row["direction"] for row in table("tense") for word in values(row["words"])}  # type: ignore[misc]


def direction(tokens: Tokens, start: int, end: int) -> tuple[Direction | None, str]:
    """Past or future for the expression of tokens `start` to `end`, and the words that say so.

    The nearest verb before it in its sentence decides ("will meet on Wednesday"), then the first one after
    it ("On Wednesday, they will meet"); a preposition that looks ahead or back decides before both.
    """
    preposition = tokens.words[start - 1] if start else ""
    if preposition in ("since",):
        return "past", preposition
    if preposition in ("until", "till"):
        return "future", preposition
    return _before(tokens, start) or _after(tokens, end) or (None, "")


def _before(tokens: Tokens, start: int) -> tuple[Direction, str] | None:
    words, cues = tokens.words, _cues()
    for index in range(start - 1, max(start - 1 - _REACH, -1), -1):
        word = words[index]
        if word in _BOUNDARY and not _inside(tokens, index):
            return None
        found = _cue(tokens, index, cues)
        if found:
            return found
    return None


def _after(tokens: Tokens, end: int) -> tuple[Direction, str] | None:
    cues = _cues()
    for index in range(end, min(end + _REACH, len(tokens))):
        if tokens.words[index] in _BOUNDARY and not _inside(tokens, index):
            return None
        found = _cue(tokens, index, cues)
        if found:
            return found
    return None


def _inside(tokens: Tokens, index: int) -> bool:
    """Whether a period stands inside an abbreviation or a number rather than at the end of a sentence."""
    if tokens.words[index] != "." or index + 1 >= len(tokens):
        return False
    return len(tokens.words[index - 1]) <= 2 or tokens.starts[index + 1] == tokens.ends[index]


def _cue(tokens: Tokens, index: int, cues: dict[str, Direction]) -> tuple[Direction, str] | None:
    word = tokens.words[index]
    known = cues.get(word)
    if known:
        return known, word
    if word == "to" and index + 1 < len(tokens):
        following = tokens.forms[index + 1]
        infinitive = following.islower() and following not in _NO_VERB_AFTER_TO
        return ("future", f"to {following}") if infinitive else None
    if len(word) > 4 and word.endswith("ed") and tokens.forms[index][0].islower():
        return "past", word
    return None

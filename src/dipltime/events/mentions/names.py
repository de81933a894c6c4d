"""Where a person's name ends, and how much of the text belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events.mentions.surroundings import after_date, capital_at, joined, spaced, words_with

if TYPE_CHECKING:
    from collections.abc import Container

    from dipltime.text import Tokens

_MOST = 9


def name_end(tokens: Tokens, first: int, stops: Container[int]) -> int:
    """The end of the name that begins with the token `first`; `first` itself where none does.

    `stops` are tokens that begin something else: a country, a title.
    """
    end = position = first
    while position < min(first + _MOST, len(tokens)) and position not in stops:
        if position > first and not _follows(tokens, position):
            break
        if _is_name_word(tokens, position):
            end = position + 1
        elif not _is_link(tokens, position, first):
            break
        position += 1
    if end < len(tokens) and end > first and tokens.words[end] == "." and _takes_period(tokens, end):
        end += 1
    return end


def _follows(tokens: Tokens, position: int) -> bool:
    return joined(tokens, position - 1) or spaced(tokens, position - 1)


def _is_name_word(tokens: Tokens, position: int) -> bool:
    word = tokens.words[position]
    return word.isalpha() and capital_at(tokens, position) and word not in words_with("no_name")


def _is_link(tokens: Tokens, position: int, first: int) -> bool:
    word = tokens.words[position]
    if word in words_with("particle"):
        return position + 1 < len(tokens)
    if position == first:
        return False
    if word == ".":
        return len(tokens.words[position - 1]) == 1 and capital_at(tokens, position + 1)
    if word in "-–":
        return joined(tokens, position - 1) and joined(tokens, position)
    if word in "'’":
        return joined(tokens, position - 1) and joined(tokens, position) and _inside_name(tokens, position)
    return False


def _inside_name(tokens: Tokens, position: int) -> bool:
    return tokens.words[position + 1] != "s" and capital_at(tokens, position + 1)


def _takes_period(tokens: Tokens, end: int) -> bool:
    return joined(tokens, end - 1) and tokens.words[end - 1] in {"jr", "sr"}


def name_start(tokens: Tokens, end: int, stops: Container[int]) -> int:
    """The start of the name of two or more words that ends before the token `end`; `end` where none does."""
    first = end
    while first > max(0, end - _MOST) and first - 1 not in stops and _is_name_word(tokens, first - 1):
        first -= 1
        if not spaced(tokens, first - 1):
            break
    return first if end - first in (2, 3, 4) else end


def name_text(tokens: Tokens, first: int, end: int) -> str:
    """The name as the text spells it."""
    return tokens.text[tokens.starts[first] : tokens.ends[end - 1]]


def stands_alone(tokens: Tokens, first: int, end: int) -> bool:
    """Whether no other capitalised word touches these: not "Bush Stadium", not "Barbara Bush"."""
    if spaced(tokens, end - 1) and capital_at(tokens, end) and not _is_common(tokens.words[end]):
        return False
    if not (spaced(tokens, first - 1) and capital_at(tokens, first - 1)):
        return True
    if after_date(tokens, first):
        return True
    return tokens.words[first - 1] in words_with("no_name") or len(tokens.words[first - 1]) == 1


def _is_common(word: str) -> bool:
    return word in words_with("no_name") or word in words_with("venue")

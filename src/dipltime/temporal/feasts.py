"""The names of named days as runs of words, so that a text is searched for all of them at once."""

from __future__ import annotations

from functools import cache

from dipltime.data.named_days import names
from dipltime.text import tokenise

_APOSTROPHES = frozenset("’‘`´")


def plain(word: str) -> str:
    """A word in lower case, an apostrophe of any form as the plain one."""
    return "'" if word in _APOSTROPHES else word.lower()


@cache
def feast_names() -> dict[tuple[str, ...], tuple[tuple[tuple[str, ...], str], ...]]:
    """The names by their first two words, each as its words and as the table has it, the longest first."""
    found: dict[tuple[str, ...], list[tuple[tuple[str, ...], str]]] = {}
    for name in names():
        words = tuple(map(plain, tokenise(name).forms))
        if not any(word.isdecimal() for word in words):
            found.setdefault(words[:2], []).append((words, name))
    return {first: tuple(sorted(runs, key=lambda run: -len(run[0]))) for first, runs in found.items()}


@cache
def feast_openers() -> frozenset[str]:
    """The words that a name begins with, as they are written: with a capital, unless the table has none."""
    firsts = {tokenise(name).forms[0] for name in names()}
    return frozenset(
        form for first in firsts if first.isalpha() for form in (first, first.capitalize(), first.upper())
    )


def feast_at(forms: list[str], start: int) -> tuple[str, int] | None:
    """The longest name that begins at token `start`, and the token after it."""
    two = tuple(map(plain, forms[start : start + 2]))
    for words, name in (*feast_names().get(two, ()), *feast_names().get(two[:1], ())):
        end = start + len(words)
        if tuple(map(plain, forms[start:end])) == words:
            return name, end
    return None

"""The names of named days as runs of words, so that a text is searched for all of them at once."""

from __future__ import annotations

from functools import cache

from dipltime.data.named_days import names
from dipltime.text import tokenise

_APOSTROPHES = frozenset("’‘`´")


def plain(word: str) -> str:
    """A word in lower case, an apostrophe of any form as the plain one."""
    return "'" if word in _APOSTROPHES else word.lower()


_Run = tuple[tuple[str, ...], str]


@cache
def feast_names() -> dict[str, dict[str, tuple[_Run, ...]]]:
    """The names by their first and second word ("" for none), as words and as the table has them, longest first."""
    found: dict[str, dict[str, list[_Run]]] = {}
    for name in names():
        words = tuple(map(plain, tokenise(name).forms))
        if not any(word.isdecimal() for word in words):
            second = words[1] if len(words) > 1 else ""
            found.setdefault(words[0], {}).setdefault(second, []).append((words, name))
    return {
        first: {second: tuple(sorted(runs, key=_longest_first)) for second, runs in seconds.items()}
        for first, seconds in found.items()
    }


def _longest_first(run: _Run) -> int:
    return -len(run[0])


@cache
def feast_openers() -> frozenset[str]:
    """The words that a name begins with, as they are written: with a capital, unless the table has none."""
    firsts = {tokenise(name).forms[0] for name in names()}
    return frozenset(
        form for first in firsts if first.isalpha() for form in (first, first.capitalize(), first.upper())
    )


def feast_at(forms: list[str], start: int) -> tuple[str, int] | None:
    """The longest name that begins at token `start`, and the token after it."""
    seconds = feast_names().get(forms[start].lower())
    if seconds is None:
        return None
    second = plain(forms[start + 1]) if start + 1 < len(forms) else ""
    for words, name in (*seconds.get(second, ()), *seconds.get("", ())):
        end = start + len(words)
        if tuple(map(plain, forms[start:end])) == words:
            return name, end
    return None

"""Common words of time that are names of programmes, papers and films: "This Week", "USA Today", "High Noon"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.temporal.meaning import Found

if TYPE_CHECKING:
    from dipltime.text import Tokens

# How many words of its line around it tell whether the line is a headline, which capitalises all of them.
_AROUND = 12
_SHORTEST = 5
_SMALL = frozenset(
    ("about", "after", "before", "under", "while", "which", "where", "against", "between", "without")
)
_COMMON = frozenset(
    ("today", "relative_unit", "that_unit", "the_unit", "noon", "now", "tonight", "part_of_day", "the_future",
     "the_past", "all_day", "every", "frequency", "another_unit", "duration", "duration_the")
)  # fmt: skip


def without_names(found: list[Found], tokens: Tokens) -> list[Found]:
    """The readings without those that the case of their words makes a name."""
    return [reading for reading in found if not _is_name(reading, tokens)]


def _is_name(found: Found, tokens: Tokens) -> bool:
    forms, last = tokens.forms, found.end - 1
    if found.rule not in _COMMON or not forms[last].istitle():
        return False
    if forms[found.start].islower() and not forms[last - 1][0].isdecimal():
        return False
    if found.end - found.start == 1 and not _after_a_name(tokens, found.start):
        return False
    return not _in_headline(tokens, found.start, found.end)


def _after_a_name(tokens: Tokens, at: int) -> bool:
    """Whether a capitalised word stands just before the token, in its sentence."""
    before = tokens.forms[at - 1] if at else ""
    return before[:1].isupper() and tokens.ends[at - 1] + 1 == tokens.starts[at]


def _in_headline(tokens: Tokens, start: int, end: int) -> bool:
    """Whether no longer word of the line around the tokens is in lower case."""
    left = max(start - _AROUND, 0)
    line = tokens.text[tokens.starts[left] : tokens.starts[start]].rpartition("\n")[2]
    right = tokens.text[tokens.ends[end - 1] : tokens.ends[min(end + _AROUND, len(tokens)) - 1]].partition(
        "\n"
    )[0]
    words = (line + right).split()
    return not any(len(word) >= _SHORTEST and word.islower() and word not in _SMALL for word in words)

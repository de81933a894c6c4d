"""The first pass: every name of the tables that stands in a text, the longest at each place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dipltime.events.mentions.lexicon import CAPITAL, UPPER, Entry, lexicon

if TYPE_CHECKING:
    from dipltime.model import Actor
    from dipltime.text import Tokens


@dataclass(slots=True)
class Hit:
    """Tokens `first` to `end` (exclusive) name `entry`; later passes widen, resolve or drop it."""

    first: int
    end: int
    entry: Entry
    actors: tuple[Actor, ...]
    person: bool = False
    adjective: bool = False
    located: bool = False


def spot(tokens: Tokens, year: str | None) -> list[Hit]:
    """All hits in text order, none overlapping another; names to skip are among them."""
    names = lexicon().names
    hits: list[Hit] = []
    position = 0
    for first, word in enumerate(tokens.words):
        if word in names and first >= position:
            found = match(tokens, first, year)
            if found:
                position, entry = found
                hits.append(Hit(first, position, entry, entry.actors, adjective=entry.kind == "people"))
    return hits


def match(tokens: Tokens, first: int, year: str | None) -> tuple[int, Entry] | None:
    """The longest name that begins with the token `first`: where it ends, and what it means."""
    words, starts, text = tokens.words, tokens.starts, tokens.text
    for form in lexicon().starting(words[first]):
        end = first + len(form.words)
        if len(form.words) > 1 and words[first:end] != form.words:
            continue
        if all(
            case == 0 or _has_case(text, starts[first + offset], len(words[first + offset]), case)
            for offset, case in enumerate(form.cases)
        ):
            return end, _in_year(form.entry, year)
    return None


def _has_case(text: str, start: int, length: int, case: int) -> bool:
    if case == CAPITAL:
        return text[start].isupper()
    return case == UPPER and text[start : start + length].isupper()


def _in_year(entry: Entry, year: str | None) -> Entry:
    for first, last, other in entry.former:
        if year is not None and first <= year <= last:
            return other
    return entry

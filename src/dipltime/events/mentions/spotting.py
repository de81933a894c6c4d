"""The first pass: every name of the tables that stands in a text, the longest at each place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dipltime.events.mentions.lexicon import CAPITAL, UPPER, Entry, Form, lexicon

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
    forms, words = tokens.forms, tokens.words
    names, free, starting = lexicon().names, lexicon().free, lexicon().starting
    hits: list[Hit] = []
    position = 0
    for first in tokens.places(names):
        if not (forms[first][0].isupper() or words[first] in free):
            continue
        seconds = starting(words[first])
        if "" not in seconds and seconds.keys().isdisjoint(words[first + 1 : first + 2]):
            continue
        found = match(tokens, first, year) if first >= position else None
        longer = _after_article(tokens, first, found[0], year) if found else None
        if found:
            position, entry = longer or found
            start = first + (longer is not None)
            hits.append(Hit(start, position, entry, entry.actors, adjective=entry.kind == "people"))
    return hits


def _after_article(tokens: Tokens, first: int, end: int, year: str | None) -> tuple[int, Entry] | None:
    """The longer name behind the article of a name that has one: "the Sudan | Liberation Army"."""
    if tokens.words[first] != "the":
        return None
    found = match(tokens, first + 1, year) if first + 1 < len(tokens) else None
    return found if found and found[0] > end else None


def match(tokens: Tokens, first: int, year: str | None) -> tuple[int, Entry] | None:
    """The longest name that begins with the token `first`: where it ends, and what it means."""
    words = tokens.words
    seconds = lexicon().starting(words[first])
    if first + 1 < len(words) and words[first + 1] in seconds:
        for form in seconds[words[first + 1]]:
            end = first + len(form.words)
            if words[first:end] == form.words and _has_cases(tokens, first, form):
                return end, _in_year(form.entry, year)
    for form in seconds.get("", ()):
        if _has_cases(tokens, first, form):
            return first + 1, _in_year(form.entry, year)
    return None


def _has_cases(tokens: Tokens, first: int, form: Form) -> bool:
    """Whether each word has a capital, or capitals alone, where the name has."""
    return all(map(_has_case, tokens.forms[first : first + len(form.cases)], form.cases))


def _has_case(word: str, case: int) -> bool:
    return word[0].isupper() if case == CAPITAL else case != UPPER or word.isupper()


def _in_year(entry: Entry, year: str | None) -> Entry:
    for first, last, other in entry.former:
        if year is not None and first <= year <= last:
            return other
    return entry

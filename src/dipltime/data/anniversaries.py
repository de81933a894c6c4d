"""What newspapers keep the anniversaries of, with the day of the original."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from dipltime.data import table, values
from dipltime.data.eras import Era, eras
from dipltime.data.folding import folded

if TYPE_CHECKING:
    from collections.abc import Mapping


class Anniversary(NamedTuple):
    """One thing that is commemorated; `date` is the ISO 8601 day it happened."""

    name: str
    keys: tuple[frozenset[str], ...]
    """Sets of words: a phrase that has all words of one of them means this."""
    date: str
    countries: tuple[str, ...]
    source: str


@cache
def anniversaries() -> tuple[Anniversary, ...]:
    """All of the table."""
    return tuple(
        Anniversary(
            name=row["name"],
            keys=tuple(key_words(key) for key in values(row["aliases"])),
            date=row["date"],
            countries=values(row["countries"]),
            source=row["source"],
        )
        for row in table("anniversaries")
    )


def key_words(phrase: str) -> frozenset[str]:
    """The words of a phrase as keys have them: folded, and without the plural's s."""
    return frozenset(_singular(word) for word in folded(phrase).split())


def anniversaries_matching(phrase: str, on: str | None = None) -> tuple[Anniversary, ...]:
    """What `phrase` ("the deportation of the Crimean Tatars") commemorates, the most specific first.

    With a day `on`, only what had happened by then.
    """
    words = key_words(phrase)
    best: dict[str, int] = {}
    for word in words:
        for key, found in _by_rarest_word().get(word, ()):
            if key <= words and (on is None or found.date < on):
                best[found.name] = max(best.get(found.name, 0), len(key))
    return tuple(_by_name()[name] for name in sorted(best, key=lambda name: (-best[name], name)))


@cache
def commemorated_eras() -> tuple[Era, ...]:
    """The anniversaries that are no era of their own, as point-dated eras."""
    known = {folded(name) for each in eras() for name in (each.name, *each.aliases, *each.loose)}
    return tuple(
        Era(each.name, (), (), each.date, each.date, each.date, "event", each.countries, each.source)
        for each in anniversaries()
        if folded(each.name) not in known
    )


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


@cache
def _by_name() -> Mapping[str, Anniversary]:
    return {each.name: each for each in anniversaries()}


@cache
def _by_rarest_word() -> Mapping[str, tuple[tuple[frozenset[str], Anniversary], ...]]:
    """The keys by the word of theirs that the fewest keys have, so that few are tried for a phrase."""
    pairs = [(key, each) for each in anniversaries() for key in each.keys]
    counts: dict[str, int] = {}
    for key, _ in pairs:
        for word in key:
            counts[word] = counts.get(word, 0) + 1
    index: dict[str, list[tuple[frozenset[str], Anniversary]]] = {}
    for key, each in pairs:
        index.setdefault(min(sorted(key), key=counts.__getitem__), []).append((key, each))
    return {word: tuple(found) for word, found in index.items()}

"""Stretches and turns of history that texts count time from: the Cold War, 9/11, the Reykjavik summit.

Starts and ends are EDTF dates as precise as history is: a day, a month or a year. Wars, eras and crises are
times in themselves; a treaty or a summit is a day to count from ("since the Budapest Memorandum").
"""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from dipltime.data import table, values
from dipltime.data.folding import folded
from dipltime.text import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_DASHES = ("-", "–")
_APOSTROPHES = ("'", "’")


class Era(NamedTuple):
    """A named time; of a point event `start` and `end` are the same."""

    name: str
    aliases: tuple[str, ...]
    loose: tuple[str, ...]
    """Names that are a time only after such words as "since" and "after": "since Yalta", not "in Yalta"."""
    start: str
    end: str | None
    """None for what had not ended when the table was written."""
    edtf: str
    kind: str
    countries: tuple[str, ...]
    source: str

    def began_by(self, day: str) -> bool:
        """Whether a text of `day` can know of it: nothing that began later is meant."""
        return self.start[: len(day)] <= day[: len(self.start)]


@cache
def eras() -> tuple[Era, ...]:
    """All eras, as the table has them."""
    return tuple(
        Era(
            name=row["name"],
            aliases=values(row["aliases"]),
            loose=values(row["loose"]),
            start=row["start"],
            end=row["end"] or None,
            edtf=row["edtf"],
            kind=row["kind"],
            countries=values(row["countries"]),
            source=row["source"],
        )
        for row in table("eras")
    )


def era(name: str, on: str | None = None) -> Era | None:
    """The era of this name, however it is written; with a day `on`, only one that had begun by then."""
    found = _by_name().get(folded(name).removeprefix("the "))
    return found if found and (on is None or found.began_by(on)) else None


@cache
def eras_index() -> Mapping[tuple[str, ...], Era]:
    """The eras by the lower-case tokens of their names, without a leading "the"."""
    return _by_tokens((name, each) for each in eras() for name in _sure_names(each))


@cache
def loose_eras_index() -> Mapping[tuple[str, ...], Era]:
    """The eras by the tokens of the names that need a word such as "since" before them."""
    return _by_tokens((name, each) for each in eras() for name in each.loose)


def _sure_names(each: Era) -> tuple[str, ...]:
    return each.aliases if each.name in each.loose else (each.name, *each.aliases)


@cache
def _by_name() -> Mapping[str, Era]:
    names = ((name, each) for each in eras() for name in (each.name, *each.aliases, *each.loose))
    return {folded(name).removeprefix("the "): each for name, each in names}


def _by_tokens(named: Iterable[tuple[str, Era]]) -> Mapping[tuple[str, ...], Era]:
    index: dict[tuple[str, ...], Era] = {}
    for name, each in named:
        words = tuple(words_of(name))
        index.update(dict.fromkeys(_spellings(words[1:] if words[0] == "the" else words), each))
    return index


def _spellings(words: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    """The words with every dash and apostrophe that print and keyboards have for them."""
    if not any(word in _DASHES or word in _APOSTROPHES for word in words):
        return (words,)
    return (
        tuple(dash if word in _DASHES else mark if word in _APOSTROPHES else word for word in words)
        for dash, mark in product(_DASHES, _APOSTROPHES)
    )

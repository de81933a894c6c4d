"""Where to look for reports of the same event: among those of one type that share an actor and a week.

What is found may tell of the event; `same` says whether it does. What is known of each report here is little
and plain, so that a timeline of a hundred thousand reports is searched without reading them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from dipltime.days import INFINITY, is_open, number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.serial import Json

_WEEK = 7
LONGEST = 31
"""Days; what is told less precisely is one event only with what leaves the same days open."""
WORDY = frozenset({"STATEMENT", "OTHER"})
"""Types of which there are many a day: reports of one event have a word of their titles in common."""
_NOBODY = ("",)
_BITS = 62
_WORD = re.compile(r"[^\W_]+")

Name = tuple[str, str]
"""A report: the article and the id of the report in it."""


class Sketch(NamedTuple):
    """What is looked up of a report."""

    type: str
    parties: frozenset[str]
    first: int
    last: int
    words: int
    """The words of the title, each as one bit of an integer."""


Entry = tuple[Name, int, int, int]


class Index:
    """The sketches of all reports."""

    def __init__(self) -> None:
        self._blocks: dict[int, list[Entry]] = {}

    def add(self, name: Name, sketch: Sketch) -> None:
        """Let the report be found; there is no harm in adding it again, or in one that is gone."""
        entry = (name, sketch.first, sketch.last, sketch.words)
        for block in _blocks(sketch):
            self._blocks.setdefault(block, []).append(entry)

    def near(self, sketch: Sketch) -> set[Name]:
        """The reports that may be the same as one with this sketch."""
        _, _, first, last, words = sketch
        words = words if sketch.type in WORDY else 0
        return {
            name
            for block in _blocks(sketch)
            for name, start, end, others in self._blocks.get(block, ())
            if start <= last and end >= first and (not words or words & others)
        }


def words_of(title: str) -> list[str]:
    """The words of a title as they are compared."""
    return [word.casefold() for word in _WORD.findall(title)]


def bits(words: list[str]) -> int:
    """Words as bits; two words may fall on one."""
    total = 0
    for word in words:
        total |= 1 << hash(word) % _BITS
    return total


def party(actor: Json) -> str:
    """Who an actor in JSON stands for."""
    return str(actor["country"] or actor["name"].casefold())


def sketch_of(report: Json) -> Sketch:
    """The sketch of a report in its JSON form."""
    when = report["when"]
    return Sketch(
        report["type"],
        frozenset(map(party, report["actors"])),
        number(when["earliest"]) if when["earliest"] else -INFINITY,
        number(when["latest"]) if when["latest"] else INFINITY,
        bits(words_of(report["title"])),
    )


def _blocks(sketch: Sketch) -> Iterator[int]:
    """The blocks of a sketch; those of two reports of one event have at least one in common."""
    for party in sketch.parties or _NOBODY:
        for days in _days(sketch.first, sketch.last):
            yield hash((sketch.type, party, days))


def _days(first: int, last: int) -> range | tuple[tuple[int, int]]:
    if is_open(first, last) or last - first >= LONGEST:
        return ((first, last),)
    return range(first // _WEEK, last // _WEEK + 1)

"""Where to look for reports of the same event: among those of one type that share an actor and a week.

What is found may tell of the event; `same` and `moves` say whether it does. What is known of each report here
is little and plain, so that a timeline of a hundred thousand reports is searched without reading them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dipltime.days import INFINITY, is_open

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

_WEEK = 7
LONGEST = 31
"""Days; what is told less precisely is one event only with what leaves the same days open."""
WORDY = frozenset({"STATEMENT", "OTHER"})
"""Types of which there are many a day: reports of one event have most words of their titles in common."""
ALIKE = 0.6
"""The part of their words that two statements about one thing share at least."""
MONTHS = 120
"""Days between an article and an event that it names by its place."""
_NOBODY = ("",)
_BITS = 120
_TOPIC = (1 << _BITS) - 1
_SENTENCES = 60

Name = tuple[str, str]
"""A report: the article and the id of the report in it."""


class Sketch(NamedTuple):
    """What is looked up of a report."""

    type: str
    parties: frozenset[str]
    first: int
    last: int
    words: int
    """What the title is about, each word as one bit, and above them a bit for a long sentence."""
    size: int
    """How many words those are; two may fall on one bit."""
    planned: bool = False
    """Whether it tells a plan, that others may move or call off."""
    seeks: bool = False
    """Whether it moves or calls off a plan that is told elsewhere."""


Entry = tuple[Name, int, int, int]


class Index:
    """The sketches of all reports."""

    def __init__(self) -> None:
        self._blocks: dict[int, list[Entry]] = {}
        self._plans: dict[int, list[Name]] = {}

    def add(self, name: Name, sketch: Sketch) -> None:
        """Let the report be found; there is no harm in adding it again, or in one that is gone."""
        entry = (name, sketch.first, sketch.last, sketch.words)
        for block in _blocks(sketch, 0):
            self._blocks.setdefault(block, []).append(entry)
        for block in _plans(sketch, planned=sketch.planned, seeks=sketch.seeks):
            self._plans.setdefault(block, []).append(name)

    def near(self, sketch: Sketch, slack: int = 0) -> set[Name]:
        """The reports that may be the same as one with this sketch, their days at most `slack` apart."""
        _, _, first, last, words, size, planned, seeks = sketch
        first, last = first - slack, last + slack
        alike = _alike(words, size) if sketch.type in WORDY and size else None
        found = {
            name
            for block in _blocks(sketch, slack)
            for name, start, end, others in self._blocks.get(block, ())
            if start <= last and end >= first and (alike is None or alike(others))
        }
        for block in _plans(sketch, planned=seeks, seeks=planned):
            found.update(self._plans.get(block, ()))
        return found


class Places:
    """The reports that say where something was, on which days."""

    def __init__(self) -> None:
        self._at: dict[tuple[str, str], list[tuple[int, Name]]] = {}

    def add(self, name: Name, place: str, sketch: Sketch) -> None:
        """Let the report be found by the name of its place, if it tells its days."""
        if sketch.last - sketch.first < LONGEST:
            self._at.setdefault((place.casefold(), sketch.type), []).append((sketch.first, name))

    def near(self, places: Iterable[str], kind: str, day: int) -> list[Name]:
        """The reports of a type at the first of `places` that is known, within months of a day, the nearest first."""
        for place in places:
            if told := self._at.get((place, kind)):
                near = sorted((abs(first - day), name) for first, name in told if abs(first - day) <= MONTHS)
                return [name for _, name in near]
        return []


def bits(topic: Collection[str], sentence: str) -> int:
    """The words of a topic as bits, and above them a bit for a sentence, unless that is empty."""
    total = 1 << _BITS + hash(sentence) % _SENTENCES if sentence else 0
    for word in topic:
        total |= 1 << hash(word) % _BITS
    return total


def _alike(words: int, size: int) -> Callable[[int], bool]:
    """Whether others may share a sentence, or enough words, with `size` words that are these bits."""
    spare = size - (words & _TOPIC).bit_count()

    def alike(others: int) -> bool:
        shared = words & others
        if shared >> _BITS:
            return True
        return 2 * (shared.bit_count() + spare) >= ALIKE * (size + (others & _TOPIC).bit_count())

    return alike


def _blocks(sketch: Sketch, slack: int) -> Iterator[int]:
    """The blocks of a sketch; those of two reports of one event have at least one in common."""
    for party in sketch.parties or _NOBODY:
        for days in _days(sketch.first, sketch.last, slack):
            yield hash((sketch.type, party, days))


def _days(first: int, last: int, slack: int) -> range | tuple[tuple[int]]:
    """The weeks of a time; what is open or told less precisely is sought by its first day, or its last."""
    if is_open(first, last) or last - first >= LONGEST:
        return ((first if first > -INFINITY else last,),)
    return range((first - slack) // _WEEK, (last + slack) // _WEEK + 1)


def _plans(sketch: Sketch, *, planned: bool, seeks: bool) -> Iterator[int]:
    for party in sketch.parties:
        if planned:
            yield hash((sketch.type, party, "planned"))
        if seeks:
            yield hash((sketch.type, party, "seeks"))

"""What of a report counts when it is compared with others: an event with one piece of evidence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dipltime.days import bounds, is_open
from dipltime.tracking.index import Sketch, bits, words_of

if TYPE_CHECKING:
    from collections.abc import Hashable

    from dipltime.model import Actor, Event
    from dipltime.tracking.index import Name

# Words that tell one event of a series from another: "the second round of talks" is not "the talks". "The
# first summit since 2018" and "a new meeting" say that it is rare or recent, not which one it is.
_SERIES = frozenset(
    (
        "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth", "another", "again", "further", "fresh", "separate", "additional",
    )
)  # fmt: skip
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)\b")

Key = tuple[str, str, int]
Signature = tuple["Hashable", ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """A report, and the values that `same` compares."""

    report: Event
    key: Key
    """The report's place in the order of reports: published, article, offset of the trigger."""
    first: int
    last: int
    actors: frozenset[str]
    sources: frozenset[str]
    title: str
    words: frozenset[str]
    series: frozenset[str]
    signature: Signature
    """All that `same` looks at: reports with one signature are alike to every other."""
    sketch: Sketch

    @property
    def name(self) -> Name:
        """The article and the id of the report in it."""
        return self.key[1], self.report.id

    @property
    def days(self) -> int:
        """How many days the report leaves open."""
        return self.last - self.first + 1

    @property
    def open(self) -> bool:
        """Whether the report tells no beginning or no end."""
        return is_open(self.first, self.last)


def profile(report: Event) -> Profile:
    """What of `report` counts."""
    first, last = bounds(report.when)
    words = words_of(report.title)
    title = " ".join(words)
    actors = frozenset(map(_party, report.actors))
    sources = frozenset(_party(actor) for actor in report.actors if actor.role == "source")
    series = _SERIES.intersection(words).union(_ORDINAL.findall(report.title))
    place = report.place
    signature = (report.type, report.mode, first, last, actors, sources, title, series, place)
    sketch = Sketch(report.type, actors, first, last, bits(words))
    return Profile(
        report, report_key(report), first, last, actors, sources, title, frozenset(words), series, signature,
        sketch,
    )  # fmt: skip


def _party(actor: Actor) -> str:
    return actor.country or actor.name.casefold()


def report_key(report: Event) -> Key:
    """The place of `report` among the reports of its event."""
    evidence = report.evidence[0]
    return evidence.published or "", evidence.article, report.trigger.start

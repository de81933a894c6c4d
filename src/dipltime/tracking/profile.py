"""What of a report, which is an event with one piece of evidence, counts when it is compared with others."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dipltime.days import bounds, is_open

if TYPE_CHECKING:
    from dipltime.model import Event

# Words that tell one event of a series from another: "the second round of talks" is not "the talks". "The
# first summit since 2018" and "a new meeting" say that it is rare or recent, not which one it is.
_SERIES = frozenset(
    (
        "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth", "another", "again", "further", "fresh", "separate", "additional",
    )
)  # fmt: skip
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)\b")
_WORD = re.compile(r"[^\W_]+")

Key = tuple[str, str, int]


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
    names: frozenset[str]
    series: frozenset[str]

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
    words = _WORD.findall(report.title)
    folded = [word.casefold() for word in words]
    return Profile(
        report=report,
        key=report_key(report),
        first=first,
        last=last,
        actors=frozenset(actor.country or actor.name.casefold() for actor in report.actors),
        sources=frozenset(
            actor.country or actor.name.casefold() for actor in report.actors if actor.role == "source"
        ),
        title=" ".join(folded),
        names=frozenset(word.casefold() for word in words[1:] if word[0].isupper()),
        series=_SERIES.intersection(folded).union(_ORDINAL.findall(report.title)),
    )


def report_key(report: Event) -> Key:
    """The place of `report` among the reports of its event."""
    evidence = report.evidence[0]
    return evidence.published or "", evidence.article, report.trigger.start

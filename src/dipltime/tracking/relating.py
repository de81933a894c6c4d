"""Dates that count from another event, by that event's date as the timeline has it now.

"In the days following the Reykjavik meeting" is read in its article with what the article says of the meeting.
Here it is counted anew from the meeting as all articles, and a person, tell of it: so it moves when that date
is corrected, and is known at last when another article tells of the meeting.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from dipltime.days import bounds
from dipltime.events.dating.relations import counted
from dipltime.model import Base
from dipltime.tracking.index import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.model import Event
    from dipltime.serial import Json

_UNDONE = ("cancelled", "denied", "postponed")


class Link(NamedTuple):
    """What a report says of the event that its date is counted from."""

    article: str
    published: str | None
    target: str
    """The report of the same article that tells of it, "" if none does."""
    words: str
    """The words that name it."""


def link_of(report: Event) -> Link | None:
    """What the date of `report` is counted from, if it has no day of its own."""
    evidence = report.evidence[0]
    relation = evidence.date.reading.relation if evidence.date else None
    if relation is None or relation.target is None:
        return None
    return Link(evidence.article, evidence.published, relation.target, relation.event)


def link_in(evidence: Json) -> Link | None:
    """The same of a piece of evidence in JSON."""
    relation = (evidence["date"] or {}).get("reading", {}).get("relation")
    if relation is None or "target" not in relation:
        return None
    return Link(evidence["article"], evidence["published"], relation["target"], relation["event"])


def counted_anew(report: Event, other: Event) -> tuple[Event, Base] | None:
    """`report` with the date that it has by `other` as it is now; None if that tells no date."""
    date = report.evidence[0].date
    relation = date.reading.relation if date else None
    when = counted(relation, other.when, report) if relation else None
    if relation is None or when is None or (when.earliest is None and when.latest is None):
        return None
    base = Base(other.id, other.title, other.when.edtf, relation.event, relation.kind)
    return replace(report, when=when), base


def names_in(words: str) -> Iterator[str]:
    """The names among the words that name an event, longest first: "New York", "York"."""
    parts = words.split()
    for first in range(len(parts)):
        if parts[first][:1].isupper():
            for last in range(len(parts), first, -1):
                yield " ".join(parts[first:last]).strip(".,'’").casefold()


def stands(event: Event) -> bool:
    """Whether the event is one to count from: not called off, and dated."""
    first, last = bounds(event.when)
    return event.status not in _UNDONE and last - first < LONGEST

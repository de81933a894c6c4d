"""Dates that count from another event, by that event's date as the timeline has it now.

"In the days following the Reykjavik meeting" is read in its article with what the article says of the meeting.
Here it is counted anew from the meeting as all articles, and a person, tell of it: so it moves when that date
is corrected, and is known at last when another article tells of the meeting.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dipltime.days import bounds
from dipltime.events.dating.relations import counted
from dipltime.model import Base
from dipltime.tracking.index import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.model import Event, Relation
    from dipltime.serial import Json

_UNDONE = ("cancelled", "denied", "postponed")


def open_relation(report: Event) -> Relation | None:
    """What the date of `report` is counted from, if it has no day of its own."""
    date = report.evidence[0].date
    relation = date.reading.relation if date else None
    return relation if relation and relation.target is not None else None


def is_related(evidence: Json) -> bool:
    """The same of a piece of evidence in JSON: whether its date is counted from another event."""
    date = evidence["date"]
    return bool(date) and date.get("reading", {}).get("relation", {}).get("target") is not None


def counted_anew(report: Event, relation: Relation, other: Event) -> tuple[Event, Base] | None:
    """`report` with the date that it has by `other` as it is now; None if that tells no date."""
    when = counted(relation, other.when, report)
    if when.earliest is None and when.latest is None:
        return None
    base = Base(other.id, other.title, other.when.edtf, relation.event, relation.kind)
    return replace(report, when=when), base


def names_in(relation: Relation) -> Iterator[str]:
    """The names among the words that name the other event, longest first: "New York", "York"."""
    words = relation.event.split()
    for first in range(len(words)):
        if words[first][:1].isupper():
            for last in range(len(words), first, -1):
                yield " ".join(words[first:last]).strip(".,'’").casefold()


def stands(event: Event) -> bool:
    """Whether the event is one to count from: not called off, and dated."""
    first, last = bounds(event.when)
    return event.status not in _UNDONE and last - first < LONGEST

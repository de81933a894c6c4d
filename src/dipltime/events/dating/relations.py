"""Dates told by another event of the article: "in the days following the Reykjavik meeting"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.dating.calendar import shifted
from dipltime.model import When
from dipltime.text import tokenise

if TYPE_CHECKING:
    from dipltime.model import Event, Relation


_NEAR = 100
"""How many events before and after are searched for the one that a date is counted from."""


def resolved(events: list[Event]) -> list[Event]:
    """The events, those dated by a relation with the time that the other event gives them."""
    return [
        _resolve(event, events[max(0, at - _NEAR) : at + _NEAR]) if _is_open(event) else event
        for at, event in enumerate(events)
    ]


def _relation(event: Event) -> Relation | None:
    date = event.evidence[0].date
    return date.reading.relation if date else None


def _is_open(event: Event) -> bool:
    return event.when.earliest is None and event.when.latest is None and _relation(event) is not None


def _resolve(event: Event, events: list[Event]) -> Event:
    relation = _relation(event)
    assert relation is not None  # noqa: S101
    other = _named(relation.event, event, events)
    if other is None:
        return event
    when = related(relation, other.when)
    evidence = replace(event.evidence[0], when=when)
    return replace(event, when=when, evidence=(evidence, *event.evidence[1:]))


def _named(words: str, event: Event, events: list[Event]) -> Event | None:
    """The dated event that shares most words with `words`; its own noun must be one of them."""
    kinds = k.word_kinds()
    wanted = {
        word for word in tokenise(words).words if kinds.get(word, 0) & k.NOUN or kinds.get(word) is None
    }
    best, most = None, 0
    for other in events:
        if other is event or other.when.latest is None or other.when.precision == "unknown":
            continue
        found = wanted & set(tokenise(_described(other)).words)
        nouns = any(kinds.get(word, 0) & k.NOUN for word in found)
        if nouns and len(found) > most:
            best, most = other, len(found)
    return best


def _described(event: Event) -> str:
    place = event.place.name if event.place else ""
    return f"{event.title} {event.trigger.text} {place} {' '.join(actor.name for actor in event.actors)}"


def related(relation: Relation, other: When) -> When:
    """The time that stands to `other` as the relation says; never more exact than that."""
    if relation.kind == "after" and other.latest and (day := shifted(other.latest, 1)):
        return When(f"{day}/..", day, None, "range")
    if relation.kind == "before" and other.earliest and (day := shifted(other.earliest, -1)):
        return When(f"../{day}", None, day, "range")
    if relation.kind in ("during", "same_day"):
        return other
    return When("XXXX")

"""Dates told by another event of the article: "in the days following the Reykjavik meeting"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from dipltime.data import table
from dipltime.events import kinds as k
from dipltime.events.dating.calendar import bounds, shifted
from dipltime.events.dating.inherit import UNKNOWN, inherited
from dipltime.events.dating.when import doubted
from dipltime.events.triggers.lexicon import verb_forms
from dipltime.model import When
from dipltime.temporal.named_events import find_named_events
from dipltime.temporal.periods import containing, shift_day
from dipltime.temporal.values import days_of, edtf_of
from dipltime.text import tokenise

if TYPE_CHECKING:
    from dipltime.model import Event, Precision, Relation

_OFFSET = re.compile(r"P(\d{1,4})([DWMY])")
# How many letters of a verb and of its noun are the same at least, and how many of the shorter one its ending is.
_ROOT, _ENDING = 4, 3

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
    if other is None and (base := _of_history(relation, event.evidence[0].published)) != UNKNOWN:
        return _dated(event, counted(relation, base, event))
    event = _with_target(event, replace(relation, target=other.id if other else ""))
    return _dated(event, counted(relation, other.when if other else UNKNOWN, event))


def _with_target(event: Event, relation: Relation) -> Event:
    """The event with what its date is counted from."""
    evidence = event.evidence[0]
    assert evidence.date is not None  # noqa: S101
    date = replace(evidence.date, reading=replace(evidence.date.reading, relation=relation))
    return replace(event, evidence=(replace(evidence, date=date), *event.evidence[1:]))


def _dated(event: Event, when: When) -> Event:
    evidence = replace(event.evidence[0], when=when)
    return replace(event, when=when, evidence=(evidence, *event.evidence[1:]))


def counted(relation: Relation, base: When, event: Event) -> When:
    """When `event` is by its relation to what was at the time `base`, UNKNOWN where nobody knows.

    A doubt that the words leave ("likely to be announced") stays.
    """
    when = _told_by_then(related(relation, base), event)
    return doubted(when) if event.when.approximate else when


def _of_history(relation: Relation, published: str | None) -> When:
    """When a named event of history was: "in the wake of the Suez crisis"."""
    if relation.event.islower():
        return UNKNOWN
    day = date.fromisoformat(published) if published else None
    named = find_named_events(tokenise(f"{relation.kind} {relation.event}"), day)
    if not named:
        return UNKNOWN
    first, last = bounds(named[0].edtf)
    return When(named[0].edtf, first, last, "range")


def _told_by_then(when: When, event: Event) -> When:
    """The time of what is told as done: not after the day on which it was written."""
    written = event.evidence[0].published
    if when == UNKNOWN:
        return inherited(event.status, False, None, written)[0]
    if (
        event.status != "occurred"
        or written is None
        or when.latest is not None
        or (when.earliest or "") > written
    ):
        return when
    return When(f"{when.earliest}/{written}", when.earliest, written, "range")


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
        done = {noun for noun in wanted - found if _is_done(noun, other)}
        nouns = bool(done) or any(kinds.get(word, 0) & k.NOUN for word in found)
        found |= done
        if nouns and len(found) > most:
            best, most = other, len(found)
    return best


def _is_done(noun: str, event: Event) -> bool:
    """Whether the event's verb tells what the noun names: "invaded" and "the invasion"."""
    verb = event.trigger.text.split()[-1].lower()
    verb = verb_forms()[verb].lemma if verb in verb_forms() else verb
    size = max(_ROOT, min(len(noun), len(verb)) - _ENDING)
    return noun[:size] == verb[:size] and _types().get(noun) == event.type


@cache
def _types() -> dict[str, str]:
    return {row["lemma"]: row["type"] for row in table("nouns")}


def _described(event: Event) -> str:
    place = event.place.name if event.place else ""
    return f"{event.title} {event.trigger.text} {place} {' '.join(actor.name for actor in event.actors)}"


def related(relation: Relation, other: When) -> When:
    """The time that stands to `other` as the relation says; never more exact than that."""
    if relation.kind in ("during", "same_day"):
        return other
    edge = other.latest if relation.kind == "after" else other.earliest
    sign = 1 if relation.kind == "after" else -1
    if edge is None:
        return UNKNOWN
    if (relation.offset or "").startswith("PT"):
        return (
            When(f"{edge}/..", edge, None, "range") if sign > 0 else When(f"../{edge}", None, edge, "range")
        )
    if other.precision in _SPANS and (wide := _as_wide(other, relation.offset or "", sign)):
        return wide
    exact = away(edge, relation.offset or "", sign) if other.precision in _DAYS else None
    if exact is not None:
        return exact
    day = shifted(edge, sign)
    if day is None:
        return UNKNOWN
    return When(f"{day}/..", day, None, "range") if sign > 0 else When(f"../{day}", None, day, "range")


# What was on some day of the time that is told, so that the day before it is as loosely known.
_SPANS = ("week", "month")


def _as_wide(other: When, offset: str, sign: int) -> When | None:
    """The days that lie so many days from some day of another time."""
    match = _OFFSET.fullmatch(offset)
    if match is None or match[2] != "D" or not (other.earliest and other.latest):
        return None
    days = sign * int(match[1])
    first, last = shifted(other.earliest, days), shifted(other.latest, days)
    return When(f"{first}/{last}", first, last, "range") if first and last else None


# What "three days after" counts from exactly.
_DAYS = ("day", "time", "range")
_UNITS: dict[str, Precision] = {"D": "day", "W": "week", "M": "month", "Y": "year"}


def away(day: str, offset: str, sign: int) -> When | None:
    """The day, week, month or year that lies so far from a day; None where the distance is vague."""
    match = _OFFSET.fullmatch(offset)
    if match is None:
        return None
    unit = _UNITS[match[2]]
    try:
        moved = shift_day(date.fromisoformat(day), unit, sign * int(match[1]))
    except (ValueError, OverflowError):
        return None
    period = containing(unit, moved)
    earliest, latest = days_of(period)
    return When(edtf_of(period), earliest, latest, unit)

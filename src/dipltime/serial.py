"""Values of the model as the JSON of the interface, and back.

`None` stays in where the interface names a field, and is left out of the fields that are ours (a date's
`reading`, an evidence's `inherited`, an event's `overdue`). What is read back is what was written, field for field.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, cast

from dipltime.model import (
    Actor,
    Article,
    Base,
    DateExpression,
    Event,
    Evidence,
    EvidenceDate,
    Extraction,
    KeyDate,
    Place,
    Reading,
    Relation,
    Span,
    When,
)

Json = dict[str, Any]

_READING = ("anchor", "anchor_from", "direction", "cue", "origin")


def article_to_json(article: Article) -> Json:
    """The "article" object; the text itself is not in it."""
    data: Json = {
        "id": article.id,
        "source": article.source,
        "title": article.title,
        "published": article.published,
        "published_from": article.published_from,
        "language": article.language,
    }
    if article.published_because:
        data["published_because"] = article.published_because
    return data


def date_to_json(date: DateExpression) -> Json:
    """The DATE object."""
    return dict(date.to_dict())


def event_to_json(event: Event) -> Json:
    """The EVENT object."""
    data: Json = {
        "id": event.id,
        "title": event.title,
        "type": event.type,
        "mode": event.mode,
        "status": event.status,
        "when": when_to_json(event.when),
        "actors": [actor_to_json(actor) for actor in event.actors],
        "place": place_to_json(event.place),
        "trigger": span_to_json(event.trigger),
        "evidence": [evidence_to_json(evidence) for evidence in event.evidence],
        "history": list(event.history),
        "conflicts": list(event.conflicts),
    }
    if base := event.counted_from:
        data["counted_from"] = {
            "event": base.event, "title": base.title, "when": base.when, "words": base.words, "kind": base.kind,
        }  # fmt: skip
    if event.overdue:
        data["overdue"] = True
    return data


def key_date_to_json(key_date: KeyDate) -> Json:
    """The object that `digest` writes for one key date."""
    return {
        "date": key_date.date,
        "score": key_date.score,
        "articles": key_date.articles,
        "events": [event_to_json(event) for event in key_date.events],
    }


def key_date_from_json(data: Json) -> KeyDate:
    """The key date of an object that `digest` writes."""
    events = tuple(event_from_json(event) for event in data["events"])
    return KeyDate(data["date"], data["score"], data["articles"], events)


def with_cameo(event: Event) -> Json:
    """The same with the root code of CAMEO that its type and mode stand for, null for OTHER."""
    from dipltime.events.cameo import cameo_root

    return {**event_to_json(event), "cameo": cameo_root(event)}


def extraction_to_json(extraction: Extraction, *, cameo: bool = False) -> Json:
    """The object that `extract` writes for one article; with `cameo` also the root codes of its events."""
    write = with_cameo if cameo else event_to_json
    return {
        "article": article_to_json(extraction.article),
        "dates": [date_to_json(date) for date in extraction.dates],
        "events": [write(event) for event in extraction.events],
    }


def when_to_json(when: When) -> Json:
    """The "when" object of an event or of a piece of evidence."""
    return {
        "edtf": when.edtf,
        "earliest": when.earliest,
        "latest": when.latest,
        "precision": when.precision,
        "approximate": when.approximate,
    }


def actor_to_json(actor: Actor) -> Json:
    """One of the "actors" of an event."""
    return {"name": actor.name, "kind": actor.kind, "country": actor.country, "role": actor.role}


def place_to_json(place: Place | None) -> Json | None:
    """The "place" of an event."""
    return None if place is None else {"name": place.name, "country": place.country}


def span_to_json(span: Span) -> Json:
    """A trigger: offsets into the article's text and the words there."""
    return {"start": span.start, "end": span.end, "text": span.text}


def evidence_to_json(evidence: Evidence) -> Json:
    """One of the "evidence" of an event."""
    data: Json = {
        "article": evidence.article,
        "published": evidence.published,
        "start": evidence.start,
        "end": evidence.end,
        "text": evidence.text,
        "date": None if evidence.date is None else _evidence_date(evidence.date),
        "status": evidence.status,
        "when": when_to_json(evidence.when),
    }
    if evidence.trigger:
        data["trigger"] = span_to_json(evidence.trigger)
    if evidence.moved_from:
        data["moved_from"] = when_to_json(evidence.moved_from)
    if evidence.inherited:
        data["inherited"] = evidence.inherited
    return data


def _evidence_date(date: EvidenceDate) -> Json:
    data: Json = {"start": date.start, "end": date.end, "text": date.text, "rule": date.rule}
    if date.value:
        data["value"] = date.value
    if reading := _reading(date.reading):
        data["reading"] = reading
    return data


def _reading(reading: Reading) -> Json:
    data: Json = {name: value for name in _READING if (value := getattr(reading, name)) is not None}
    if relation := reading.relation:
        data["relation"] = {"kind": relation.kind, "event": relation.event}
        if relation.offset:
            data["relation"]["offset"] = relation.offset
        if relation.target is not None:
            data["relation"]["target"] = relation.target
    return data


def article_from_json(data: Json) -> Article:
    """The article of an "article" object; its text is empty."""
    return Article(
        id=data["id"],
        text="",
        title=data["title"],
        source=data["source"],
        published=data["published"],
        published_from=data["published_from"],
        published_because=data.get("published_because"),
        language=data["language"],
    )


def event_from_json(data: Json) -> Event:
    """The event of an EVENT object."""
    base = data.get("counted_from")
    return Event(
        data["id"],
        data["title"],
        data["type"],
        data["status"],
        when_from_json(data["when"]),
        _span_from(data["trigger"]),
        data["mode"],
        tuple([_actor_from(actor) for actor in data["actors"]]),
        place_from_json(data["place"]),
        tuple([evidence_from_json(evidence) for evidence in data["evidence"]]),
        tuple(data["history"]),
        tuple(data["conflicts"]),
        None if base is None else Base(**base),
        data.get("overdue", False),
    )


def place_from_json(data: Json | None) -> Place | None:
    """The place of a "place" object."""
    return None if data is None else _place(data["name"], data["country"])


def when_from_json(data: Json) -> When:
    """The time of a "when" object."""
    return _when(data["edtf"], data["earliest"], data["latest"], data["precision"], data["approximate"])


def _actor_from(data: Json) -> Actor:
    return _actor(data["name"], data["kind"], data["country"], data["role"])


def _span_from(data: Json) -> Span:
    return Span(data["start"], data["end"], data["text"])


# The same days, parties and places come up all the time, and making a value takes longer than finding it.
_when, _actor, _place = lru_cache(1 << 14)(When), lru_cache(1 << 14)(Actor), lru_cache(1 << 12)(Place)
_read = lru_cache(1 << 12)(Reading)
_UNREAD = Reading()


def evidence_from_json(data: Json) -> Evidence:
    """The evidence of an "evidence" object."""
    date, trigger, moved = data["date"], data.get("trigger"), data.get("moved_from")
    return Evidence(
        data["article"],
        data["published"],
        data["start"],
        data["end"],
        data["text"],
        data["status"],
        when_from_json(data["when"]),
        None if date is None else _evidence_date_from(date),
        None if trigger is None else _span_from(trigger),
        data.get("inherited"),
        None if moved is None else when_from_json(moved),
    )


def _evidence_date_from(data: Json) -> EvidenceDate:
    reading = _reading_from(data["reading"]) if "reading" in data else _UNREAD
    return EvidenceDate(
        data["start"], data["end"], data["text"], data["rule"], data.get("value", ""), reading
    )


def _reading_from(data: Json) -> Reading:
    get = data.get
    relation = Relation(**data["relation"]) if "relation" in data else None
    return _read(get("anchor"), get("anchor_from"), get("direction"), get("cue"), get("origin"), relation)


def schema() -> Json:
    """The JSON Schema (draft 2020-12) of all that is written here."""
    from importlib import resources

    import orjson

    file = resources.files("dipltime").joinpath("schema.json")
    return cast("Json", orjson.loads(file.read_bytes()))

"""What a person writes into an event, as the fields that the store keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from dipltime.errors import InputError
from dipltime.hands.when import parse_when
from dipltime.hands.who import parse_actor, parse_place
from dipltime.model import Status
from dipltime.serial import actor_to_json, place_to_json, schema, when_to_json

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from dipltime.model import Event
    from dipltime.serial import Json

_LONGEST = 500


def fields_of(
    event: Event,
    *,
    when: str | dt.date | None = None,
    status: str | None = None,
    title: str | None = None,
    type: str | None = None,  # noqa: A002 - the word of the interface
    place: str | None = None,
    actors: Iterable[str] | None = None,
    today: dt.date | None = None,
) -> Json:
    """The fields of `event` that are to be others; raises DateError or InputError for what they cannot be."""
    fields: Json = {}
    if when is not None:
        fields["when"] = when_to_json(parse_when(str(when), today))
    if status is not None:
        fields["status"] = _one_of("status", status.casefold(), get_args(Status))
    if title is not None:
        fields["title"] = _title(title)
    if type is not None:
        fields |= _type(event, type)
    if place is not None:
        fields["place"] = place_to_json(parse_place(place))
    if actors is not None:
        published = event.evidence[0].published
        fields["actors"] = [actor_to_json(parse_actor(name, published)) for name in actors]
    return fields


def _type(event: Event, words: str) -> Json:
    """The fields of "CONSULT" or "CONSULT/visit"; another type has no mode until one is given."""
    kind, slash, mode = (part.strip() for part in words.partition("/"))
    fields: Json = {"type": _one_of("type", kind.upper(), event_types())}
    if slash or fields["type"] != event.type:
        fields["mode"] = mode.casefold() or None
    return fields


def event_types() -> list[str]:
    """The types of events."""
    return list(schema()["$defs"]["event"]["properties"]["type"]["enum"])


def _one_of(name: str, value: str, values: Iterable[str]) -> str:
    if value not in values:
        raise InputError(f'"{value}" is no {name}: it is one of {", ".join(values)}')
    return value


def _title(words: str) -> str:
    title = " ".join(words.split())
    if not title or len(title) > _LONGEST:
        raise InputError(f'"{title[:40]}" is no title: write one line of 1 to {_LONGEST} letters')
    return title

"""An event as a person corrected it: the corrections win over every report, and the history tells of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dipltime.model import Actor, When
from dipltime.serial import place_from_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from dipltime.model import Event
    from dipltime.serial import Json

HAND = "hand"
"""Who changed what no article changed."""
PLANNED = frozenset({"scheduled", "tentative"})
_OUTCOMES = frozenset({"ongoing", "occurred", "postponed", "cancelled"})


def amended(event: Event, log: Iterable[Json]) -> Event:
    """`event` by the decisions of `log`, in their order."""
    for row in log:
        fields = {name: _READ[name](value) if name in _READ else value for name, value in row["set"].items()}
        if row["kind"] == "confirm" and _has_come_of(event, row["set"]):
            del fields["status"]
        told = tuple(_told(event, row))
        event = replace(event, **fields, history=(*event.history, *told))
    return event


def is_confirmed(event: Event) -> bool:
    """Whether the last thing that a person said of the event is that it is right as it stands."""
    said = [change["change"] for change in event.history if change.get("by") == HAND]
    return bool(said) and said[-1] == "confirmed"


def _has_come_of(event: Event, confirmed: Json) -> bool:
    """Whether reports tell what became of a plan that was confirmed: that is no word against the plan."""
    return confirmed["status"] in PLANNED and event.status in _OUTCOMES


def _actors(value: list[Json]) -> tuple[Actor, ...]:
    return tuple(Actor(**actor) for actor in value)


_READ: dict[str, Callable[[Any], Any]] = {
    "when": lambda value: When(**value),
    "place": place_from_json,
    "actors": _actors,
}


def _told(event: Event, row: Json) -> Iterator[dict[str, object]]:
    """What the history says of a decision."""
    about = {"at": row["at"], "by": HAND, "correction": row["id"]}
    if row["kind"] == "merge":
        yield {**about, "change": "merged", "from": ", ".join(row["events"]), "to": event.id}
    elif row["kind"] == "split":
        yield {**about, "change": "split", "from": row["events"][0], "to": event.id}
    elif row["kind"] == "confirm":
        yield {**about, "change": "confirmed", "from": row["events"][0], "to": event.id}
        return
    before = value_in_words(event)
    after = {**before, **fields_in_words(row["set"])}
    for name in row["set"]:
        yield {**about, "change": name, "from": before[name], "to": after[name]}


def value_in_words(event: Event) -> dict[str, str | None]:
    """The fields of an event that a person can correct, each as a word or two."""
    return {
        "title": event.title,
        "type": event.type,
        "mode": event.mode,
        "status": event.status,
        "when": event.when.edtf,
        "place": event.place.name if event.place else None,
        "actors": ", ".join(actor.name for actor in event.actors),
    }


def fields_in_words(fields: Json) -> dict[str, str | None]:
    """The fields of a correction, in the same words."""
    words = {"when": "edtf", "place": "name"}
    return {
        name: ", ".join(actor["name"] for actor in value)
        if name == "actors"
        else value and value[words[name]]
        if name in words
        else value
        for name, value in fields.items()
    }

"""The actors and places that a person types, as the reading of articles knows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast, get_args

from dipltime.data import table
from dipltime.errors import InputError
from dipltime.events.mentions import find_mentions
from dipltime.model import Actor, Place, Role
from dipltime.text import tokenise

if TYPE_CHECKING:
    from dipltime.events.mentions import Mention

_LONGEST = 200


def parse_actor(words: str, published: str | None = None) -> Actor:
    """The actor that `words` name, with a role if they end in one ("Russia:source").

    A name that is not known stands for itself. `published` tells which holder of an office a surname means.
    Raises InputError for no name.
    """
    name, colon, role = words.rpartition(":")
    if not colon or role not in get_args(Role):
        name, role = words, "participant"
    name = _named(name, "an actor")
    known = _mention(name, published)
    if known and known.actors:
        actor = known.actors[0]
        return Actor(actor.name, actor.kind, actor.country, cast("Role", role))
    return Actor(name, "group", None, cast("Role", role))


def parse_place(words: str) -> Place | None:
    """The place that `words` name, with its country where that is known; None for the empty text."""
    if not words.strip():
        return None
    name = _named(words, "a place")
    known = _mention(name, None)
    return known.place if known and known.place else Place(name)


def _named(words: str, what: str) -> str:
    name = " ".join(words.split())
    if not name or len(name) > _LONGEST:
        raise InputError(f'"{name[:_LONGEST]}" is not the name of {what}')
    return name


def _mention(name: str, published: str | None) -> Mention | None:
    """What the whole of `name` is known as, be it a code of ISO 3166."""
    name = _codes().get(name, name)
    tokens = tokenise(name)
    for mention in find_mentions(tokens, [(0, len(name))], published):
        if mention.end == len(name) and name[: mention.start].casefold() in ("", "the "):
            return mention
    return None


def _codes() -> dict[str, str]:
    return {row["code"]: row["name"] for row in table("countries")}

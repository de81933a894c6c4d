"""Those who share a title: "the US and Russian foreign ministers"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events.mentions.lexicon import Entry
from dipltime.events.mentions.people import in_office
from dipltime.events.mentions.spotting import Hit
from dipltime.model import Actor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dipltime.text import Tokens

_PAIR = Entry("person", "pair")
_OF_A_COUNTRY = frozenset({"country", "people", "seat"})


def read_ministers(tokens: Tokens, hits: list[Hit], day: str | None) -> list[Hit]:
    """The hits with countries that share a plural title ("US and Russian foreign ministers") made one."""
    merged: list[Hit] = []
    for hit in hits:
        if hit.entry.kind == "title" and hit.entry.plural:
            owners = _owners(tokens, merged, hit)
            if len(owners) > 1:
                del merged[len(merged) - len(owners) :]
                actors = tuple(_minister(owner.actors[0], hit.entry.ranks, day) for owner in owners)
                merged.append(Hit(owners[0].first, hit.end, _PAIR, actors, person=True))
                continue
        merged.append(hit)
    return merged


def _owners(tokens: Tokens, before: Sequence[Hit], title: Hit) -> list[Hit]:
    owners: list[Hit] = []
    end = title.first
    for hit in reversed(before):
        between = tokens.words[hit.end : end]
        allowed = ([], ["'", "s"], ["’", "s"]) if not owners else (["and"], [","], [",", "and"], ["-"])
        if between not in allowed or hit.entry.kind not in _OF_A_COUNTRY or not hit.actors:
            break
        owners.insert(0, hit)
        end = hit.first
    return owners


def _minister(actor: Actor, ranks: tuple[str, ...], day: str | None) -> Actor:
    if actor.country is None or not ranks or day is None:
        return actor
    person = in_office(actor.country, ranks, day)
    return Actor(person.name, "person", actor.country) if person else actor

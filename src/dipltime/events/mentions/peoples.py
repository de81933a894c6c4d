"""Peoples without a state of their own: in which country those live of whom a text speaks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dipltime.model import Actor

if TYPE_CHECKING:
    from dipltime.events.mentions.spotting import Hit
    from dipltime.text import Tokens

_NEAR = 8
"""Words after a people in which the place it is in stands: "Kurdish villages in northern Iraq"."""


def read_peoples(tokens: Tokens, hits: list[Hit]) -> list[Hit]:
    """The hits with "Bolivian Indians" and the like made one, and with the country of each people."""
    found: list[Hit] = []
    for at, hit in enumerate(hits):
        last = found[-1] if found else None
        if last and _is_part(tokens, last, hit):
            found[-1] = _joined(tokens, last, hit)
            continue
        if len(hit.entry.homes) > 1:
            home = _home(at, hits)
            hit.actors = tuple(replace(actor, country=home) for actor in hit.actors)
        found.append(hit)
    return found


def _is_part(tokens: Tokens, first: Hit, second: Hit) -> bool:
    """Whether the second people lives in the country of the first: "Turkish Kurds", "Israeli Arabs"."""
    if first.end != second.first or {first.entry.kind, second.entry.kind} != {"people"}:
        return False
    return bool(second.entry.homes) or tokens.words[second.end - 1].endswith("s")


def _joined(tokens: Tokens, first: Hit, second: Hit) -> Hit:
    name = tokens.text[tokens.starts[first.first] : tokens.ends[second.end - 1]]
    return replace(first, end=second.end, actors=(Actor(name, "group", first.entry.country),))


def _home(at: int, hits: list[Hit]) -> str | None:
    """The country of a people of several: where it is said to be, else the only one that the text speaks of."""
    hit = hits[at]
    near = hits[at + 1 : at + 2]
    if (
        near
        and near[0].located
        and near[0].first - hit.end <= _NEAR
        and near[0].entry.country in hit.entry.homes
    ):
        return near[0].entry.country
    told = {other.entry.country for other in hits} & set(hit.entry.homes)
    return next((home for home in hit.entry.homes if home in told), None)

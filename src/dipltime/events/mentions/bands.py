"""People of a country who do not act for it: "Palestinian militants", "Syrian opposition groups"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from dipltime.data import table, values
from dipltime.events.mentions.surroundings import spaced
from dipltime.model import Actor

if TYPE_CHECKING:
    from dipltime.events.mentions.spotting import Hit
    from dipltime.text import Tokens

_MODIFIERS = frozenset(
    {"armed", "anti", "pro", "-", "government", "democracy", "islamic", "islamist", "muslim", "young", "masked",
     "suspected", "exiled", "moderate", "radical", "hardline", "leftist", "communist", "marxist", "maoist", "kurdish",
     "sunni", "shia", "shiite", "ultra", "far", "right", "left", "nationalist", "student", "human", "rights"}
)  # fmt: skip
"""What stands between the adjective of a country and its people: "Iraqi Shia militiamen"."""
_REACH = 5


@cache
def _bands() -> dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]:
    """The nouns by their first word: the words that must follow it, and those that may."""
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for row in table("bands"):
        first, *rest = row["word"].split()
        found.setdefault(first, []).append((tuple(rest), values(row["after"])))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}


def read_bands(tokens: Tokens, hits: list[Hit]) -> list[Hit]:
    """The hits with the adjective of a country and such people made one group of that country."""
    taken = {hit.first for hit in hits}
    return [_band(tokens, hit, taken) if _is_adjective(hit) else hit for hit in hits]


def _is_adjective(hit: Hit) -> bool:
    return hit.adjective and len(hit.actors) == 1 and hit.actors[0].kind == "country"


def _band(tokens: Tokens, hit: Hit, taken: set[int]) -> Hit:
    end = _end(tokens, hit.end, taken)
    if end == hit.end:
        return hit
    name = " ".join(tokens.text[tokens.starts[hit.first] : tokens.ends[end - 1]].split())
    actor = Actor(name, "group", hit.actors[0].country)
    return replace(hit, end=end, actors=(actor,), adjective=False, located=False)


def _end(tokens: Tokens, first: int, taken: set[int]) -> int:
    """The token after the people whom the words from `first` on name; `first` where they name none."""
    words, bands = tokens.words, _bands()
    for at in range(first, min(first + _REACH, len(words))):
        for rest, after in bands.get(words[at], ()):
            end = at + 1 + len(rest)
            if tuple(words[at + 1 : end]) == rest:
                more = end < len(words) and words[end] in after and spaced(tokens, end - 1)
                return end + more
        if words[at] not in _MODIFIERS or at in taken:
            break
    return first

"""Places told by their kind alone, kept in the words of the text: "in a European country"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events.mentions.lexicon import Entry
from dipltime.events.mentions.spotting import Hit
from dipltime.events.mentions.surroundings import words_with
from dipltime.model import Place

if TYPE_CHECKING:
    from dipltime.text import Tokens

_LONGEST = 5


def read_vague_places(tokens: Tokens, hits: list[Hit]) -> list[Hit]:
    """The hits with those places added that an article and a common noun name."""
    words = tokens.words
    added: list[Hit] = []
    for place, word in enumerate(words):
        if word not in ("a", "an", "another") or not place or words[place - 1] not in ("in", "at"):
            continue
        noun = _noun(tokens, place + 1)
        if noun is not None:
            name = tokens.text[tokens.starts[place] : tokens.ends[noun]]
            entry = Entry("region", name, place=Place(name))
            added.append(Hit(place, noun + 1, entry, (), located=True))
    if not added:
        return hits
    covered = {token for hit in added for token in range(hit.first, hit.end)}
    return sorted([*(hit for hit in hits if hit.first not in covered), *added], key=_position)


def _position(hit: Hit) -> int:
    return hit.first


def _noun(tokens: Tokens, first: int) -> int | None:
    for place in range(first, min(first + _LONGEST, len(tokens))):
        word = tokens.words[place]
        if word in words_with("vague_noun"):
            return place if place > first else None
        if not (word.isalpha() or word == "-"):
            return None
    return None

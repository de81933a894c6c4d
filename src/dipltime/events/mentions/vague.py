"""Places that no table knows, kept in the words of the text: "in a European country", "at the Guildhall"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events.mentions.lexicon import Entry
from dipltime.events.mentions.spotting import Hit
from dipltime.events.mentions.surroundings import capital_at, spaced, words_with
from dipltime.model import Place

if TYPE_CHECKING:
    from dipltime.text import Tokens

_LONGEST = 5
_ARTICLES = ("a", "an", "another")
_PARTICLES = frozenset({"of", "de", "des", "du", "la"})
_APART = frozenset({"in", "at", "on", "from", "of", "by", "for", "with", "to"})
"""Prepositions, behind which another place is named: "in a crackdown in the city of Hama"."""
_WORKERS = frozenset(
    {"analyst", "expert", "professor", "fellow", "researcher", "economist", "strategist", "director", "lecturer",
     "analysts", "experts", "researchers", "economists", "head", "specialist", "scholar", "spokesman", "desk"}
)  # fmt: skip
"""Who works at what is named after "at", which then is no place."""


def read_vague_places(tokens: Tokens, hits: list[Hit]) -> list[Hit]:
    """The hits with those places added that an article and a common noun name."""
    words = tokens.words
    added = _venues(tokens, hits)
    for place in tokens.places(_ARTICLES):
        if not place or words[place - 1] not in ("in", "at"):
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


def _venues(tokens: Tokens, hits: list[Hit]) -> list[Hit]:
    """The places that capital letters name after "at" or "at the" and no other mention covers."""
    words, found = tokens.words, list[Hit]()
    covered: set[int] | None = None
    for place in tokens.places(("at",)):
        if place and words[place - 1] in _WORKERS:
            continue
        first = place + 1 + (words[place + 1 : place + 2] == ["the"])
        end = _name_end(tokens, first)
        if end == first:
            continue
        if covered is None:
            covered = {at for hit in hits if hit.actors or hit.located for at in range(hit.first, hit.end)}
        if not covered.intersection(range(first, end)):
            name = tokens.text[tokens.starts[first] : tokens.ends[end - 1]]
            found.append(Hit(first, end, Entry("region", name, place=Place(name)), (), located=True))
    return found


def _name_end(tokens: Tokens, first: int) -> int:
    """The token after the words in capital letters that begin at `first`; a name of one letter is none."""
    end = first
    while end - first < _LONGEST and end < len(tokens) and tokens.words[end].isalpha():
        linked = end > first and tokens.words[end] in _PARTICLES and capital_at(tokens, end + 1)
        if not (linked or capital_at(tokens, end)) or (end > first and not spaced(tokens, end - 1)):
            break
        end += 1
    if end == first or words_with("no_name") & set(tokens.words[first:end]):
        return first
    return end if len(tokens.words[first]) > 1 else first


def _position(hit: Hit) -> int:
    return hit.first


def _noun(tokens: Tokens, first: int) -> int | None:
    for place in range(first, min(first + _LONGEST, len(tokens))):
        word = tokens.words[place]
        if word in words_with("vague_noun"):
            return place if place > first else None
        if not (word.isalpha() or word == "-") or (place > first and word in _APART):
            return None
    return None

"""Several named before: "the two leaders", "both countries", "the three presidents"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events.mentions.company import Company
from dipltime.events.mentions.lexicon import Entry
from dipltime.events.mentions.spotting import Hit
from dipltime.events.mentions.surroundings import words_with

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dipltime.model import Actor
    from dipltime.text import Tokens

_PAIR = Entry("person", "pair")
_DEFINITE = frozenset({"the", "these", "their"})


def read_pairs(tokens: Tokens, hits: list[Hit], sentence_of: Sequence[int]) -> list[Hit]:
    """The hits with "the two leaders" and the like added, where the text before names them."""
    reader = _Reader(tokens, Company(tokens, hits, sentence_of), sentence_of)
    for place in tokens.places(_STEPS):
        _STEPS[tokens.words[place]](reader, place)
    return sorted([*hits, *reader.added], key=_position) if reader.added else hits


def _position(hit: Hit) -> int:
    return hit.first


class _Reader:
    """Takes in the words that count: "two", "both", "pair", "three", "leaders"."""

    def __init__(self, tokens: Tokens, company: Company, sentence_of: Sequence[int]) -> None:
        self.tokens = tokens
        self.words = tokens.words
        self.company = company
        self.sentence_of = sentence_of
        self.added: list[Hit] = []

    def two(self, place: int) -> None:
        """Take in "the two leaders"."""
        if place and self.words[place - 1] in _DEFINITE:
            self._counted(place - 1, place + 1)

    def both(self, place: int) -> None:
        """Take in "both sides"."""
        self._counted(place, place + 1)

    def pair(self, place: int) -> None:
        """Take in "the pair said"."""
        if place and self.words[place - 1] == "the" and self._acts(place + 1):
            self._add(place - 1, place + 1, self.company.two(place - 1, persons=True))

    def three(self, place: int) -> None:
        """Take in "the three leaders"."""
        if place and self.words[place - 1] in ("the", "these"):
            noun = self._noun(place + 1)
            word = self.words[noun] if noun < len(self.words) else ""
            persons = word in words_with("pair_persons")
            if persons or word in words_with("pair_countries"):
                self._add(place - 1, noun + 1, self.company.three(place, persons=persons))

    def leaders(self, place: int) -> None:
        """Take in "The leaders" at the head of a sentence, where the text has named two and no more."""
        opens = place > 1 and self.words[place - 1] == "the" and self._acts(place + 1)
        if opens and self.sentence_of[place - 2] < self.sentence_of[place]:
            self._add(place - 1, place + 1, self.company.only_two(place - 1, self.words[place]))

    def _noun(self, place: int) -> int:
        """Where the noun is, an adjective or two passed over."""
        at = place
        while at < min(len(self.words), place + 2) and self.words[at] in words_with("pair_modifier"):
            at += 1
        return at

    def _acts(self, place: int) -> bool:
        return place < len(self.words) and self.words[place] in words_with("pair_verb")

    def _counted(self, first: int, place: int) -> None:
        if place < len(self.words) and self.words[place] in words_with("pair_modifier"):
            place += 1
        if place >= len(self.words):
            return
        noun = self.words[place]
        persons = noun in words_with("pair_persons")
        alone = self._acts(place) and self.words[first] == "the"
        if persons or alone or noun in words_with("pair_countries"):
            found = self.company.two(first, persons=persons or alone, noun=noun)
            self._add(first, place if alone else place + 1, found)

    def _add(self, first: int, end: int, actors: tuple[Actor, ...]) -> None:
        if actors and self.company.is_free(first, end):
            hit = Hit(first, end, _PAIR, actors, person=actors[0].kind == "person")
            self.added.append(hit)
            self.company.settle(actors, first)


_STEPS = {
    "two": _Reader.two,
    "both": _Reader.both,
    "pair": _Reader.pair,
    "three": _Reader.three,
    "leaders": _Reader.leaders,
    "presidents": _Reader.leaders,
    "ministers": _Reader.leaders,
}

"""The meetings, treaties and wars that an article has named, for when it says "the meeting" again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.dating.scene import Scene
from dipltime.events.places import heads_dateline, place_of
from dipltime.events.roles import noun_actors
from dipltime.events.titles.subject import NOTHING, Earlier

if TYPE_CHECKING:
    from dipltime.events.clauses.sentence import Noun, Sentence
    from dipltime.model import Actor, Place, When

_NAMED_TYPES = frozenset({"CONSULT", "SUPPORT", "RETREAT", "ASSAULT", "MOBILIZE", "PROTEST"})


_APART = 1
"""Years before what a noun named last in which the same noun names something else."""


class Memory:
    """Who took part in what was last called by a noun, and where it was."""

    def __init__(self, published: str | None = None) -> None:
        self.scene = Scene(published)
        self.earlier = NOTHING
        """Of whom the sentence before spoke: "they" can mean them."""
        self._there: Place | None = None
        self._here: Place | None = None
        self._named: dict[str, tuple[tuple[Actor, ...], Place | None]] = {}
        self._last: tuple[Noun | None, tuple[Actor, ...]] = (None, ())
        self._done: dict[tuple[str, str], tuple[tuple[Actor, ...], Place | None]] = {}
        self._years: dict[tuple[Actor, ...], int] = {}
        self._when: dict[tuple[str, frozenset[str]], When] = {}

    def learn(self, sentence: Sentence) -> None:
        """Keep the event nouns of the sentence that name their actors: "the Arctic Council meeting"."""
        if not sentence.names:
            return
        if heads_dateline(sentence.names[0], sentence):
            self._here = self._here or sentence.names[0].mention.place
        for noun in sentence.nouns:
            if noun.sense is None or noun.sense.type not in _NAMED_TYPES:
                continue
            actors = noun_actors(noun, sentence)
            if actors:
                place = place_of(noun.start, noun.end + 8, sentence)
                self._named[noun.sense.lemma] = (actors, place)

    def hear(self, sentence: Sentence, roles: list[str]) -> None:
        """Keep of whom the sentence spoke, for the pronouns of the next one."""
        self.earlier = Earlier(sentence, roles, self.earlier)

    def placed(self, place: Place | None, sentence: Sentence, low: int, high: int) -> Place | None:
        """The place of an event; for "there" the last one, and for "here" that of the dateline."""
        words = sentence.words[low + 1 : high]
        if place is None and "there" in words:
            return self._there
        if place is None and "here" in words:
            return self._here or self._there
        self._there = place or self._there
        return place

    def keep(self, noun: Noun, actors: tuple[Actor, ...], place: Place | None) -> None:
        """Keep who took part in the event that `noun` tells of."""
        if noun.sense and actors:
            self._named[noun.sense.lemma] = (actors, place)
            self._last = (noun, actors)

    def of_the_same(self, noun: Noun) -> tuple[Actor, ...]:
        """Who takes part in it by what the sentence has told of the same noun: "cancelled talks that were set"."""
        last, actors = self._last
        return actors if last is noun else ()

    def tell(self, kind: str, mode: str | None, actors: tuple[Actor, ...], place: Place | None) -> None:
        """Keep who took part in what a verb told: "invited him to visit Peking", before "the visit"."""
        if mode and actors:
            self._done[kind, mode] = (actors, place)

    def date(self, kind: str, actors: tuple[Actor, ...], when: When) -> None:
        """Keep when what these actors did was, for what is told of them later."""
        if actors and when.earliest:
            self._years[actors] = int(when.earliest[:4])
            self._when.setdefault((kind, _parties(actors)), when)

    def when(self, kind: str, actors: tuple[Actor, ...]) -> When | None:
        """When these parties did what is of this type: "the same day that it recognises them"."""
        return self._when.get((kind, _parties(actors)))

    def is_older(self, actors: tuple[Actor, ...], when: When) -> bool:
        """Whether something was years before what is known of its actors: other talks than theirs."""
        known = self._years.get(actors)
        return known is not None and when.latest is not None and int(when.latest[:4]) < known - _APART

    def recall(self, noun: Noun, sentence: Sentence) -> tuple[tuple[Actor, ...], Place | None]:
        """Who took part in the event that a definite noun ("the meeting", "their talks") names again."""
        if noun.sense is None:
            return (), None
        for at in range(noun.start - 1, max(-1, noun.start - 5), -1):
            if sentence.words[at] in ("the", "this", "that", "their", "its", "these", "those"):
                done = self._done.get((noun.sense.type, noun.sense.mode or ""), ((), None))
                return self._named.get(noun.sense.lemma, done)
            if sentence.bits[at] & (k.PREPOSITION | k.COMMA | k.BREAK | k.VERB):
                break
        return (), None


def _parties(actors: tuple[Actor, ...]) -> frozenset[str]:
    return frozenset(actor.country or actor.name for actor in actors)

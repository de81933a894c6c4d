"""The meetings, treaties and wars that an article has named, for when it says "the meeting" again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.dating.scene import Scene
from dipltime.events.places import place_of
from dipltime.events.roles import noun_actors

if TYPE_CHECKING:
    from dipltime.events.clauses.sentence import Noun, Sentence
    from dipltime.model import Actor, Place

_NAMED_TYPES = frozenset({"CONSULT", "SUPPORT", "RETREAT", "ASSAULT", "MOBILIZE", "PROTEST"})


class Memory:
    """Who took part in what was last called by a noun, and where it was."""

    def __init__(self, published: str | None = None) -> None:
        self.scene = Scene(published)
        self.place: Place | None = None
        """The last place of an event, which "there" means."""
        self._named: dict[str, tuple[tuple[Actor, ...], Place | None]] = {}

    def learn(self, sentence: Sentence) -> None:
        """Keep the event nouns of the sentence that name their actors: "the Arctic Council meeting"."""
        if not sentence.names:
            return
        for noun in sentence.nouns:
            if noun.sense is None or noun.sense.type not in _NAMED_TYPES:
                continue
            actors = noun_actors(noun, sentence)
            if actors:
                place = place_of(noun.start, noun.end + 8, sentence)
                self._named[noun.sense.lemma] = (actors, place)

    def keep(self, noun: Noun, actors: tuple[Actor, ...], place: Place | None) -> None:
        """Keep who took part in the event that `noun` tells of."""
        if noun.sense and actors:
            self._named[noun.sense.lemma] = (actors, place)

    def recall(self, noun: Noun, sentence: Sentence) -> tuple[tuple[Actor, ...], Place | None]:
        """Who took part in the event that a definite noun ("the meeting", "their talks") names again."""
        if noun.sense is None:
            return (), None
        for at in range(noun.start - 1, max(-1, noun.start - 5), -1):
            if sentence.words[at] in ("the", "this", "that", "their", "its", "these", "those"):
                return self._named.get(noun.sense.lemma, ((), None))
            if sentence.bits[at] & (k.PREPOSITION | k.COMMA | k.BREAK | k.VERB):
                break
        return (), None

"""Who takes part in the events of a sentence: around their verbs, inside their nouns, as named before."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from dipltime.events.candidate import TELLING
from dipltime.events.clauses import markers
from dipltime.events.clauses.extent import clause_end, pronoun_before
from dipltime.events.dating.attach import EDGES
from dipltime.events.implied import with_implied
from dipltime.events.nouns import head_noun
from dipltime.events.roles import demand_actors, noun_actors, object_names, preposition_of, verb_actors
from dipltime.events.subjects import subject_names
from dipltime.events.triggers.lexicon import verb_senses
from dipltime.events.triggers.senses import sense_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dipltime.events.candidate import Candidate
    from dipltime.events.clauses.sentence import Named, Noun, Sentence
    from dipltime.events.dating.link import Link
    from dipltime.events.memory import Memory
    from dipltime.events.triggers.lexicon import Sense
    from dipltime.model import Actor, Place, Role, When

_OBJECT = 4
"""How far behind its verb the noun that it carries stands at most, in words."""
_AGREED = {"AGREE": "RETREAT"}
"""What a type of act is about, of whose parties it tells: "agreed to a truce that will begin"."""
_CLAUSE = 4
"""Words before the verb of a clause after "the same day that"."""
_OPENING = 6
"""How far behind its verb stands what something begins with: "began with Iraq's invasion"."""


def _all_actors(names: Sequence[Named]) -> set[str]:
    return {actor.name for name in names for actor in name.mention.actors}


class Cast:
    """The actors of the candidates of one sentence."""

    def __init__(self, sentence: Sentence, roles: list[str], memory: Memory) -> None:
        self._sentence = sentence
        self._roles = roles
        self._memory = memory
        self._speaking: set[int] | None = None

    @property
    def _taken(self) -> set[int]:
        """The mentions that are subjects of verbs, and so no objects of the verbs before."""
        if self._speaking is None:
            self._speaking = self._speakers()
        return self._speaking

    def _speakers(self) -> set[int]:
        found: set[int] = set()
        if not self._sentence.names:
            return found
        for place in range(1, len(self._sentence.groups)):
            if self._roles[place] == markers.MAIN:
                found.update(id(name) for name in subject_names(place, self._sentence, self._roles))
        return found

    def actors(self, candidate: Candidate) -> tuple[Actor, ...]:
        """Who does it, and to whom."""
        if not self._sentence.names:
            return ()
        noun = candidate.noun
        if act := self._opening_act(candidate) or self._imposed(candidate):
            return noun_actors(act, self._sentence)
        if noun and (candidate.place < 0 or candidate.is_subject(self._sentence)):
            return self._of_noun(candidate, noun)
        if candidate.announced and candidate.type == "REQUEST":
            return demand_actors(candidate.place, self._sentence, self._roles)
        end = clause_end(candidate.place, self._sentence, self._roles, candidate.type in TELLING)
        sense = _one_sided(candidate.sense) if candidate.announced and candidate.sense else candidate.sense
        actors = verb_actors(sense, candidate.place, end, self._sentence, self._roles, self._taken)
        if noun and noun.sense:
            known = {actor.name for actor in actors}
            inside = noun_actors(noun, self._sentence)
            extra = (actor for actor in inside if actor.name not in known)
            role: Role = "target" if candidate.type == "REJECT" else "participant"
            actors += tuple(replace(a, role=role) if a.role == "participant" else a for a in extra)
        actors = with_implied(candidate, end, actors, self._sentence, self._roles)
        return self._with_sayer(candidate, actors)

    def _of_noun(self, candidate: Candidate, noun: Noun) -> tuple[Actor, ...]:
        """The actors inside a noun, and who brings it about where its verb says so: "was called off by Chad"."""
        actors = noun_actors(noun, self._sentence) if noun.sense else ()
        if candidate.place < 0:
            return actors
        group, known = self._sentence.groups[candidate.place], {actor.name for actor in actors}
        end = clause_end(candidate.place, self._sentence, self._roles, tells=False)
        names = object_names(candidate.place, end, self._sentence, self._taken)
        mutual = noun.sense is not None and noun.sense.frame.mutual
        wanted = {*(("by",) if group.passive else ()), *(("between", "with") if mutual else ())}
        agents = [name for name in names if preposition_of(name, group, self._sentence) in wanted]
        role: Role = "source" if candidate.type == "REJECT" else "participant"
        found = (actor for name in agents for actor in name.mention.actors if actor.name not in known)
        return (*(replace(actor, role=role) for actor in found), *actors)

    def certain(self, candidate: Candidate, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """Those of the actors that stand as subject or object of the verb itself, not merely near it."""
        if candidate.place < 0 or candidate.sayer >= 0:
            return actors
        place, sentence = candidate.place, self._sentence
        later = [group.start for group in sentence.groups[place + 1 :] if not group.infinitive]
        end = min(later, default=len(sentence.words))
        before = subject_names(place, sentence, self._roles, strict=True)
        after = object_names(place, end, sentence, self._taken)
        if sentence.groups[place].passive:
            before, after = after, before
        doers, others = _all_actors(before), _all_actors(after)
        return tuple(actor for actor in actors if actor.name in (others if actor.role == "target" else doers))

    def same_day(self, link: Link, actors: tuple[Actor, ...]) -> When | None:
        """When that was which the date is said to be the day of: "on the same day that it recognises Peking"."""
        words, at = self._sentence.words, link.dated.end
        if words[at : at + 1] not in (["that"], ["as"]) or "same" not in words[link.dated.start : at]:
            return None
        groups = self._sentence.groups
        place = next((i for i, group in enumerate(groups) if at < group.start <= at + _CLAUSE), -1)
        sense = sense_of(place, self._sentence) if place >= 0 else None
        if sense is None:
            return None
        end = clause_end(place, self._sentence, self._roles, tells=False)
        told = verb_actors(sense, place, end, self._sentence, self._roles, self._taken)
        if pronoun_before(groups[place].start, self._sentence) >= 0:
            told = (
                *(actor for actor in actors if actor.role != "target"),
                *(actor for actor in told if actor.role == "target"),
            )
        return self._memory.when(sense.type, told)

    def _opening_act(self, candidate: Candidate) -> Noun | None:
        """What something begins or ends with, which tells who takes part: "the war began with Iraq's invasion of"."""
        if candidate.place < 0:
            return None
        group = self._sentence.groups[candidate.place]
        head = group.head
        if group.lemma not in EDGES or self._sentence.words[head + 1 : head + 2] != ["with"]:
            return None
        near = (noun for noun in self._sentence.nouns if head < noun.start <= head + _OPENING)
        return next((noun for noun in near if noun.sense and noun_actors(noun, self._sentence)), None)

    def _imposed(self, candidate: Candidate) -> Noun | None:
        """What a passive says of a noun that names who and whom: "EU sanctions on China were imposed"."""
        if candidate.place < 0 or not self._sentence.groups[candidate.place].passive:
            return None
        noun = head_noun(candidate.place, self._sentence)
        if noun is None or noun.sense is None or noun.sense.type != candidate.type:
            return None
        roles = {actor.role for actor in noun_actors(noun, self._sentence)}
        return noun if roles == {"source", "target"} else None

    def learn(self, told: Sequence[Candidate]) -> None:
        """Keep who is to visit or meet whom where that is only wished: "an invitation for him to visit Peking"."""
        places = {candidate.place for candidate in told}
        for place, group in enumerate(self._sentence.groups):
            wished = group.infinitive and place not in places and group.lemma in _consulting()
            sense = sense_of(place, self._sentence) if wished else None
            if sense and sense.type == "CONSULT":
                end = clause_end(place, self._sentence, self._roles, tells=False)
                actors = verb_actors(sense, place, end, self._sentence, self._roles, self._taken)
                self._memory.tell(sense.type, sense.mode, actors, None)

    def _with_sayer(self, candidate: Candidate, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """The actors with who announces it, where he speaks for none of them."""
        if candidate.sayer < 0:
            return actors
        names = subject_names(candidate.sayer, self._sentence, self._roles)
        sayers = [actor for name in names for actor in name.mention.actors]
        known = {actor.country or actor.name for actor in actors if actor.role != "target"}
        return (*(actor for actor in sayers if (actor.country or actor.name) not in known), *actors)

    def named_again(
        self, noun: Noun, actors: tuple[Actor, ...], place: Place | None
    ) -> tuple[tuple[Actor, ...], Place | None]:
        """The actors and the place of "the summit" are those of the summit that was named before."""
        told = self._memory.of_the_same(noun)
        if len(told) > len(actors):
            return tuple(replace(actor, role="participant") for actor in told), place
        if actors:
            self._memory.keep(noun, actors, place)
            return actors, place
        known, known_place = self._memory.recall(noun, self._sentence)
        if noun.sense and noun.sense.frame.mutual:
            known = tuple(replace(actor, role="participant") for actor in known)
        return known, place or known_place

    def remember(self, candidate: Candidate, actors: tuple[Actor, ...], place: Place | None) -> None:
        """Keep who takes part in what a verb and its object tell: "the two agreed to hold their first summit"."""
        if candidate.place < 0 or not actors:
            return
        head = self._sentence.groups[candidate.place].head
        for noun in self._sentence.nouns:
            told = noun.sense and noun.sense.type in (candidate.type, _AGREED.get(candidate.type))
            if head < noun.start <= head + _OBJECT and told:
                self._memory.keep(noun, actors, place)
                return


@cache
def _consulting() -> frozenset[str]:
    """The verbs that can tell of a visit or a meeting."""
    verbs = verb_senses().items()
    return frozenset(lemma for lemma, senses in verbs if any(sense.type == "CONSULT" for sense in senses))


@cache
def _one_sided(sense: Sense) -> Sense:
    """The sense of an act that one party announces to the other: "said it would not meet them"."""
    return sense._replace(frame=sense.frame._replace(mutual=False))

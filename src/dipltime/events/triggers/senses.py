"""What a verb means in its sentence: its particle, the class of its object and of its subject decide."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dipltime.data import table, values
from dipltime.events.triggers.lexicon import verb_senses
from dipltime.events.triggers.objects import Classes, doers_of, objects_of
from dipltime.events.triggers.particles import REACH, cue, has_particle

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Sentence
    from dipltime.events.triggers.lexicon import Sense

_WHOLE = ((), ("that",))
_TELLING = frozenset({"STATEMENT", "REQUEST", "THREATEN", "AGREE", "ACCUSE", "REJECT"})
_AHEAD = REACH + 4


@cache
def support_verbs() -> dict[str, frozenset[str]]:
    """The verbs that only say that their noun happens: "hold talks", "talks took place"."""
    return {row["lemma"]: frozenset(values(row["classes"])) for row in table("support_verbs")}


def support_of(group: Group, sentence: Sentence) -> frozenset[str]:
    """What the verb only says of its noun: that it happens (as object or subject), is put off, called off."""
    table_ = support_verbs()
    return table_.get(_with_particle(group, sentence)) or table_.get(group.lemma) or frozenset()


def is_with_particle(group: Group, sentence: Sentence) -> bool:
    """Whether the verb has its meaning as a support from the word after it: "called off"."""
    return _with_particle(group, sentence) in support_verbs()


def _with_particle(group: Group, sentence: Sentence) -> str:
    following = sentence.words[group.head + 1] if group.head + 1 < len(sentence.words) else ""
    return f"{group.lemma} {following}"


def sense_of(place: int, sentence: Sentence) -> Sense | None:
    """The sense of the verb group at `place`, None where it tells of no event of a known type.

    The longest particle counts first, then the object that stands nearest to the verb.
    """
    if place not in sentence.senses:
        sentence.senses[place] = _sense_of(place, sentence)
    return sentence.senses[place]


def _sense_of(place: int, sentence: Sentence) -> Sense | None:
    group = sentence.groups[place]
    ahead = sentence.words[group.head + 1 : group.head + 1 + _AHEAD]
    doers: Classes | None = None
    for size, needed in _levels(group.lemma):
        fitting = []
        for word, sense in needed:
            if word and word not in ahead:
                continue
            if sense.doer:
                doers = doers_of(place, sentence) if doers is None else doers
                if sense.doer not in doers:
                    continue
            if not size or has_particle(place, sense.particle, sentence):
                fitting.append(sense)
        found = _nearest(fitting, place, sentence) if fitting else None
        if found:
            return found
    return None


@cache
def _levels(lemma: str) -> tuple[tuple[int, tuple[tuple[str, Sense], ...]], ...]:
    """The senses of a verb by the length of their particles, the longest first, each with the word it must have."""
    senses = verb_senses().get(lemma, ())
    sizes = dict.fromkeys(len(sense.particle) for sense in senses)
    return tuple((n, tuple((cue(s.particle), s) for s in senses if len(s.particle) == n)) for n in sizes)


def _skipped(sense: Sense) -> int:
    """How many words of its particle stand between the verb and its object."""
    if not sense.particle or sense.particle[0][0] == "+":
        return 0
    return sense.particle.index("*") if "*" in sense.particle else len(sense.particle)


def _nearest(senses: list[Sense], place: int, sentence: Sentence) -> Sense | None:
    """The sense that asks for the first object that any asks for; else the one that asks for none."""
    needy = [sense for sense in senses if sense.needs]
    skip = min(map(_skipped, needy), default=0)
    for classes in objects_of(place, skip, sentence) if needy else ():
        for sense in needy:
            if sense.needs in classes:
                return sense
    return next((sense for sense in senses if not sense.needs), None)


@cache
def _tells(lemma: str) -> tuple[bool, bool]:
    senses = verb_senses().get(lemma, ())
    whole = any(s.type in _TELLING and not s.needs and s.particle in _WHOLE for s in senses)
    return whole, any(sense.type == "STATEMENT" for sense in senses)


def takes_content(group: Group) -> bool:
    """Whether what follows the verb can be what somebody says, wants, promises or refuses."""
    return _tells(group.lemma)[0]


def says(group: Group) -> bool:
    """Whether the verb is one of saying."""
    return _tells(group.lemma)[1]

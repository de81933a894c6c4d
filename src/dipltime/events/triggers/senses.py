"""What a verb means in its sentence: its particle and the class of its object decide."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dipltime.data import table, values
from dipltime.events import kinds as k
from dipltime.events.triggers.lexicon import object_phrases, verb_senses

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Sentence
    from dipltime.events.triggers.lexicon import Sense

_REACH = 9
"""How many words after the verb its object may stand."""


@cache
def support_verbs() -> dict[str, frozenset[str]]:
    """The verbs that only say that their noun happens: "hold talks", "talks took place"."""
    return {row["lemma"]: frozenset(values(row["classes"])) for row in table("support_verbs")}


def support_of(group: Group, sentence: Sentence) -> frozenset[str]:
    """What the verb only says of its noun: that it happens (as object or subject), is put off, called off."""
    table_ = support_verbs()
    following = sentence.words[group.head + 1] if group.head + 1 < len(sentence.words) else ""
    return table_.get(f"{group.lemma} {following}") or table_.get(group.lemma) or frozenset()


def sense_of(place: int, sentence: Sentence) -> Sense | None:
    """The sense of the verb group at `place`, None where it tells of no event of a known type."""
    group = sentence.groups[place]
    senses = verb_senses().get(group.lemma)
    if senses is None:
        return None
    objects: frozenset[str] | None = None
    for sense in senses:
        if sense.particle and not _has_particle(group, sense.particle, sentence):
            continue
        if not sense.needs:
            return sense
        if objects is None:
            objects = _objects(place, sentence)
        if sense.needs in objects:
            return sense
    return None


def _has_particle(group: Group, particle: tuple[str, ...], sentence: Sentence) -> bool:
    words, at = sentence.words, group.head + 1
    if tuple(words[at : at + len(particle)]) == particle:
        return True
    if particle == ("that",):
        return any(sentence.bits[i] & k.COMPLEMENTISER for i in range(at, min(at + 5, len(words))))
    # "handed him over", "pulled its troops out": the object between verb and particle is short.
    if len(particle) != 1 or particle[0] in ("to", "on", "for", "with", "from", "at", "as", "in", "that"):
        return False
    return particle[0] in words[at : at + 5]


def _objects(place: int, sentence: Sentence) -> frozenset[str]:
    """The classes of the nouns that the verb acts upon: after it, or before it in the passive."""
    group = sentence.groups[place]
    if group.passive and group.start != group.head:
        low = sentence.groups[place - 1].head + 1 if place else 0
        return _classes(max(low, group.start - _REACH), group.start, sentence)
    high = sentence.groups[place + 1].start if place + 1 < len(sentence.groups) else len(sentence.words)
    return _classes(group.head + 1, min(high, group.head + 1 + _REACH), sentence)


def _classes(low: int, high: int, sentence: Sentence) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    words, bits, phrases = sentence.words, sentence.bits, object_phrases()
    done = low
    for at in range(low, high):
        kind = bits[at]
        if at < done:
            continue
        if kind & (k.BREAK | k.RELATIVE | k.COMPLEMENTISER) and not kind & k.DETERMINER:
            break
        if kind & k.OBJECT:
            for rest, classes in phrases[words[at]]:
                if tuple(words[at + 1 : at + 1 + len(rest)]) == rest:
                    found |= classes
                    done = at + 1 + len(rest)
                    break
    return found

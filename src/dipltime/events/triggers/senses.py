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

_STOPS = k.BREAK | k.COMMA | k.RELATIVE | k.COMPLEMENTISER
_COUNTRY = frozenset({"country"})
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
    """The sense of the verb group at `place`, None where it tells of no event of a known type.

    The longest particle counts first, then the object that stands nearest to the verb.
    """
    group = sentence.groups[place]
    senses = verb_senses().get(group.lemma)
    if senses is None:
        return None
    objects: list[frozenset[str]] | None = None
    for length in dict.fromkeys(len(sense.particle) for sense in senses):
        fitting = [
            sense
            for sense in senses
            if len(sense.particle) == length
            and (not length or _has_particle(place, sense.particle, sentence))
        ]
        if objects is None and any(sense.needs for sense in fitting):
            objects = _objects(place, sentence)
        found = _nearest(fitting, objects or [])
        if found:
            return found
    return None


def _nearest(senses: list[Sense], objects: list[frozenset[str]]) -> Sense | None:
    """The sense that asks for the first object that any asks for; else the one that asks for none."""
    for classes in objects:
        for sense in senses:
            if sense.needs in classes:
                return sense
    return next((sense for sense in senses if not sense.needs), None)


def _has_particle(place: int, particle: tuple[str, ...], sentence: Sentence) -> bool:
    words, at, size = sentence.words, sentence.groups[place].head + 1, len(particle)
    if particle == ("+to",):
        # "told Iraq to disclose": somebody is made to act.
        act = sentence.groups[place + 1] if place + 1 < len(sentence.groups) else None
        return act is not None and act.infinitive and act.governor == place
    if particle[0][0] == "+":
        # "asked the Union for help": an object stands between.
        return particle[0][1:] in words[at + 1 : at + 7]
    if tuple(words[at : at + size]) == particle:
        return True
    if particle == ("that",):
        return any(sentence.bits[i] & k.COMPLEMENTISER for i in range(at, min(at + 5, len(words))))
    if size > 1:
        return any(tuple(words[i : i + size]) == particle for i in range(at, at + 7))
    # "handed him over", "pulled its troops out": the object between verb and particle is short.
    if particle[0] in ("to", "on", "for", "with", "from", "at", "as", "in"):
        return False
    return particle[0] in words[at : at + 5]


def _objects(place: int, sentence: Sentence) -> list[frozenset[str]]:
    """The classes of the nouns that the verb acts upon: after it, or before it in the passive."""
    group = sentence.groups[place]
    if group.passive and group.start != group.head:
        low = sentence.groups[place - 1].head + 1 if place else 0
        return _classes(max(low, group.start - _REACH), group.start, sentence)
    high = sentence.groups[place + 1].start if place + 1 < len(sentence.groups) else len(sentence.words)
    found = _classes(group.head + 1, min(high, group.head + 1 + _REACH), sentence)
    return [*found, _COUNTRY] if _names_country(group.head + 1, sentence) else found


def _names_country(at: int, sentence: Sentence) -> bool:
    """Whether the object itself is a country or an organisation: "suspended Fiji"."""
    return any(
        at <= name.start <= at + 1
        and not name.mention.adjective
        and any(a.kind != "person" for a in name.mention.actors)
        for name in sentence.names
    )


def _classes(low: int, high: int, sentence: Sentence) -> list[frozenset[str]]:
    found: list[frozenset[str]] = []
    words, bits, phrases = sentence.words, sentence.bits, object_phrases()
    done = low
    for at in range(low, high):
        kind = bits[at]
        if at < done:
            continue
        if kind & _STOPS and not kind & k.DETERMINER:
            break
        if kind & k.OBJECT:
            for rest, classes in phrases[words[at]]:
                if tuple(words[at + 1 : at + 1 + len(rest)]) == rest:
                    found.append(classes)
                    done = at + 1 + len(rest)
                    break
    return found

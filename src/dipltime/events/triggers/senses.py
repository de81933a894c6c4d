"""What a verb means in its sentence: its particle and the class of its object decide."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dipltime.data import table, values
from dipltime.events import kinds as k
from dipltime.events.triggers.lexicon import object_phrases, verb_senses

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Named, Sentence
    from dipltime.events.triggers.lexicon import Sense

_WHOLE = ((), ("that",))
_TELLING = frozenset({"STATEMENT", "REQUEST", "THREATEN", "AGREE", "ACCUSE", "REJECT"})
_STOPS = k.BREAK | k.COMMA | k.RELATIVE | k.COMPLEMENTISER
_COUNTRY = frozenset({"country"})
_PERSON = frozenset({"person"})
_PEOPLE = frozenset({"person", "people"})
_PLACE = frozenset({"place"})
_NONE = frozenset[str]()
_OPENING = k.DETERMINER | k.POSSESSIVE | k.PREPOSITION | k.ADVERB | k.NUMBER | k.TO | k.GENITIVE | k.APOSTROPHE
"""What may stand between a verb and its object: "sent to Bosnia 300 troops"."""
_GO_ON = frozenset({"of", "with", "to"})
"""Prepositions after a noun that the verb acts on, too: "part of the aid", "supplied rebels with arms"."""
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
    if any(sense.doer for sense in senses):
        doers = _doers(place, sentence)
        senses = tuple(sense for sense in senses if not sense.doer or sense.doer in doers)
    for length in dict.fromkeys(len(sense.particle) for sense in senses):
        fitting = [
            sense
            for sense in senses
            if len(sense.particle) == length
            and (not length or _has_particle(place, sense.particle, sentence))
        ]
        needy = any(sense.needs for sense in fitting)
        found = _nearest(fitting, _objects(place, _after(fitting, length), sentence) if needy else [])
        if found:
            return found
    return None


def _after(senses: list[Sense], length: int) -> int:
    """How many words of a particle stand between the verb and its object."""
    return length if senses and senses[0].particle and senses[0].particle[0][0] != "+" else 0


def _nearest(senses: list[Sense], objects: list[frozenset[str]]) -> Sense | None:
    """The sense that asks for the first object that any asks for; else the one that asks for none."""
    for classes in objects:
        for sense in senses:
            if sense.needs in classes:
                return sense
    return next((sense for sense in senses if not sense.needs), None)


def _doers(place: int, sentence: Sentence) -> frozenset[str]:
    """The classes of the words before the verb, or before the one that it goes on with: "troops moved in and shot"."""
    high, groups = place, sentence.groups
    while high >= 0 and high > place - 3:
        before = high - 1
        while before >= 0 and groups[before].reduced:
            before -= 1
        low = groups[before].head + 1 if before >= 0 else 0
        found = _classes(low, groups[high].start, sentence, bounded=False)
        if _names_country(low, groups[high].start, sentence):
            found.append(_COUNTRY)
        if found:
            return frozenset[str]().union(*found)
        high = before
    return frozenset()


def _name_classes(name: Named) -> frozenset[str]:
    """What a name can be acted upon as: a person, people of a country ("two Russians"), a place."""
    mention = name.mention
    if mention.person:
        return _PERSON
    if mention.adjective:
        return _PEOPLE if mention.text.endswith(("s", "men")) else _NONE
    return _PLACE if mention.place and not any(actor.kind == "country" for actor in mention.actors) else _NONE


def _has_particle(place: int, particle: tuple[str, ...], sentence: Sentence) -> bool:
    """Whether the words of a particle follow the verb: right after it, or with "+" after its object.

    "+to" is the infinitive of who is made to act ("told Iraq to disclose"), "++to" the preposition ("linked him to").
    """
    words, at, size = sentence.words, sentence.groups[place].head + 1, len(particle)
    if particle[0][0] == "+":
        return _follows_object(place, particle, sentence)
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


def _follows_object(place: int, particle: tuple[str, ...], sentence: Sentence) -> bool:
    """Whether the words stand behind an object: "asked the Union for help", "put him under arrest"."""
    at = sentence.groups[place].head + 1
    after = sentence.groups[place + 1] if place + 1 < len(sentence.groups) else None
    if particle == ("+to",):
        return after is not None and after.infinitive and after.governor == place
    wanted = (particle[0].lstrip("+"), *particle[1:])
    end = min(at + _REACH + len(wanted), after.head + 1 if after else len(sentence.words))
    loose = k.DETERMINER | k.POSSESSIVE
    ahead = [i for i in range(at + 1, end) if not sentence.bits[i] & loose or sentence.words[i] in wanted]
    words = [sentence.words[i] for i in ahead]
    return any(tuple(words[i : i + len(wanted)]) == wanted for i in range(len(words)))


def _objects(place: int, skip: int, sentence: Sentence) -> list[frozenset[str]]:
    """The classes of the nouns that the verb acts upon: after it and `skip` words, or before it in the passive."""
    group = sentence.groups[place]
    if group.passive and group.start != group.head:
        low = sentence.groups[place - 1].head + 1 if place else 0
        return _classes(max(low, group.start - _REACH), group.start, sentence, bounded=False)
    high = sentence.groups[place + 1].start if place + 1 < len(sentence.groups) else len(sentence.words)
    low = group.head + 1 + skip
    found = _classes(low, min(high, low + _REACH), sentence)
    return [*found, _COUNTRY] if _names_country(group.head + 1, group.head + 3, sentence) else found


def _names_country(low: int, high: int, sentence: Sentence) -> bool:
    """Whether a country or an organisation itself is named there: "suspended Fiji"."""
    return any(
        low <= name.start < high
        and not name.mention.located
        and not name.mention.adjective
        and any(a.kind != "person" for a in name.mention.actors)
        for name in sentence.names
    )


def classes_at(at: int, sentence: Sentence) -> frozenset[str]:
    """The classes of the one word at `at`."""
    if not sentence.bits[at] & k.OBJECT:
        return _NONE
    return next((classes for rest, classes in object_phrases()[sentence.words[at]] if not rest), _NONE)


def _classes(low: int, high: int, sentence: Sentence, bounded: bool = True) -> list[frozenset[str]]:
    """The classes of the nouns from `low` to `high`; `bounded` ends them where a phrase of their own begins."""
    found: list[frozenset[str]] = []
    words, bits, phrases = sentence.words, sentence.bits, object_phrases()
    named = {name.start: _name_classes(name) for name in sentence.names if low <= name.start < high}
    done = low
    full = False
    for at in range(low, high):
        kind = bits[at]
        if at < done:
            continue
        if bounded and kind & _STOPS and not kind & k.DETERMINER:
            break
        if bounded and kind & k.PREPOSITION and full and words[at] not in _GO_ON:
            break
        full = full or not (kind & _OPENING or sentence.capital[at])
        if named.get(at):
            found.append(named[at])
        if kind & k.OBJECT:
            for rest, classes in phrases[words[at]]:
                if tuple(words[at + 1 : at + 1 + len(rest)]) == rest:
                    found.append(classes)
                    done = at + 1 + len(rest)
                    break
    return found


def takes_content(group: Group) -> bool:
    """Whether what follows the verb can be what somebody says, wants, promises or refuses."""
    senses = verb_senses().get(group.lemma, ())
    return any(sense.type in _TELLING and not sense.needs and sense.particle in _WHOLE for sense in senses)


def says(group: Group) -> bool:
    """Whether the verb is one of saying."""
    return any(sense.type == "STATEMENT" for sense in verb_senses().get(group.lemma, ()))

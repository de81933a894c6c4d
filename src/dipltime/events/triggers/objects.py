"""What a verb acts on, and who acts: the classes of the nouns and names around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.triggers.lexicon import object_phrases
from dipltime.events.triggers.particles import REACH

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Named, Sentence

Classes = frozenset[str]

_STOPS = k.BREAK | k.COMMA | k.RELATIVE | k.COMPLEMENTISER
_ENDINGS = _STOPS | k.PREPOSITION
_OPENING = (
    k.DETERMINER | k.POSSESSIVE | k.PREPOSITION | k.ADVERB | k.NUMBER | k.TO | k.GENITIVE | k.APOSTROPHE
)
"""What may stand between a verb and its object: "sent to Bosnia 300 troops"."""
_GO_ON = frozenset({"of", "with", "to"})
"""Prepositions after a noun that the verb acts on, too: "part of the aid", "supplied rebels with arms"."""
_APART = frozenset(
    {
        "date",
        "dates",
        "venue",
        "timing",
        "details",
        "text",
        "wording",
        "anniversary",
        "outcome",
        "consequences",
    }
)
"""Nouns before "of" that are another thing than what follows: "announced the date of the truce"."""
_ASIDE = frozenset(
    {"in", "at", "near", "during", "after", "before", "since", "by", "under", "outside", "amid"}
)
"""Prepositions right after a verb that then acts on nothing: "opened at the palace"."""
_NONE = Classes()
_ORGANISATION = Classes({"organisation"})
_COUNTRY, _PERSON, _PLACE = Classes({"country"}), Classes({"person"}), Classes({"place"})
_ENVOY = Classes({"envoy"})
"""What somebody named does as a visitor or a host; as an object a name is only a person."""
_NATIONALS = Classes({"person", "people", "national"})
_BACK = 3
"""How many verbs back the subject may stand that a verb goes on with."""


def objects_of(place: int, skip: int, sentence: Sentence) -> list[Classes]:
    """The classes of the nouns that the verb acts on: after it and `skip` words, or before it in the passive."""
    group = sentence.groups[place]
    if group.passive and group.start != group.head:
        place, group = _awaited(place, sentence)
        low = sentence.groups[place - 1].head + 1 if place else 0
        return _classes(max(low, group.start - REACH), group.start, sentence, bounded=False)
    high = sentence.groups[place + 1].start if place + 1 < len(sentence.groups) else len(sentence.words)
    low = group.head + 1 + skip
    found = _classes(low, min(high, low + REACH), sentence)
    return [*found, _COUNTRY] if _names_country(group.head + 1, group.head + 3, sentence) else found


def _awaited(place: int, sentence: Sentence) -> tuple[int, Group]:
    """The verb that has the subject of a passive: of "are expected to be released" the first one."""
    group = sentence.groups[place]
    above = sentence.groups[group.governor] if group.infinitive and group.governor >= 0 else None
    return (group.governor, above) if above and above.passive and above.finite else (place, group)


def doers_of(place: int, sentence: Sentence) -> Classes:
    """The classes of the words before the verb, or before the one that it goes on with: "troops moved in and shot"."""
    high, groups = place, sentence.groups
    while high >= 0 and high > place - _BACK:
        before = high - 1
        while before >= 0 and groups[before].reduced:
            before -= 1
        low = groups[before].head + 1 if before >= 0 else 0
        if before >= 0 and _goes_on(groups[high].start, sentence):
            high = before
            continue
        found = _classes(low, groups[high].start, sentence, bounded=False)
        if _names_country(low, groups[high].start, sentence):
            found.append(_COUNTRY)
        if any(classes == _PERSON for classes in found):
            found.append(_ENVOY)
        if found:
            return _NONE.union(*found)
        high = before
    return _NONE


def _goes_on(at: int, sentence: Sentence) -> bool:
    """Whether the verb that begins at `at` has the subject of the verb before: a comma or "and" stands before it."""
    at -= 1
    while at > 0 and sentence.bits[at] & k.ADVERB and not sentence.bits[at] & k.CONJUNCTION:
        at -= 1
    return bool(sentence.bits[at] & (k.COMMA | k.CONJUNCTION))


def classes_at(at: int, sentence: Sentence) -> Classes:
    """The classes of the one word at `at`."""
    if not sentence.bits[at] & k.OBJECT:
        return _NONE
    return next((classes for rest, classes in object_phrases()[sentence.words[at]] if not rest), _NONE)


def _classes(low: int, high: int, sentence: Sentence, bounded: bool = True) -> list[Classes]:
    """The classes of the nouns from `low` to `high`; `bounded` ends them where a phrase of their own begins."""
    found: list[Classes] = []
    words, bits, phrases = sentence.words, sentence.bits, object_phrases()
    named = {name.start: name for name in sentence.names if low <= name.start < high}
    done, full = low, False
    for at in range(low, high):
        kind = bits[at]
        if at < done:
            continue
        if bounded and kind & _ENDINGS and _ends_object(at, full, sentence):
            break
        full = full or not (kind & _OPENING or sentence.capital[at])
        if at in named:
            found.append(_name_classes(named[at]))
        if kind & k.OBJECT:
            for rest, classes in phrases[words[at]]:
                if tuple(words[at + 1 : at + 1 + len(rest)]) == rest:
                    found.append(classes)
                    done = at + 1 + len(rest)
                    break
    return found


def _ends_object(at: int, full: bool, sentence: Sentence) -> bool:
    """Whether a sign or a preposition ends what a verb acts on; `full` where a noun of it has come."""
    kind, word = sentence.bits[at], sentence.words[at]
    if kind & _STOPS and not kind & k.DETERMINER:
        return True
    if not kind & k.PREPOSITION:
        return False
    if full:
        return word not in _GO_ON or sentence.words[at - 1] in _APART
    # "Shortened by one hour the curfew": an amount stands between.
    amount = word == "by" and any(map(_is_number, sentence.words[at + 1 : at + 2]))
    return word in _ASIDE and not amount


def _is_number(word: str) -> bool:
    return word.isdigit() or bool(k.word_kinds()[word] & k.NUMBER)


def _name_classes(name: Named) -> Classes:
    """What a name can be acted on as: a person, people of a country ("two Russians"), a place."""
    mention = name.mention
    if mention.possessive:
        return _NONE
    if mention.person:
        return _PERSON
    if mention.adjective:
        return _NATIONALS if mention.text.endswith(("s", "men")) else _NONE
    kinds = {actor.kind for actor in mention.actors}
    if "organisation" in kinds:
        return _ORGANISATION
    return _PLACE if mention.place and "country" not in kinds else _NONE


def _names_country(low: int, high: int, sentence: Sentence) -> bool:
    """Whether a country or an organisation itself is named there: "suspended Fiji"."""
    near = [name.mention for name in sentence.names if low <= name.start < high]
    return bool(near) and any(
        not (mention.located or mention.adjective) and any(actor.kind != "person" for actor in mention.actors)
        for mention in near
    )

"""What a verb means in its sentence: its particle, the class of its object and of its subject decide."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from dipltime.data import table, values
from dipltime.events.triggers.lexicon import verb_senses
from dipltime.events.triggers.objects import Classes, doers_of, objects_of
from dipltime.events.triggers.particles import REACH, cue, has_particle, words_of

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Sentence
    from dipltime.events.triggers.lexicon import Sense

_WHOLE = ((), ("that",))
_TELLING = frozenset({"STATEMENT", "REQUEST", "THREATEN", "AGREE", "ACCUSE", "REJECT"})
_AHEAD = REACH + 4
_NONE: frozenset[str] = frozenset()


@cache
def support_verbs() -> dict[str, dict[str, frozenset[str]]]:
    """The verbs that only say that their noun happens, by the word that must follow: "hold talks", "called off"."""
    found: dict[str, dict[str, frozenset[str]]] = {}
    for row in table("support_verbs"):
        lemma, _, particle = row["lemma"].partition(" ")
        found.setdefault(lemma, {})[particle] = frozenset(values(row["classes"]))
    return found


def support_of(group: Group, sentence: Sentence) -> frozenset[str]:
    """What the verb only says of its noun: that it happens (as object or subject), is put off, called off."""
    forms = support_verbs().get(group.lemma)
    if forms is None:
        return _NONE
    return forms.get(_following(group, sentence)) or forms.get("", _NONE)


def is_with_particle(group: Group, sentence: Sentence) -> bool:
    """Whether the verb has its meaning as a support from the word after it: "called off"."""
    following = _following(group, sentence)
    return bool(following) and following in support_verbs().get(group.lemma, ())


def _following(group: Group, sentence: Sentence) -> str:
    return sentence.words[group.head + 1] if group.head + 1 < len(sentence.words) else ""


def sense_of(place: int, sentence: Sentence) -> Sense | None:
    """The sense of the verb group at `place`, None where it tells of no event of a known type.

    The longest particle counts first, then the object that stands nearest to the verb.
    """
    if place not in sentence.senses:
        sentence.senses[place] = _sense_of(place, sentence)
    return sentence.senses[place]


def _sense_of(place: int, sentence: Sentence) -> Sense | None:
    group = sentence.groups[place]
    levels = _levels(group.lemma)
    if not levels:
        return None
    if group.lemma == "take" and sentence.words[group.head + 1 : group.head + 2] == ["place"]:
        # "Took place in Geneva" takes in nobody.
        return None
    ahead = sentence.words[group.head + 1 : group.head + 1 + _AHEAD]
    doers: Classes | None = None
    for level in levels:
        if level.choice:
            found = _nearest(level.choice, place, sentence)
        else:
            tried = level.free if level.cues.isdisjoint(ahead) else level.senses
            if not tried:
                continue
            if level.asks and doers is None:
                doers = doers_of(place, sentence)
            fitting = _fitting(tried, place, ahead, doers or _NONE, sentence)
            found = _chosen(fitting, place, sentence) if fitting else None
        if found:
            return found
    return None


def _fitting(senses: _Cued, place: int, ahead: list[str], doers: Classes, sentence: Sentence) -> list[Sense]:
    """Those of the senses whose particle and subject stand in the sentence; `ahead` are the words after the verb."""
    near = set(sentence.words[sentence.groups[place].head + 1 :])
    return [
        sense
        for word, needed, sense in senses
        if (not word or (word in ahead and not (word == "from" and _ceases(place, sentence))))
        and needed <= near
        and (not sense.doer or sense.doer in doers)
        and (not sense.particle or has_particle(place, sense.particle, sentence))
    ]


def _chosen(senses: list[Sense], place: int, sentence: Sentence) -> Sense | None:
    """The first of the senses, where none asks for an object; else the one whose object stands nearest."""
    if not [sense for sense in senses if sense.needs]:
        return senses[0]
    return _nearest(_choice(senses), place, sentence)


def _ceases(place: int, sentence: Sentence) -> bool:
    """Whether a gerund right after the verb is what is no longer done: "stopped counting the dead from"."""
    later = sentence.groups[place + 1] if place + 1 < len(sentence.groups) else None
    return later is not None and later.governor == place and not later.infinitive


class _Choice(NamedTuple):
    """Senses of a verb among which its object decides."""

    needy: tuple[Sense, ...]
    wanted: frozenset[str]
    """The classes of objects that they ask for."""
    skip: int
    """How many words of the particle stand between the verb and its object."""
    plain: Sense | None
    """The one that asks for no object."""


_Cued = tuple[tuple[str, frozenset[str], "Sense"], ...]
"""Senses, each with the word that must come soon for it, empty where any may, and all that must come."""


class _Level(NamedTuple):
    """The senses of a verb whose particles have the same number of words."""

    senses: _Cued
    free: _Cued
    """Those for which no word must come."""
    cues: frozenset[str]
    asks: bool
    """Whether one of them asks for who does it."""
    choice: _Choice | None
    """What there is to choose where all of them fit, having no particle and asking for nobody."""


@cache
def _levels(lemma: str) -> tuple[_Level, ...]:
    """The senses of a verb by the length of their particles, the longest first."""
    senses = verb_senses().get(lemma, ())
    sizes = dict.fromkeys(len(sense.particle) for sense in senses)
    return tuple(_level([sense for sense in senses if len(sense.particle) == size]) for size in sizes)


def _level(senses: list[Sense]) -> _Level:
    cued = tuple((cue(sense.particle), words_of(sense.particle), sense) for sense in senses)
    loose = tuple(each for each in cued if not each[0])
    cues = frozenset(word for word, *_ in cued if word)
    asks = any(sense.doer for sense in senses)
    free = not asks and not senses[0].particle
    return _Level(cued, loose, cues, asks, _choice(senses) if free else None)


def _choice(senses: list[Sense]) -> _Choice:
    needy = tuple(sense for sense in senses if sense.needs)
    plain = next((sense for sense in senses if not sense.needs), None)
    wanted = frozenset(sense.needs for sense in needy)
    return _Choice(needy, wanted, min(map(_skipped, needy), default=0), plain)


def _skipped(sense: Sense) -> int:
    """How many words of its particle stand between the verb and its object."""
    if not sense.particle or sense.particle[0][0] == "+":
        return 0
    return sense.particle.index("*") if "*" in sense.particle else len(sense.particle)


def _nearest(choice: _Choice, place: int, sentence: Sentence) -> Sense | None:
    """The sense that asks for the first object that any asks for; else the one that asks for none."""
    for classes in objects_of(place, choice.skip, sentence) if choice.needy else ():
        if not choice.wanted.isdisjoint(classes):
            return next(sense for sense in choice.needy if sense.needs in classes)
    return choice.plain


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

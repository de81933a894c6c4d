"""Who acts and who suffers where no name tells: people in the words of the text, of the country where it happens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.mentions.lexicon import country_name
from dipltime.events.places import heads_dateline
from dipltime.events.roles import preposition_of
from dipltime.events.titles.spans import subject_span
from dipltime.events.triggers.objects import classes_at
from dipltime.model import Actor

if TYPE_CHECKING:
    from dipltime.events.candidate import Candidate
    from dipltime.events.clauses.sentence import Sentence

_LOCAL = frozenset({"ASSAULT", "COERCE", "AID", "MOBILIZE", "RETREAT", "PROTEST", "CONCEDE"})
"""Types that happen on the ground, to whoever is there."""
_ENVOYS = frozenset({"recall"})
"""Modes that are done to the country where an envoy serves: "recalled the ambassador in Moscow"."""
_PEOPLE = frozenset({"person", "people", "troops", "shooters", "police", "protesters"})
_LONGEST = 5
"""Words of the longest name of a group: "masked pro-Iranian gunmen"."""
_ENDS = k.PREPOSITION | k.RELATIVE | k.COMMA | k.COMPLEMENTISER | k.CONJUNCTION


def with_implied(
    candidate: Candidate, end: int, actors: tuple[Actor, ...], sentence: Sentence, roles: list[str]
) -> tuple[Actor, ...]:
    """The actors with those added whom only the place of an act tells: "gunmen shot a priest in Karachi"."""
    if not (candidate.type in _LOCAL or candidate.mode in _ENVOYS):
        return actors
    doing = any(actor.role != "target" for actor in actors)
    suffering = any(actor.role != "source" for actor in actors)
    if doing and suffering:
        return actors
    place = candidate.place
    here = _country(place, end, sentence)
    if not (doing or here is None):
        passive = sentence.groups[place].passive
        span = _agents(place, end, sentence) if passive else subject_span(place, sentence, roles)
        name = _people(span, sentence)
        actors = (Actor(name, "group", here, "source"), *actors) if name else actors
    if suffering:
        return actors
    # Two strikes in one town are two: whom the second one hit is not told by where it was.
    elsewhere = None if doing and candidate.type == "ASSAULT" else here
    hit = _hit(candidate, end, sentence) or elsewhere
    if hit is None or any(actor.country == hit for actor in actors):
        return actors
    return (*actors, Actor(country_name(hit), "country", hit, "target"))


def _hit(candidate: Candidate, end: int, sentence: Sentence) -> str | None:
    """The country of a place that is what the verb acts on: "shelled Kharkiv", "slammed into Tel Aviv"."""
    group, sense = sentence.groups[candidate.place], candidate.sense
    for name in sentence.names:
        place = name.mention.place
        if sense and place and place.country and group.head < name.start < end:
            preposition = preposition_of(name, group, sentence)
            if preposition in sense.frame.target or (not preposition and "object" in sense.frame.target):
                return place.country
    return None


def _country(place: int, end: int, sentence: Sentence) -> str | None:
    """The country of the place named in the clause, first of one after the verb."""
    head = sentence.groups[place].head
    low = sentence.groups[place - 1].head if place else -1
    located = [name for name in sentence.names if name.mention.located and name.mention.place]
    after = [name for name in located if head < name.start < end]
    before = [name for name in located if low < name.start < head and not heads_dateline(name, sentence)]
    places = (name.mention.place for name in [*after, *before[::-1]])
    return next((place.country for place in places if place and place.country), None)


def _agents(place: int, end: int, sentence: Sentence) -> tuple[int, int]:
    """The words by whom it was done: "shot by gunmen in Karachi"; empty where nobody is said to have."""
    head = sentence.groups[place].head
    at = next((i for i in range(head + 1, min(end, len(sentence.bits))) if sentence.bits[i] & k.AGENT), -1)
    return (at + 1, end) if at >= 0 else (head, head)


def _people(span: tuple[int, int], sentence: Sentence) -> str:
    """The words of a subject that are people: "Gunmen", "Radical students"; empty for any other."""
    low, high = span
    while low < high and sentence.bits[low] & k.DETERMINER:
        low += 1
    end = next((at for at in range(low, high) if sentence.bits[at] & _ENDS), high)
    if not low < end <= low + _LONGEST or not _PEOPLE & classes_at(end - 1, sentence):
        return ""
    return sentence.piece(low, end)

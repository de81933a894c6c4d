"""Several at once: "the US and Russian foreign ministers", "the two leaders", "both countries"."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from dipltime.events.mentions.lexicon import Entry, country_name
from dipltime.events.mentions.people import in_office
from dipltime.events.mentions.spotting import Hit
from dipltime.events.mentions.surroundings import words_with
from dipltime.model import Actor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dipltime.text import Tokens

_PAIR = Entry("person", "pair")
_OF_A_COUNTRY = frozenset({"country", "people", "seat"})
_SENTENCES_BACK = 4
_THREE = 3
_LISTED_BACK = 10
_HITS_BACK = 60


def read_ministers(tokens: Tokens, hits: list[Hit], day: str | None) -> list[Hit]:
    """The hits with countries that share a plural title ("US and Russian foreign ministers") made one."""
    merged: list[Hit] = []
    for hit in hits:
        if hit.entry.kind == "title" and hit.entry.plural:
            owners = _owners(tokens, merged, hit)
            if len(owners) > 1:
                del merged[len(merged) - len(owners) :]
                actors = tuple(_minister(owner.actors[0], hit.entry.ranks, day) for owner in owners)
                merged.append(Hit(owners[0].first, hit.end, _PAIR, actors, person=True))
                continue
        merged.append(hit)
    return merged


def _owners(tokens: Tokens, before: Sequence[Hit], title: Hit) -> list[Hit]:
    owners: list[Hit] = []
    end = title.first
    for hit in reversed(before):
        between = tokens.words[hit.end : end]
        allowed = ([], ["'", "s"], ["’", "s"]) if not owners else (["and"], [","], [",", "and"], ["-"])
        if between not in allowed or hit.entry.kind not in _OF_A_COUNTRY or not hit.actors:
            break
        owners.insert(0, hit)
        end = hit.first
    return owners


def _minister(actor: Actor, ranks: tuple[str, ...], day: str | None) -> Actor:
    if actor.country is None or not ranks or day is None:
        return actor
    person = in_office(actor.country, ranks, day)
    return Actor(person.name, "person", actor.country) if person else actor


def read_pairs(tokens: Tokens, hits: list[Hit], sentence_of: Sequence[int]) -> list[Hit]:
    """The hits with "the two leaders" and the like added, where the text before names the two."""
    words = tokens.words
    added: list[Hit] = []
    for place, word in enumerate(words):
        if word == "two" and place and words[place - 1] in ("the", "these", "their"):
            _add_pair(tokens, hits, sentence_of, added, place - 1, place + 1)
        elif word == "pair" and place and words[place - 1] == "the" and _verb_follows(tokens, place):
            actors = _pair(tokens, hits, sentence_of, place - 1, persons=True)
            if actors:
                added.append(Hit(place - 1, place + 1, _PAIR, actors, person=actors[0].kind == "person"))
        elif word == "three" and place and words[place - 1] in ("the", "these"):
            _add_three(tokens, hits, sentence_of, added, place)
        elif word == "both":
            _add_pair(tokens, hits, sentence_of, added, place, place + 1)
    return sorted([*hits, *added], key=_position) if added else hits


def _verb_follows(tokens: Tokens, place: int) -> bool:
    return place + 1 < len(tokens) and tokens.words[place + 1] in words_with("pair_verb")


def _position(hit: Hit) -> int:
    return hit.first


def _add_pair(
    tokens: Tokens, hits: list[Hit], sentence_of: Sequence[int], added: list[Hit], first: int, noun: int
) -> None:
    if noun < len(tokens) and tokens.words[noun] in words_with("pair_modifier"):
        noun += 1
    if noun >= len(tokens):
        return
    persons = tokens.words[noun] in words_with("pair_persons")
    verb = tokens.words[noun] in words_with("pair_verb") and tokens.words[first] == "the"
    if not (persons or verb or tokens.words[noun] in words_with("pair_countries")):
        return
    actors = _pair(tokens, hits, sentence_of, first, persons=persons or verb)
    if actors:
        person = actors[0].kind == "person"
        added.append(Hit(first, noun if verb else noun + 1, _PAIR, actors, person=person))


def _add_three(
    tokens: Tokens, hits: list[Hit], sentence_of: Sequence[int], added: list[Hit], place: int
) -> None:
    """Add "the three leaders": the last three persons, or countries, that the text has listed."""
    noun = place + 1
    while noun < len(tokens) and noun <= place + 2 and tokens.words[noun] in words_with("pair_modifier"):
        noun += 1
    word = tokens.words[noun] if noun < len(tokens) else ""
    persons = word in words_with("pair_persons")
    if not persons and word not in words_with("pair_countries"):
        return
    stop = bisect_left(hits, place, key=_position)
    near = [hit for hit in hits[max(0, stop - _HITS_BACK) : stop] if hit.actors and hit.end <= place]
    listed = _listed(tokens, near)
    if len(listed) == _THREE and sentence_of[place] - sentence_of[listed[0].first] <= _LISTED_BACK:
        actors = tuple(hit.actors[0] for hit in listed) if persons else tuple(_countries(listed))
        added.append(Hit(place - 1, noun + 1, _PAIR, actors, person=persons and listed[0].person))


def _listed(tokens: Tokens, hits: Sequence[Hit]) -> list[Hit]:
    """The last three names that a comma and "and" join: "Eisenhower, Macmillan and de Gaulle"."""
    for at in range(len(hits) - _THREE, -1, -1):
        one, two, three = hits[at : at + _THREE]
        first, second = tokens.words[one.end : two.first], tokens.words[two.end : three.first]
        if first in ([","], [",", "the"]) and second in (["and"], [",", "and"], ["and", "the"]):
            return [one, two, three]
    return []


def _coordinated(tokens: Tokens, hits: Sequence[Hit]) -> tuple[Actor, ...]:
    """The last two countries or persons that "and" or a hyphen joins, where two stand so."""
    for left, right in zip(reversed(hits[:-1]), reversed(hits[1:]), strict=True):
        between = tokens.words[left.end : right.first]
        countries = {left.actors[0].country, right.actors[0].country} - {None}
        if between in (["and"], ["-"], ["and", "the"]) and len(countries) == 2:
            pair = (left.actors[0], right.actors[0])
            return pair if left.person and right.person else tuple(_countries([left, right]))
    return ()


def _pair(
    tokens: Tokens, hits: list[Hit], sentence_of: Sequence[int], first: int, *, persons: bool
) -> tuple[Actor, ...]:
    """The two whom the nearest sentence before names, oneself included."""
    stop = bisect_left(hits, first, key=_position)
    before = [hit for hit in hits[max(0, stop - _HITS_BACK) : stop] if hit.end <= first and hit.actors]
    for back in range(_SENTENCES_BACK):
        near = [hit for hit in before if sentence_of[hit.first] == sentence_of[first] - back]
        coordinated = _coordinated(tokens, near)
        if coordinated and not (persons and len(_persons(near)) == 2):
            return coordinated
        for candidates in (_persons(near), _countries(near)) if persons else (_countries(near),):
            if len(candidates) >= 2:
                return _two(candidates, before)
    return ()


def _persons(hits: Sequence[Hit]) -> list[Actor]:
    return list(dict.fromkeys(actor for hit in hits if hit.person for actor in hit.actors))


def _countries(hits: Sequence[Hit]) -> list[Actor]:
    codes = dict.fromkeys(actor.country for hit in hits for actor in hit.actors if not hit.located)
    return [Actor(country_name(code), "country", code) for code in codes if code]


def _two(candidates: list[Actor], before: Sequence[Hit]) -> tuple[Actor, ...]:
    """Of three or more, the two that the text names most."""
    if len(candidates) == 2:
        return tuple(candidates)
    named = Counter(actor.country for hit in before for actor in hit.actors)
    often = sorted(candidates, key=lambda actor: -named[actor.country])[:2]
    return tuple(actor for actor in candidates if actor in often)

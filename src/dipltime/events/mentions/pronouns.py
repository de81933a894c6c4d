"""Whom "he" and "she" mean, where it can only be one person."""

from __future__ import annotations

from collections import deque
from functools import cache
from typing import TYPE_CHECKING

from dipltime.data import table
from dipltime.events.kinds import AUXILIARY, PAST, THIRD, word_kinds
from dipltime.events.mentions.lexicon import Entry
from dipltime.events.mentions.spotting import Hit
from dipltime.events.mentions.surroundings import capital_at, spaced, words_with

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dipltime.model import Actor
    from dipltime.text import Tokens

_PRONOUNS = frozenset({"he", "she", "it", "they"})
_NEUTER = frozenset({"it", "they"})
_OF_STATES = frozenset({"country", "capital", "seat", "organisation"})
_OPENING = 6
"""Words in which the subject of a sentence begins."""
_SENTENCES_BACK = 3
_HITS_BACK = 40
_TOKENS_BACK = 200
_LONGEST_PHRASE = 40
_ENTRY = Entry("person", "he")
_FINITE = PAST | THIRD | AUXILIARY
_BEFORE_PLACES = frozenset({"in", "at", "the", "near"})
_CLAUSE_OPENERS = frozenset({",", "and", "but", "that", "then"})
_PHRASE_OPENERS = frozenset(
    {"of", "with", "by", "to", "from", "for", "against", "in", "on", "about", "between"}
)


@cache
def _women() -> frozenset[str]:
    return frozenset(row["name"] for row in table("women_names"))


def read_pronouns(tokens: Tokens, hits: list[Hit], sentence_of: Sequence[int]) -> list[Hit]:
    """The hits with the pronouns added that stand for one person of the same or a recent sentence."""
    places = [place for place, word in enumerate(tokens.words) if word in _PRONOUNS]
    if not places:
        return hits
    near: deque[Hit] = deque(maxlen=_HITS_BACK)
    read: list[Hit] = []
    rest = iter([*hits, None])
    ahead = next(rest)
    for place in places:
        while ahead is not None and ahead.first < place:
            near.append(ahead)
            read.append(ahead)
            ahead = next(rest)
        if tokens.words[place] in _NEUTER:
            found = _party(tokens, near, sentence_of, place)
        else:
            found = _resolved(tokens, near, sentence_of, place)
        if found is not None:
            near.append(found)
            read.append(found)
    return [*read, *([] if ahead is None else [ahead]), *(hit for hit in rest if hit is not None)]


def _party(tokens: Tokens, near: Sequence[Hit], sentence_of: Sequence[int], place: int) -> Hit | None:
    """Whom "it" or "they" means as the subject of its sentence: who was the subject of the sentence before."""
    own = sentence_of[place]
    if any(sentence_of[hit.first] == own and not hit.located for hit in near):
        return None
    before = [hit for hit in near if sentence_of[hit.first] == own - 1 and hit.actors]
    many = tokens.words[place] == "they"
    subjects = _opening(tokens, before, sentence_of, many=many)
    actors = tuple(dict.fromkeys(actor for hit in subjects for actor in hit.actors))
    if many and len(actors) == 1:
        both = [
            hit for hit in before if hit.person == subjects[0].person and not (hit.located or hit.adjective)
        ]
        actors = tuple(dict.fromkeys(actor for hit in both for actor in hit.actors))
        actors = actors if len(actors) == 2 else ()
    if not actors or many != (len(actors) > 1):
        return None
    return Hit(place, place + 1, _ENTRY, actors, person=subjects[0].person)


def _opening(tokens: Tokens, hits: Sequence[Hit], sentence_of: Sequence[int], *, many: bool) -> list[Hit]:
    """The party, or the parties that commas and "and" join, with which a sentence opens."""
    found: list[Hit] = []
    for hit in hits:
        if not found:
            if hit.located or hit.adjective or not _opens(sentence_of, hit.first):
                continue
            if not many and hit.entry.kind not in _OF_STATES:
                break
        elif set(tokens.words[found[-1].end : hit.first]) - {",", "and", "the"} or not many:
            break
        if _owns(tokens, hit.end):
            break
        found.append(hit)
    return found


def _owns(tokens: Tokens, end: int) -> bool:
    """Whether a possessive ending follows: "Iran's ambassador" is no Iran."""
    return tokens.words[end : end + 1] in (["'"], ["’"])


def _resolved(tokens: Tokens, near: Sequence[Hit], sentence_of: Sequence[int], place: int) -> Hit | None:
    fronted = _fronted(tokens, sentence_of, place)
    persons = [
        hit
        for hit in near
        if hit.person
        and len(hit.actors) == 1
        and not _owns(tokens, hit.end)
        and not fronted <= hit.first < place
        and _can_be(hit.actors[0], female=tokens.words[place] == "she")
    ]
    actor = _antecedent(tokens, persons, sentence_of, place)
    if actor is None or _stranger_between(tokens, near, persons, actor, place):
        return None
    return Hit(place, place + 1, _ENTRY, (actor,), person=True)


def _antecedent(
    tokens: Tokens, persons: Sequence[Hit], sentence_of: Sequence[int], place: int
) -> Actor | None:
    """The one person of the nearest sentence that names any; of several, who was its subject."""
    own = sentence_of[place]
    for back in range(_SENTENCES_BACK):
        told = [hit for hit in persons if hit.first < place and sentence_of[hit.first] == own - back]
        found = dict.fromkeys(hit.actors[0] for hit in told)
        if len(found) == 1:
            return told[0].actors[0]
        if found:
            return _subject(tokens, told, sentence_of, place) if back else None
    return None


def _subject(tokens: Tokens, told: Sequence[Hit], sentence_of: Sequence[int], place: int) -> Actor | None:
    """The person with whom a sentence opened, where the pronoun is the subject of the next one."""
    first = told[0]
    if not _opens(sentence_of, first.first) or tokens.words[first.first - 1] in _PHRASE_OPENERS:
        return None
    together = tokens.words[first.end : told[1].first] in (["and"], [","], [",", "and"])
    opens = tokens.words[place - 1] in _CLAUSE_OPENERS or _opens(sentence_of, place)
    return first.actors[0] if opens and not together else None


def _opens(sentence_of: Sequence[int], place: int) -> bool:
    """Whether the word stands among the first of its sentence."""
    start = max(0, place - _OPENING)
    return start == 0 or sentence_of[start] < sentence_of[place]


def _fronted(tokens: Tokens, sentence_of: Sequence[int], place: int) -> int:
    """Where a phrase without a subject begins that a comma closes before the pronoun, else `place`.

    Whom "After receiving the envoy, he" names is not he.
    """
    if not place or tokens.words[place - 1] != ",":
        return place
    start = place - 1
    while start and sentence_of[start - 1] == sentence_of[place]:
        start -= 1
        if place - start > _LONGEST_PHRASE:
            return place
    kinds = word_kinds()
    verbs = any(kinds[word] & _FINITE for word in tokens.words[start + 1 : place])
    return place if verbs else start


def _can_be(actor: Actor, *, female: bool) -> bool:
    return (actor.name.split()[0].lower() in _women()) == female


def _stranger_between(
    tokens: Tokens, hits: Sequence[Hit], persons: Sequence[Hit], actor: Actor, place: int
) -> bool:
    """Whether a full name that nobody knows stands between the person and the pronoun."""
    last = max((hit.end for hit in persons if hit.end <= place and hit.actors[0] == actor), default=0)
    covered = {token for hit in hits if last <= hit.first < place for token in range(hit.first, hit.end)}
    run = 0
    for token in range(max(last, place - _TOKENS_BACK), place):
        word = tokens.words[token]
        name = word.isalpha() and capital_at(tokens, token) and word not in words_with("no_name")
        if name and token not in covered and not _is_acronym(tokens, token):
            run = run + 1 if spaced(tokens, token - 1) else 1
            if run == 2 and tokens.words[token - 2] not in _BEFORE_PLACES:
                return True
        else:
            run = 0
    return False


def _is_acronym(tokens: Tokens, token: int) -> bool:
    return tokens.text[tokens.starts[token] : tokens.ends[token]].isupper()

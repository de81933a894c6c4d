"""Whom "he" and "she" mean, where it can only be one person."""

from __future__ import annotations

from collections import deque
from functools import cache
from typing import TYPE_CHECKING

from dipltime.data import table
from dipltime.events.kinds import AUXILIARY, PAST, THIRD, word_kinds
from dipltime.events.mentions.parties import ENTRY, NEUTER, OWNERS, opens, owner, owns, party
from dipltime.events.mentions.spotting import Hit
from dipltime.events.mentions.surroundings import spaced, words_with

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dipltime.model import Actor
    from dipltime.text import Tokens

_PRONOUNS = frozenset({"he", "she"}) | NEUTER | OWNERS
_SENTENCES_BACK = 3
_HITS_BACK = 40
_TOKENS_BACK = 200
_LONGEST_PHRASE = 40
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
    places = tokens.places(_PRONOUNS)
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
        if tokens.words[place] in NEUTER:
            found = party(tokens, near, sentence_of, place)
        elif tokens.words[place] in OWNERS:
            found = owner(tokens, near, sentence_of, place)
        else:
            found = _resolved(tokens, near, sentence_of, place)
        if found is not None:
            near.append(found)
            read.append(found)
    return [*read, *([] if ahead is None else [ahead]), *(hit for hit in rest if hit is not None)]


def _resolved(tokens: Tokens, near: Sequence[Hit], sentence_of: Sequence[int], place: int) -> Hit | None:
    fronted = _fronted(tokens, sentence_of, place)
    persons = [
        hit
        for hit in near
        if hit.person
        and len(hit.actors) == 1
        and not owns(tokens, hit.end)
        and not fronted <= hit.first < place
        and _can_be(hit.actors[0], female=tokens.words[place] == "she")
    ]
    actor = _antecedent(tokens, persons, sentence_of, place)
    if actor is None or _stranger_between(tokens, near, persons, actor, place):
        return None
    return Hit(place, place + 1, ENTRY, (actor,), person=True)


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
    if not opens(sentence_of, first.first) or tokens.words[first.first - 1] in _PHRASE_OPENERS:
        return None
    together = tokens.words[first.end : told[1].first] in (["and"], [","], [",", "and"])
    at_once = tokens.words[place - 1] in _CLAUSE_OPENERS or opens(sentence_of, place)
    return first.actors[0] if at_once and not together else None


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
        if not tokens.forms[token][0].isupper():
            run = 0
            continue
        word = tokens.words[token]
        name = word.isalpha() and word not in words_with("no_name")
        if name and token not in covered and not _is_acronym(tokens, token):
            run = run + 1 if spaced(tokens, token - 1) else 1
            if run == 2 and tokens.words[token - 2] not in _BEFORE_PLACES:
                return True
        else:
            run = 0
    return False


def _is_acronym(tokens: Tokens, token: int) -> bool:
    return tokens.text[tokens.starts[token] : tokens.ends[token]].isupper()

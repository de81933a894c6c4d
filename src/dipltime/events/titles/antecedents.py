"""The noun that a relative clause or a participle describes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.clauses import markers
from dipltime.events.titles.asides import before_date
from dipltime.events.titles.lexicon import has_class

if TYPE_CHECKING:
    from dipltime.events.clauses.sentence import Sentence

_STOPS = k.COMMA | k.BREAK | k.RELATIVE | k.COMPLEMENTISER | k.SUBORDINATOR | k.AUXILIARY | k.CONJUNCTION
_PLANNED = frozenset(
    {"planned", "scheduled", "held", "signed", "announced", "reached", "begun", "started", "proposed"}
)
"""Participles that tell of an act, not of the place named before them: "the visit to Chad planned for May"."""
_REACH = 12
"""How far before its verb the word that opens a relative clause stands."""


def antecedent(end: int, low: int, sentence: Sentence) -> tuple[int, int]:
    """The noun phrase right before `end`, whatever it is to its verb: "a message sent by the envoy, who"."""
    high = end
    while high > low and sentence.bits[high - 1] & (k.COMMA | k.ADVERB):
        high -= 1
    marker = sentence.words[end] if end < len(sentence.words) else ""
    named = any(
        name.end == high and name.mention.actors and not name.mention.located for name in sentence.names
    )
    whole = marker == "which" and high < end and not named
    # "Talks with Seoul that" go back to the whole phrase, others to the noun right before them.
    far = (marker in ("that", "being") or marker in _PLANNED) and high > 0 and sentence.capital[high - 1]
    if marker == "who" and high > 1 and sentence.capital[high - 1]:
        # "A trader from Alexandria who": no place is meant.
        far = bool(sentence.bits[high - 2] & k.PREPOSITION)
    high = max(low, before_date(high, sentence))
    if marker == "who" and (person := _person_over_commas(high, low, sentence)):
        return person
    for name in sentence.names:
        if name.end == high and name.mention.person and name.start >= low:
            return name.start, high
    first = _over_list(_opening(high, low, whole, far, sentence), low, sentence)
    return _without_lead(first, high, sentence)


def _person_over_commas(high: int, low: int, sentence: Sentence) -> tuple[int, int] | None:
    """The person whom a title between commas describes: "Ann Other, head of operations, who left"."""
    if not high or sentence.capital[high - 1] or has_class(sentence.words[high - 1], "human"):
        return None
    for name in reversed(sentence.names):
        if low <= name.start and name.end < high and name.mention.person:
            between = sentence.bits[name.end : high]
            apart = any(kind & (k.BREAK | k.RELATIVE | k.AUXILIARY) for kind in between)
            return (name.start, name.end) if between[0] & k.COMMA and not apart else None
    return None


def _over_list(first: int, low: int, sentence: Sentence) -> int:
    """The first word of a list of names whose last begins at `first`: "Chad, Mali and Niger, who"."""
    for name in reversed(sentence.names):
        if name.start < low or name.end > first or name.mention.located:
            continue
        between = sentence.bits[name.end : first]
        if not between or any(not kind & (k.COMMA | k.CONJUNCTION | k.DETERMINER) for kind in between):
            break
        first = name.start
    return first


def _opening(high: int, low: int, whole: bool, far: bool, sentence: Sentence) -> int:
    """The first word of the phrase that ends before `high`: over "of" if `whole`, over all prepositions if `far`."""
    heads = {i for group in sentence.groups for i in range(group.start, group.head + 1)}
    at = high
    while at > low and at - 1 not in heads:
        kind, word = sentence.bits[at - 1], sentence.words[at - 1]
        if kind & _STOPS and not (
            kind & (k.DETERMINER | k.POSSESSIVE) and not _opens_clause(at - 1, sentence)
        ):
            break
        chained = word == "of" and at > 1 and (whole or _is_amount(at - 2, sentence))
        if kind & k.PREPOSITION and not far and not chained:
            break
        at -= 1
    return at


def _opens_clause(at: int, sentence: Sentence) -> bool:
    """Whether "that" begins a clause here: another article follows."""
    follows = sentence.bits[at + 1] if at + 1 < len(sentence.bits) else 0
    return sentence.words[at] == "that" and bool(follows & (k.DETERMINER | k.POSSESSIVE | k.PRONOUN))


def _without_lead(low: int, high: int, sentence: Sentence) -> tuple[int, int]:
    """The phrase from behind a preposition or an adverb that only leads to it."""
    if low < high and sentence.bits[low] & k.PREPOSITION:
        low = max(i + 1 for i in range(low, high) if sentence.bits[i] & k.PREPOSITION)
    while low < high and sentence.bits[low] & k.ADVERB and not sentence.bits[low] & k.DETERMINER:
        low += 1
    return low, high


def _is_amount(at: int, sentence: Sentence) -> bool:
    return bool(sentence.bits[at] & (k.NUMBER | k.DETERMINER)) or has_class(sentence.words[at], "amount")


def relative_of(place: int, sentence: Sentence, roles: list[str]) -> int:
    """The "who" or "which" of the relative clause in which the verb at `place` stands; -1 if it stands in none."""
    for inner in range(place, -1, -1):
        if roles[inner] == markers.RELATIVE:
            return _marker(inner, sentence)
        if roles[inner] == markers.MAIN and inner != place:
            return -1
    return -1


def _marker(place: int, sentence: Sentence) -> int:
    start = sentence.groups[place].start
    low = sentence.groups[place - 1].head if place else -1
    for at in range(start - 1, max(low, start - _REACH), -1):
        kind = sentence.bits[at]
        if kind & (k.RELATIVE | k.COMPLEMENTISER) and not kind & k.CONDITION:
            return at
    return start

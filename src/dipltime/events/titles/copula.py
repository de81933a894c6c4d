"""What a sentence tells whose verb is no more than "is": "The country is on the brink of war"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.clauses import markers
from dipltime.events.clauses.groups import Group

if TYPE_CHECKING:
    from dipltime.events.clauses.sentence import Sentence


def with_copula(
    low: int, high: int, sentence: Sentence, roles: list[str]
) -> tuple[int, Sentence, list[str]] | None:
    """The first auxiliary between two words that belongs to no known verb, as a verb of the sentence."""
    inside = {at for group in sentence.groups for at in range(group.start, group.head + 1)}
    high = min(high, len(sentence.bits))
    first = next(
        (i for i in range(max(low, 1), high) if sentence.bits[i] & k.AUXILIARY and i not in inside), -1
    )
    if first < 0:
        return None
    at = first
    while at + 1 < high and sentence.bits[at + 1] & (k.AUXILIARY | k.NEGATION | k.ADVERB):
        at += 1
    place = sum(group.head < first for group in sentence.groups)
    copula = Group(first, at, "be", k.PAST, passive=True)
    groups = [*sentence.groups[:place], copula, *sentence.groups[place:]]
    return place, replace(sentence, memo={}, groups=groups), [*roles[:place], markers.MAIN, *roles[place:]]

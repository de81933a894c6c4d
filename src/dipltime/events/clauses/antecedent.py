"""The noun that a relative clause or a participle describes, and the verb that another goes on from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.clauses import markers
from dipltime.events.triggers.senses import takes_content

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Sentence

_REACH = 10
_SKIPPED = k.RELATIVE | k.COMMA | k.ADVERB | k.COMPLEMENTISER
_STOPS = k.COMMA | k.BREAK | k.RELATIVE | k.PREPOSITION | k.CONJUNCTION | k.SUBORDINATOR | k.AUXILIARY


def described(at: int, sentence: Sentence) -> tuple[int, int]:
    """The words of the noun phrase that ends before the word `at`: "the treaty, which", "a truce signed"."""
    bits, high = sentence.bits, at
    dates = {i for date in sentence.dates if date.date.rule != "era" for i in range(date.start, date.end)}
    while high and (
        bits[high - 1] & _SKIPPED or high - 1 in dates or (high in dates and bits[high - 1] & k.PREPOSITION)
    ):
        high -= 1
    low = high
    heads = {group.head for group in sentence.groups}
    while low and high - low < _REACH and low - 1 not in heads:
        if bits[low - 1] & _STOPS and sentence.words[low - 1] != "of":
            break
        low -= 1
    return low, high


def opening(place: int, sentence: Sentence) -> int:
    """The word that opens the relative clause of the verb at `place`: "who", "which", "that"."""
    start = sentence.groups[place].start
    low = sentence.groups[place - 1].head if place else -1
    for at in range(start - 1, low, -1):
        if sentence.bits[at] & (k.RELATIVE | k.COMPLEMENTISER):
            return at
    return start


def partner(place: int, sentence: Sentence, roles: list[str]) -> int:
    """The verb that the one at `place` goes on from: over what is said to the saying, where the forms tell.

    "Told reporters that he would leave, and blamed": what was done next is "told", not "would leave".
    """
    above, group = place - 1, sentence.groups[place]
    if roles[place] in (markers.RELATIVE, markers.ADVERBIAL):
        above = markers.completed_by(above, sentence, roles)
    if (saying := _saying_above(above, group, sentence, roles)) >= 0:
        return saying
    if roles[above] in (markers.MAIN, markers.BESIDE) or _shape(sentence.groups[above]) == _shape(group):
        return above
    for earlier in range(above - 1, -1, -1):
        if group.kind == k.ING and not group.finite and _shape(sentence.groups[earlier]) == _shape(group):
            return earlier
        if roles[earlier] == markers.MAIN:
            same = _shape(sentence.groups[earlier]) == _shape(group)
            return earlier if same else above
    return above


def _saying_above(above: int, group: Group, sentence: Sentence, roles: list[str]) -> int:
    """The saying that another goes on from over what is said: "said the plan had failed but warned that"; or -1."""
    if roles[above] != markers.CONTENT or not takes_content(group) or takes_content(sentence.groups[above]):
        return -1
    earlier = next((at for at in range(above - 1, -1, -1) if roles[at] == markers.MAIN), -1)
    told = earlier >= 0 and takes_content(sentence.groups[earlier])
    return earlier if told and _shape(sentence.groups[earlier]) == _shape(group) else -1


def goes_on(place: int, sentence: Sentence, roles: list[str]) -> bool:
    """Whether the verb shares the clause of the one before: "when troops shelled the town and took it"."""
    if not place or roles[place] not in (markers.RELATIVE, markers.ADVERBIAL):
        return False
    above = markers.completed_by(place - 1, sentence, roles)
    return roles[above] == roles[place] and markers.is_beside(place, sentence)


def _shape(group: Group) -> tuple[bool, int]:
    """What verbs that "and" joins have in common: their form, and whether an auxiliary stands before them."""
    plain = not group.modal and (
        group.kind in (k.PAST, k.THIRD) or (group.kind == k.ING and not group.progressive)
    )
    return (plain, group.kind if plain else 0)

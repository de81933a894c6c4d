"""The subject of a verb that has none of its own: that of the verb before, or the noun it describes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.clauses import markers
from dipltime.events.clauses.extent import relative_before, subject_start
from dipltime.events.places import heads_dateline

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Sentence

DASHES = frozenset({"-", "–", "—", "--"})
_REACH = 10


def own_or_borrowed(place: int, sentence: Sentence, roles: list[str]) -> tuple[int, int]:
    """The words of the subject of the verb at `place`, also where it shares or describes it; else none."""
    group = sentence.groups[place]
    low = max(subject_start(place, sentence, roles), body_start(sentence))
    if low < group.start:
        # "In Resolution 660, passed on Thursday": the participle belongs to the noun, not to the phrase.
        loose = group.reduced and bool(sentence.bits[low] & k.PREPOSITION)
        return _described(group.start, sentence) if loose else (low, group.start)
    if group.infinitive:
        above = group.governor
        return own_or_borrowed(above, sentence, roles) if 0 <= above < place else (low, low)
    if (relative := relative_before(place, sentence, roles)) >= 0:
        return _described(relative, sentence)
    if roles[place] == markers.BESIDE and place:
        return own_or_borrowed(place - 1, sentence, roles)
    return _described(group.start, sentence)


def _described(at: int, sentence: Sentence) -> tuple[int, int]:
    """The noun phrase that ends before the word `at`: "the treaty, which", "a truce signed"."""
    bits, high = sentence.bits, at
    skipped = k.RELATIVE | k.COMMA | k.ADVERB | k.COMPLEMENTISER
    dates = {i for date in sentence.dates if date.date.rule != "era" for i in range(date.start, date.end)}
    while high and (
        bits[high - 1] & skipped or high - 1 in dates or (high in dates and bits[high - 1] & k.PREPOSITION)
    ):
        high -= 1
    low = high
    heads = {group.head for group in sentence.groups}
    stops = k.COMMA | k.BREAK | k.RELATIVE | k.PREPOSITION | k.CONJUNCTION | k.SUBORDINATOR | k.AUXILIARY
    while low and high - low < _REACH and low - 1 not in heads:
        if bits[low - 1] & stops and sentence.words[low - 1] != "of":
            break
        low -= 1
    return low, high


def body_start(sentence: Sentence) -> int:
    """The first word after the line of place and date that opens a report."""
    if not (sentence.names and heads_dateline(sentence.names[0], sentence)):
        return 0
    return next(at for at, word in enumerate(sentence.words) if word in DASHES) + 1

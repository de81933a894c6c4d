"""Records since a date: "the first visit since 1973" tells of one in 1973, "the worst since" of the time from then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.clauses.sentence import Noun

if TYPE_CHECKING:
    from dipltime.events.clauses.sentence import Sentence

_FIRST = frozenset({"first", "only", "last"})
_MOST = frozenset({"worst", "best", "most", "least"})
_REACH = 16
"""Words of "the first visit to the United States by a Soviet leader"."""
_STOPS = k.BREAK | k.RELATIVE | k.COMPLEMENTISER | k.AUXILIARY


def record(at: int, sentence: Sentence) -> Noun | None:
    """The noun of a record that a "since" at the word `at` begins, None where it begins none.

    Of a first, it is the event whose like there was at the date; of a superlative, the noun before "since".
    """
    if at <= 0:
        return None
    verbs = {group.head for group in sentence.groups}
    for place in range(at - 1, max(-1, at - _REACH), -1):
        if place in verbs or sentence.bits[place] & _STOPS:
            return None
        word = sentence.words[place]
        if word in _FIRST:
            return _first(place, at, sentence)
        if word in _MOST or (word.endswith("est") and len(word) > len("west") and not sentence.bits[place]):
            return Noun(at - 1, at, record=word) if at - place <= _NEAR else None
    return None


_NEAR = 4


def _first(place: int, at: int, sentence: Sentence) -> Noun | None:
    noun = next((noun for noun in sentence.nouns if place < noun.start and noun.end <= at), None)
    if noun is None or noun.sense is None:
        return Noun(at - 1, at, record=sentence.words[place]) if at - place <= _NEAR else None
    return Noun(noun.start, noun.end, noun.sense, record=sentence.words[place])


def is_first(noun: Noun) -> bool:
    """Whether the noun tells of what there was at the date: the visit before "the first visit since"."""
    return noun.record in _FIRST and noun.sense is not None

"""Whether a title can end with a word: not with one that only leads to what follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.titles.dates import spoken_dates

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Sentence

_UNFINISHED = (
    k.DETERMINER | k.POSSESSIVE | k.CONJUNCTION | k.TO | k.AUXILIARY | k.RELATIVE | k.COMPLEMENTISER
    | k.SUBORDINATOR | k.NEGATION | k.PREPOSITION | k.AGENT | k.CONDITION
)  # fmt: skip
_PARTICLES = frozenset(
    {"up", "down", "out", "off", "over", "in", "on", "back", "away", "apart", "through", "aside", "together", "by"}
)  # fmt: skip
_ADVERBS = frozenset({"up", "down", "out", "off", "away", "back", "apart", "aside", "together"})
"""Particles with which a verb can end: "force the president out"."""
_MARKS = frozenset('"“”')


def can_close(high: int, low: int, sentence: Sentence) -> bool:
    """Whether a title can end with the word before `high`."""
    at = high - 1
    while at > low and (sentence.bits[at] & (k.COMMA | k.BREAK) and sentence.words[at] not in _MARKS):
        at -= 1
    at = _before_date(at, sentence)
    if at < low:
        return False
    kind, word = sentence.bits[at], sentence.words[at]
    if kind & k.VERB and any(group.head == at and _just_opened(group, sentence) for group in sentence.groups):
        return False
    if word in _ADVERBS and at > low + 1:
        return True
    ends = high >= len(sentence.bits) or sentence.bits[high] & (k.COMMA | k.BREAK | k.CONJUNCTION)
    if kind & k.PREPOSITION and (word in _PARTICLES or ends):
        return at > low and bool(sentence.bits[at - 1] & k.VERB)
    if kind & _UNFINISHED and not kind & (k.VERB | k.NUMBER | k.PRONOUN):
        return False
    return not (kind & k.PRONOUN and kind & (k.RELATIVE | k.COMPLEMENTISER)) and word not in ("'", "’")


def _just_opened(group: Group, sentence: Sentence) -> bool:
    """Whether the verb is all there is of a relative clause: "the Cup, which opens"."""
    opens = group.start and sentence.bits[group.start - 1] & k.RELATIVE
    return (
        bool(opens)
        and not sentence.bits[group.start - 1] & (k.SUBORDINATOR | k.COMPLEMENTISER)
        and not group.infinitive
    )


def _before_date(at: int, sentence: Sentence) -> int:
    """The last word before a date that ends at `at`, which the title leaves out."""
    if not sentence.dates:
        return at
    dates = (date for date in spoken_dates(sentence) if date.first <= at < date.end and date.plain)
    return next((date.start - 1 for date in dates), at)

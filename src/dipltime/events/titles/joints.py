"""Whether a title can end with a word: not with one that only leads to what follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.titles.dates import spoken_dates
from dipltime.events.titles.lexicon import is_closing

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
_LEADING = frozenset({"soon", "just", "long", "right", "even", "only", "well", "far", "not"})
"""Adverbs that lead to a preposition: "soon after", "even in"."""
_CIRCUMSTANCES = frozenset({"in", "at", "on", "during", "since", "near", "before", "until", "under"})
"""Prepositions that begin when or where something is done."""
_MARKS = frozenset('"“”')


def can_close(high: int, low: int, sentence: Sentence) -> bool:
    """Whether a title can end with the word before `high`."""
    at = high - 1
    if "-" in sentence.words[at : high + 1] and (_is_hyphen(at, sentence) or _is_hyphen(high, sentence)):
        return False
    while at > low and (sentence.bits[at] & (k.COMMA | k.BREAK) and sentence.words[at] not in _MARKS):
        at -= 1
    at = _before_date(at, sentence)
    if at < low:
        return False
    kind, word = sentence.bits[at], sentence.words[at]
    if _leads(at, high, sentence):
        return False
    before = _before_adverbs(at, low, sentence)
    if before < at and sentence.bits[before] & (k.VERB | k.AUXILIARY | k.TO):
        # "To seek, unsuccessfully, a seat", "could, perhaps, go": the verb still wants what follows.
        at = before
        kind, word = sentence.bits[at], sentence.words[at]
    if _is_waiting(at, high, sentence):
        return False
    if (word in _ADVERBS and at > low + 1) or (word == "each" and sentence.bits[at - 1] & k.NUMBER):
        return True
    ends = high >= len(sentence.bits) or sentence.bits[high] & (k.COMMA | k.BREAK | k.CONJUNCTION)
    if kind & k.PREPOSITION and (word in _PARTICLES or ends):
        return at > low and bool(sentence.bits[at - 1] & k.VERB)
    if kind & _UNFINISHED and not kind & (k.VERB | k.NUMBER | k.PRONOUN):
        return False
    return not (kind & k.PRONOUN and kind & (k.RELATIVE | k.COMPLEMENTISER)) and word not in ("'", "’")


def _leads(at: int, high: int, sentence: Sentence) -> bool:
    """Whether an adverb only leads to the preposition after it: "shortly | after the vote"."""
    if at != high - 1 or high >= len(sentence.bits):
        return False
    word = sentence.words[at]
    return (word.endswith("ly") or word in _LEADING) and bool(
        sentence.bits[high] & (k.PREPOSITION | k.SUBORDINATOR)
    )


def _before_adverbs(at: int, low: int, sentence: Sentence) -> int:
    """The last word before the adverbs that end at `at`, where a comma parts them from it."""
    first = at
    while first > low and sentence.bits[first] & (k.ADVERB | k.COMMA) and not sentence.bits[first] & k.VERB:
        first -= 1
    if first == at:
        return at
    return first if any(sentence.bits[i] & k.COMMA for i in range(first, at)) else at


def _is_hyphen(at: int, sentence: Sentence) -> bool:
    """Whether the word at `at` joins two words: "question-and-answer"."""
    if not 0 < at < len(sentence.words) or sentence.words[at] != "-":
        return False
    return sentence.starts[at] == sentence.ends[at - 1] and not sentence.bits[at] & k.BREAK


def _is_waiting(at: int, high: int, sentence: Sentence) -> bool:
    """Whether the word is a verb that still wants what it acts upon."""
    place = sentence.heads().get(at, -1)
    return place >= 0 and _is_open(sentence.groups[place], high, sentence)


def _is_open(group: Group, high: int, sentence: Sentence) -> bool:
    """Whether a verb still wants what it acts upon: "said that he remembered | being asked"."""
    if _just_opened(group, sentence):
        return True
    if group.start == group.head and group.kind & (k.PAST | k.PARTICIPLE) and _tells_when(high, sentence):
        # "In remarks made | last week by the envoy": the participle has only begun.
        return True
    if group.passive or group.reduced or is_closing(group.lemma) or _is_last(high, sentence):
        return False
    if group.kind == k.PARTICIPLE and not (group.perfect or group.modal):
        return False
    return not _acts_on_before(group, high, sentence)


def _tells_when(high: int, sentence: Sentence) -> bool:
    """Whether a date and "by" follow, which a participle wants."""
    date = next((date for date in spoken_dates(sentence) if date.start == high), None)
    return date is not None and date.end < len(sentence.bits) and bool(sentence.bits[date.end] & k.AGENT)


def _is_last(high: int, sentence: Sentence) -> bool:
    """Whether the sentence itself ends here, so that its last verb wants no more: "accused Chad of spying"."""
    return high >= len(sentence.words) or sentence.words[high] in (".", ";", "?", "!")


def _acts_on_before(group: Group, high: int, sentence: Sentence) -> bool:
    """Whether what the verb acts upon stands before it: "the plan that Norway rejected"."""
    after = sentence.bits[high] if high < len(sentence.bits) else k.BREAK
    goes_on = after & (k.PREPOSITION | k.TO | k.COMPLEMENTISER | k.DETERMINER | k.ADVERB)
    circumstance = after & k.PREPOSITION and sentence.words[high] in _CIRCUMSTANCES
    if goes_on and not circumstance and not after & k.CONJUNCTION:
        return False
    before = [other.head for other in sentence.groups if other.head < group.start]
    low = before[-1] + 1 if before else 0
    for at in range(group.start - 2, low - 1, -1):
        if sentence.bits[at] & (k.RELATIVE | k.COMPLEMENTISER):
            return True
    pronoun = group.start and sentence.bits[group.start - 1] & k.PRONOUN
    return bool(pronoun and group.start - 2 >= low and not sentence.bits[group.start - 2] & _UNFINISHED)


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
    for date in spoken_dates(sentence):
        if date.first <= at < date.end and date.plain:
            return date.start - 1
    return at

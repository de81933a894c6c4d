"""What can stand between a subject and its verb: adverbs, dates, brackets, asides between commas or dashes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.titles.dates import spoken_dates
from dipltime.events.triggers.senses import says

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Sentence

_MEMBER = 5
"""Words of the longest member of a list."""
_REACH = 40
"""Words that an aside between commas may have."""
_DASHES = frozenset({"-", "–", "—"})
_INVERTED = frozenset(
    {
        "say",
        "add",
        "write",
        "note",
        "explain",
        "report",
        "insist",
        "argue",
        "claim",
        "reply",
        "declare",
        "ask",
        "warn",
    }
)
_MARKS = frozenset('"“”')


def back_over_asides(end: int, low: int, sentence: Sentence) -> int:
    """Back from `end` over adverbs, dates, brackets, and an aside: "Blair, who left Oslo, said".

    A comma that closes no aside parts what is said from its "said", or one verb from the next: -1.
    """
    at = end
    while at > low:
        before = before_date(at, sentence)
        if before == at:
            before = _one_back(at, low, sentence)
        if before == at - 1 and sentence.bits[before] & k.COMMA and _parts(before, end, low, sentence):
            return -1
        if before == at:
            break
        at = before
    return max(at, low)


def _one_back(at: int, low: int, sentence: Sentence) -> int:
    """Back over the adverb, the bracket or the aside that ends before `at`."""
    kind, words = sentence.bits[at - 1], sentence.words
    if kind & k.SKIPPED and not kind & (k.PRONOUN | k.CONJUNCTION):
        return at - 1
    if words[at - 1] in ")]":
        return next((i for i in range(at - 2, low - 1, -1) if words[i] in "(["), at - 1)
    if kind & k.COMMA:
        return _aside(at - 1, low, sentence)
    return _between_dashes(at, low, sentence) if is_dash(at - 1, sentence) else at


def _between_dashes(at: int, low: int, sentence: Sentence) -> int:
    """Where the aside begins that the dash before `at` closes."""
    for closing in (True, False):
        while at > low and sentence.words[at - 1] in _DASHES:
            at -= 1
        if closing:
            at = next((i + 1 for i in range(at - 1, low - 1, -1) if is_dash(i, sentence)), at)
    return at


def _parts(comma: int, end: int, low: int, sentence: Sentence) -> bool:
    """Whether a lone comma parts "…, says Jim Muir", or two verbs: "froze assets, placed an embargo on"."""
    inverted = any(group.start == end and inverts(group) for group in sentence.groups)
    return inverted or any(low <= group.head < comma and group.finite for group in sentence.groups)


def inverts(group: Group) -> bool:
    """Whether the verb of saying can stand before who says it: "…, says Jim Muir"."""
    return group.lemma in _INVERTED and group.start == group.head


def is_dash(at: int, sentence: Sentence) -> bool:
    """Whether the word at `at` is a dash or a part of one, not a hyphen."""
    if sentence.words[at] not in _DASHES or at == 0:
        return False
    return sentence.starts[at] > sentence.ends[at - 1] or sentence.words[at - 1] in _DASHES


def before_date(at: int, sentence: Sentence) -> int:
    """The first word of the date, its preposition with it, that ends before `at`; else `at` itself."""
    if not sentence.dates:
        return at
    for date in spoken_dates(sentence):
        if date.start < at <= date.end and date.plain and not date.era:
            return date.start
    return at


def _aside(comma: int, low: int, sentence: Sentence) -> int:
    """Where the aside begins that the comma closes; that comma itself where no other opens it."""
    for at in range(comma - 1, max(low - 1, comma - _REACH), -1):
        kind = sentence.bits[at]
        if kind & k.COMMA:
            earlier = any(sentence.bits[i] & k.COMMA for i in range(low, at))
            if not (earlier and parts_list(at, comma, sentence)):
                return at
        elif kind & k.BREAK and sentence.words[at] not in _MARKS:
            break
    return comma


def parts_list(comma: int, high: int, sentence: Sentence) -> bool:
    """Whether the comma parts the members of a list that "and" closes before `high`."""
    heads = sentence.heads()
    size = 0
    for at in range(comma + 1, high):
        kind, word = sentence.bits[at], sentence.words[at]
        if at in heads or size > _MEMBER or kind & (k.RELATIVE | k.SUBORDINATOR | k.BREAK):
            return False
        if kind & k.PREPOSITION and word != "of":
            return False
        if word in ("and", "or"):
            return True
        size = 0 if kind & k.COMMA else size + 1
    return False


def begins_list(comma: int, low: int, sentence: Sentence) -> bool:
    """Whether what stands before the comma can be the first member of a list: a bare noun phrase."""
    heads = sentence.heads()
    at = comma - 1
    while at >= low and not sentence.bits[at] & (k.COMMA | k.BREAK | k.COMPLEMENTISER):
        if at in heads:
            return (
                says(sentence.groups[heads[at]])
                and at + 1 < comma
                and not sentence.bits[at + 1] & k.PREPOSITION
            )
        if sentence.bits[at] & k.SUBORDINATOR and not sentence.bits[at] & k.PREPOSITION:
            return False
        at -= 1
    first = next((dated.end for dated in sentence.dates if dated.start - 2 <= at + 1 < dated.end), at + 1)
    return first < comma and not sentence.bits[first] & k.PREPOSITION

"""Where the clause of a verb begins and ends, in words of the sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.clauses import markers
from dipltime.events.clauses.antecedent import partner
from dipltime.events.triggers.senses import says

if TYPE_CHECKING:
    from dipltime.events.clauses.sentence import Sentence

_REACH = 12
"""How far before its verb the word that begins a relative clause is looked for."""
_LENGTH = 5
"""Words before a length that limit it: ", only some", ", less than"."""
_OPENERS = k.COMMA | k.BREAK | k.COMPLEMENTISER | k.SUBORDINATOR


def subject_start(place: int, sentence: Sentence, roles: list[str]) -> int:
    """The first word of the subject of the verb at `place`; the verb's own start where it has none."""
    group = sentence.groups[place]
    if roles[place] in (markers.BESIDE, markers.BELOW, markers.RELATIVE):
        return _before_copula(place, sentence) if group.infinitive and group.governor < 0 else group.start
    if relative_before(place, sentence, roles) >= 0:
        return group.start
    low = sentence.groups[place - 1].head + 1 if place else 0
    if place and sentence.groups[place - 1].start == low - 1 and sentence.bits[low] & k.AGENT:
        # "A car used by monitors was attacked": the participle belongs to the subject.
        return subject_start(place - 1, sentence, [*roles[: place - 1], markers.MAIN])
    # "Lavrov, the minister, said": a comma before the verb closes an apposition, and the next opens it.
    closing = sentence.bits[group.start - 1] & k.COMMA if group.start else 0
    for at in range(group.start - 2, low - 1, -1):
        kind = sentence.bits[at]
        if not kind & _OPENERS or (kind & k.PREPOSITION and roles[place] != markers.ADVERBIAL):
            continue
        if kind & k.COMMA and (closing or _lists(at, group.start, sentence)):
            closing = 0
            continue
        return at + 1
    return low


def pronoun_before(at: int, sentence: Sentence) -> int:
    """The pronoun that is the subject of a verb at `at`: "he", "he also"; -1 where none stands there."""
    while at and sentence.bits[at - 1] & k.ADVERB and not sentence.bits[at - 1] & k.PRONOUN:
        at -= 1
    return at - 1 if at and sentence.bits[at - 1] & k.PRONOUN else -1


def relative_before(place: int, sentence: Sentence, roles: list[str]) -> int:
    """The word that begins a relative clause between commas before a main verb: "Moon, who met Kim, praised"; or -1."""
    group = sentence.groups[place]
    if not place or roles[place] != markers.MAIN or roles[place - 1] not in (markers.RELATIVE, markers.BELOW):
        return -1
    if not (group.start and sentence.bits[group.start - 1] & k.COMMA):
        return -1
    low = max(0, sentence.groups[place - 1].start - _REACH)
    for at in range(sentence.groups[place - 1].start - 1, low, -1):
        if sentence.bits[at] & k.RELATIVE and sentence.bits[at - 1] & k.COMMA:
            return at
    return -1


def _before_copula(place: int, sentence: Sentence) -> int:
    """The subject of "is likely to", "are ready to": back from the infinitive over "is" to the break before."""
    bits, start = sentence.bits, sentence.groups[place].start
    copula = next((at for at in range(start - 1, max(-1, start - 5), -1) if bits[at] & k.BE), None)
    if copula is None:
        return start
    low = copula
    heads = {group.head for group in sentence.groups}
    while low and not bits[low - 1] & _OPENERS and low - 1 not in heads:
        low -= 1
    return low


def _lists(at: int, end: int, sentence: Sentence) -> bool:
    """Whether the comma at `at` stands between two names of a list before `end`: "Libya, Sudan and Chad"."""
    if not [name for name in sentence.names if name.end == at]:
        return False
    after = any(at < name.start <= at + 2 for name in sentence.names)
    return after and k.has(k.CONJUNCTION, sentence.bits, at, end)


def clause_end(place: int, sentence: Sentence, roles: list[str], tells: bool) -> int:
    """The word after the clause of the verb at `place`; `tells` takes the content of a saying in."""
    memo: dict[tuple[int, bool], int] = sentence.memo.setdefault("ends", {})
    found = memo.get((place, tells))
    if found is None:
        found = memo[place, tells] = _clause_end(place, sentence, roles, tells)
    return found


def _clause_end(place: int, sentence: Sentence, roles: list[str], tells: bool) -> int:
    group = sentence.groups[place]
    for later in range(place + 1, len(sentence.groups)):
        below = sentence.groups[later]
        if roles[later] == markers.BELOW and (below.infinitive or below.reduced):
            continue
        if tells and not _is_apart(later, place, sentence, roles):
            continue
        return _opening(later, group.head + 1, sentence, roles)
    return len(sentence.words)


def _opening(place: int, low: int, sentence: Sentence, roles: list[str]) -> int:
    """Where the clause of a later verb begins: at the comma, conjunction or marker before it."""
    bits, group = sentence.bits, sentence.groups[place]
    stops = _OPENERS | k.CONJUNCTION | k.RELATIVE
    if roles[place] == markers.ADVERBIAL and (marked := markers.adverbial_start(place, sentence)) > low:
        return _before_length(marked - 1, low, sentence)
    if roles[place] == markers.MAIN and bits[group.start - 1] & k.COMMA:
        # "…, and Woodcock, head of the office, negotiated": the commas are those of what is said of the subject.
        at = subject_start(place, sentence, roles)
        while at > low and bits[at - 1] & (k.COMMA | k.CONJUNCTION):
            at -= 1
        return _before_length(at, low, sentence)
    for at in range(group.start - 1, low - 1, -1):
        if bits[at] & stops and not (bits[at] & k.PREPOSITION and roles[place] == markers.MAIN):
            return _before_length(at, low, sentence)
    return group.start


def _before_length(at: int, low: int, sentence: Sentence) -> int:
    """Where the words end before "less than three weeks before": the length belongs to what follows."""
    for dated in sentence.dates:
        if dated.end == at and dated.date.type == "DURATION":
            start = next((i for i in range(dated.start, low, -1) if sentence.bits[i - 1] & k.COMMA), low)
            return start - 1 if dated.start - start < _LENGTH and start > low else dated.start
    return at


def _is_apart(later: int, place: int, sentence: Sentence, roles: list[str]) -> bool:
    """Whether a later verb is no part of what the one at `place` tells: it says, or is beside or after it."""
    if roles[later] == markers.BESIDE:
        return partner(later, sentence, roles) == place
    if roles[later] == markers.ADVERBIAL:
        return later == place + 1
    if roles[later] != markers.MAIN:
        return False
    before = sentence.groups[later - 1].head
    apart = k.BREAK | k.CONJUNCTION
    joined = k.has(apart, sentence.bits, before + 1, sentence.groups[later].start)
    return joined or says(sentence.groups[later])

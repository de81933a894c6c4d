"""Where nothing may end: in a later clause before its verb, in what is said before it says something."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.clauses import markers
from dipltime.events.titles.clause import attached
from dipltime.events.titles.flaws import parted
from dipltime.events.titles.phrases import phrase_before
from dipltime.events.triggers.senses import says, takes_content

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Sentence

_SAID = 12
"""How far behind the verb what is said may begin."""
_CAUSES = frozenset({"because", "since", "although", "if", "when", "while", "unless"})
_CONDITIONS = k.CONDITION | k.SUBORDINATOR
_FIRST = 8
"""How far after the verb a condition still stands first."""


def barred(place: int, high: int, sentence: Sentence, roles: list[str]) -> set[int]:
    """The words among which no title of the verb at `place` may end."""
    memo: dict[tuple[int, int], set[int]] = sentence.memo.setdefault("bars", {})
    found = memo.get((place, high))
    if found is None:
        found = memo[place, high] = _barred(place, high, sentence, roles)
    return found


def _barred(place: int, high: int, sentence: Sentence, roles: list[str]) -> set[int]:
    found: set[int] = set()
    for later in range(place + 1, len(sentence.groups)):
        if sentence.groups[later].start >= high:
            break
        found.update(_unfinished(later, place, sentence, roles))
    first, last = condition_after(place, high, sentence)
    found.update(range(first, last + 1) if first < last else ())
    head = sentence.groups[place].head
    kinds = reduce(or_, sentence.bits[head + 1 : high], 0)
    if kinds & k.RELATIVE:
        found.update(range(_aside(head + 1, high, sentence) + 1, high + 1))
    if sentence.groups[place].kind == k.ING and not sentence.groups[place].progressive:
        # "Criticised Chad for leaving the talks | and closing its border": the second participle stays one.
        joined = (g.start for g in sentence.groups[place + 1 :] if g.kind == k.ING and g.start < high)
        found.update(i for at in joined if sentence.bits[at - 1] & k.CONJUNCTION for i in range(at, high + 1))
    that = _that(head + 1, min(head + _SAID, high), sentence) if says(sentence.groups[place]) else 0
    if that and not any(head < g.head < that for g in sentence.groups):
        # "Said in a statement on Monday | that": what is said is the title.
        found.update(range(head + 1, that + 2))
    if kinds & k.CONJUNCTION:
        because = (i for i in range(head + 1, high - 1) if sentence.bits[i] & k.CONJUNCTION)
        cause = next((i for i in because if sentence.words[i + 1] in _CAUSES), high)
        found.update(range(cause + 1, high + 1))
    return found | _unsaid(place, high, sentence, roles) | parted(place, high, sentence, roles)


def _that(low: int, high: int, sentence: Sentence) -> int:
    """Where "that" stands between two words; 0 for nowhere."""
    words = sentence.words[low:high]
    return low + words.index("that") if "that" in words else 0


def is_loose(group: Group) -> bool:
    """Whether the verb is a participle that describes what stands before it: "circulated by members"."""
    return group.start == group.head and not group.infinitive and not group.kind & (k.THIRD | k.BASE)


def _unfinished(later: int, place: int, sentence: Sentence, roles: list[str]) -> range:
    """The words of a later clause from its opening to its verb."""
    group, role = sentence.groups[later], roles[later]
    last, end = sentence.groups[later - 1].head, group.head + 1
    joined = role == markers.MAIN and attached(later, place, sentence)
    if joined and is_loose(group):
        return range(0)
    if role == markers.BELOW:
        told = group.finite and group.kind != k.BASE
        return range(last + 1 if told else group.start + 1, end)
    said = says(sentence.groups[later - 1])
    opening = _opening(later, last, sentence, role == markers.ADVERBIAL)
    if role == markers.RELATIVE:
        opens = (at for at in range(last + 1, group.start) if sentence.bits[at] & k.RELATIVE)
        opening = next(opens, opening)
    if role == markers.CONTENT:
        return range(last + 1 if said or opening == last + 1 else opening + 1, end)
    if joined:
        return range(last + 1 if said else phrase_before(group.start, last + 1, sentence, roles)[0] + 1, end)
    return range(opening + 1, end)


def _aside(low: int, high: int, sentence: Sentence) -> int:
    """Where a relative clause begins with a remark of its own, "which, if carried out,"; `high` where none does."""
    bits = sentence.bits
    opened = (at for at in range(low, high - 1) if bits[at] & k.RELATIVE and bits[at + 1] & k.COMMA)
    return next(opened, high)


def _opening(place: int, last: int, sentence: Sentence, late: bool) -> int:
    """Where the clause of a later verb begins: at the marker, the comma or the conjunction before it."""
    start = sentence.groups[place].start
    stops = k.COMMA | k.BREAK | k.CONJUNCTION | k.RELATIVE | k.SUBORDINATOR | k.COMPLEMENTISER
    for at in range(start - 1, last, -1):
        if sentence.bits[at] & stops and (late or not (sentence.bits[at] & k.PREPOSITION and at > last + 1)):
            return at
    return last + 1


def condition_after(place: int, high: int, sentence: Sentence) -> tuple[int, int]:
    """The words of a condition that stands first in what is said, its comma among them; empty for none."""
    head = sentence.groups[place].head
    for at in range(head + 1, min(head + _FIRST, high)):
        kind = sentence.bits[at]
        opens = kind & _CONDITIONS and not kind & k.PREPOSITION
        if opens and (at == head + 1 or sentence.bits[at - 1] & (k.COMPLEMENTISER | k.COMMA)):
            return at, _after_condition(at, high, sentence)
        if kind & k.COMPLEMENTISER and at > head + 1 and sentence.words[at] != "that":
            break
    return high, high


def _after_condition(at: int, high: int, sentence: Sentence) -> int:
    """The word after the comma that ends the condition at `at`: a subject and its verb follow, and no list goes on."""
    for comma in range(at, high):
        if sentence.bits[comma] & k.COMMA:
            verb = next((g.start for g in sentence.groups if g.start > comma and g.finite), high)
            if not any(
                sentence.bits[i] & (k.COMMA | k.CONJUNCTION) for i in range(comma + 1, min(verb, high))
            ):
                return comma + 1
    return high


def _unsaid(place: int, high: int, sentence: Sentence, roles: list[str]) -> set[int]:
    """What a saying says has to come to its verb, also where that is no more than "was"."""
    group = sentence.groups[place]
    low = group.head + 1
    if not takes_content(group):
        return set()
    inside = {
        at: roles[later] in (markers.RELATIVE, markers.ADVERBIAL)
        for later in range(place + 1, len(roles))
        for at in range(sentence.groups[later].start, sentence.groups[later].head + 1)
        if sentence.groups[later].finite
    }
    first = next(
        (at for at in range(low, high) if not inside.get(at, not sentence.bits[at] & k.AUXILIARY)), -1
    )
    if first < 0 and says(group):
        return _held_up(place, low, high, sentence)
    if first < 0:
        return set()
    owner = next((at for at in range(place + 1, len(roles)) if _covers(first, sentence.groups[at])), -1)
    if (
        owner >= 0
        and roles[owner] == markers.MAIN
        and any(sentence.bits[at] & (k.COMMA | k.CONJUNCTION) for at in range(low, first))
    ):
        # "Will address the assembly, and the leaders meet": the next clause is nothing that is said.
        return set()
    until = min((later.start for later in sentence.groups[place + 1 :] if not later.finite), default=high)
    opened = k.has(k.COMPLEMENTISER, sentence.bits, low, min(until, first))
    before = sentence.bits[first - 1]
    apart = any(low <= later.head < first - 1 for later in sentence.groups[place + 1 :])
    unmarked = first > low and before & k.PRONOUN and not before & k.RELATIVE and not apart
    return set(range(low, first + 2)) if says(group) or opened or unmarked else set()


def _held_up(place: int, low: int, high: int, sentence: Sentence) -> set[int]:
    """The words of what is said up to its verb, where a remark between commas parts it from its subject."""
    opens = sentence.bits[low] & (k.DETERMINER | k.POSSESSIVE) if low < len(sentence.bits) else 0
    later = [g for g in sentence.groups[place + 1 :] if g.finite and g.start < high]
    told = next((g for g in reversed(later) if sentence.bits[g.start - 1] & k.COMMA), None)
    return set(range(low, told.head + 1)) if opens and told else set()


def _covers(at: int, group: Group) -> bool:
    return group.start <= at <= group.head

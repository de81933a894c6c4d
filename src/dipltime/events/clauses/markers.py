"""How each verb stands in its sentence: on its own, as what is said, beside another, or below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.triggers.senses import says, takes_content

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Sentence

MAIN = "main"
CONTENT = "content"
"""What somebody says, expects or denies."""
BESIDE = "beside"
"""Coordinated with the verb before it, without a subject of its own."""
RELATIVE = "relative"
ADVERBIAL = "adverbial"
CONDITION = "condition"
BELOW = "below"
"""An infinitive, a gerund or a participle that completes another verb or a noun."""


def mark(sentence: Sentence) -> list[str]:
    """The place of each verb group of the sentence, one of the constants above."""
    found: list[str] = []
    for place, group in enumerate(sentence.groups):
        found.append(_role(place, group, sentence, found))
    return found


def _role(place: int, group: Group, sentence: Sentence, before: list[str]) -> str:
    last = sentence.groups[place - 1] if place else None
    marker = CONDITION if not place and _is_unreal(group, sentence) else _marker(group, last, sentence)
    if marker in (CONDITION, ADVERBIAL, RELATIVE):
        return marker
    if last and is_beside(place, sentence):
        above = before[completed_by(place - 1, sentence, before)]
        if above != before[-1] and above in (ADVERBIAL, RELATIVE) and not _after_comma(group, sentence):
            return above
        upper = before[-1] in (MAIN, CONTENT, BESIDE) or _goes_on_from_main(place, before, sentence)
        if upper and not group.infinitive and not group.reduced:
            return BESIDE
        if not sentence.bits[group.start - 1] & k.COMMA:
            return before[-1]
    if not group.finite:
        return BELOW
    if last and (marker == CONTENT or _unmarked_content(group, last, sentence)):
        # What somebody says in passing ("demanding that he be reinstated") is no news of its own.
        passing = before[-1] == BELOW and not last.infinitive and sentence.words[last.start - 1] != "as"
        passing = passing or not says(last)
        return BELOW if passing else CONTENT
    return RELATIVE if last and _is_contact(group, last, sentence) else MAIN


def _is_unreal(group: Group, sentence: Sentence) -> bool:
    """Whether the sentence begins with what did not happen: "Had Norway left, Chad would have stayed"."""
    if sentence.words[0] not in ("had", "should", "were") or len(sentence.groups) < _TWO or group.start == 0:
        return False
    return any(later.modal for later in sentence.groups[1:]) and any(
        k.COMMA & kind for kind in sentence.bits[group.head :]
    )


_TELLING = (
    k.CONDITION | k.COMPLEMENTISER | k.SUBORDINATOR | k.RELATIVE | k.BREAK | k.CONJUNCTION
)  # fmt: skip
"""What a word is that tells how the verb behind it stands."""


def completed_by(place: int, sentence: Sentence, roles: list[str]) -> int:
    """The verb that the infinitives at `place` complete: "forced" of "forced a jet to land"; itself if none."""
    while place and roles[place] == BELOW and sentence.groups[place].infinitive:
        governor = sentence.groups[place].governor
        place = governor if governor >= 0 else place - 1
    return place


def _after_comma(group: Group, sentence: Sentence) -> bool:
    """Whether a comma stands before the "and" before the verb."""
    return group.start > 1 and bool(sentence.bits[group.start - 2] & k.COMMA)


_NO_NOUN = (
    k.COMMA
    | k.BREAK
    | k.CONJUNCTION
    | k.COMPLEMENTISER
    | k.RELATIVE
    | k.SUBORDINATOR
    | k.PREPOSITION
    | k.AUXILIARY
)


def _is_contact(group: Group, last: Group, sentence: Sentence) -> bool:
    """Whether the verb stands in a relative clause that nothing opens: "the government they rose up against"."""
    at = group.start - 1
    while at > last.head and sentence.bits[at] & k.ADVERB:
        at -= 1
    if at - 1 <= last.head or not sentence.bits[at] & k.PRONOUN or says(last):
        return False
    dated = any(date.start <= at - 1 < date.end for date in sentence.dates)
    return not dated and sentence.words[at - 1].isalpha() and not sentence.bits[at - 1] & _NO_NOUN


def _marker(group: Group, last: Group | None, sentence: Sentence) -> str:
    """What the words between the verb before and this one make of it; the nearest counts."""
    low = last.head if last else -1
    for at in range(group.start - 1, low, -1):
        if sentence.bits[at] & _TELLING and not _points(at, sentence):
            found = _told_at(at, group, last, sentence)
            if found is not None:
                return found
    return ""


def _told_at(at: int, group: Group, last: Group | None, sentence: Sentence) -> str | None:
    """What the word at `at` makes of the verb behind it; None where the words before it decide."""
    kind = sentence.bits[at]
    if kind & k.CONDITION:
        return CONDITION
    if kind & k.COMPLEMENTISER:
        if kind & k.SUBORDINATOR:
            return ADVERBIAL
        return RELATIVE if _is_relative(at, group, last, sentence) else CONTENT
    if kind & k.SUBORDINATOR:
        if kind & k.PREPOSITION and not group.finite:
            return BELOW
        if not kind & k.PREPOSITION or _clause_follows(at, group, sentence):
            return ADVERBIAL
    elif kind & k.RELATIVE:
        return RELATIVE
    return "" if kind & k.BREAK or (kind & k.CONJUNCTION and at == group.start - 1) else None


def adverbial_start(place: int, sentence: Sentence) -> int:
    """The first word after "as" or "when" where that begins the clause of the verb at `place`, else -1."""
    group, last = sentence.groups[place], sentence.groups[place - 1] if place else None
    memo = sentence.memo.setdefault("adverbial", {})
    found: int | None = memo.get(place)
    if found is None:
        found = memo[place] = _adverbial_start(group, last, sentence)
    return found


def _adverbial_start(group: Group, last: Group | None, sentence: Sentence) -> int:
    if _marker(group, last, sentence) != ADVERBIAL:
        return -1
    low = last.head if last else -1
    starts = (at for at in range(group.start - 1, low, -1) if sentence.bits[at] & k.SUBORDINATOR)
    return next(starts, -2) + 1


def _points(at: int, sentence: Sentence) -> bool:
    """Whether "that" stands after a preposition and points at a noun: "before that announcement"."""
    return at > 0 and sentence.words[at] == "that" and bool(sentence.bits[at - 1] & k.PREPOSITION)


def _is_relative(at: int, group: Group, last: Group | None, sentence: Sentence) -> bool:
    """Whether "that" at `at` stands for a noun: "the agreement that stops the conflict"."""
    if sentence.words[at] != "that":
        return False
    if group.start - at == 1 and not (last and at - last.head <= 1):
        return True
    return last is None or (not takes_content(last) and at - last.head > 1)


def _goes_on_from_main(place: int, before: list[str], sentence: Sentence) -> bool:
    """Whether the verb goes on from the main one over what lies below: "cancelled talks that were set, and left"."""
    group, last = sentence.groups[place], sentence.groups[place - 1]
    if not _past(group) or MAIN not in before:
        return False
    if before[-1] == BELOW:
        return True
    joined = sentence.bits[group.start - 2] if group.start > 1 else 0
    return bool(joined & k.COMMA) and not _past(last)


def _past(group: Group) -> bool:
    """Whether the verb tells an act of its own: after "agreed to meet and", "signed" goes on from "agreed"."""
    return group.kind == k.PAST and group.start == group.head


def _clause_follows(at: int, group: Group, sentence: Sentence) -> bool:
    """Whether "after", "as" or "since" begins a clause: a verb follows without a comma between."""
    if not group.finite or not k.has(k.COMMA, sentence.bits, at + 1, group.start):
        return group.finite
    # "Since his father, Hafez, took over": an aside parts nothing.
    commas = [i for i in range(at + 1, group.start) if sentence.bits[i] & k.COMMA]
    return len(commas) == _TWO and commas[1] == group.start - 1


_TWO = 2
_MARKS = frozenset('"“”')


def is_beside(place: int, sentence: Sentence) -> bool:
    """Whether a conjunction, or a comma in a list of verbs, joins the verb at `place` to the one before."""
    bits, group, last = sentence.bits, sentence.groups[place], sentence.groups[place - 1]
    at = group.start - 1
    if at > last.head and bits[at] & k.COMMA and not says(group):
        if has_own_subject(last.head + 1, at, bits):
            return False
        return group.finite and last.finite and group.kind == last.kind and not group.modal
    while at > last.head and bits[at] & k.SKIPPED and not bits[at] & k.CONJUNCTION:
        at -= 1
    return at > last.head and bool(bits[at] & k.CONJUNCTION)


def has_own_subject(low: int, comma: int, bits: list[int]) -> bool:
    """Whether ", and" begins a subject with an apposition that the comma closes: ", and Ann, head of the office,"."""
    joined = (at for at in range(low + 1, comma) if bits[at] & k.CONJUNCTION and bits[at - 1] & k.COMMA)
    return any(bits[at] & k.COMMA for start in joined for at in range(start + 2, comma))


def _unmarked_content(group: Group, last: Group, sentence: Sentence) -> bool:
    """A saying whose content follows without "that": "said he will", "said on Friday the talks would"."""
    if not says(last) or group.infinitive or last.reduced:
        return False
    low = last.head + 1
    if low >= group.start or sentence.words[low] in _MARKS:
        return False
    if not k.has(k.COMMA | k.BREAK, sentence.bits, low, group.start):
        return True
    # "Said the plan "would not" work": marks that quote a part of what is said bound nothing.
    between = (at for at in range(low, group.start) if sentence.words[at] not in _MARKS)
    return not any(sentence.bits[at] & (k.COMMA | k.BREAK) for at in between)

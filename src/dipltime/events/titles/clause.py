"""The clause of a title's verb: where what it says begins and where it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.clauses import markers
from dipltime.events.titles.asides import is_dash
from dipltime.events.titles.glue import is_glued
from dipltime.events.titles.phrases import phrase_before
from dipltime.events.triggers.senses import says, takes_content

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Sentence

_STOPS = (".", "?", "!")
_SIGNS = frozenset({*_STOPS, ";", ",", "-", "–", "—"})
_SHORTENED = 4
"""Letters of the longest word before a full stop that may only shorten it: "Sept. 11", "Prof. Lee"."""
_MARKS = frozenset('"“”')
_DUE = frozenset(
    {"due", "set", "expected", "scheduled", "ready", "likely", "believed", "alleged", "reported"}
)
_PARTING = k.COMMA | k.BREAK | k.CONJUNCTION
_AND = 2
_CONDITION = 8
"""How far after the verb a condition still begins what is said."""
_NEAR, _FAR = 5, 11


def told_by(place: int, sentence: Sentence) -> int:
    """The verb that a title begins with: for an infinitive or a gerund the one that it completes."""
    group = sentence.groups[place]
    for _ in range(3):
        if group.kind == k.BASE and group.start == group.head and place and _helps(place, sentence):
            place -= 1
            group = sentence.groups[place]
        if group.governor < 0 or not (group.infinitive or group.kind == k.ING) or group.progressive:
            break
        place = group.governor
        group = sentence.groups[place]
    return place


def _helps(place: int, sentence: Sentence) -> bool:
    """Whether the verb before takes this one without "to": "helped organise", "let go"."""
    return sentence.groups[place - 1].head == sentence.groups[place].start - 1


def verb_start(group: Group, sentence: Sentence) -> int:
    """The first word of the verb, of "is" in "is likely to resign"."""
    if not group.infinitive:
        return group.start
    if _is_verb(group.start - 1, sentence):
        return group.start - 1
    due = not _DUE.isdisjoint(sentence.words[max(0, group.start - _FAR) : group.start])
    heads = sentence.heads()
    for at in range(group.start - 1, max(-1, group.start - (_FAR if due else _NEAR)), -1):
        kind = sentence.bits[at]
        if kind & k.BE:
            while at and sentence.bits[at - 1] & (k.AUXILIARY | k.NEGATION):
                at -= 1
            return at
        if kind & (k.COMMA | k.BREAK | k.RELATIVE | k.SUBORDINATOR) or at in heads:
            break
    return group.start


def _is_verb(at: int, sentence: Sentence) -> bool:
    """Whether a word that is as often a noun is a verb before "to": "Greece plans to impose"."""
    if at < 1 or not sentence.bits[at] & k.NOUNY or not sentence.bits[at] & k.THIRD:
        return False
    before = sentence.bits[at - 1]
    return bool(before & k.COMMA) or (
        sentence.capital[at - 1] and any(name.end == at for name in sentence.names)
    )


def clause_limit(place: int, sentence: Sentence, roles: list[str]) -> int:
    """The word after all that belongs to the verb at `place`: where the next clause of its rank begins."""
    memo = sentence.memo.setdefault("limit", {})
    if place not in memo:
        memo[place] = _limit(place, sentence, roles)
    return int(memo[place])


def _limit(place: int, sentence: Sentence, roles: list[str]) -> int:
    group = sentence.groups[place]
    late = None if roles[place] == markers.RELATIVE else roles[place] == markers.ADVERBIAL
    high = _before_second(group, _clause_end(group, late, sentence), sentence)
    ends = (markers.MAIN, markers.BESIDE, *((markers.CONTENT,) if _is_part(place, sentence) else ()))
    opened = _opens_condition(group.head + 1, high, sentence)
    for later in range(place + 1, len(sentence.groups)):
        if sentence.groups[later].start >= high:
            break
        if roles[later] == markers.MAIN and opened:
            # "said that if the war goes on, it will withdraw": the condition needs what it leads to.
            opened = False
        elif roles[later] in ends:
            start = sentence.groups[later].start
            if group.reduced and roles[later] == markers.MAIN:
                return min(high, start)
            if _resumes(later, group, sentence):
                return min(high, start)
            if roles[place] == markers.RELATIVE or _is_part(place, sentence):
                return min(high, start - 1 if sentence.bits[start - 1] & k.COMMA else start)
            own = markers.has_own_subject(group.head + 1, start - 1, sentence.bits)
            listed = sentence.bits[start - 1] & k.COMMA and not own and _goes_on(later, place, sentence)
            if listed or _is_adjective(later, sentence):
                continue
            opening = _opening(later, group.head, sentence, roles)
            # "Shot and stabbed many people": verbs that share their object go together.
            shared = _shares_object(group, sentence.groups[later], sentence)
            said = shared or (opening == group.head + 1 and takes_content(group))
            if opening > group.head and not said and not attached(later, place, sentence):
                return min(high, opening)
    return high


def _clause_end(group: Group, late: bool | None, sentence: Sentence) -> int:
    """Where the sentence ends, or at its first comma the clause that begins it; `late` is None for a relative one."""
    high = _sentence_end(group.head + 1, sentence)
    direct = group.head + 1
    if late is None and direct < high and sentence.bits[direct] & k.COMMA:
        return direct
    if _is_fronted(group, bool(late), sentence):
        return next((at for at in range(group.head + 1, high) if sentence.bits[at] & k.COMMA), high)
    return high


def _before_second(group: Group, high: int, sentence: Sentence) -> int:
    """Where a second "that" goes on from a saying above: "said the truce held | and that aid arrived"."""
    if "that" not in sentence.words[group.head + 2 : high]:
        return high
    for at in range(group.head + 1, high - 1):
        if sentence.words[at + 1] == "that":
            return at if sentence.bits[at] & k.CONJUNCTION else high
    return high


_FRONT = 8
"""Words in which the verb of a clause that begins a sentence stands."""


def _is_fronted(group: Group, late: bool, sentence: Sentence) -> bool:
    """Whether the verb stands in a clause that a comma parts from the main one: "At the time he left, it was"."""
    if not (late or sentence.bits[0] & (k.PREPOSITION | k.SUBORDINATOR)) or group.start > _FRONT:
        return False
    return not any(kind & (k.COMMA | k.BREAK) for kind in sentence.bits[: group.start])


def _opens_condition(low: int, high: int, sentence: Sentence) -> bool:
    """Whether what is said begins with a condition: "said on Monday that if the war goes on"."""
    said, high = k.COMPLEMENTISER | k.COMMA, min(low + _CONDITION, high)
    return k.has(k.CONDITION, sentence.bits, low, high) and any(
        sentence.bits[at] & k.CONDITION and (at == low or sentence.bits[at - 1] & said)
        for at in range(low, high)
    )


def _resumes(later: int, above: Group, sentence: Sentence) -> bool:
    """Whether a verb that must be finite stands right after a date: "that it was called out Friday showed"."""
    group = sentence.groups[later]
    if takes_content(above) and not above.passive:
        return False
    finite = group.kind == k.THIRD or (group.kind == k.PAST and not sentence.bits[group.head] & k.PARTICIPLE)
    bare = group.start == group.head or group.kind == k.PAST
    return bool(finite and bare) and any(date.end == group.start for date in sentence.dates)


def _is_part(place: int, sentence: Sentence) -> bool:
    """Whether the verb only describes a noun: "the aid being given to them was doubled"."""
    group = sentence.groups[place]
    return group.reduced or sentence.words[group.start] == "being"


def _is_adjective(place: int, sentence: Sentence) -> bool:
    """Whether a participle after "and" describes a noun as the word before does: "a fair and lasting peace"."""
    group = sentence.groups[place]
    at = group.start - 1
    bare = group.start == group.head and group.kind in (k.ING, k.PAST, k.PARTICIPLE)
    if not bare or at < _AND or not sentence.bits[at] & k.CONJUNCTION:
        return False
    return (
        bool(sentence.bits[at - 2] & (k.DETERMINER | k.POSSESSIVE | k.ADVERB)) and sentence.bits[at - 1] == 0
    )


def _shares_object(first: Group, second: Group, sentence: Sentence) -> bool:
    """Whether "and" stands right between two verbs of one form."""
    joined = sentence.bits[first.head + 1] & k.CONJUNCTION and second.head == first.head + 2
    return bool(joined) and second.kind == first.kind


def _goes_on(later: int, place: int, sentence: Sentence) -> bool:
    """Whether a verb right after a comma goes on with the same subject: "rallied, chanted and sang"."""
    first, second = sentence.groups[place], sentence.groups[later]
    return second.start == second.head and second.kind == first.kind and first.start == first.head


def attached(later: int, place: int, sentence: Sentence) -> bool:
    """Whether nothing parts a later verb from the one at `place`: it describes an object, or is what is said."""
    start = sentence.groups[later].start
    between = range(sentence.groups[later - 1 if later - 1 > place else place].head + 1, start)
    if (
        says(sentence.groups[place])
        and later == place + 1
        and ":" in sentence.words[between.start : between.stop]
    ):
        return True
    return not (
        k.has(_PARTING, sentence.bits, between.start, between.stop)
        and any(_parts(at, sentence) for at in between)
    )


def _parts(at: int, sentence: Sentence) -> bool:
    """Whether a sign or "and" parts two clauses; quotation marks do not."""
    return bool(sentence.bits[at] & _PARTING) and sentence.words[at] not in _MARKS


def _opening(later: int, low: int, sentence: Sentence, roles: list[str]) -> int:
    """Where the clause of a later verb begins: at its subject, or at the comma or conjunction before it."""
    start = sentence.groups[later].start
    first, last = phrase_before(start, low, sentence, roles)
    at = first if first < last else start
    while at > low and sentence.bits[at - 1] & (k.COMMA | k.CONJUNCTION | k.BREAK | k.ADVERB):
        if sentence.words[at - 1] == "yet" and sentence.bits[at] & k.TO:
            return len(sentence.words)
        at -= 1
    return at


def _sentence_end(low: int, sentence: Sentence) -> int:
    """Where the words end: before an aside after a dash, and where another sentence begins."""
    words = sentence.words
    high = len(words)
    while high > low and words[high - 1] in (".", "!", "?", ";", ":", ","):
        high -= 1
    for at in range(low, high - 1):
        if sentence.capital[at]:
            # "In Damascus Damascus on": two captions stand side by side.
            twice = words[at] == words[at - 1] and sentence.capital[at - 1]
            if twice or is_glued(at, sentence):
                return at
        elif words[at] in _SIGNS and _ends_at(at, low, sentence):
            return at
    return high


def _ends_at(at: int, low: int, sentence: Sentence) -> bool:
    """Whether the sign at `at` ends what the words from `low` on tell."""
    words = sentence.words
    if words[at] in _STOPS:
        return sentence.capital[at + 1] and not _is_shortened(words[at - 1])
    if sentence.bits[at] & k.COMMA:
        return _begins_clause(at + 1, sentence)
    return words[at] == ";" or (at > low and is_dash(at, sentence))


def _begins_clause(at: int, sentence: Sentence) -> bool:
    """Whether a pronoun and its verb stand here: "when he left, they were"."""
    kind = sentence.bits[at]
    if not kind & k.PRONOUN or kind & (k.RELATIVE | k.DETERMINER) or at + 1 >= len(sentence.bits):
        return False
    return bool(sentence.bits[at + 1] & (k.AUXILIARY | k.VERB))


def _is_shortened(word: str) -> bool:
    return len(word) <= _SHORTENED and not word.isdigit() and word not in ("may", "june", "july", "said")

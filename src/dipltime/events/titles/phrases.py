"""The noun phrase that ends before a word: what stands before a verb as its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.clauses import markers
from dipltime.events.titles.antecedents import relative_of
from dipltime.events.titles.asides import back_over_asides, begins_list, is_dash, parts_list
from dipltime.events.titles.dates import spoken_dates
from dipltime.events.titles.glue import is_glued
from dipltime.events.titles.lexicon import has_class
from dipltime.events.triggers.senses import says

if TYPE_CHECKING:
    from dipltime.events.clauses.sentence import Sentence

Span = tuple[int, int]
_LEADING = (
    k.CONJUNCTION | k.COMMA | k.BREAK | k.COMPLEMENTISER | k.SUBORDINATOR | k.ADVERB | k.NEGATION | k.APOSTROPHE
)  # fmt: skip
_OBJECTS = frozenset({"him", "them", "me", "us", "himself", "itself", "themselves", "herself"})
_SIGNS = frozenset(
    {".", "…", "-", "–", "—", "him", "them", "me", "us", "himself", "itself", "themselves", "herself"}
)
_TELLING = (
    k.AUXILIARY | k.COMMA | k.BREAK | k.COMPLEMENTISER | k.SUBORDINATOR | k.CONDITION | k.RELATIVE | k.CONJUNCTION
    | k.PRONOUN
)  # fmt: skip
"""What a word is at which a phrase may begin."""
_ATTRIBUTES = frozenset(
    {"monitoring", "peacekeeping", "ruling", "leading", "governing", "observing", "training", "working", "voting",
     "negotiating", "coordinating", "fighting", "opposing", "warring", "neighbouring", "neighboring", "remaining"}
)  # fmt: skip
"""Participles that stand before a noun: "the UN monitoring mission"."""
_PARTICLES = frozenset({"out", "up", "off", "down", "over", "back", "away"})
_ROUND = frozenset({"dozen", "half", "hundred", "thousand", "third", "quarter"})
_TOLD = frozenset({"tell", "inform", "warn", "remind", "assure", "advise", "notify"})
"""Verbs of saying that name first whom: "told the agency some men had come"."""
_MARKS = frozenset('"“”')


def phrase_before(end: int, low: int, sentence: Sentence, roles: list[str], late: bool = False) -> Span:
    """The noun phrase that ends before the word `end` and begins at `low` or later; empty where there is none.

    With `late`, "after" and "as" begin the clause of the phrase and are no prepositions in it.
    """
    high = back_over_asides(end, low, sentence)
    for _ in range(len(sentence.groups) + 1):
        if high < 0:
            break
        start, inner = _opening(high, low, sentence, roles, late)
        if inner < 0:
            return _trimmed(start, high, sentence)
        high = back_over_asides(inner, low, sentence)
    return end, end


def _opening(high: int, low: int, sentence: Sentence, roles: list[str], late: bool) -> tuple[int, int]:
    """The first word of the phrase that ends before `high`, and -1; or the verb that describes a noun before it."""
    heads = sentence.heads()
    at = high - 1
    while at >= low:
        kind = sentence.bits[at]
        if sentence.capital[at] and is_glued(at, sentence):
            return at, -1
        if not kind & _TELLING and at not in heads and sentence.words[at] not in _SIGNS:
            at -= 1
            continue
        if at in heads:
            return _at_verb(at, heads[at], high, low, sentence, roles)
        if kind & k.AUXILIARY:
            opening = _relative_near(at, low, sentence)
            return (opening, opening) if opening >= 0 else (at + 1, -1)
        if _is_sign(at, high, low, sentence) or _is_opener(at, high, sentence, late):
            break
        if (
            kind & k.CONJUNCTION
            and sentence.words[at - 1] in _MARKS
            and any(low <= head < at for head in heads)
        ):
            break
        if kind & k.CONJUNCTION and (at == high - 1 or _parts_clauses(at, low, sentence, roles)):
            break
        if kind & k.PRONOUN and not kind & (k.DETERMINER | k.RELATIVE):
            return at, -1
        at -= 1
    return at + 1, -1


def _is_sign(at: int, high: int, low: int, sentence: Sentence) -> bool:
    """Whether a sign bounds the phrase here: a comma outside a list, a colon, a dash, a mark that opens a quotation."""
    kind = sentence.bits[at]
    if kind & k.COMMA:
        joined = at + 1 < len(sentence.bits) and sentence.bits[at + 1] & k.CONJUNCTION
        if joined and any(date.end == at for date in sentence.dates):
            # "In New York on Tuesday, and the leaders of": what a date closes is no part of a list.
            return True
        return not (parts_list(at, high, sentence) and begins_list(at, low, sentence))
    if kind & k.BREAK and not kind & k.APOSTROPHE and not _is_quoted(at, high, sentence):
        return True
    if sentence.words[at] in ".…":
        return sentence.words[at] == "…" or sentence.words[at - 1] == "."
    return is_dash(at, sentence)


def _is_opener(at: int, high: int, sentence: Sentence, late: bool) -> bool:
    """Whether a word begins the clause of the phrase here: "that", "while", "who"."""
    kind, word = sentence.bits[at], sentence.words[at]
    if kind & k.COMPLEMENTISER and not (kind & k.DETERMINER and at + 1 < high and _points(at, sentence)):
        return True
    if kind & (k.SUBORDINATOR | k.CONDITION) and not kind & k.COMPLEMENTISER:
        return not kind & k.PREPOSITION or (late and word != "than")
    return bool(kind & k.RELATIVE and not kind & k.DETERMINER) or (
        word in _OBJECTS and at < high - 1 and not sentence.capital[at]
    )


def _relative_near(at: int, low: int, sentence: Sentence) -> int:
    """The "who" of a clause without a verb of its own: "the man who was president said"; or -1."""
    for before in range(at - 1, max(low - 1, at - 8), -1):
        kind = sentence.bits[before]
        if kind & k.RELATIVE and not kind & k.POSSESSIVE:
            return before
        if kind & (k.COMMA | k.BREAK | k.CONJUNCTION):
            break
    return -1


def _is_quoted(at: int, high: int, sentence: Sentence) -> bool:
    """Whether the quotation mark at `at` belongs to words of the phrase: 'the so-called "road map"'."""
    if sentence.words[at] not in _MARKS:
        return False
    opens = at + 1 < high and sentence.starts[at + 1] == sentence.ends[at]
    return not opens or any(sentence.words[later] in _MARKS for later in range(at + 1, high))


def _points(at: int, sentence: Sentence) -> bool:
    """Whether "that" points at a noun: "that country", not "that the country"."""
    after = sentence.bits[at + 1] if at + 1 < len(sentence.bits) else 0
    before = sentence.bits[at - 1] if at else k.BREAK
    plain = not after & (k.DETERMINER | k.POSSESSIVE | k.PRONOUN | k.PREPOSITION | k.NUMBER)
    return plain and bool(before & (k.PREPOSITION | k.BREAK | k.COMMA))


def _parts_clauses(at: int, low: int, sentence: Sentence, roles: list[str]) -> bool:
    """Whether "and" at `at` begins a clause: a verb of the clause before stands ahead of it."""
    if sentence.words[at] not in ("and", "or"):
        return True
    place = next((i for i in range(len(roles) - 1, -1, -1) if _is_before(i, at, sentence)), -1)
    if place < 0 or sentence.groups[place].head < low:
        return False
    between = range(sentence.groups[place].head + 1, at)
    if any(sentence.bits[i] & _CLOSED for i in between) or _is_in_phrase(at, sentence):
        return False
    if any(sentence.words[i] in ("between", "both") for i in between):
        return False
    content = place + 1 < len(roles) and roles[place + 1] == markers.CONTENT
    plain = not any(sentence.bits[i] & k.PREPOSITION for i in between)
    return not (content and plain and len(between) > 0)


_CLOSED = k.COMMA | k.BREAK | k.SUBORDINATOR | k.COMPLEMENTISER
"""What closes the clause of a verb before "and"."""


def _is_before(place: int, at: int, sentence: Sentence) -> bool:
    return sentence.groups[place].head < at and sentence.groups[place].finite


def _is_in_phrase(at: int, sentence: Sentence) -> bool:
    """Whether "and" joins two adjectives after an article: "an Arab and Western-backed plan"."""
    article = at > 1 and sentence.bits[at - 2] & k.DETERMINER
    return (
        bool(article)
        and at + 1 < len(sentence.bits)
        and not sentence.bits[at + 1] & (k.DETERMINER | k.POSSESSIVE)
    )


def _at_verb(
    at: int, place: int, high: int, low: int, sentence: Sentence, roles: list[str]
) -> tuple[int, int]:
    """What a verb met on the way back means: the end of the clause before, or a description of the subject."""
    group, role = sentence.groups[place], roles[place]
    if group.infinitive:
        return group.start, group.start
    if at + 1 < high and says(group):
        told = group.lemma in _TOLD and not sentence.bits[at + 1] & (k.DETERMINER | k.PRONOUN)
        opens = k.DETERMINER | k.POSSESSIVE | k.NUMBER
        start = next((i for i in range(at + 2, high) if sentence.bits[i] & opens), at + 1) if told else at + 1
        return start, -1
    opening = relative_of(place, sentence, roles)
    if opening >= 0:
        return opening, opening
    if sentence.words[at] in _ATTRIBUTES and at + 1 < high:
        return _opening(at, low, sentence, roles, False)
    bare = group.start == group.head and not group.modal and group.kind in (k.ING, k.PARTICIPLE, k.PAST)
    loose = at + 1 < high and sentence.bits[at + 1] & k.PREPOSITION and sentence.bits[at] & k.PARTICIPLE
    if bare and (role == markers.BELOW or (role == markers.MAIN and loose and at > 0)):
        return group.start, group.start
    return at + 1, -1


def _trimmed(low: int, high: int, sentence: Sentence) -> Span:
    """The phrase without what only leads to it: "and", "meanwhile", "in Homs the"."""
    bits = sentence.bits
    low = max(low, _after_time(low, high, sentence))
    while low < high:
        if _counts(low, high, sentence):
            break
        if bits[low] & _LEADING and not bits[low] & (k.DETERMINER | k.PREPOSITION | k.POSSESSIVE):
            low += 1
        elif sentence.words[low] in ("most", "more") and bits[low + 1] & k.ADVERB and low + 1 < high:
            low += 2
        elif sentence.words[low] == "that" and low + 1 < high and _only_opens(low, high, sentence):
            low += 1
        elif (jump := _past_date(low, sentence)) > low:
            low = jump
        elif bits[low] & k.PREPOSITION:
            start = _after_phrase(low, high, sentence)
            if start < 0:
                return high, high
            low = start
        else:
            break
    while (
        1 < low < high and sentence.words[low - 1] == "-" and sentence.starts[low] == sentence.ends[low - 1]
    ):
        # "Kimberly-Clark": a name is whole.
        low -= 2
    return low, high


_TIMES = frozenset({"time", "day", "moment", "week", "month", "year", "reason", "morning", "night", "hour"})


def _after_time(low: int, high: int, sentence: Sentence) -> int:
    """Where the subject begins after a time that its clause tells more of: "the day | the embassy closed"."""
    for at in range(low + 1, min(low + 4, high - 1)):
        if sentence.words[at] in _TIMES and not sentence.capital[at]:
            opens = (
                sentence.bits[at + 1] & (k.DETERMINER | k.POSSESSIVE | k.PRONOUN) or sentence.capital[at + 1]
            )
            named = any(name.start <= at < name.end for name in sentence.names)
            return at + 1 if opens and not named else low
    return low


def _only_opens(low: int, high: int, sentence: Sentence) -> bool:
    """Whether "that" only opens a clause before a plural or a name: "that | conservative voters", "that | Chad"."""
    word, at = sentence.words[high - 1], high - 1
    if any(name.start == low + 1 for name in sentence.names):
        return True
    return word.endswith("s") and not word.endswith(("ss", "us", "is")) and not sentence.capital[at]


def _counts(low: int, high: int, sentence: Sentence) -> bool:
    """Whether a number follows the words that seem to lead: "at least 49 people", "up to 20,000 men"."""
    if not has_class(sentence.words[low], "counting"):
        return False
    return any(
        sentence.bits[at] & k.NUMBER or sentence.words[at].isdigit() or sentence.words[at] in _ROUND
        for at in range(low + 1, min(low + 4, high))
    )


def _past_date(at: int, sentence: Sentence) -> int:
    if not sentence.dates:
        return at
    for date in spoken_dates(sentence):
        if date.start <= at < date.end and date.leads:
            return date.end
    return at


def _after_phrase(low: int, high: int, sentence: Sentence) -> int:
    """Where the subject begins after a leading phrase: "in Homs | the army", "in Syria | government forces"; or -1."""
    if low and sentence.words[low] in _PARTICLES and low - 1 in sentence.heads():
        # "Has set out | a plan": a particle belongs to its verb.
        return low + 1
    for name in sentence.names:
        if low < name.start < high and name.mention.located and name.end < high:
            after = sentence.bits[name.end]
            if not after & (k.PREPOSITION | k.CONJUNCTION | k.COMMA | k.APOSTROPHE):
                return name.end
    for at in range(low + 2, high):
        before = sentence.bits[at - 1]
        if sentence.bits[at] & (k.DETERMINER | k.POSSESSIVE) and not before & (
            k.PREPOSITION | k.CONJUNCTION | k.DETERMINER | k.ADVERB | k.COMMA
        ):
            return at
    return -1

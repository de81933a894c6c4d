"""Which event noun a verb acts on, or is said of: the head of its object or of its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.clauses.antecedent import described, opening
from dipltime.events.clauses.markers import adverbial_start, is_beside
from dipltime.events.triggers.senses import is_with_particle, support_of

if TYPE_CHECKING:
    from dipltime.events.clauses.sentence import Noun, Sentence
    from dipltime.events.triggers.lexicon import Sense

UNREAL = "unreal"
"""The class of verbs after which a noun may never be: "feared an attack"."""
_REACH = 8
_GOING = frozenset(
    {"stop", "stay", "come", "go", "travel", "fly", "gather", "assemble", "return", "head", "remain", "sit"}
)
_SERIES = frozenset(
    {"round", "rounds", "series", "wave", "waves", "spate", "bout", "string", "flurry", "day", "days", "week", "weeks",
     "hours", "outbreak", "exchange", "campaign", "rash", "cycle", "start", "beginning", "resumption", "latest", "act",
     "acts", "kind", "form", "part", "one", "two", "some", "most", "all", "number", "threat", "threats", "fresh"}
)  # fmt: skip
"""Nouns before "of" that only count what follows: "a round of talks", "a wave of arrests"."""


def same_noun(sense: Sense, place: int, sentence: Sentence) -> Noun | None:
    """The noun that says more exactly what a verb and its object are: "hold a summit"."""
    head = sentence.groups[place].head
    near = (noun for noun in sentence.nouns if head < noun.start <= head + _REACH)
    alike = (noun for noun in near if noun.sense and noun.sense.type == sense.type)
    return next((noun for noun in alike if sense.mode in (None, "sign") or _mode(noun) != "sign"), None)


def _mode(noun: Noun) -> str | None:
    """The mode of a noun: "sign" of a treaty, which says nothing of who ratifies it."""
    return noun.sense.mode if noun.sense else None


def is_negated(noun: Noun, sentence: Sentence) -> bool:
    """Whether "no" stands before the noun: "no talks took place"."""
    return "no" in sentence.words[max(0, noun.start - 3) : noun.start]


def supported(place: int, sentence: Sentence) -> Noun | None:
    """The event noun that the verb only carries: "hold talks", "talks took place", "a summit to happen"."""
    if not sentence.nouns:
        return None
    group = sentence.groups[place]
    classes = support_of(group, sentence)
    if not classes or UNREAL in classes:
        return None
    subject = _subject_noun(place, sentence) if "subject" in classes or group.passive else None
    if subject or group.passive or classes == {"subject"}:
        return subject
    return _object_noun(place, sentence)


def head_noun(place: int, sentence: Sentence) -> Noun | None:
    """The event noun that heads the subject of the verb, else its object."""
    if not sentence.nouns:
        return None
    found = _subject_noun(place, sentence)
    return found or (None if sentence.groups[place].passive else _object_noun(place, sentence))


def _subject_noun(place: int, sentence: Sentence) -> Noun | None:
    """The noun before the verb; of what is expected to be, of which clauses and after "and", the one it is said of."""
    group = sentence.groups[place]
    if group.reduced:
        return _last(*described(group.start, sentence), sentence)
    last = place - 1
    while last >= 0 and sentence.groups[last].reduced:
        # "The visit planned for Friday was called off": a participle parts no noun from its verb.
        last -= 1
    low, start = sentence.groups[last].head + 1 if last >= 0 else 0, group.start
    low = max(low, adverbial_start(place, sentence))
    before = [noun for noun in sentence.nouns if low <= noun.start and noun.end <= start]
    found = next((noun for noun in before if not in_phrase(noun, low, sentence)), None)
    if found or not place:
        return found
    at = opening(place, sentence)
    if at < start and sentence.bits[at] & k.RELATIVE:
        return _last(*described(at, sentence), sentence)
    if group.infinitive and group.governor >= 0 and sentence.groups[group.governor].passive:
        return _subject_noun(group.governor, sentence)
    return _subject_noun(place - 1, sentence) if is_beside(place, sentence) else None


def _last(low: int, high: int, sentence: Sentence) -> Noun | None:
    """The event noun that heads the words of a noun phrase."""
    inside = [noun for noun in sentence.nouns if low <= noun.start and noun.end <= high]
    return next((noun for noun in inside if not in_phrase(noun, low, sentence)), None)


def purpose_noun(place: int, sentence: Sentence) -> Noun | None:
    """The talks for which somebody goes or stays somewhere: "stopped in Oslo for two hours of talks"."""
    group = sentence.groups[place]
    if group.lemma not in _GOING:
        return None
    high = sentence.groups[place + 1].start if place + 1 < len(sentence.groups) else len(sentence.words)
    for noun in sentence.nouns:
        if group.head < noun.start < high and noun.sense and noun.sense.type == "CONSULT":
            return noun if _purpose(noun, group.head, sentence) else None
    return None


def _purpose(noun: Noun, low: int, sentence: Sentence) -> bool:
    """Whether "for" begins the phrase of the noun, over how long it lasts: "for two hours of talks"."""
    lengths = {
        i for date in sentence.dates if date.date.type == "DURATION" for i in range(date.start, date.end)
    }
    for at in range(noun.start - 1, low, -1):
        if sentence.words[at] == "of" and at - 1 in lengths:
            continue
        if sentence.bits[at] & (k.PREPOSITION | k.TO | k.COMMA | k.BREAK):
            return sentence.words[at] == "for"
    return False


def _object_noun(place: int, sentence: Sentence) -> Noun | None:
    group = sentence.groups[place]
    high = sentence.groups[place + 1].start if place + 1 < len(sentence.groups) else len(sentence.words)
    high = min(high, group.head + _REACH)
    after = [noun for noun in sentence.nouns if group.head < noun.start < high]
    low = group.head + 1 + is_with_particle(group, sentence)
    return next((noun for noun in after if not in_phrase(noun, low, sentence)), None)


def in_phrase(noun: Noun, low: int, sentence: Sentence) -> bool:
    """Whether the noun stands in a phrase of its own after `low`: "the foreign minister after the talks"."""
    stops = k.PREPOSITION | k.TO | k.BREAK | k.COMPLEMENTISER
    return k.has(stops, sentence.bits, low, noun.start) and any(
        sentence.bits[i] & stops and not sentence.bits[i] & k.ADVERB and not _counts(i, sentence)
        for i in range(low, noun.start)
    )


def _counts(at: int, sentence: Sentence) -> bool:
    """Whether "of" at `at` joins a noun to what it only counts: "a round of talks"."""
    return sentence.words[at] == "of" and at > 0 and sentence.words[at - 1] in _SERIES

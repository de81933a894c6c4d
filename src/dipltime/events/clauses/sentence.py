"""A sentence, read once: its words with what they can be, its verbs, its event nouns, its dates and names."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from operator import ne
from typing import TYPE_CHECKING, Any

from dipltime.events import kinds as k
from dipltime.events.clauses.attributive import mark_attributive
from dipltime.events.clauses.groups import Group, verb_groups
from dipltime.events.clauses.reduced import mark_reduced
from dipltime.events.clauses.sharing import share_auxiliaries
from dipltime.events.clauses.trailing import mark_done_by, mark_trailing
from dipltime.events.triggers.lexicon import Sense, noun_phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dipltime.events.mentions.model import Mention
    from dipltime.model import DateExpression
    from dipltime.text import Tokens


_NOUN = k.NOUN | k.PHRASE
_STATE = 5
"""Tokens after the comma before "N.Y.," up to the comma that closes it."""


@dataclass(slots=True)
class Noun:
    """A noun that can tell of an event; `sense` is None for one that stands in no table."""

    start: int
    end: int
    sense: Sense | None = None
    group: Group | None = None
    """The verb that says that it happens: "held", "took place"."""
    record: str = ""
    """The word that makes it a record since a date: "the first visit since", "their lowest point since"."""


@dataclass(slots=True)
class Dated:
    """A date expression of the sentence and the words it covers, `end` exclusive."""

    date: DateExpression
    start: int
    end: int


@dataclass(slots=True)
class Named:
    """A mention of the sentence and the words it covers, `end` exclusive."""

    mention: Mention
    start: int
    end: int


@dataclass(slots=True)
class Sentence:
    """Indices count the words of the sentence; `starts` and `ends` are offsets into the article."""

    text: str
    span: tuple[int, int]
    words: list[str]
    bits: list[int]
    starts: list[int]
    ends: list[int]
    dates: list[Dated]
    names: list[Named]
    capital: list[bool] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    nouns: list[Noun] = field(default_factory=list)
    senses: dict[int, Sense | None] = field(default_factory=dict)
    """What has been found of the meaning of its verbs, by their place."""
    memo: dict[str, Any] = field(default_factory=dict)
    """What has been worked out of it once, by what it is."""

    def piece(self, start: int, end: int) -> str:
        """The text of the words from `start` to `end` (exclusive)."""
        return self.text[self.starts[start] : self.ends[end - 1]] if end > start else ""

    def heads(self) -> dict[int, int]:
        """The places of the verbs by the words that are their heads."""
        found: dict[int, int] | None = self.memo.get("heads")
        if found is None:
            found = self.memo["heads"] = {group.head: at for at, group in enumerate(self.groups)}
        return found


def is_question(sentence: Sentence) -> bool:
    """Whether the sentence asks and so asserts nothing; a quoted question with its "he asked" does not."""
    words = sentence.words
    at = len(words) - 1
    while at >= 0 and words[at] in ('"', "”", "'", "’", ")"):
        at -= 1
    return at >= 0 and words[at] == "?"


class Reader:
    """Cuts the sentences of one article out of its words, dates and mentions, which are all in text order."""

    def __init__(self, tokens: Tokens, dates: Sequence[DateExpression], mentions: Sequence[Mention]) -> None:
        self._tokens = tokens
        self._bits = list(map(k.seen_kinds().__getitem__, tokens.words))
        self._capital = list(map(ne, tokens.forms, tokens.words))
        commas = tokens.places((",",))
        _join_numbers(commas, tokens.words, self._bits)
        _mark_states(commas, tokens.words, self._bits)
        _mark_dashes(tokens, self._bits)
        _mark_yet(tokens, self._bits)
        _mark_no_longer(tokens, self._bits)
        self._dates = dates
        self._mentions = mentions
        self._date_starts = [date.start for date in dates]
        self._mention_starts = [mention.start for mention in mentions]

    def read(self, start: int, end: int) -> Sentence:
        """The sentence that covers the text from `start` to `end`."""
        tokens, text = self._tokens, self._tokens.text
        first = bisect_left(tokens.starts, start)
        last = bisect_left(tokens.starts, end)
        starts, ends = tokens.starts[first:last], tokens.ends[first:last]
        dates = self._dates[bisect_left(self._date_starts, start) : bisect_left(self._date_starts, end)]
        low, high = bisect_left(self._mention_starts, start), bisect_left(self._mention_starts, end)
        sentence = Sentence(
            text,
            (start, end),
            tokens.words[first:last],
            self._bits[first:last],
            starts,
            ends,
            [Dated(d, bisect_left(starts, d.start), bisect_left(starts, d.end)) for d in dates],
            [
                Named(m, bisect_left(starts, m.start), bisect_left(starts, m.end))
                for m in self._mentions[low:high]
            ],
        )
        sentence.capital = self._capital[first:last]
        _parse(sentence)
        return sentence


def _join_numbers(commas: list[int], words: list[str], bits: list[int]) -> None:
    """The comma inside "10,000" bounds nothing."""
    for at in commas:
        inside = 0 < at < len(words) - 1 and len(words[at + 1]) == 3
        if inside and words[at - 1].isdigit() and words[at + 1].isdigit():
            bits[at - 1] = bits[at] = bits[at + 1] = 0


def _mark_states(commas: list[int], words: list[str], bits: list[int]) -> None:
    """The commas around the letters of a state bound nothing: "the Buffalo, N.Y., area"."""
    for at in commas:
        if 0 < at < len(words) - _STATE and words[at + _STATE] == ",":
            dotted = words[at + 2] == words[at + 4] == "."
            if dotted and len(words[at + 1]) == len(words[at + 3]) == 1:
                bits[at] = bits[at + _STATE] = 0


def _mark_yet(tokens: Tokens, bits: list[int]) -> None:
    """ "Has not yet agreed": beside an auxiliary it joins nothing."""
    beside = k.AUXILIARY | k.NEGATION | k.APOSTROPHE | k.PRONOUN | k.GENITIVE
    for at in tokens.places(("yet",)):
        if at and bits[at - 1] & beside:
            bits[at] = k.ADVERB


def _mark_no_longer(tokens: Tokens, bits: list[int]) -> None:
    """ "No longer" before a verb denies it."""
    for at in tokens.places(("longer",)):
        if at and tokens.words[at - 1] == "no":
            bits[at - 1], bits[at] = k.NEGATION, k.ADVERB


def _mark_dashes(tokens: Tokens, bits: list[int]) -> None:
    """A hyphen with a blank before it is a dash, and bounds what a dash bounds."""
    for at in tokens.places(("-",)):
        if at and (tokens.starts[at] > tokens.ends[at - 1] or tokens.words[at - 1] == "-"):
            bits[at] |= k.BREAK


def _parse(sentence: Sentence) -> None:
    bits = sentence.bits
    for dated in sentence.dates:
        # The words of a date are no verbs and bound no clause: "March", "the second".
        single = dated.end - dated.start == 1 and bits[dated.start] & k.ADVERB
        plain = k.ADVERB if single or dated.date.value == "PRESENT_REF" else 0
        for at in range(dated.start, dated.end):
            bits[at] = plain | (k.DATED if sentence.words[at].isdigit() else 0)
    for name in sentence.names:
        if bits[name.end - 1] == k.ADVERB and sentence.capital[name.end - 1]:
            # "France and Italy": a name is no adverb, whatever its ending.
            bits[name.end - 1] = 0
        # "Moon Jae-in": a piece of a name after a hyphen is no preposition.
        for at in range(name.start + 2, name.end):
            if sentence.words[at - 1] == "-":
                bits[at] = 0
        for at in range(name.start, name.end) if name.mention.person else ():
            # "May told parliament": a name is no verb, whatever else its words can be.
            if sentence.capital[at] and not bits[at] & k.PRONOUN:
                bits[at] = 0
    if len(sentence.names) > 1:
        mark_attributive(sentence)
    sentence.groups = verb_groups(sentence.words, bits, sentence.capital)
    share_auxiliaries(sentence.groups, bits)
    mark_done_by(sentence.groups)
    mark_reduced(
        sentence.groups,
        sentence.words,
        bits,
        {at for dated in sentence.dates for at in range(dated.start, dated.end)},
    )
    mark_trailing(sentence.groups, bits)
    sentence.nouns = _nouns(sentence)


def _describes(at: int, sentence: Sentence) -> bool:
    """Whether the word at `at` is the noun that an event noun only describes: "the test site"."""
    if at >= len(sentence.words) or sentence.bits[at] & ~k.OBJECT or sentence.capital[at]:
        return False
    dated = any(date.start <= at < date.end for date in sentence.dates)
    return sentence.words[at].isalpha() and not dated


def _nouns(sentence: Sentence) -> list[Noun]:
    """The event nouns, the longest phrase at each place; no heads of verb groups, no parts of names."""
    words, phrases = sentence.words, noun_phrases()
    places = [at for at, kind in enumerate(sentence.bits) if kind & _NOUN]
    if not places:
        return []
    taken = {group.head for group in sentence.groups}
    for name in sentence.names:
        # "The Security Treaty Organisation" is no treaty.
        if name.mention.actors and name.end - name.start > 1 and not name.mention.person:
            taken.update(range(name.start, name.end))
    found: list[Noun] = []
    for at in places:
        if at in taken or (found and at < found[-1].end):
            continue
        for rest, sense in phrases[words[at]]:
            end = at + 1 + len(rest)
            if tuple(words[at + 1 : end]) == rest and not _describes(end, sentence):
                found.append(Noun(at, end, sense))
                break
    return found

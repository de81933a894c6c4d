"""The title of what a noun tells: its phrase, with the actors before it that it does not name itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.titles.doer import is_clear
from dipltime.events.titles.fit import LIMIT, cut
from dipltime.events.titles.joints import can_close
from dipltime.events.titles.verb import Title
from dipltime.events.titles.whole import is_named, is_whole
from dipltime.events.titles.wording import capitalised, joined, worded

if TYPE_CHECKING:
    from dipltime.events.clauses.sentence import Noun, Sentence
    from dipltime.model import Actor

_TELLING = 5
"""Words that a phrase without a name has at least if it is to tell what happened."""
_BEFORE, _AFTER = 8, 16
_PARTIES = 2
_OWNED = re.compile(r"\b(?:his|her|their|its)\b")
_MARKS = frozenset('"“”')
_STOPS = (
    k.PREPOSITION | k.COMMA | k.BREAK | k.AUXILIARY | k.CONJUNCTION | k.TO | k.RELATIVE | k.DETERMINER
    | k.POSSESSIVE | k.SUBORDINATOR | k.PRONOUN
)  # fmt: skip
_ENDS = k.COMMA | k.BREAK | k.RELATIVE | k.COMPLEMENTISER | k.AUXILIARY | k.SUBORDINATOR | k.CONJUNCTION


def noun_title(noun: Noun, actors: tuple[Actor, ...], sentence: Sentence) -> Title:
    """The title that the phrase of `noun` makes."""
    low, high = _phrase(noun, sentence)
    if low and sentence.words[low - 1] == "no":
        # "There has been no agreement": without it the title would say the opposite.
        low -= 1
    phrase = worded(low, high, sentence)
    inside = {a.name for name in sentence.names if low <= name.start < high for a in name.mention.actors}
    names = [actor.name for actor in actors if actor.name not in phrase and actor.name not in inside]
    named = " " in phrase and any(low <= name.start < high for name in sentence.names)
    named = named or bool(names)
    if names and not any(low <= name.start < noun.start for name in sentence.names):
        # A noun alone needs all its parties: "Iraq and Kuwait: invasion".
        phrase = f"{joined(names[: 1 if ' ' in phrase else _PARTIES])}: {phrase}"
    text = cut(capitalised(phrase))
    alone = " " not in worded(low, high, sentence)
    if alone or not (is_whole(text) and is_named(text)) or _OWNED.search(text):
        return Title(text, sound=False)
    return Title(text, is_clear(text) and (named or len(text.split()) >= _TELLING))


def _phrase(noun: Noun, sentence: Sentence) -> tuple[int, int]:
    """The words of the noun phrase: from behind its article, on through its prepositions."""
    bits = sentence.bits
    low, high = noun.start, noun.end
    heads = {i for group in sentence.groups for i in range(group.start, group.head + 1)}
    while low and noun.start - low < _BEFORE and not _stops(low - 1, sentence) and low - 1 not in heads:
        low -= 1
    while high < len(bits) and high - noun.end < _AFTER and high not in heads:
        if bits[high] & _ENDS and not _goes_on(high, noun.end, sentence):
            break
        high += 1
    while high > noun.end and not (
        can_close(high, low, sentence) and len(worded(low, high, sentence)) <= LIMIT
    ):
        high -= 1
    return low, high


def _stops(at: int, sentence: Sentence) -> bool:
    genitive = sentence.bits[at] & k.GENITIVE and at and sentence.bits[at - 1] & k.APOSTROPHE
    apostrophe = sentence.words[at] in ("'", "’")
    return bool(sentence.bits[at] & _STOPS) and not genitive and not apostrophe


def _goes_on(at: int, low: int, sentence: Sentence) -> bool:
    """Whether "and" joins two parties or things of the phrase: "talks between Iran and Iraq"."""
    if sentence.words[at] in _MARKS:
        return True
    return sentence.words[at] in ("and", "or") and any(
        word in ("between", "of", "on", "with", "for", "in") for word in sentence.words[low:at]
    )

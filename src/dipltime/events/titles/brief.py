"""What a verb asks of somebody, where there is no room for what it is: "Norway appealed to Chad"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dipltime.data import table
from dipltime.events import kinds as k
from dipltime.events.titles.wording import worded
from dipltime.events.titles.worths import is_infinitive
from dipltime.events.triggers.inflect import conjugate

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Sentence

_LONGEST = 24
"""Words of the longest object that a brief title keeps."""


@cache
def _phrases() -> dict[tuple[str, str], str]:
    return {(row["lemma"], row["particle"]): row["phrase"] for row in table("short_verbs")}


def brief_predicate(group: Group, low: int, sentence: Sentence) -> str:
    """The words from `low` on with a verb that is whole with its object alone: "appealed to Chad"; "" for none."""
    start, phrase = group.head + 1, _phrases().get((group.lemma, ""), "")
    if start < len(sentence.words) and (longer := _phrases().get((group.lemma, sentence.words[start]))):
        start, phrase = start + 1, longer
    end = _object_end(start, sentence)
    if end < len(sentence.words) and sentence.words[end] == "that":
        phrase = _phrases().get((group.lemma, "that"), "")
    if not phrase or group.passive or end <= start:
        return ""
    verb, _, rest = phrase.partition(" ")
    lead = worded(low, group.head, sentence) if low < group.head else ""
    parts = (lead, verb_form(verb, group.kind), rest, worded(start, end, sentence))
    return " ".join(part for part in parts if part)


def brief_phrase(group: Group) -> str:
    """What the verb asks of somebody, without whom: "send an invitation to"; "" where the table knows none."""
    return "" if group.passive else _phrases().get((group.lemma, ""), "")


def phrase_of_it(group: Group, sentence: Sentence) -> str:
    """What a verb says that acts on "it", which only the text before names: "give approval" of "approved it"."""
    at = group.head + 1
    if group.passive or sentence.words[at : at + 1] != ["it"]:
        return ""
    after = sentence.bits[at + 1] if at + 1 < len(sentence.bits) else k.BREAK
    return "" if after & (k.AUXILIARY | k.VERB) else _phrases().get((group.lemma, "it"), "")


def verb_form(verb: str, kind: int) -> str:
    """The form of a verb that has the same kind as another's."""
    forms = conjugate(verb)
    if kind == k.THIRD:
        return forms.third[0]
    if kind == k.PAST:
        return forms.past[0]
    if kind == k.PARTICIPLE:
        return forms.participle[0]
    return forms.ing[0] if kind == k.ING else forms.base


def _object_end(start: int, sentence: Sentence) -> int:
    """The word after the object: where "to", "of" or "with" begins what is asked or charged; `start` for none."""
    for at in range(start, min(start + _LONGEST, len(sentence.words))):
        kind = sentence.bits[at]
        if at > start and is_infinitive(at, sentence):
            return at
        if sentence.words[at] == "that" and at > start and kind & k.COMPLEMENTISER:
            return at
        if sentence.words[at] == "of" and at + 1 < len(sentence.bits) and sentence.bits[at + 1] & k.ING:
            return at
        if kind & (k.COMMA | k.BREAK | k.RELATIVE | k.AUXILIARY | k.COMPLEMENTISER | k.PRONOUN):
            return start
    return start

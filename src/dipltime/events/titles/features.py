"""Whether the words of a subject mean one or several, and whether a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.titles.lexicon import has_class
from dipltime.events.titles.spans import is_shouted
from dipltime.events.triggers.senses import says

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Named, Sentence

_STOPS = k.PREPOSITION | k.RELATIVE | k.COMMA
_SINGULAR_ENDS = ("ss", "us", "is", "news", "politics")


def _head(low: int, high: int, sentence: Sentence) -> int:
    """The noun of the phrase: its last word before a preposition."""
    for at in range(low + 1, high):
        if sentence.bits[at] & _STOPS:
            return at - 1
    return high - 1


def _name_before(end: int, low: int, sentence: Sentence) -> Named | None:
    """The name that ends before the word `end` and begins at `low` or later."""
    for name in sentence.names:
        if name.end == end and name.start >= low:
            return name
    return None


def is_plural(low: int, high: int, sentence: Sentence) -> bool:
    """Whether the words mean several."""
    head = _head(low, high, sentence)
    word = sentence.words[head]
    if sentence.words[low + 1 : low + 3] == ["number", "of"] and sentence.words[low] == "a":
        return True
    if "and" in sentence.words[low:high] or (has_class(word, "plural") and not sentence.capital[head]):
        return True
    name = _name_before(head + 1, 0, sentence)
    people = name and word.endswith("s") and not any(a.name.endswith("s") for a in name.mention.actors)
    if name and not name.mention.adjective and not people and sentence.capital[head]:
        return len(name.mention.actors) > 1
    return (
        word.endswith("s")
        and not word.endswith(_SINGULAR_ENDS)
        and (bool(people) or head == 0 or not sentence.capital[head] or has_class(word, "plural"))
    )


def is_person(low: int, high: int, sentence: Sentence) -> bool:
    """Whether the words mean one person."""
    head = _head(low, high, sentence)
    name = _name_before(head + 1, low, sentence)
    if name:
        return name.mention.person
    if has_class(sentence.words[head], "human"):
        return True
    capitals = sentence.capital[head] and head > low and sentence.capital[head - 1]
    return capitals and not is_shouted(head, sentence) and sentence.words[low] != "the"


def says_so(low: int, high: int, group: Group, sentence: Sentence) -> bool:
    """Whether the subject is one name of one word that says something: "Brown said"."""
    if high - low != 1 or not sentence.capital[low] or not says(group):
        return False
    return not any(name.start < high and low < name.end for name in sentence.names)

"""What an end of a title is worth, and what a word before it can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.titles.lexicon import has_class

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Sentence

CLOSED, WHOLE, STRONG, WEAK, POOR, NEVER = 4, 3, 2, 1, 0, -1
"""What is said is closed by a comma, or whole; a clause follows, or a phrase; better than nothing; no end."""
_FEATURES = (
    "ful",
    "ous",
    "less",
    "able",
    "ible",
    "ive",
    "ical",
    "ional",
    "ated",
    "ized",
    "ised",
    "ic",
    "ary",
    "ish",
)


def is_feature(at: int, sentence: Sentence) -> bool:
    """Whether the word looks like one that describes a noun after it: "peaceful", "banned"."""
    word = sentence.words[at]
    if sentence.capital[at]:
        return any(name.end == at + 1 and name.mention.adjective for name in sentence.names)
    if has_class(word, "adjective") or sentence.words[max(0, at - 3) : at : 2] == ["-", "-"]:
        return True
    closed = k.DETERMINER | k.ADVERB | k.POSSESSIVE
    if sentence.bits[at] & k.PARTICIPLE and at and sentence.bits[at - 1] & closed:
        return True
    return word.endswith(_FEATURES) and not has_class(word, "no_adjective")


def is_direct(at: int, group: Group) -> bool:
    """Whether the word stands right after the verb."""
    return at == group.head + 1


def is_infinitive(at: int, sentence: Sentence) -> bool:
    """Whether "to" at `at` opens an infinitive: "to withdraw", "to do", "to be"."""
    after = sentence.bits[at + 1] if at + 1 < len(sentence.bits) else 0
    if not sentence.bits[at] & k.TO:
        return False
    if sentence.words[at + 1 : at + 2] in (['"'], ["“"]):
        after = sentence.bits[at + 2] if at + 2 < len(sentence.bits) else 0
        return bool(after & k.BASE)
    return bool(after & (k.DO | k.BE | k.HAVE)) or any(
        group.infinitive and group.start == at for group in sentence.groups
    )

"""What somebody says that another be made to do: "insisted that Israel release them"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.triggers.inflect import conjugate

if TYPE_CHECKING:
    from dipltime.events.clauses.sentence import Sentence

_VERBS = (
    "insist", "demand", "ask", "urge", "propose", "recommend", "request", "order", "require", "suggest",
    "plead", "stipulate", "advise", "beg", "move", "decree", "dictate",
)  # fmt: skip
_NOUNS = frozenset(
    {"demand", "demands", "call", "calls", "request", "requests", "insistence", "proposal", "suggestion",
     "recommendation", "condition", "appeal", "plea"}
)  # fmt: skip
_REACH = 8


@cache
def _mandating() -> frozenset[str]:
    forms = (conjugate(verb) for verb in _VERBS)
    return _NOUNS.union(*((f.base, *f.third, *f.past, *f.participle, *f.ing) for f in forms))


def is_mandated(at: int, words: list[str], bits: list[int]) -> bool:
    """Whether the word at `at` stands in the "that" of a demand, where a verb keeps its base form."""
    for place in range(at - 1, max(0, at - _REACH), -1):
        if bits[place] & k.COMPLEMENTISER:
            before = words[max(0, place - 3) : place]
            return words[place] == "that" and not _mandating().isdisjoint(before)
        if bits[place] & (k.VERB | k.COMMA | k.BREAK) and not bits[place] & (k.NOUNY | k.NOUN):
            return False
    return False


def demands(place: int, sentence: Sentence) -> bool:
    """Whether the verb at `place` asks for what the next one tells in its base form: not "said they release"."""
    if place < 0 or place + 1 >= len(sentence.groups):
        return False
    group = sentence.groups[place + 1]
    bare = group.start == group.head and group.kind == k.BASE
    plural = group.start > 0 and sentence.bits[group.start - 1] & k.PRONOUN
    return bare and not plural and sentence.groups[place].lemma in _VERBS

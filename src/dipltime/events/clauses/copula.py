"""What "is" makes of a noun: "an agreement could be ready", "the summit will be in Geneva", "talks are not over"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.clauses.status import status_words

if TYPE_CHECKING:
    from dipltime.events.clauses.sentence import Noun, Sentence
    from dipltime.model import Status

_REACH = 8
_STOPS = k.BREAK | k.RELATIVE | k.COMPLEMENTISER | k.CONJUNCTION | k.SUBORDINATOR


def copula_status(noun: Noun, sentence: Sentence) -> Status | None:
    """The status of what a noun names where "could be", "will be" follows it; None for a plain "is" or none."""
    words, bits = sentence.words, sentence.bits
    high = min(len(words), noun.end + _REACH)
    verbs = {at for group in sentence.groups for at in range(group.start, group.head + 1)}
    for at in range(noun.end, high):
        if bits[at] & _STOPS or at in verbs:
            return None
        if bits[at] & k.MODAL:
            negated = any(bits[i] & k.NEGATION for i in range(at, min(at + 3, len(bits))))
            be = any(bits[i] & k.BE for i in range(at + 1, min(at + 4, len(bits))))
            return ("denied" if negated else status_words().get(words[at])) if be else None
    return None

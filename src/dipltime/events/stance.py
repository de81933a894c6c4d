"""What a promise, a threat or a demand makes of the act that it names: "will support" agrees to support."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events.clauses import markers
from dipltime.events.triggers.senses import says

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Sentence

# The PLOVER manual: AGREE is any offer or promise to cooperate, THREATEN any announcement of a hostile act.
_COOPERATIVE = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})
_HOSTILE = frozenset({"REJECT", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "PROTEST", "THREATEN"})
_WILL = frozenset({"will", "ll", "would", "shall", "is to", "won"})
_MUST = frozenset({"must", "should", "ought"})
_READY = frozenset(
    {"willing", "ready", "prepared", "plans", "plan", "planned", "planning", "intends", "intend", "committed"}
)


def stance(kind: str, group: Group, role: str, sentence: Sentence) -> str | None:
    """The type of an undated act that is only announced; None where it is told as done."""
    if group.modal in _MUST:
        return "REQUEST" if role == markers.CONTENT or _is_said_after(group, sentence) else None
    if not (group.modal in _WILL or is_intended(group, sentence)):
        return None
    if group.negative:
        return None if kind in _HOSTILE else "REJECT"
    if kind in _COOPERATIVE:
        return "AGREE"
    return "THREATEN" if kind in _HOSTILE else None


def _is_said_after(group: Group, sentence: Sentence) -> bool:
    """Whether the saying follows: "China should respect them, the minister said"."""
    last = sentence.groups[-1]
    return last is not group and last.finite and says(last)


def governed_stance(kind: str, act: str | None) -> str:
    """What a promise becomes by the act it promises: a vow to attack is a threat."""
    return "THREATEN" if kind == "AGREE" and act in _HOSTILE else kind


def is_intended(group: Group, sentence: Sentence) -> bool:
    """Whether an infinitive completes a word of readiness: "is willing to withdraw"."""
    return group.infinitive and group.start > 0 and sentence.words[group.start - 1] in _READY

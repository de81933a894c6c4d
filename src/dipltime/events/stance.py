"""What a promise, a threat or a demand makes of the act that it names: "will support" agrees to support."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dipltime.data import table
from dipltime.events.clauses import markers
from dipltime.events.triggers.senses import says

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Sentence

# The PLOVER manual: AGREE is any offer or promise to cooperate, THREATEN any announcement of a hostile act.
_COOPERATIVE = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})
_HOSTILE = frozenset({"REJECT", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "PROTEST", "THREATEN"})
_NO = frozenset({"not", "n't", "t", "never", "no", "neither", "nor"})
_NO_REACH = 4


@cache
def _words() -> dict[str, str]:
    return {row["word"]: row["kind"] for row in table("stances")}


def stance(kind: str, group: Group, role: str, sentence: Sentence) -> str | None:
    """The type of an undated act that is only announced; None where it is told as done."""
    word = _words().get(group.modal) or _readiness(group, sentence)
    if word == "must":
        told = role == markers.CONTENT or _is_said_after(group, sentence)
        return "REQUEST" if told and not _speaks_of_itself(group, sentence) else None
    if word is None:
        return None
    if group.negative or word == "unready" or (word != "might" and _is_unready(group, sentence)):
        return None if kind in _HOSTILE or word == "might" else "REJECT"
    if kind == "REJECT" and word not in ("might", "decided"):
        return kind
    if kind in _COOPERATIVE:
        return "AGREE" if word != "might" else None
    return "THREATEN" if kind in _HOSTILE and word != "decided" else None


def announces(group: Group, sentence: Sentence) -> bool:
    """Whether a word with the verb tells that somebody will, must or is ready to do what it says."""
    return group.modal in _words() or is_intended(group, sentence)


_FIRM = frozenset({"will", "ll", "shall", "is to"})
_DUE = frozenset({"due", "scheduled", "slated"})
_PROMISES = frozenset({"SUPPORT", "AID"})
"""Types that are promised rather than planned: to sign a treaty, to give help."""


def is_plan(announced: str, group: Group, role: str, sentence: Sentence) -> bool:
    """Whether the text itself tells what is to come, and nobody says it: "The envoy is to hold talks"."""
    due = group.infinitive and group.start > 0 and sentence.words[group.start - 1] in _DUE
    told = due or role in (markers.MAIN, markers.BESIDE)
    firm = due or group.modal in _FIRM
    spoken = group.negative or _is_said_after(group, sentence)
    return told and firm and not spoken and announced in ("AGREE", "THREATEN", "REJECT")


def planned_type(kind: str) -> str:
    """The type of an act that the text tells as to come: its own, and a promise for what is signed or given."""
    return "AGREE" if kind in _PROMISES else kind


def is_decided(group: Group, sentence: Sentence) -> bool:
    """Whether an infinitive tells what has been decided: "decided to recall its envoy", "voted to lift the ban"."""
    if _readiness(group, sentence) != "decided" or group.governor < 0:
        return False
    above = sentence.groups[group.governor]
    return above.head == group.start - 1 and above.finite and not (above.modal or above.negative)


def is_duty(group: Group) -> bool:
    """Whether the verb tells only what should be: "must withdraw"."""
    return _words().get(group.modal) == "must"


def _speaks_of_itself(group: Group, sentence: Sentence) -> bool:
    """Whether who must act is who speaks: "it needs to find out", "we must stand together"."""
    return group.start > 0 and sentence.words[group.start - 1] in ("i", "we", "it", "he", "she")


def _is_unready(group: Group, sentence: Sentence) -> bool:
    """Whether the word of readiness before the infinitive is denied: "is not willing to talk"."""
    return not _NO.isdisjoint(sentence.words[max(0, group.start - 1 - _NO_REACH) : group.start - 1])


def _is_said_after(group: Group, sentence: Sentence) -> bool:
    """Whether the saying follows: "China should respect them, the minister said"."""
    last = sentence.groups[-1]
    return last is not group and last.finite and says(last)


def governed_stance(kind: str, act: str | None) -> str:
    """What a promise becomes by the act it promises: a vow to attack is a threat."""
    return "THREATEN" if kind == "AGREE" and act in _HOSTILE else kind


_STOPPED: dict[str, tuple[str, str]] = {
    "ASSAULT": ("RETREAT", "cease_fire"),
    "MOBILIZE": ("RETREAT", "withdraw"),
    "SANCTION": ("CONCEDE", "ease"),
    "COERCE": ("CONCEDE", "ease"),
    "AID": ("SANCTION", "suspend_aid"),
    "COOPERATE": ("SANCTION", "suspend_aid"),
}


def stopped(kind: str, mode: str | None) -> tuple[str, str | None]:
    """What the end of an act is: of the shelling a cease-fire, of aid a sanction; else the act itself."""
    return _STOPPED.get(kind, (kind, mode))


def is_intended(group: Group, sentence: Sentence) -> bool:
    """Whether an infinitive completes a word of readiness: "is willing to withdraw"."""
    return _readiness(group, sentence) is not None


def _readiness(group: Group, sentence: Sentence) -> str | None:
    """What the word before an infinitive says of the will to act, None where it says nothing."""
    if not (group.infinitive and group.start):
        return None
    word = _words().get(sentence.words[group.start - 1])
    return word if word in ("ready", "unready", "decided") else None

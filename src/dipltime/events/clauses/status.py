"""Whether what a verb tells has happened, goes on, is planned, is possible, or did not happen."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dipltime.data import table
from dipltime.events import kinds as k
from dipltime.events.dating.windows import DEADLINE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Sentence
    from dipltime.events.dating.link import Link
    from dipltime.model import Status, When

ASPECT = frozenset(
    {
        "continue",
        "begin",
        "start",
        "manage",
        "help",
        "proceed",
        "force",
        "have",
        "come",
        "return",
        "happen",
        "keep",
    }
)
"""Verbs whose infinitive is as real as they are: "continued to shell"."""
_UNITS = frozenset({"minutes", "hours", "days", "weeks", "months", "years", "decades"})
"""What an act takes that came about: "took hours to arrive"."""
_AWAITED = frozenset({"expect", "anticipate", "foresee", "hope"})
PLANNED: tuple[Status, ...] = ("scheduled", "tentative", "postponed")


@cache
def status_words() -> dict[str, Status]:
    """What words before a verb make of it, from the table of status."""
    return {row["words"]: row["status"] for row in table("status")}  # type: ignore[misc]


def status_of(place: int, sentence: Sentence) -> Status:
    """The status of the verb group at `place`, from its own words and from those it completes."""
    group = sentence.groups[place]
    own = _own_status(group, sentence)
    if own == "denied" or not (group.infinitive or group.kind == k.ING):
        return own
    return _governed(group, sentence) or own


def _own_status(group: Group, sentence: Sentence) -> Status:
    if group.negative:
        return "denied"
    words = status_words()
    if group.modal:
        due = sentence.words[group.start] in ("have", "has")
        modal = "scheduled" if due else words.get(group.modal, "scheduled")
        return _hedged(group, sentence, modal)
    if group.infinitive:
        return "tentative"
    if group.lemma in _AWAITED and group.passive and not group.past_auxiliary:
        return "tentative"
    if group.progressive and not group.past_auxiliary:
        return "ongoing"
    return _hedged(group, sentence, "occurred")


def _hedged(group: Group, sentence: Sentence, status: Status) -> Status:
    """ "Probably", "perhaps" beside the verb make a plan tentative; what has happened, they leave."""
    if status != "scheduled":
        return status
    words = status_words()
    around = sentence.words[max(0, group.start - 2) : group.head + 3]
    return "tentative" if any(words.get(word) == "tentative" for word in around) else status


def _governed(group: Group, sentence: Sentence) -> Status | None:
    """What the words before "to meet" make of the meeting: "is due to", "failed to", "agreed to"."""
    words, at = status_words(), group.start
    before = sentence.words[at - 1] if at else ""
    found = words.get(f"{before} to") if group.infinitive else words.get(before)
    if found in ("denied", "tentative", "ongoing"):
        return found
    governor = sentence.groups[group.governor] if group.governor >= 0 else None
    if found is None and governor is None:
        return None
    if governor is not None:
        if governor.negative:
            return "denied"
        if governor.lemma in ASPECT:
            return status_of(group.governor, sentence)
        after = sentence.words[governor.head + 1 : at]
        if governor.lemma == "take" and after and after[-1] in _UNITS:
            return status_of(group.governor, sentence)
        if "principle" in after:
            return "tentative"
        found = found or words.get(f"{sentence.words[governor.head]} to")
        if found == "scheduled" and governor.modal in ("could", "may", "might", "would"):
            return "tentative"
    return found


def dated_status(status: Status, when: When, links: Sequence[Link], published: str | None) -> Status:
    """What is dated after the publication has not happened yet; what went on before it has ended."""
    if published is None or not links:
        return status
    if status == "denied" and links[0].bound.word == "until" and not links[0].bound.kind:
        return "occurred"
    first, last = when.earliest, when.latest
    if links[0].bound.kind == DEADLINE:
        return "occurred" if last and last < published else "scheduled"
    if status == "occurred" and when.edtf.endswith("/..") and first and first <= published:
        return "ongoing"
    if status in ("occurred", "ongoing") and first and first > published:
        return "scheduled"
    if status == "ongoing" and last and last < published:
        return "occurred"
    return status


def is_likely_saying(kind: str, status: Status, group: Group, sentence: Sentence) -> bool:
    """Whether a saying is likely, "are likely to be announced": it is planned, and what is open is its day."""
    before = sentence.words[max(0, group.start - 2) : group.head]
    return kind == "STATEMENT" and status == "tentative" and "likely" in before

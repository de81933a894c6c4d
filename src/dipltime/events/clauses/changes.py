"""Plans that the same sentence calls off or puts off: "the visit, planned for 10 June, is now cancelled"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dipltime.data import table, values
from dipltime.events import kinds as k
from dipltime.events.candidate import OTHER
from dipltime.events.triggers.senses import support_of

if TYPE_CHECKING:
    from dipltime.events.candidate import Candidate
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Sentence

_PLANS = ("scheduled", "tentative")
_MODES = {"cancelled": "cancel", "postponed": "postpone"}
_WORDS = ("cancelled", "postponed")


def with_changes(found: list[Candidate], sentence: Sentence) -> list[Candidate]:
    """The candidates, what was planned in them with the status that a verb of the sentence gives it."""
    if not found:
        return found
    changing = _changing()
    for place, group in enumerate(sentence.groups):
        if group.lemma in changing and not support_of(group, sentence).isdisjoint(_WORDS):
            found = _changed(found, place, sentence)
    return found


@cache
def _changing() -> frozenset[str]:
    """The verbs that can call off or put off, alone or with a particle."""
    rows = (row for row in table("support_verbs") if not set(_WORDS).isdisjoint(values(row["classes"])))
    return frozenset(row["lemma"].split()[0] for row in rows)


def _changed(found: list[Candidate], place: int, sentence: Sentence) -> list[Candidate]:
    """The candidates after the change at `place`, without the change where it only tells the plan's fate."""
    group = sentence.groups[place]
    if group.negative or group.modal or group.infinitive:
        return found
    classes = support_of(group, sentence)
    status = next(word for word in _WORDS if word in classes)
    plan: Candidate | None = None
    for candidate in found:
        if candidate.links and _is_plan(candidate, place, sentence):
            candidate.status = status  # type: ignore[assignment]
            candidate.mode = _MODES[status]
            plan = candidate
    if plan is None or not group.passive:
        return found
    own = [c for c in found if c.place == place and (c.noun is None or _is_before(c, plan, sentence))]
    named = next((c for c in own if c.noun and c.type != OTHER), None)
    if named and plan.type == OTHER:
        # "The visit to Chad planned for Friday was called off": the noun says what was planned.
        named.links = plan.links
        return [c for c in found if c is not plan]
    return [c for c in found if c not in own]


def _is_before(change: Candidate, plan: Candidate, sentence: Sentence) -> bool:
    """Whether the noun of the change stands before the plan, which is its own: "the visit, planned for May, is off"."""
    return change.noun is not None and change.noun.start < sentence.groups[plan.place].start


def _is_plan(candidate: Candidate, change: int, sentence: Sentence) -> bool:
    """Whether a plan is the one that was changed: before a passive, or told in the past after it."""
    if candidate.place < 0 or candidate.place == change:
        return False
    group = sentence.groups[candidate.place]
    if candidate.status not in _PLANS and "planned" not in support_of(group, sentence):
        return False
    if candidate.place < change:
        before = sentence.bits[group.start - 1] if group.start else 0
        describes = bool(before & (k.RELATIVE | k.COMPLEMENTISER | k.COMMA)) or not group.finite
        return sentence.groups[change].passive and candidate.place == change - 1 and describes
    return _was_planned(group, sentence)


def _was_planned(group: Group, sentence: Sentence) -> bool:
    """ "Were to meet", "had been planned": a plan that the text no longer holds."""
    return bool({"was", "were", "been"} & set(sentence.words[max(0, group.start - 2) : group.head]))

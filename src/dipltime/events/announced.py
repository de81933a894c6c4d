"""What is promised, threatened or refused by saying so: the saying is that act, and what is announced a plan."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dipltime.events.candidate import STATEMENT
from dipltime.events.clauses import markers
from dipltime.events.clauses.status import PLANNED, status_of
from dipltime.events.stance import planned_type
from dipltime.events.triggers.senses import says

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dipltime.events.candidate import Candidate
    from dipltime.events.clauses.sentence import Sentence
    from dipltime.events.dating.link import Link

_SAID = frozenset({"AGREE", "THREATEN", "REJECT"})


def with_announcements(
    found: Sequence[Candidate], by_trigger: Mapping[int, list[Link]], sentence: Sentence, roles: list[str]
) -> list[Candidate]:
    """The candidates, with "said it would expel ten" as a threat when it was said, and an expulsion to come."""
    made: list[Candidate] = []
    for candidate in found:
        sayer = _sayer(candidate, sentence, roles) if candidate.announced and candidate.type in _SAID else -1
        if sayer < 0:
            made.append(candidate)
            continue
        dates = by_trigger.get(id(sentence.groups[sayer]), [])
        made.append(replace(candidate, sayer=sayer, links=dates))
        if plan := _plan(candidate, sentence):
            made.append(plan)
    said = {candidate.sayer for candidate in made}
    return [c for c in made if not (c.type == STATEMENT and c.place in said)]


def _sayer(candidate: Candidate, sentence: Sentence, roles: list[str]) -> int:
    """The verb that says what the candidate announces, -1 for none."""
    if roles[candidate.place] != markers.CONTENT:
        return -1
    for place in range(candidate.place - 1, -1, -1):
        if roles[place] in (markers.MAIN, markers.BESIDE):
            return place if says(sentence.groups[place]) else -1
    return -1


def _plan(candidate: Candidate, sentence: Sentence) -> Candidate | None:
    """The act itself, where it is one of another type that is still to come."""
    sense, status = candidate.sense, status_of(candidate.place, sentence)
    if sense is None or candidate.type == "REJECT" or status not in PLANNED:
        return None
    if planned_type(sense.type) == candidate.type:
        return None
    return replace(candidate, type=sense.type, mode=sense.mode, status=status, announced=False)

"""Calling off is an act of its day, and what is called off a plan that keeps its own: "on Thursday he cancelled"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dipltime.events.candidate import Candidate
from dipltime.events.dating.prepositions import AHEAD
from dipltime.events.triggers.lexicon import parse_frame

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dipltime.events.clauses.sentence import Sentence

_FRAME = parse_frame("subject>with")
_OF_THE_PLAN = frozenset({"to", "until", "till", "for", "from"})
"""Words before a date that is the plan's: "cancelled the talks for Friday"."""


def with_acts(found: Sequence[Candidate], sentence: Sentence, published: str | None) -> list[Candidate]:
    """The candidates; where a date tells when a plan was called off, the act and what became of the plan."""
    dated = [c for c in found if c.status == "cancelled" and c.links and not _is_act(c, sentence, published)]
    made: list[Candidate] = []
    for candidate in found:
        if not _is_act(candidate, sentence, published):
            made.append(candidate)
            continue
        made.append(_act(candidate))
        if not dated:
            made.append(_plan(candidate))
    return made


def _is_act(candidate: Candidate, sentence: Sentence, published: str | None) -> bool:
    """Whether the date of what is called off tells when that was done: it lies behind, and dates the verb."""
    if (
        candidate.status != "cancelled"
        or candidate.place < 0
        or not candidate.links
        or candidate.noun is None
    ):
        return False
    link, group = candidate.links[0], sentence.groups[candidate.place]
    if link.trigger is not group or group.infinitive or group.modal or not published:
        return False
    last = link.dated.date.latest
    return last is not None and last <= published and link.bound.word not in _OF_THE_PLAN


def _act(candidate: Candidate) -> Candidate:
    sense = candidate.sense
    done = sense._replace(type="REJECT", frame=_FRAME) if sense else None
    return replace(candidate, type="REJECT", mode="cancel", status="occurred", sense=done)


def _plan(candidate: Candidate) -> Candidate:
    """What is called off: it was to be on the day of that act or later."""
    links = [replace(link, bound=link.bound._replace(kind=AHEAD)) for link in candidate.links]
    return replace(candidate, links=links)

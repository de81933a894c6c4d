"""Plans that get another day: "the talks, planned for 12 June, have been postponed to 19 June".

The event is that of the new day; the day it was planned for before is kept beside it, so that what other
articles tell of the old day is known for the same event.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from dipltime.data import table
from dipltime.events.candidate import Candidate
from dipltime.events.dating.link import Link
from dipltime.events.dating.prepositions import Bound
from dipltime.events.nouns import in_phrase
from dipltime.events.verbs import CANCELLABLE, MODES, carried

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Dated, Noun, Sentence
    from dipltime.model import Status

_TO = frozenset({"to", "until", "till", "for"})
_PLANNED = frozenset(
    {"planned", "scheduled", "set", "due", "slated", "expected", "originally", "initially", "previously", "first",
     "arranged", "fixed", "intended", "supposed"}
)  # fmt: skip
_SMALL = frozenset(
    {"for", "on", "at", "in", "the", "to", "take", "place", "start", "begin", "be", "held", "of"}
)
_INSTEAD = tuple(
    words.split()
    for words in ("instead of", "instead of on", "rather than", "rather than on", "instead of in")
)
_NEAR = 8
_PARTICLE = 6
"""Words between a verb and its particle: "pushed the talks with Iran back"."""


class _Move(NamedTuple):
    place: int
    status: Status
    noun: Noun
    new: Dated | None
    old: Dated | None


def with_moves(found: list[Candidate], sentence: Sentence) -> list[Candidate]:
    """The candidates, a plan that gets another day as one event with both days."""
    if not sentence.dates:
        return found
    for place, group in enumerate(sentence.groups):
        if group.lemma in _verbs():
            move = _move(place, group, sentence)
            if move and (move.new or (move.old and move.status == "postponed")):
                found = _moved(found, move, sentence)
    return _exchanged(found, sentence) if "instead" in sentence.words or "rather" in sentence.words else found


def _exchanged(found: list[Candidate], sentence: Sentence) -> list[Candidate]:
    """The candidates, those with two days that "will take place on 19 June instead of 12 June" tells."""
    for first, second in pairwise(sentence.dates):
        if sentence.words[first.end : second.start] not in _INSTEAD:
            continue
        verbs = [place for place, group in enumerate(sentence.groups) if group.head < first.start]
        for one in found:
            if any(link.dated is first for link in one.links) or (verbs and one.place == verbs[-1]):
                one.links = [Link(sentence.groups[one.place], first, Bound(first.start))]
                one.moved_from = second
                days = {id(second)}
                return [other for other in found if other is one or not _is_told_by(other, days)]
    return found


@cache
def _verbs() -> dict[str, tuple[tuple[str, Status], ...]]:
    """The verbs that give a plan another day, each with its particles and what it makes of the plan."""
    verbs: dict[str, tuple[tuple[str, Status], ...]] = {}
    for row in table("moves"):
        status: Status = "postponed" if row["status"] == "postponed" else "scheduled"
        verbs[row["verb"]] = (*verbs.get(row["verb"], ()), (row["particle"], status))
    return verbs


def _move(place: int, group: Group, sentence: Sentence) -> _Move | None:
    after = sentence.words[group.head + 1 : group.head + 1 + _PARTICLE]
    status = next(
        (status for particle, status in _verbs()[group.lemma] if not particle or particle in after), None
    )
    if status is None or group.negative or group.modal in ("may", "might", "could", "should", "must"):
        return None
    noun = _noun(place, group, sentence)
    if noun is None:
        return None
    new = [dated for dated in sentence.dates if dated.start > group.head and _is_new(dated, group, sentence)]
    old = [dated for dated in sentence.dates if dated not in new and _is_old(dated, group, sentence)]
    return _Move(place, status, noun, new[0] if new else None, old[0] if old else None)


def _noun(place: int, group: Group, sentence: Sentence) -> Noun | None:
    """The meeting or visit that is moved: before a passive, after an active verb."""
    if group.passive:
        low = max((other.head + 1 for other in sentence.groups[:place] if _tells(other, sentence)), default=0)
        nouns = [noun for noun in sentence.nouns if low <= noun.start and noun.end <= group.start]
        nouns = [noun for noun in nouns if not in_phrase(noun, low, sentence)] or nouns
    else:
        nouns = [noun for noun in sentence.nouns if group.head < noun.start <= group.head + _NEAR]
    return next((noun for noun in nouns if noun.sense and noun.sense.type in CANCELLABLE), None)


def _tells(group: Group, sentence: Sentence) -> bool:
    """Whether the verb is one of a clause of its own, not of one that only says which plan is meant."""
    before = sentence.words[group.start - 1] if group.start else ""
    bare = group.start == group.head and (group.passive or sentence.words[group.head] in _PLANNED)
    return group.finite and not bare and before not in ("which", "that", "who")


def _is_new(dated: Dated, group: Group, sentence: Sentence) -> bool:
    """Whether the plan is moved to this day: "to June 19", "until Friday"; not "from May to June" of another verb."""
    if dated.date.type not in ("DATE", "TIME") or not dated.date.earliest:
        return False
    between = [
        other
        for other in sentence.groups
        if group.head < other.head < dated.start and _tells(other, sentence)
    ]
    at = dated.start - 1
    while at > group.head and sentence.words[at] in ("the", "later", "early", "late"):
        at -= 1
    return not between and sentence.words[at] in _TO and not _was_planned(at, sentence)


def _is_old(dated: Dated, group: Group, sentence: Sentence) -> bool:
    """Whether the plan had this day before: "from June 12", "originally planned for Monday"."""
    if dated.date.type not in ("DATE", "TIME") or not dated.date.earliest:
        return False
    before = sentence.words[dated.start - 1] if dated.start else ""
    return (before == "from" and dated.start > group.head) or _was_planned(dated.start - 1, sentence)


def _was_planned(at: int, sentence: Sentence) -> bool:
    """Whether words of planning stand before a date: "had been due to start on"."""
    while at >= 0 and sentence.words[at] in _SMALL:
        at -= 1
    return at >= 0 and sentence.words[at] in _PLANNED


def _moved(found: list[Candidate], move: _Move, sentence: Sentence) -> list[Candidate]:
    """The candidates with the moved event as one, in the place of all that its days were told of."""
    day = move.new or move.old
    assert day is not None  # noqa: S101
    assert move.noun.sense is not None  # noqa: S101
    days = {id(dated) for dated in (move.new, move.old) if dated}
    kept = [
        one
        for one in found
        if one.place != move.place and one.noun is not move.noun and not _is_told_by(one, days)
    ]
    group = sentence.groups[move.place]
    moved = Candidate(
        move.place, move.noun, move.noun.sense.type, MODES["postponed"], carried(move.noun.sense), move.status,
        [Link(group, day, Bound(day.start))],
    )  # fmt: skip
    moved.moved_from = move.old if move.new else None
    return [*kept, moved]


def _is_told_by(one: Candidate, days: set[int]) -> bool:
    dates = [dated for link in one.links for dated in (link.dated, link.until) if dated]
    return bool(dates) and all(id(dated) in days for dated in dates)

"""Whether two reports tell of the same event.

A veto keeps reports apart whatever else agrees (`vetoes`); past the vetoes, points for what agrees are counted
against what the event's type needs. In doubt reports stay apart: an event shown twice is seen by the reader,
two events in one are not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.tracking.index import ALIKE, LONGEST, WORDY
from dipltime.tracking.profile import CHANGES, LONG
from dipltime.tracking.vetoes import TOGETHER, at, vetoed

if TYPE_CHECKING:
    from dipltime.model import Event
    from dipltime.tracking.profile import Profile

_NEEDED = {"CONSULT": 4, "AGREE": 4, "STATEMENT": 6, "OTHER": 6}
_NEEDED_ELSE = 5
_TITLES = ((0.8, 3), (0.6, 2), (0.4, 1))
_STATEMENTS = ((0.8, 3), (ALIKE, 2), (0.45, 1))
_UNLIKE, _BEST = -1, 3
_ENOUGH, _MOST = 3, 0.75
_BARE = frozenset({"CONSULT", "PROTEST"})
"""Types of which the parties, the day and the place say all."""
_ONCE = frozenset(
    (
        "accede", "appoint", "break_talks", "cease_fire", "coup", "exchange_prisoners", "expel", "host", "impose",
        "meet", "phone", "ratify", "recall", "recognise", "resign", "restore_relations", "sever_relations", "sign",
        "summit", "summon", "suspend_membership", "veto", "visit", "walk_out",
    )
)  # fmt: skip
"""Modes of what the same parties seldom do twice within days; they accuse and assure each other all the time."""


_PLANNED_ONCE = frozenset({"summit", "visit"})
"""Modes of which the same parties plan one at a time."""


_ONCE_A_DAY = frozenset(
    ("expel", "impose", "phone", "recall", "recognise", "restore_relations", "sever_relations", "summit", "summon",
     "walk_out")
)  # fmt: skip
"""Modes of what one state does to another once a day."""


_TALKS = frozenset({"meet", "summit", "negotiate", "multilateral"})
"""Modes of one meeting in other words; who visits whom is another matter."""


def same(one: Profile, other: Profile) -> bool:
    """Whether both tell of one event; symmetric."""
    return alike(one, other) and not _are_two_acts(one, other)


def alike(one: Profile, other: Profile) -> bool:
    """The same as far as what they say goes, wherever it stands: the answer depends on their signatures alone."""
    if _is_other_talk(one, other) or vetoed(one, other):
        return False
    if _copied(one, other) or _one_plan(one, other) or _one_act(one, other):
        return True
    once = _once(one, other)
    needed = _NEEDED.get(one.type, _NEEDED_ELSE)
    points = (
        once + _date_points(one, other) + _actor_points(one, other) + _place_points(one.report, other.report)
    )
    if points + _BEST < needed:
        return False
    alike = likeness(one, other)
    return points + alike >= needed and alike >= _floor(one, other, once)


def _is_other_talk(one: Profile, other: Profile) -> bool:
    """Whether two of the many that are told every day are about something else, which most of them are."""
    if one.type not in WORDY or one.bare == other.bare or one.sentence == other.sentence:
        return False
    return 2 * len(one.topic & other.topic) < ALIKE * (len(one.topic) + len(other.topic))


def _are_two_acts(one: Profile, other: Profile) -> bool:
    """Whether one sentence tells both, as acts of different kinds: "would invite him and could visit Pyongyang"."""
    here, there = one.report.evidence[0], other.report.evidence[0]
    return (here.article, here.start) == (there.article, there.start) and one.mode != other.mode


def _copied(one: Profile, other: Profile) -> bool:
    """Whether one is a copy of the other: a word in a long sentence, or the same days in the same words."""
    alike = one.bare == other.bare
    if one.sentence == other.sentence and len(one.sentence) > LONG and (alike or one.word == other.word):
        return True
    return alike and (one.first, one.last) == (other.first, other.last) and len(one.topic) >= _ENOUGH


def _one_plan(one: Profile, other: Profile) -> bool:
    """Whether both tell of the one summit that the same parties or people plan for days that agree."""
    here, there = one.mode, other.mode
    if one.type != "CONSULT" or not are_parties(one, other) or one.sentence == other.sentence:
        return False
    if one.plan.planned and other.plan.planned and here == there and here in _PLANNED_ONCE:
        return one.sources == other.sources
    together = here == there or (here in _TALKS and there in _TALKS)
    return together and (one.plan.planned or other.plan.planned) and _are_people(one, other)


def _one_act(one: Profile, other: Profile) -> bool:
    """Whether both tell of what a state does to another once a day, in whatever words."""
    mode = one.mode
    if mode not in _ONCE_A_DAY or mode != other.mode or one.open or other.open:
        return False
    return are_parties(one, other) and one.days == 1 and (one.first, one.last) == (other.first, other.last)


def _are_people(one: Profile, other: Profile) -> bool:
    """Whether both name the same people, of two countries or more."""
    return len(one.persons) > 1 and one.persons == other.persons


def may_be(one: Profile, other: Profile) -> bool:
    """Whether one may tell the plan of what the other tells, which joins it by what they share with a third."""
    planned = one.plan.planned or other.plan.planned
    return planned and one.type == "CONSULT" and are_parties(one, other) and not vetoed(one, other)


def are_parties(one: Profile, other: Profile) -> bool:
    """Whether both tell of the same two parties or more."""
    return one.actors == other.actors and len(one.actors) > 1


def likeness(one: Profile, other: Profile) -> int:
    """Points for titles that are about the same, by their words whatever the order."""
    same_words = one.bare == other.bare
    if same_words or (one.topic and one.topic == other.topic):
        return _BEST
    shared = len(one.topic & other.topic)
    both = 2 * shared / (len(one.topic) + len(other.topic) or 1)
    if one.type in WORDY:
        return next((points for least, points in _STATEMENTS if both >= least), _UNLIKE)
    if not one.topic or not other.topic:
        bare = one.type in _BARE or one.mode in _ONCE
        return 0 if not bare else 1 if one.topic or other.topic else _BEST
    if not shared:
        return 0 if one.type in TOGETHER else _UNLIKE
    few = min(len(one.topic), len(other.topic))
    points = next((points for least, points in _TITLES if both >= least), 0)
    # What says little is in what says more, and yet it may be about something else.
    return max(points, 2 if few >= _ENOUGH and shared / few >= _MOST else 1 if 2 * shared >= few else 0)


def _floor(one: Profile, other: Profile, once: int) -> int:
    """How like the titles must be at least: more where the days, or the parties, say little."""
    kind, shared = one.type, len(one.actors & other.actors)
    if (one.open or other.open) and not once:
        return 2 if kind in TOGETHER and shared > 1 else _BEST
    if kind in WORDY:
        return 2
    if kind == "PROTEST" or (kind in TOGETHER and (shared < 2 or not (once or kind == "CONSULT"))):
        return 1
    return _UNLIKE if shared > 1 else 2


def _once(one: Profile, other: Profile) -> int:
    """A point for the very same act of the very same two parties."""
    mode = one.mode
    alike = mode in _ONCE and mode == other.mode and mode not in CHANGES
    return int(alike and one.actors == other.actors and len(one.actors) > 1)


def _date_points(one: Profile, other: Profile) -> int:
    if one.open or other.open or one.days > LONGEST:
        return 0
    if (one.first, one.last) == (other.first, other.last):
        return 1 if one.report.when.approximate or other.report.when.approximate else 2
    return int(one.first <= other.last and other.first <= one.last)


def _actor_points(one: Profile, other: Profile) -> int:
    if one.actors == other.actors:
        return min(len(one.actors), 2)
    # One party alone may be half the story; two parties and three are more likely two meetings.
    return 1 if min(len(one.actors), len(other.actors)) == 1 else -1


def _place_points(one: Event, other: Event) -> int:
    here, there = one.place, other.place
    if here is None or there is None:
        return 0
    if at(here, there):
        return 2
    return int(one.type in TOGETHER and here.country is not None and here.country == there.country)

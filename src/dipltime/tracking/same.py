"""Whether two reports tell of the same event.

A veto keeps reports apart whatever else agrees; past the vetoes, points for what agrees are counted
against what the event's type needs. In doubt reports stay apart: an event shown twice is seen by the
reader, two events in one are not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from dipltime.tracking.index import LONGEST, WORDY

if TYPE_CHECKING:
    from collections.abc import Callable

    from dipltime.model import Event, Place
    from dipltime.tracking.profile import Profile

# Modes that reports of one event use side by side. A visit is also a meeting; a signature is no ratification,
# and two ministers who meet beside a conference are not the conference.
_FAMILIES = (
    frozenset({"meet", "visit", "summit", "host", "negotiate", "mediate"}),
    frozenset({"multilateral", "summit", "host"}),
    frozenset({"attack", "bomb", "kill"}),
    frozenset({"promise", "negotiate", "sign"}),
)
# Types whose parties act together, so that it does not matter who is named as the source.
_MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE", "OTHER"})
_NEEDED = {"CONSULT": 4, "AGREE": 4, "STATEMENT": 6, "OTHER": 6}
_NEEDED_ELSE = 5
_TITLES = ((90, 3), (75, 2), (55, 1), (35, 0))
_UNLIKE = -1


def same(one: Profile, other: Profile) -> bool:
    """Whether both tell of one event; symmetric."""
    if any(veto(one, other) for veto in _VETOES):
        return False
    needed = _NEEDED.get(one.report.type, _NEEDED_ELSE)
    points = _date_points(one, other) + _actor_points(one, other) + _place_points(one.report, other.report)
    return points + _TITLES[0][1] >= needed and points + likeness(one, other) >= needed


def likeness(one: Profile, other: Profile) -> int:
    """Points for titles that say the same, by their words whatever the order."""
    if one.report.type in WORDY and one.words.isdisjoint(other.words):
        return _UNLIKE
    ratio = fuzz.token_set_ratio(one.title, other.title)
    return next((points for least, points in _TITLES if ratio >= least), _UNLIKE)


def _kind(one: Profile, other: Profile) -> bool:
    if one.report.type != other.report.type:
        return True
    modes = {one.report.mode, other.report.mode}
    return None not in modes and len(modes) == 2 and not any(modes <= family for family in _FAMILIES)


def _days(one: Profile, other: Profile) -> bool:
    if one.first > other.last or other.first > one.last:
        return True
    vague = one.open or other.open or max(one.days, other.days) > LONGEST
    return vague and (one.first, one.last) != (other.first, other.last)


def _actors(one: Profile, other: Profile) -> bool:
    shared = len(one.actors & other.actors)
    if not one.actors and not other.actors:
        return False
    return shared < min(len(one.actors), len(other.actors)) and 2 * shared < len(one.actors | other.actors)


def _nobody(one: Profile, other: Profile) -> bool:
    return bool(one.actors) != bool(other.actors)


def _direction(one: Profile, other: Profile) -> bool:
    if one.report.type in _MUTUAL or not one.sources or not other.sources:
        return False
    return not one.sources & other.sources


def _places(one: Profile, other: Profile) -> bool:
    """Two towns, or two countries, are two places; a town and its country, or an unknown country, are not."""
    here, there = one.report.place, other.report.place
    return here is not None and there is not None and clash(here, there)


def clash(here: Place, there: Place) -> bool:
    """Whether nothing can be in both places at once, by their names and countries."""
    if here.country is None or there.country is None or here.name.casefold() == there.name.casefold():
        return False
    return here.country != there.country


def _series(one: Profile, other: Profile) -> bool:
    return one.series != other.series


_VETOES: tuple[Callable[[Profile, Profile], bool], ...] = (
    _days,
    _kind,
    _nobody,
    _actors,
    _direction,
    _series,
    _places,
)


def _date_points(one: Profile, other: Profile) -> int:
    if one.open or one.days > LONGEST:
        return 0
    return 2 if (one.first, one.last) == (other.first, other.last) else 1


def _actor_points(one: Profile, other: Profile) -> int:
    if one.actors == other.actors:
        return min(len(one.actors), 2)
    # One party alone may be half the story; two parties and three are more likely two meetings.
    return 1 if min(len(one.actors), len(other.actors)) == 1 else -1


def _place_points(one: Event, other: Event) -> int:
    here, there = one.place, other.place
    if here is None or there is None:
        return 0
    if here.name.casefold() == there.name.casefold():
        return 2
    if one.type in _MUTUAL:
        return 1 if here.country and here.country == there.country else 0
    # Two towns of one country: one meeting may be told by either, two attacks are two.
    return -2

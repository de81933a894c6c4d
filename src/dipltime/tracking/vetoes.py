"""What keeps two reports apart whatever else agrees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.tracking.profile import CHANGES
from dipltime.tracking.words import is_city, is_country

if TYPE_CHECKING:
    from dipltime.model import Place
    from dipltime.tracking.profile import Profile

# Modes that reports of one event use side by side. A visit is also a meeting; a signature is no ratification,
# and two ministers who meet beside a conference are not the conference.
_FAMILIES = (
    frozenset({"meet", "visit", "summit", "host", "negotiate", "mediate"}),
    frozenset({"multilateral", "summit", "host"}),
    frozenset({"attack", "bomb", "kill"}),
    frozenset({"promise", "negotiate", "sign"}),
)
TOGETHER = frozenset({"CONSULT", "AGREE", "COOPERATE"})
"""Types whose parties act together, so that it does not matter who is named as the source."""
_ONE_DAY = frozenset({"meet", "summit", "visit", "sign", "phone"})
"""Modes of what takes place once, so that two days beside each other are one event seen from two time zones."""


def kind(one: Profile, other: Profile) -> bool:
    """Another type, or modes that do not go together."""
    if one.type != other.type:
        return True
    if one.mode == other.mode:
        return False
    modes = {one.mode, other.mode} - CHANGES
    return len(modes) > 1 and None not in modes and not any(modes <= family for family in _FAMILIES)


def days(one: Profile, other: Profile) -> bool:
    """Other days, or days too vague to tell; two reports that leave the same days open may be one event."""
    here, there = one.near, other.near
    if here[0] > there[1] or there[0] > here[1]:
        return not _next_day(one, other)
    if one.first == other.first and one.last == other.last:
        return False
    return one.vague or other.vague


def _next_day(one: Profile, other: Profile) -> bool:
    """Whether the days lie beside each other for the same parties in the same place."""
    here, there = one.report.place, other.report.place
    beside = abs(one.first - other.first) == 1 and bool(slack(one) and slack(other))
    return (
        beside and one.actors == other.actors and here is not None and there is not None and at(here, there)
    )


def slack(one: Profile) -> int:
    """How many days apart another report may date the same event: the day here is the next one there."""
    once = one.mode in _ONE_DAY and one.days == 1
    return int(once and len(one.actors) > 1 and one.report.place is not None)


def actors(one: Profile, other: Profile) -> bool:
    """Other parties: neither are all of one among those of the other, nor most of them shared."""
    if one.actors == other.actors:
        return False
    shared = len(one.actors & other.actors)
    return shared < min(len(one.actors), len(other.actors)) and 2 * shared < len(one.actors | other.actors)


def nobody(one: Profile, other: Profile) -> bool:
    """Parties told by one only."""
    return bool(one.actors) != bool(other.actors)


def persons(one: Profile, other: Profile) -> bool:
    """Other people of one country: its president met somebody, its minister somebody else."""
    shared = one.persons.keys() & other.persons.keys()
    pairs = ((one.persons[country], other.persons[country]) for country in shared)
    return any(not (here <= there or there <= here) for here, there in pairs)


def direction(one: Profile, other: Profile) -> bool:
    """Others who act."""
    if one.type in TOGETHER or one.type == "OTHER" or not one.sources or not other.sources:
        return False
    return not one.sources & other.sources


def places(one: Profile, other: Profile) -> bool:
    """Two countries are two places, and so are two towns, though one meeting may be told by either of two.

    Where nobody is named, the place must be told by both or by neither.
    """
    here, there = one.report.place, other.report.place
    if here is None or there is None:
        return here is not there and not one.actors
    return clash(here, there) or (one.type not in TOGETHER and _two_towns(here, there))


def clash(here: Place, there: Place) -> bool:
    """Whether nothing can be in both places at once, by their names and countries."""
    if here.country is None or there.country is None or at(here, there):
        return False
    return here.country != there.country


def two_cities(here: Place, there: Place) -> bool:
    """Whether both are cities, and not the same one."""
    known = is_city(here.name, here.country) and is_city(there.name, there.country)
    return known and not at(here, there)


def _two_towns(here: Place, there: Place) -> bool:
    whole = is_country(here.name, there.country) or is_country(there.name, here.country)
    return here.country is not None and here.country == there.country and not whole and not at(here, there)


def at(here: Place, there: Place) -> bool:
    """Whether two places are called the same."""
    return here.name.casefold() == there.name.casefold()


def series(one: Profile, other: Profile) -> bool:
    """Another of a series: "the second round of talks"."""
    return one.series != other.series


FIRM = (kind, nobody, actors, persons, series, places)
"""What keeps even a report that moves a plan apart from that plan."""


def vetoed(one: Profile, other: Profile) -> bool:
    """Whether anything keeps the two apart; what says so most often is asked first."""
    return (
        days(one, other)
        or kind(one, other)
        or nobody(one, other)
        or actors(one, other)
        or one.series != other.series
        or (bool(one.persons) and bool(other.persons) and persons(one, other))
        or direction(one, other)
        or places(one, other)
    )

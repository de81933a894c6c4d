"""Reports to events: a grouping that depends on the set of reports alone, not on their order."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from dipltime.tracking.same import likeness, same

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dipltime.tracking.profile import Key, Profile, Signature

Cluster = tuple["Profile", ...]


def clusters(profiles: Iterable[Profile]) -> list[Cluster]:
    """The events among `profiles`: within each, every report is the same as every other.

    The most precise reports come first, so that a vague one ("in June") joins the event it fits best instead
    of drawing two events together. Reports that are alike in all that counts are compared once.
    """
    groups: list[list[Cluster]] = []
    for alike in sorted(_alike(profiles), key=lambda alike: (alike[0].days, alike[0].key)):
        fitting = [group for group in groups if all(same(alike[0], others[0]) for others in group)]
        if fitting:
            max(fitting, key=lambda group: _closeness(alike[0], group)).append(alike)
        else:
            groups.append([alike])
    return [tuple(sorted(chain.from_iterable(group), key=_key)) for group in groups]


def _alike(profiles: Iterable[Profile]) -> Iterator[Cluster]:
    """The profiles by signature; those that are not even the same as their like come singly."""
    lots: defaultdict[Signature, list[Profile]] = defaultdict(list)
    for one in sorted(profiles, key=_key):
        lots[one.signature].append(one)
    for lot in lots.values():
        if len(lot) == 1 or same(lot[0], lot[1]):
            yield tuple(lot)
        else:
            yield from ((one,) for one in lot)


def _key(profile: Profile) -> tuple[Key, str]:
    return profile.key, profile.report.id


def _closeness(one: Profile, group: list[Cluster]) -> float:
    """How like the titles are on average; of equals, `max` takes the group that began first."""
    return sum(likeness(one, others[0]) for others in group) / len(group)

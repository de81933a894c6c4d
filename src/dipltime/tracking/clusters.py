"""Reports to events: a grouping that depends on the set of reports alone, not on their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.tracking.same import likeness, same

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dipltime.tracking.profile import Profile

Cluster = tuple["Profile", ...]


def clusters(profiles: Iterable[Profile]) -> list[Cluster]:
    """The events among `profiles`: within each, every report is the same as every other.

    The most precise reports come first, so that a vague one ("in June") joins the event it fits best instead
    of drawing two events together.
    """
    groups: list[list[Profile]] = []
    for one in sorted(profiles, key=lambda profile: (profile.days, profile.key)):
        fitting = [group for group in groups if all(same(one, member) for member in group)]
        if fitting:
            max(fitting, key=lambda group: _closeness(one, group)).append(one)
        else:
            groups.append([one])
    return [tuple(sorted(group, key=lambda profile: profile.key)) for group in groups]


def _closeness(one: Profile, group: list[Profile]) -> float:
    """How like the titles are on average; of equals, `max` takes the group that began first."""
    return sum(likeness(one, member) for member in group) / len(group)

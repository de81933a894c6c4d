"""Events whose date moves: what was planned for one day, moved to another and held there is one event."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from dipltime.tracking.moves import fitness, moves

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.tracking.clusters import Node
    from dipltime.tracking.profile import Profile
    from dipltime.tracking.rulings import Rulings

_HELD = frozenset({"occurred", "ongoing"})


def chained(groups: list[list[Node]], rulings: Rulings) -> None:
    """Join to each report that moves or calls off a plan the one group that tells that plan.

    Where several would do and none does best, none is joined.
    """
    changes = [one for group in groups for one in _views(group) if one.plan.seeks]
    for change in sorted(changes, key=lambda one: (one.key, one.report.id)):
        own = next(group for group in groups if change in _views(group))
        ranked = sorted(
            (
                (rank, number)
                for number, group in enumerate(groups)
                if (rank := _rank(change, own, group, rulings))
            ),
            reverse=True,
        )
        if ranked and (len(ranked) == 1 or ranked[0][0] > ranked[1][0]):
            own.extend(groups[ranked[0][1]])
            del groups[ranked[0][1]]


def _views(group: list[Node]) -> Iterator[Profile]:
    return (view for node in group for view in node.views)


def _rank(change: Profile, own: list[Node], group: list[Node], rulings: Rulings) -> int:
    """How well a group tells the plan that `change` changes; 0 for not at all."""
    if group is own or any(_apart(one, other, rulings) for one, other in product(own, group)):
        return 0
    if any(one.report.status in _HELD and one.key[0] <= change.key[0] for one in _views(group)):
        return 0
    return max((fitness(change, one) for one in _views(group) if moves(change, one)), default=0)


def _apart(one: Node, other: Node, rulings: Rulings) -> bool:
    return bool(one.clump and other.clump and rulings.are_apart(one.clump, other.clump))

"""Reports to events: a grouping that depends on the set of reports alone, not on their order."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain, permutations, product
from typing import TYPE_CHECKING, NamedTuple

from dipltime.tracking.chains import chained
from dipltime.tracking.same import likeness, same

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dipltime.tracking.clumps import Clump
    from dipltime.tracking.profile import Key, Profile, Signature
    from dipltime.tracking.rulings import Rulings

Cluster = tuple["Profile", ...]


class Node(NamedTuple):
    """Reports that need no grouping: alike in all that counts, or kept together by a person."""

    reports: Cluster
    views: Cluster
    """What of them is compared with others."""
    clump: Clump | None = None

    @property
    def rank(self) -> tuple[bool, int, Key]:
        """What a person decided comes first, then the most precise."""
        return self.clump is None, min(view.days for view in self.views), self.reports[0].key


def clusters(profiles: Iterable[Profile], rulings: Rulings) -> list[Cluster]:
    """The events among `profiles`: within each, every report is the same as every other.

    The most precise reports come first, so that a vague one ("in June") joins the event it fits best instead
    of drawing two events together. Reports that are alike in all that counts are compared once. Last, what
    moves a plan or calls it off joins the event that the plan is told in.
    """
    groups: list[list[Node]] = []
    for node in sorted(_nodes(sorted(profiles, key=order), rulings), key=lambda node: node.rank):
        fitting = [group for group in groups if all(_fit(node, other, group, rulings) for other in group)]
        if fitting:
            max(fitting, key=lambda group: _closeness(node, group)).append(node)
        else:
            groups.append([node])
    chained(groups, rulings)
    return [tuple(sorted(chain.from_iterable(node.reports for node in group), key=order)) for group in groups]


def order(profile: Profile) -> tuple[Key, str]:
    """The place of a report among others, whatever came first."""
    return profile.key, profile.report.id


def _nodes(profiles: Sequence[Profile], rulings: Rulings) -> Iterator[Node]:
    by_clump: defaultdict[Clump, list[Profile]] = defaultdict(list)
    lots: defaultdict[Signature, list[Profile]] = defaultdict(list)
    for one in profiles:
        if clump := rulings.clump(one.name):
            by_clump[clump].append(one)
        else:
            lots[one.signature].append(one)
    for clump, members in by_clump.items():
        views = {view.signature: view for one in members for view in rulings.views(one)}
        yield Node(tuple(members), tuple(views.values()), clump)
    for lot in lots.values():
        # Reports of one signature need not be the same: two undated ones are not.
        together = len(lot) == 1 or same(lot[0], lot[1])
        yield from [Node(tuple(lot), (lot[0],))] if together else (Node((one,), (one,)) for one in lot)


def _fit(node: Node, other: Node, group: Iterable[Node], rulings: Rulings) -> bool:
    if node.clump and other.clump and rulings.are_apart(node.clump, other.clump):
        return False
    return _same(node, other.views) or any(
        _bridges(one, node, other) for one in group if len(one.views) > 1 and one is not other
    )


def _same(node: Node, views: Cluster) -> bool:
    return any(same(one, two) for one, two in product(node.views, views))


def _bridges(middle: Node, node: Node, other: Node) -> bool:
    """Whether one tells the date of `middle` as it was read, and the other the one that a person put there."""
    return any(
        _same(node, (one,)) and _same(other, (two,))
        for one, two in permutations(middle.views, 2)
        if one.first > two.last or two.first > one.last
    )


def _closeness(node: Node, group: list[Node]) -> float:
    """How like the titles are on average; of equals, `max` takes the group that began first."""
    return sum(likeness(node.views[0], other.views[0]) for other in group) / len(group)

"""Reports to events: a grouping that depends on the set of reports alone, not on their order."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain, permutations, product
from typing import TYPE_CHECKING, NamedTuple

from dipltime.tracking.chains import chained
from dipltime.tracking.same import likeness, may_be, same

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dipltime.tracking.clumps import Clump
    from dipltime.tracking.profile import Key, Profile, Signature
    from dipltime.tracking.rulings import Rulings

Cluster = tuple["Profile", ...]
Rank = tuple[bool, int, "Key"]


class Node(NamedTuple):
    """Reports that need no grouping: alike in all that counts, or kept together by a person."""

    reports: Cluster
    views: Cluster
    """What of them is compared with others."""
    clump: Clump | None = None

    @property
    def rank(self) -> Rank:
        """What a person decided comes first, then the most precise."""
        return self.clump is None, min(view.days for view in self.views), self.reports[0].key

    @property
    def types(self) -> set[str]:
        """The types of event that it can be compared with."""
        return {view.type for view in self.views}


class _Groups:
    """Groups of nodes in the order they began; only those of one type are worth comparing."""

    def __init__(self) -> None:
        self.all: list[list[Node]] = []
        self._by_type: defaultdict[str, list[int]] = defaultdict(list)

    def near(self, node: Node) -> list[int]:
        """The numbers of the groups that have a type of `node`."""
        kinds = node.types
        if len(kinds) == 1:
            return self._by_type[kinds.pop()]
        return sorted({number for kind in kinds for number in self._by_type[kind]})

    def add(self, node: Node, number: int | None) -> None:
        """Let `node` join a group, or begin one."""
        if number is None:
            number = len(self.all)
            self.all.append([])
        self.all[number].append(node)
        for kind in node.types:
            if number not in self._by_type[kind]:
                self._by_type[kind].append(number)


def clusters(families: Iterable[Sequence[Profile]], rulings: Rulings) -> list[Cluster]:
    """The events among reports, those first that are told most precisely.

    Reports of two families never belong together.
    """
    found = [group for family in families for group in _clusters(family, rulings)]
    return [reports for _, reports in sorted(found, key=lambda one: (one[0], one[1][0].report.id))]


def _clusters(profiles: Sequence[Profile], rulings: Rulings) -> list[tuple[Rank, Cluster]]:
    """The events of a family: within each, every report is the same as every other, or its plan.

    The most precise reports come first, so that a vague one ("in June") joins the event it fits best instead
    of drawing two events together. Reports that are alike in all that counts are compared once. Last, what
    moves a plan or calls it off joins the event that the plan is told in.
    """
    if len(profiles) == 1:
        (alone,) = _nodes(profiles, rulings)
        return [(alone.rank, alone.reports)]
    groups = _Groups()
    for node in sorted(_nodes(sorted(profiles, key=order), rulings), key=lambda node: node.rank):
        fitting = [number for number in groups.near(node) if _fits(node, groups.all[number], rulings)]
        closest = max(fitting, key=lambda number: _closeness(node, groups.all[number]), default=None)
        groups.add(node, closest)
    chained(groups.all, rulings)
    return [
        (group[0].rank, tuple(sorted(chain.from_iterable(node.reports for node in group), key=order)))
        for group in groups.all
    ]


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


def _fits(node: Node, group: list[Node], rulings: Rulings) -> bool:
    """Whether `node` is the same as all that is in the group."""
    if node.clump is None and len(node.views) == 1 and all(len(other.views) == 1 for other in group):
        return _joins(node.views[0], [other.views[0] for other in group])
    return all(_fit(node, other, group, rulings) for other in group)


def _joins(view: Profile, others: list[Profile]) -> bool:
    """Whether a report is the same as all others, or as one where it may be what the rest came of."""
    found = False
    for other in others:
        if same(view, other):
            found = True
        elif not may_be(view, other):
            return False
    return found


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

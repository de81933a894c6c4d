"""Which reports hang together: by steps from one to another that tells the same, or moves its plan.

What hangs together is grouped anew as a whole. To hang together takes no more than one search for each report,
when it comes: what it finds belongs to it, and it to what it finds, from then on.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from dipltime.tracking.index import Name
    from dipltime.tracking.profile import Profile


class Kin:
    """The reports that hang together, as far as they have been searched for.

    Reports that are gone, or no longer alike, may still count as kin: grouping more than hangs together gives
    the same groups.
    """

    def __init__(self) -> None:
        self._of: dict[Name, set[Name]] = {}
        self._unsearched: set[Name] = set()

    def expect(self, name: Name) -> None:
        """Note a report whose kin nobody has searched for."""
        self._unsearched.add(name)

    def is_searched(self, name: Name) -> bool:
        """Whether the kin of a report that is known are known."""
        return name not in self._unsearched

    def searched(self, name: Name) -> None:
        """Note that the kin of this report have been searched for."""
        self._unsearched.discard(name)

    def of(self, name: Name) -> Collection[Name]:
        """The reports that hang together with this one, which is among them if there are any."""
        return self._of.get(name, ())

    def unite(self, one: Name, other: Name) -> None:
        """Let two reports, and all that hang together with either, hang together."""
        here, there = self._of.get(one), self._of.get(other)
        if here is None or there is None:
            whole = {one} if here is None and there is None else here or there or set()
            whole |= {one, other}
            self._of[one] = self._of[other] = whole
        elif here is not there:
            small, large = (here, there) if len(here) < len(there) else (there, here)
            large |= small
            self._of.update(dict.fromkeys(small, large))

    def families(self, reports: Iterable[Profile]) -> list[list[Profile]]:
        """The reports, those that hang together in one list."""
        families: defaultdict[object, list[Profile]] = defaultdict(list)
        for one in reports:
            whole = self._of.get(one.name)
            families[one.name if whole is None else id(whole)].append(one)
        return list(families.values())

"""Which reports a person keeps together, and which apart, by decisions taken one after the other.

A later decision has the last word: merging undoes a split between the same reports, splitting a merge.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dipltime.serial import Json
    from dipltime.tracking.index import Name


@dataclass(eq=False)
class Clump:
    """Reports that stay together."""

    names: set[Name]
    log: list[Json] = field(default_factory=list)
    """The decisions about them, in order."""


class Clumps:
    """The clumps of a store by the reports in them."""

    def __init__(self) -> None:
        self.of: dict[Name, Clump] = {}
        self._apart: set[frozenset[Clump]] = set()

    def are_apart(self, one: Clump, other: Clump) -> bool:
        """Whether the two stay apart."""
        return frozenset((one, other)) in self._apart

    def join(self, names: set[Name], row: Json) -> None:
        """Keep these reports together, with all that were together with any of them."""
        old = self._with(names)
        joined = Clump(names.union(*(clump.names for clump in old)))
        joined.log = in_order([*(one for clump in old for one in clump.log), row])
        self._replace(old, [joined])

    def split(self, out: set[Name], rest: set[Name], row: Json) -> None:
        """Keep the reports `out` apart from `rest`, to which everything else belongs that was with them.

        What was decided about all of them holds for `rest`; for `out` only what was about nothing else.
        """
        old = self._with(out | rest)
        log = [one for clump in old for one in clump.log]
        kept = Clump(rest.union(*(clump.names - out for clump in old if clump.names & rest)))
        parted = Clump(out.union(*(clump.names - rest for clump in old if not clump.names & rest)))
        kept.log = in_order([*(one for one in log if names_about(one) & kept.names), row])
        parted.log = in_order([*(one for one in log if names_about(one) <= parted.names), row])
        self._replace(old, [kept, parted])
        self._apart.add(frozenset((kept, parted)))

    def _with(self, names: set[Name]) -> list[Clump]:
        return list({id(clump): clump for name in names if (clump := self.of.get(name))}.values())

    def _replace(self, old: list[Clump], new: list[Clump]) -> None:
        for clump in new:
            self.of.update(dict.fromkeys(clump.names, clump))
        for before in old:
            heirs = [clump for clump in new if clump.names & before.names]
            pairs = [pair for pair in self._apart if before in pair]
            self._apart.difference_update(pairs)
            for pair in pairs:
                (other,) = pair - {before}
                self._apart.update(frozenset((heir, other)) for heir in heirs if heir is not other)


def in_order(rows: Iterable[Json]) -> list[Json]:
    """Decisions in the order they were taken, each once."""
    return sorted({row["id"]: row for row in rows}.values(), key=lambda row: str(row["id"]))


def names_in(anchors: Iterable[Json]) -> set[Name]:
    """The reports that a decision calls so."""
    return {(one["article"], one["report"]) for one in anchors}


def names_about(row: Json) -> set[Name]:
    """The reports that a decision is about."""
    return names_in((*row["reports"], *row.get("apart", ())))

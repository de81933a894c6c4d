"""What a change did to the events of a timeline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dipltime.tracking.regroup import Regrouped


@dataclass(frozen=True, slots=True)
class Outcome:
    """The ids of the events that a change touched."""

    added: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    """Ids that are no more, their reports having gone or joined other events."""
    known: bool = False
    """Whether the article had been read before, with the same events and the same date."""
    hidden: bool = False
    """Whether the article is one that a person took out of sight."""


def outcome(article: str, done: Regrouped, *, hidden: bool) -> Outcome:
    """What reading `article` did."""
    before, after = done.before, done.after
    known = {one.name for group in before.values() for one in group}
    added, updated, unchanged = [], [], []
    for event, group in sorted(after.items(), key=lambda item: item[1][0].key):
        if group == before.get(event):
            if any(one.name[0] == article for one in group):
                unchanged.append(event)
        elif known.isdisjoint(one.name for one in group):
            added.append(event)
        else:
            updated.append(event)
    removed = tuple(sorted(before.keys() - after.keys()))
    return Outcome(tuple(added), tuple(updated), tuple(unchanged), removed, hidden=hidden)

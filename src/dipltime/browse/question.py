"""What is asked of a timeline: the filters of `show`, as they stand on the screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dipltime.model import Event
    from dipltime.query import Filters
    from dipltime.timeline import Timeline

FILTERS = ("actor", "type", "status", "place", "article", "search")
BETWEEN = ";"
"""What stands between two values of a filter where they are typed in one line."""


@dataclass(frozen=True, slots=True)
class Question:
    """Filters; one with several values takes any of them."""

    start: str | None = None
    end: str | None = None
    actor: tuple[str, ...] = ()
    type: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    article: tuple[str, ...] = ()
    search: tuple[str, ...] = ()
    limit: int | None = None
    overdue: bool = False
    minor: bool = False
    """Whether what was denied, and what fits no type, is asked for as well."""
    reverse: bool = False

    def ask(self, timeline: Timeline) -> list[Event]:
        """The events asked for, in order; raises DateError or StoreError."""
        filters: Filters = {
            "actor": self.actor,
            "type": self.type,
            "status": self.status,
            "place": self.place,
            "article": self.article,
            "search": self.search,
        }
        return timeline.events(
            self.start,
            self.end,
            limit=self.limit,
            overdue=self.overdue,
            reverse=self.reverse,
            minor=self.minor,
            **filters,
        )

    def words(self) -> str:
        """The filters in words, "" if there are none."""
        named = [("from", (self.start or "",)), ("to", (self.end or "",))]
        named += [(name, getattr(self, name)) for name in FILTERS]
        parts = [f"{name} {' or '.join(values)}" for name, values in named if any(values)]
        parts += ["overdue"] * self.overdue + ["all kinds"] * self.minor + ["latest first"] * self.reverse
        return " · ".join(parts)


def holds(event: Event, words: str) -> bool:
    """Whether `words`, in lower case, stand in the title or a sentence, or name an actor or the place."""
    if words in event.title.casefold() or any(words in one.text.casefold() for one in event.evidence):
        return True
    named = [(one.name, one.country) for one in (*event.actors, event.place) if one]
    return any(words == (country or "").casefold() or words in name.casefold() for name, country in named)

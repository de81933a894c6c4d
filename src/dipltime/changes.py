"""What a timeline tells of the articles that were read into it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dipltime.model import Article, Event


@dataclass(frozen=True, slots=True)
class Change:
    """What reading one article, or several, did to the timeline."""

    articles: tuple[Article, ...]
    added: tuple[Event, ...] = ()
    updated: tuple[Event, ...] = ()
    unchanged: tuple[Event, ...] = ()
    removed: tuple[str, ...] = ()
    """Ids of events that are no more: their reports went away, or joined another event."""
    known: bool = False
    """Whether all of it had been read before, and nothing changed."""

    @property
    def events(self) -> tuple[Event, ...]:
        """The events that the articles tell of, as they are now."""
        ids = {article.id for article in self.articles}
        told = (*self.added, *self.updated, *self.unchanged)
        return tuple(event for event in told if any(one.article in ids for one in event.evidence))

    @classmethod
    def total(cls, changes: Iterable[Change]) -> Change:
        """All `changes`, one after the other, as one."""
        articles: list[Article] = []
        events: dict[str, tuple[str, Event]] = {}
        removed: set[str] = set()
        known = True
        for change in changes:
            articles.extend(change.articles)
            known = known and change.known
            removed.update(change.removed)
            for kind in ("unchanged", "updated", "added"):
                for event in getattr(change, kind):
                    first = events.get(event.id, (kind, event))[0]
                    events[event.id] = ("added" if first == "added" else kind, event)
                    removed.discard(event.id)
        kinds = {
            kind: tuple(event for id_, (of, event) in events.items() if of == kind and id_ not in removed)
            for kind in ("added", "updated", "unchanged")
        }
        return cls(tuple(articles), **kinds, removed=tuple(sorted(removed)), known=known)


@dataclass(frozen=True, slots=True)
class Listing:
    """An article that was read, without its text."""

    article: Article
    added: str
    """The day it was read."""
    events: int
    """How many events it tells of."""

    def to_dict(self) -> dict[str, object]:
        """The object that `articles --json` lists."""
        return {**self.article.to_dict(), "added": self.added, "events": self.events}

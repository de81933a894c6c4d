"""What a timeline tells of the articles that were read into it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dipltime.model import Article, Event
    from dipltime.tracking import Ledger, Outcome


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
    hidden: tuple[str, ...] = ()
    """The articles, by their ids, that a person took away: what they say is not shown."""

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
        hidden: list[str] = []
        known = True
        for change in changes:
            articles.extend(change.articles)
            hidden.extend(change.hidden)
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
        removal = tuple(sorted(removed))
        return cls(tuple(articles), **kinds, removed=removal, known=known, hidden=tuple(hidden))


def change_of(article: Article | None, outcome: Outcome, ledger: Ledger) -> Change:
    """The change that `outcome` tells of, with the events as they are now in the ledger."""
    return Change(
        () if article is None else (article,),
        added=ledger.events(outcome.added),
        updated=ledger.events(outcome.updated),
        unchanged=ledger.events(outcome.unchanged),
        removed=outcome.removed,
        known=outcome.known,
        hidden=(article.id,) if article and outcome.hidden else (),
    )


@dataclass(frozen=True, slots=True)
class Imported:
    """What taking in a file did."""

    change: Change
    notes: tuple[str, ...] = ()
    """What the user is to know of the file, one line each."""
    failures: tuple[str, ...] = ()
    """The articles that could not be taken in, and why, one line each."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person decided about events: edit, confirm, merge, split or remove."""

    id: str
    at: str
    """The day it was decided."""
    kind: str
    events: tuple[str, ...]
    """The ids that the events had then."""
    titles: tuple[str, ...]
    """Their titles, or that of the article that was taken away."""
    changes: Mapping[str, str | None]
    """Of an edit: the fields and what they are to be, in words."""
    articles: tuple[str, ...] = ()
    """The ids of articles that were taken away."""

    def to_dict(self) -> dict[str, object]:
        """The object that `undo --list --json` lists."""
        return {
            "id": self.id,
            "at": self.at,
            "kind": self.kind,
            "events": list(self.events),
            "titles": list(self.titles),
            "changes": dict(self.changes),
            "articles": list(self.articles),
        }


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


@dataclass(frozen=True, slots=True)
class Repair:
    """What was wrong with a store, and what was done about it."""

    lost: tuple[str, ...] = ()
    """What could not be saved, one line each."""
    mended: tuple[str, ...] = ()
    """What was put right."""
    kept: str | None = None
    """Where the store is kept as it was; None if nothing had to be done."""
    hints: tuple[str, ...] = ()
    """Where what is lost may still be found."""

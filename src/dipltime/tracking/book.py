"""The events of a timeline as groups of reports, each read from the store when it is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from dipltime.errors import StoreError
from dipltime.tracking.index import Index, Places
from dipltime.tracking.kin import Kin
from dipltime.tracking.profile import profile, sketch_of
from dipltime.tracking.relating import Link, link_in, link_of
from dipltime.tracking.rows import named_in, reports_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dipltime.serial import Json
    from dipltime.store import Table
    from dipltime.tracking.index import Name, Sketch
    from dipltime.tracking.profile import Profile

Group = tuple["Profile", ...]


class Rows(Protocol):
    """The rows of a store, as a transaction gives them."""

    def rows(self, table: Table) -> Iterator[Json]:
        """All rows of a table."""

    def row(self, table: Table, id: str) -> Json | None:  # noqa: A002 - as the transaction calls it
        """The row with this id."""

    def put(self, table: Table, rows: Iterable[Json]) -> None:
        """Write `rows`, each in place of the row with its id."""

    def remove(self, table: Table, ids: Iterable[str]) -> None:
        """Take away the rows with these ids."""


class Book:
    """Groups of reports by the id of their event; `changed` and `removed` say which are to be written anew."""

    def __init__(self, store: Rows) -> None:
        self._store = store
        self._home: dict[Name, str] = {}
        self._known: set[str] = set()
        self._groups: dict[str, Group] = {}
        self._reports: dict[Name, Profile] = {}
        self._by_article: dict[str, set[Name]] = {}
        self._places = Places()
        self._links: dict[Name, Link] = {}
        self.counted: set[str] = set()
        """The events that are dated by another one."""
        self._index = Index()
        self.kin = Kin()
        self.changed: set[str] = set()
        self.removed: set[str] = set()
        for row in store.rows("events"):
            self._enter(row)

    def _enter(self, row: Json) -> None:
        event = row["id"]
        for name, report, evidence in named_in(row):
            self._home[name] = event
            self.kin.expect(name)
            self._by_article.setdefault(name[0], set()).add(name)
            sketch = sketch_of(report, evidence)
            self._index.add(name, sketch)
            if report["place"]:
                self._places.add(name, report["place"]["name"], sketch)
            if link := link_in(evidence):
                self._links[name] = link
        if "counted_from" in row:
            self.counted.add(event)
        self._known.add(event)

    def __contains__(self, event: str) -> bool:
        return event in self._known

    def __iter__(self) -> Iterator[str]:
        return iter(tuple(self._known))

    def names(self) -> Iterator[tuple[Name, str]]:
        """Every report with its event."""
        return iter(self._home.items())

    def home(self, name: Name) -> str | None:
        """The event that the report belongs to."""
        return self._home.get(name)

    def of_article(self, article: str) -> list[Name]:
        """The reports of an article that belong to events."""
        return sorted(name for name in self._by_article.get(article, ()) if name in self._home)

    def group(self, event: str) -> Group:
        """The reports of an event, in their order."""
        if event not in self._groups:
            row = self._store.row("events", event)
            if row is None:
                raise StoreError(f"the event {event} is not where it was: see `dipltime check`")
            self._hold(event, tuple(map(profile, reports_of(row))))
        return self._groups[event]

    def _hold(self, event: str, group: Group) -> None:
        self._groups[event] = group
        self._reports.update((one.name, one) for one in group)

    def report(self, name: Name) -> Profile:
        """One report of an event; raises KeyError if it belongs to none."""
        if name not in self._reports:
            self.group(self._home[name])
        return self._reports[name]

    def near(self, sketch: Sketch, slack: int = 0) -> set[Name]:
        """The reports that may tell of the event of one with this sketch; some may be gone."""
        return self._index.near(sketch, slack)

    def near_place(self, places: Iterable[str], kind: str, day: int) -> list[str]:
        """The events of a type that a report puts at the first known of these places, by their distance from a day."""
        names = self._places.near(places, kind, day)
        return list(dict.fromkeys(self._home[name] for name in names if name in self._home))

    def links(self) -> Iterator[tuple[str, Link]]:
        """The events with a report whose date is counted from another event, each with what it says of that."""
        return ((self._home[name], link) for name, link in self._links.items() if name in self._home)

    def note(self, one: Profile) -> None:
        """Let a report be found by what it says, or by what a person says that it does."""
        self._index.add(one.name, one.sketch)
        if one.report.place:
            self._places.add(one.name, one.report.place.name, one.sketch)
        if link := link_of(one.report):
            self._links[one.name] = link
        else:
            self._links.pop(one.name, None)

    def go_on(self, store: Rows) -> None:
        """Work on the rows of another transaction: what is stored is read again when it is needed."""
        self._store = store
        self._groups.clear()
        self._reports.clear()
        self.changed.clear()
        self.removed.clear()

    def take(self, event: str) -> Group:
        """Take the reports of an event out."""
        group = self.group(event)
        for one in group:
            del self._home[one.name], self._reports[one.name]
        del self._groups[event]
        self._known.remove(event)
        self.changed.discard(event)
        self.removed.add(event)
        return group

    def put(self, group: Group) -> str:
        """Put the reports of one event in; its id."""
        event = group[0].report.id
        while event in self:  # two reports whose ids, being short, are the same
            event += "x"
        for one in group:
            self._by_article.setdefault(one.name[0], set()).add(one.name)
            self._home[one.name] = event
        self._hold(event, group)
        self._known.add(event)
        self.changed.add(event)
        self.removed.discard(event)
        return event

"""The events and articles of a timeline while articles come in and go and a person corrects it.

Which reports are one event follows from the set of all reports and of all decisions, never from the order in
which they came. An event is composed once, when everything has been read, since composing one of a thousand
reports anew for each of them would take a million steps.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dipltime.days import number
from dipltime.serial import article_to_json, event_from_json, event_to_json
from dipltime.tracking.book import Book
from dipltime.tracking.clumps import names_about
from dipltime.tracking.finding import found, found_article
from dipltime.tracking.outcome import Outcome, outcome
from dipltime.tracking.profile import profile
from dipltime.tracking.regroup import regroup
from dipltime.tracking.relating import counted_anew, link_of, names_in, stands
from dipltime.tracking.rows import event_of, row_of
from dipltime.tracking.rulings import Rulings
from dipltime.tracking.words import noun_type, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dipltime.model import Article, Base, Event
    from dipltime.serial import Json
    from dipltime.store import Table
    from dipltime.tracking.book import Rows
    from dipltime.tracking.index import Name
    from dipltime.tracking.profile import Profile
    from dipltime.tracking.regroup import Regrouped
    from dipltime.tracking.relating import Link


FEW = 10
"""Events that are looked at for the one that an article names by its place."""


class Ledger:
    """The rows of a store, read for tracking; `write` puts back what changed."""

    def __init__(self, store: Rows) -> None:
        self._store = store
        self.book = Book(store)
        self.articles = {row["id"]: row for row in store.rows("articles")}
        self.rulings = Rulings(store.rows("corrections"))
        self.hidden = {one.name: one for one in map(_removed, store.rows("removed"))}
        self._hidden_before = frozenset(self.hidden.values())
        self._rulings_before = self.rulings
        self._changed_articles: set[str] = set()
        self._made: dict[str, Event] = {}
        self._note_views()

    def add(self, article: Article, events: Sequence[Event], added: str) -> Outcome:
        """Take in what `article` says now, in place of what it said before; `added` is the day of reading."""
        new = [profile(report) for report in named(article, events)]
        row = self.articles.get(article.id)
        shown = self.book.of_article(article.id)
        gone = [name for name in self.hidden if name[0] == article.id]
        hidden = self.rulings.hides_article(article.id)
        old = {
            *(self.book.report(name).report for name in shown),
            *(self.hidden[name].report for name in gone),
        }
        if row and is_known(row, article) and {one.report for one in new} == old:
            homes = {home for name in shown if (home := self.book.home(name))}
            return Outcome(unchanged=tuple(sorted(homes)), known=True, hidden=hidden)
        for name in gone:
            del self.hidden[name]
        self.rulings = self.rulings.following(article.id, new)
        done = self._hold(regroup(self.book, self.rulings, new, drop=shown))
        self.articles[article.id] = {**article_to_json(article), "added": (row and row["added"]) or added}
        self._changed_articles.add(article.id)
        return outcome(article.id, done, hidden=hidden)

    def said_by(self, article: str) -> list[Event]:
        """What the article says, be it out of sight."""
        shown = [self.book.report(name) for name in self.book.of_article(article)]
        return [one.report for one in (*shown, *self.hidden.values()) if one.name[0] == article]

    def decide(self, rulings: Rulings) -> Regrouped:
        """Let these decisions hold, in place of those before."""
        kept = {row["id"] for row in rulings.rows} & {row["id"] for row in self.rulings.rows}
        decided = [row for row in (*self.rulings.rows, *rulings.rows) if row["id"] not in kept]
        back = [one for one in self.hidden.values() if not rulings.hides(one)]
        for one in back:
            del self.hidden[one.name]
        self.rulings = rulings
        start = {name for row in decided for name in self._about(row)}
        return self._hold(regroup(self.book, rulings, back, start=start))

    def _about(self, row: Json) -> Iterator[Name]:
        """The reports that a decision bears on."""
        yield from names_about(row)
        for article in row.get("articles", ()):
            yield from self.book.of_article(article)
        for one in self.rulings.said(row):
            yield from self.book.near(one.sketch)

    def regroup_all(self) -> None:
        """Group all reports anew, by the rules of today."""
        self._hold(regroup(self.book, self.rulings, start=[name for name, _ in self.book.names()]))

    def make_anew(self, lost: Iterable[Name]) -> None:
        """Make every event anew of its reports, and group those anew that belonged together with `lost` ones."""
        self._hold(regroup(self.book, self.rulings, start=lost))
        self.book.changed.update(self.book)

    def _hold(self, done: Regrouped) -> Regrouped:
        self._made.clear()
        self.hidden.update((one.name, one) for one in done.hidden)
        return done

    def _note_views(self) -> None:
        """Let corrected reports be found by what they say as corrected."""
        for name in self.rulings.names():
            if self.book.home(name):
                for view in self.rulings.views(self.book.report(name)):
                    self.book.note(view)

    def found(self, id: str) -> str:  # noqa: A002 - the word of the interface
        """The event that `id` means; raises StoreError if there is none, or several."""
        known = ((event, report) for (_, report), event in self.book.names())
        return found(id, known, (report for _, report in self.hidden))

    def found_article(self, id: str) -> str:  # noqa: A002
        """The article that `id` means; raises StoreError if there is none, or several."""
        return found_article(id, self.articles)

    def events(self, ids: Iterable[str]) -> tuple[Event, ...]:
        """The events with these ids as they are when all has been added, without those that are no more."""
        return tuple(self.event(event) for event in ids if event in self.book)

    def event(self, id: str) -> Event:  # noqa: A002 - the word of the interface
        """The event with this id as it is now."""
        if id not in self._made:
            reports = [one.report for one in self.book.group(id)]
            self._made[id] = event_of(reports, id, self._log(id), self._bases(id, reports))
        return self._made[id]

    def _bases(self, event: str, reports: Sequence[Event]) -> dict[int, tuple[Event, Base]]:
        """The reports of `event` that are dated by another event, by their places."""
        found: dict[int, tuple[Event, Base]] = {}
        for at, report in enumerate(reports):
            link = link_of(report)
            other = self._base(link, event) if link else None
            if other and (anew := counted_anew(report, other)):
                found[at] = anew
        return found

    def _base(self, link: Link, event: str) -> Event | None:
        """The event that the date of a report is counted from: that of its article, or one named so elsewhere."""
        if link.target:
            home = self.book.home((link.article, link.target))
            return self._standing(home) if home and home != event else None
        standing = (self._standing(other) for other in self._named_so(link)[:FEW] if other != event)
        related = {event for event, _ in self.book.links()}
        return next((other for other in standing if stands(other) and other.id not in related), None)

    def _named_so(self, link: Link) -> list[str]:
        """The events that words may name by kind and place, the nearest to the article first."""
        kind = noun_type(words_of(link.words))
        if kind is None or link.published is None:
            return []
        return self.book.near_place(names_in(link.words), kind, number(link.published))

    def _standing(self, event: str) -> Event:
        """The event by its own reports and corrections alone, so that two dates never count from each other."""
        return event_of([one.report for one in self.book.group(event)], event, self._log(event))

    def _log(self, event: str) -> list[Json]:
        return self.rulings.log(one.name for one in self.book.group(event))

    def write(self) -> None:
        """Put all that changed into the store."""
        self._store.remove("events", self.book.removed)
        self._store.put("events", map(self.row, sorted(self.book.changed)))
        self._store.put("events", self._moved_rows())
        self._store.put("articles", (self.articles[article] for article in sorted(self._changed_articles)))
        if frozenset(self.hidden.values()) != self._hidden_before:
            self._rewrite("removed", map(_removed_row, self.hidden.values()))
        if self.rulings is not self._rulings_before:
            self._rewrite("corrections", self.rulings.rows)

    def go_on(self, store: Rows) -> None:
        """Work on the rows of another transaction, which are as this ledger has written them."""
        self._store = store
        self.book.go_on(store)
        self._hidden_before, self._rulings_before = frozenset(self.hidden.values()), self.rulings
        self._changed_articles.clear()
        self._made.clear()

    def _moved_rows(self) -> list[Json]:
        """The rows of events that are dated by others and have got another date so."""
        events = {event for event, link in self.book.links() if self._may_have_moved(event, link)}
        rows = map(self.row, sorted(events))
        return [row for row in rows if row != self._store.row("events", row["id"])]

    def _may_have_moved(self, event: str, link: Link) -> bool:
        if event in self.book.changed:
            return False
        if link.target:
            home = self.book.home((link.article, link.target))
            return home is None or home in self.book.changed
        return event in self.book.counted or bool(self._named_so(link))

    def row(self, event: str) -> Json:
        """The row of an event as it is now."""
        reports = [one.report for one in self.book.group(event)]
        made = self.event(event)
        self.book.counted.discard(event)
        if made.counted_from:
            self.book.counted.add(event)
        return row_of(made, reports, corrected=bool(self._log(event)))

    def _rewrite(self, table: Table, rows: Iterable[Json]) -> None:
        self._store.remove(table, [row["id"] for row in self._store.rows(table)])
        self._store.put(table, rows)


def is_known(row: Json, article: Article) -> bool:
    """Whether `row` tells the day of publication of `article`, and is not all that was left of it by a damage."""
    return row["published"] == article.published and bool(row["published_from"] or not article.published_from)


def _removed(row: Json) -> Profile:
    return profile(event_from_json(row["report"]))


def _removed_row(one: Profile) -> Json:
    return {"id": "/".join(one.name), "report": event_to_json(one.report)}


def named(article: Article, events: Iterable[Event]) -> Iterator[Event]:
    """The events as reports of `article`, with ids of their own."""
    taken: set[str] = set()
    for event in events:
        name = event.id
        while name in taken:
            name += "x"
        taken.add(name)
        evidence = tuple(replace(one, article=article.id) for one in event.evidence[:1])
        yield replace(event, id=name, evidence=evidence, history=(), conflicts=())

"""Asking a timeline: its events, its key dates, the articles that were read."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Unpack

from dipltime.model import Actor
from dipltime.query import KEY_DATES, Query, first_and_last
from dipltime.query import overdue as is_overdue
from dipltime.serial import article_from_json, event_from_json, key_date_from_json
from dipltime.store.damage import damage

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from dipltime.changes import Listing
    from dipltime.model import Article, Event, KeyDate
    from dipltime.query import Filters
    from dipltime.serial import Json
    from dipltime.store import Store


class Asking:
    """What can be asked of a timeline; every method raises StoreError if the store is at fault."""

    name: str
    _store: Store

    def events(
        self,
        start: str | dt.date | None = None,
        end: str | dt.date | None = None,
        *,
        actor: str | Iterable[str] = (),
        type: str | Iterable[str] = (),  # noqa: A002 - the word of the interface
        status: str | Iterable[str] = (),
        place: str | Iterable[str] = (),
        article: str | Iterable[str] = (),
        search: str | Iterable[str] = (),
        limit: int | None = None,
        overdue: bool = False,
        reverse: bool = False,
        minor: bool = True,
    ) -> list[Event]:
        """The events in order of their first day.

        `start` and `end` are a year, a month or a day, both inclusive: an event is in if it can have happened
        between them. A filter with several values takes any of them. With `overdue` only what was planned for
        a day before the newest article and is not told to have been held. Without `minor`, what was denied
        and what is of type OTHER is left out unless asked for. Raises DateError for a date that is none.
        """
        filters: Filters = {
            "actor": actor,
            "type": type,
            "status": status,
            "place": place,
            "article": article,
            "search": search,
        }
        query = Query.of(_words(start), _words(end), filters, minor=minor)
        with damage(self.name):
            newest = self._newest()
            rows = self._store.rows("events", query.keeps, query.span, query.said)
            rows = [row for row in rows if not overdue or is_overdue(row, newest)]
            rows.sort(key=_order, reverse=reverse)
            return [_event(row, newest) for row in rows[:limit]]

    query = events
    """The same under the name that fits a question: `timeline.query(actor="Russia")`."""

    def digest(
        self,
        start: str | dt.date | None = None,
        end: str | dt.date | None = None,
        *,
        dates: int = KEY_DATES,
        limit: int | None = None,
        reverse: bool = False,
        **filters: Unpack[Filters],
    ) -> list[KeyDate]:
        """The `dates` days between `start` and `end` that stand out most, in order, with their leading events.

        The filters are those of `events`; days are weighed by what is told of them in the events that pass.
        `limit` cuts the list short. Raises DateError for a date that is none, ValueError if `dates` is below 1.
        """
        from dipltime.tracking.digest import key_dates

        if dates < 1:
            raise ValueError(f"a digest has at least one date, not {dates}")
        query = Query.of(_words(start), _words(end), filters)
        with damage(self.name):
            rows = self._store.rows("events", query.at_any_time().keeps)
            found = key_dates(rows, self._article_rows(), query.first, query.last, dates)
            return [key_date_from_json(row) for row in (found[::-1] if reverse else found)[:limit]]

    def event(self, id: str) -> Event:  # noqa: A002 - the word of the interface
        """The event with this id, or the only one whose id begins so; raises StoreError if it is not one."""
        from dipltime.tracking.finding import found

        with damage(self.name):
            rows = {row["id"]: row for row in self._store.named(id)}
            known = [(event, report) for event, row in rows.items() for report in _reports(row)]
            hidden = (row["report"]["id"] for row in self._store.rows("removed"))
            return _event(rows[found(id, known, hidden)], self._newest())

    def _newest(self) -> str | None:
        """The day of publication of the newest article."""
        return self._store.newest(self._taken_away())

    def articles(self) -> list[Listing]:
        """The articles that were read, in order of publication, without their text."""
        from dipltime.changes import Listing

        with damage(self.name):
            counts: dict[str, int] = {}
            for row in self._store.rows("events"):
                for article in {evidence["article"] for evidence in row["evidence"]}:
                    counts[article] = counts.get(article, 0) + 1
            rows = self._article_rows()
            return [Listing(article_from_json(row), row["added"], counts.get(row["id"], 0)) for row in rows]

    def actors(self) -> list[Actor]:
        """All that act in the events, each once, the one with most events first."""
        with damage(self.name):
            rows = self._store.rows("events")
            named = Counter(
                (one["name"], one["kind"], one["country"]) for row in rows for one in row["actors"]
            )
            return [Actor(*who) for who, _ in named.most_common()]

    def titles(self) -> dict[str, str]:
        """The titles of the events by their ids."""
        with damage(self.name):
            return {row["id"]: row["title"] for row in self._store.rows("events")}

    def publications(self, ids: Iterable[str] | None = None) -> list[Article]:
        """The same articles, or those with these ids, without their days of reading and counts, which take longer."""
        with damage(self.name):
            return [article_from_json(row) for row in self._article_rows(ids)]

    def _taken_away(self) -> set[str]:
        """The articles that a person took away."""
        return {id_ for row in self._store.rows("corrections") for id_ in row.get("articles", ())}

    def _article_rows(self, ids: Iterable[str] | None = None) -> list[Json]:
        """The articles, or those with these ids, in order of publication, without those that a person took away."""
        gone = self._taken_away()
        if ids is None:
            rows = self._store.rows("articles", lambda row: row["id"] not in gone)
        else:
            rows = self._store.some("articles", [id_ for id_ in ids if id_ not in gone])
        return sorted(rows, key=lambda row: (row["published"] or "", row["id"]))


def _event(row: Json, newest: str | None) -> Event:
    return event_from_json({**row, "overdue": True} if is_overdue(row, newest) else row)


def _reports(row: Json) -> list[str]:
    """The ids of the reports of an event."""
    return [report["id"] for report in row.get("reports", (row,))]


def _words(day: str | dt.date | None) -> str | None:
    return None if day is None else str(day)


def _order(row: Json) -> tuple[int, int, str]:
    return (*first_and_last(row["when"]), row["id"])

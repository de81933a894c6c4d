"""A timeline: a store, and the ways to add to it and to ask it."""

from __future__ import annotations

from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, Self, Unpack

from dipltime.errors import DipltimeError, InputError, StoreError
from dipltime.hands import Hands
from dipltime.query import KEY_DATES, Query
from dipltime.serial import article_from_json, event_from_json, key_date_from_json
from dipltime.sharing import Sharing
from dipltime.store import open_store

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator
    from os import PathLike
    from types import TracebackType

    from dipltime.changes import Change, Listing
    from dipltime.model import Article, Event, KeyDate
    from dipltime.query import Filters
    from dipltime.serial import Json
    from dipltime.store import Table, Transaction
    from dipltime.tracking import Ledger


class Timeline(Hands, Sharing):
    """The timeline in the store at `path`; every method raises StoreError if the store is at fault.

    Each `add` is on the disk when it returns; as a context manager, a timeline has nothing left to close.
    """

    def __init__(self, path: str | PathLike[str]) -> None:
        self._path = path
        self._store = open_store(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None

    def exists(self) -> bool:
        """Whether anything is stored at the path."""
        return self._store.exists()

    def check_writable(self) -> None:
        """Raise StoreError if nothing could be stored, before much is read for it."""
        with self._store.transaction():
            pass

    def check(self) -> list[str]:
        """What is wrong with the rows of the store, one line each; raises StoreError if it is no store."""
        from dipltime.tracking.check import faults

        tables: tuple[Table, ...] = ("events", "articles", "removed", "corrections")
        return list(faults(*map(self._store.rows, tables)))

    def add(
        self,
        source: str | PathLike[str] | Article,
        *,
        published: str | dt.date | None = None,
        added: str | dt.date | None = None,
        dry_run: bool = False,
    ) -> Change:
        """Read an article and store its events; read again, it changes nothing.

        `source` is an Article, a path, or a text (anything with a line break in it). `added` is the day of
        reading, which the library does not ask the clock for; without it the day of publication stands in.
        With `dry_run` nothing is stored: the change is what it would do. Raises InputError,
        NoPublicationDateError, DateError or StoreError.
        """
        from dipltime import api
        from dipltime.changes import Change

        articles = [api.dated(article) for article in api.articles(source, published=published)]
        if not articles:
            raise InputError(f"{source}: there is no article in it")
        return Change.total(self.add_all(articles, added=added, dry_run=dry_run))

    def add_all(
        self,
        articles: Iterable[Article],
        *,
        added: str | dt.date | None = None,
        dry_run: bool = False,
        jobs: int = 1,
    ) -> Iterator[Change]:
        """Store the events of many dated articles; a change is on the disk when it comes out.

        With `dry_run` nothing is stored: the changes are those that it would make. `jobs` processes read the
        articles, with the same result as one.
        """
        from dipltime.batches import batches
        from dipltime.changes import change_of

        trial = self._trial() if dry_run else None
        for batch in batches(articles, jobs):
            with self._changing() if trial is None else nullcontext(trial) as ledger:
                outcomes = [
                    ledger.add(one.article, one.events, str(added or one.article.published or ""))
                    for one in batch
                ]
                changes = [
                    change_of(one.article, told, ledger) for one, told in zip(batch, outcomes, strict=True)
                ]
            yield from changes

    def _trial(self) -> Ledger:
        with _damage(self._path):
            return _ledger(self._store.snapshot())

    @contextmanager
    def _changing(self) -> Iterator[Ledger]:
        """The rows of the store, to be changed as a whole or not at all."""
        with self._store.transaction() as rows, _damage(self._path):
            ledger = _ledger(rows)
            yield ledger
            ledger.write()

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
        reverse: bool = False,
        minor: bool = True,
    ) -> list[Event]:
        """The events in order of their first day.

        `start` and `end` are a year, a month or a day, both inclusive: an event is in if it can have happened
        between them. A filter with several values takes any of them. Without `minor`, what was denied and
        what is of type OTHER is left out unless asked for. Raises DateError for a date that is none.
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
        with _damage(self._path):
            rows = sorted(self._store.rows("events", query.keeps), key=_order, reverse=reverse)
            return [event_from_json(row) for row in rows[:limit]]

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
        with _damage(self._path):
            rows = self._store.rows("events", query.at_any_time().keeps)
            found = key_dates(rows, self._articles_there(), query.first, query.last, dates)
            return [key_date_from_json(row) for row in (found[::-1] if reverse else found)[:limit]]

    def event(self, id: str) -> Event:  # noqa: A002 - the word of the interface
        """The event with this id, or the only one whose id begins so; raises StoreError if it is not one."""
        from dipltime.tracking.finding import found

        with _damage(self._path):
            rows = {row["id"]: row for row in self._store.named(id)}
            known = [(event, report) for event, row in rows.items() for report in _reports(row)]
            hidden = (row["report"]["id"] for row in self._store.rows("removed"))
            return event_from_json(rows[found(id, known, hidden)])

    def articles(self) -> list[Listing]:
        """The articles that were read, in order of publication, without their text."""
        from dipltime.changes import Listing

        with _damage(self._path):
            counts: dict[str, int] = {}
            for row in self._store.rows("events"):
                for article in {evidence["article"] for evidence in row["evidence"]}:
                    counts[article] = counts.get(article, 0) + 1
            rows = sorted(self._articles_there(), key=lambda row: (row["published"] or "", row["id"]))
            return [Listing(article_from_json(row), row["added"], counts.get(row["id"], 0)) for row in rows]

    def _articles_there(self) -> list[Json]:
        """The rows of the articles without those that a person took away."""
        gone = {id_ for row in self._store.rows("corrections") for id_ in row.get("articles", ())}
        return [row for row in self._store.rows("articles") if row["id"] not in gone]


def _ledger(rows: Transaction) -> Ledger:
    from dipltime.tracking import Ledger

    ledger = Ledger(rows)
    if rows.outdated:
        ledger.regroup_all()
    return ledger


def _reports(row: Json) -> list[str]:
    """The ids of the reports of an event."""
    return [report["id"] for report in row.get("reports", (row,))]


def _words(day: str | dt.date | None) -> str | None:
    return None if day is None else str(day)


def _order(row: Json) -> tuple[int, int, str]:
    from dipltime.query import first_and_last

    return (*first_and_last(row["when"]), row["id"])


@contextmanager
def _damage(path: object) -> Iterator[None]:
    """Turn the surprise of a row that is not as it was written into a line that a user can act upon."""
    try:
        yield
    except DipltimeError:
        raise
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise StoreError(f"{path} is damaged ({error!r}): see `dipltime check`, restore a copy") from error

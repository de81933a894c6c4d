"""A timeline: a store, and the ways to add to it and to ask it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Self

from dipltime.errors import DipltimeError, InputError, StoreError
from dipltime.query import Query
from dipltime.serial import article_from_json, event_from_json
from dipltime.store import open_store

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator
    from os import PathLike
    from types import TracebackType

    from dipltime.changes import Change, Listing
    from dipltime.model import Article, Event, Extraction
    from dipltime.serial import Json
    from dipltime.tracking import Ledger, Outcome

_FEW = 10


class Timeline:
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

        return faults(self._store.rows("events"), self._store.rows("articles"))

    def add(
        self,
        source: str | PathLike[str] | Article,
        *,
        published: str | dt.date | None = None,
        added: str | dt.date | None = None,
    ) -> Change:
        """Read an article and store its events; read again, it changes nothing.

        `source` is an Article, a path, or a text (anything with a line break in it). `added` is the day of
        reading, which the library does not ask the clock for; without it the day of publication stands in.
        Raises InputError, NoPublicationDateError, DateError or StoreError.
        """
        from dipltime import api
        from dipltime.changes import Change

        articles = [api.dated(article) for article in api.articles(source, published=published)]
        if not articles:
            raise InputError(f"{source}: there is no article in it")
        return Change.total(self.add_all(articles, added=added))

    def add_all(
        self, articles: Iterable[Article], *, added: str | dt.date | None = None, jobs: int = 1
    ) -> Iterator[Change]:
        """Store the events of many dated articles; a change is on the disk when it comes out.

        `jobs` processes read them, with the same result as one.
        """
        from dipltime.batches import batches

        for batch in batches(articles, jobs):
            yield from self._store_all(batch, None if added is None else str(added))

    def _store_all(self, batch: list[Extraction], added: str | None) -> list[Change]:
        from dipltime.tracking import Ledger

        with self._store.transaction() as rows, _damage(self._path):
            ledger = Ledger(rows.rows("events"), rows.rows("articles"))
            outcomes = [
                ledger.add(one.article, one.events, added or one.article.published or "") for one in batch
            ]
            rows.remove("events", ledger.removed)
            rows.put("events", ledger.changed.values())
            rows.put("articles", ledger.changed_articles.values())
            return [_change(one.article, told, ledger) for one, told in zip(batch, outcomes, strict=True)]

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
        filters = {
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

    def event(self, id: str) -> Event:  # noqa: A002 - the word of the interface
        """The event with this id, or the only one whose id begins so; raises StoreError if it is not one."""
        with _damage(self._path):
            rows = self._store.rows("events", lambda row: bool(row["id"].startswith(id)))
            exact = [row for row in rows if row["id"] == id] or rows
            if len(exact) != 1:
                raise StoreError(_not_one(id, sorted(row["id"] for row in exact)))
            return event_from_json(exact[0])

    def articles(self) -> list[Listing]:
        """The articles that were read, in order of publication, without their text."""
        from dipltime.changes import Listing

        with _damage(self._path):
            counts: dict[str, int] = {}
            for row in self._store.rows("events"):
                for article in {evidence["article"] for evidence in row["evidence"]}:
                    counts[article] = counts.get(article, 0) + 1
            rows = sorted(self._store.rows("articles"), key=lambda row: (row["published"] or "", row["id"]))
            return [Listing(article_from_json(row), row["added"], counts.get(row["id"], 0)) for row in rows]


def _change(article: Article, outcome: Outcome, ledger: Ledger) -> Change:
    from dipltime.changes import Change

    return Change(
        (article,),
        added=ledger.events(outcome.added),
        updated=ledger.events(outcome.updated),
        unchanged=ledger.events(outcome.unchanged),
        removed=outcome.removed,
        known=outcome.known,
    )


def _words(day: str | dt.date | None) -> str | None:
    return None if day is None else str(day)


def _order(row: Json) -> tuple[int, int, str]:
    from dipltime.query import first_and_last

    return (*first_and_last(row["when"]), row["id"])


def _not_one(id_: str, found: list[str]) -> str:
    if not found:
        return f'no event has the id "{id_}": `dipltime show` lists them'
    more = ", …" if len(found) > _FEW else ""
    return f'"{id_}" begins the id of several events: {", ".join(found[:_FEW])}{more}'


@contextmanager
def _damage(path: object) -> Iterator[None]:
    """Turn the surprise of a row that is not as it was written into a line that a user can act upon."""
    try:
        yield
    except DipltimeError:
        raise
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise StoreError(f"{path} is damaged ({error!r}): see `dipltime check`, restore a copy") from error

"""Giving a timeline away and taking one in: `export` and `import`."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from dipltime.errors import InputError
from dipltime.store.damage import damage
from dipltime.store.lock import LOCK_TIMEOUT, Patience

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Sequence
    from contextlib import AbstractContextManager
    from os import PathLike

    from dipltime.changes import Imported
    from dipltime.model import Article, Event
    from dipltime.serial import Json
    from dipltime.sharing.moving import Moved
    from dipltime.store import Store
    from dipltime.tracking import Ledger


class Sharing:
    """The exports and imports of a timeline."""

    name: str
    _store: Store

    def _changing(self) -> AbstractContextManager[Ledger]:
        raise NotImplementedError

    def _trial(self) -> Ledger:
        raise NotImplementedError

    def publications(self, ids: Iterable[str] | None = None) -> list[Article]:
        """The articles that were read, or those with these ids."""
        raise NotImplementedError

    def records(self, events: Iterable[Event]) -> list[Json]:
        """The events as JSON with all that belongs to them: articles, reports, corrections. Raises StoreError."""
        from dipltime.sharing.records import records

        told = {event.id: event.overdue for event in events}
        there = [_marked(row, overdue=told[row["id"]]) for row in self._store.some("events", told)]
        named = dict.fromkeys(one["article"] for row in there for one in row["evidence"])
        return list(records(there, self._store.some("articles", named), self._store.rows("corrections")))

    def export(self, events: Sequence[Event], format: str) -> str:  # noqa: A002 - the word of the interface
        """The events as a file of this format, one of `dipltime.views.EXPORTS`. Raises StoreError."""
        from dipltime.views import render
        from dipltime.views.page import Page

        told = {one.article for event in events for one in event.evidence}
        articles = self.publications(told)
        return render(format, Page(events, articles, records=self.records(events)))

    def move_to(
        self,
        path: str | PathLike[str],
        *,
        replace: bool = False,
        lock_timeout: float = LOCK_TIMEOUT,
        on_wait: Callable[[str], None] | None = None,
    ) -> Moved:
        """Put the whole timeline into the store at `path`: every row as it is; what that store holds then.

        Raises StoreError, also if there is a timeline already that is not to be replaced; nothing is changed then.
        """
        from dipltime.sharing.moving import move
        from dipltime.store import open_store, shown

        target, name = open_store(path, Patience(lock_timeout, on_wait)), shown(path)
        with damage(self.name):
            return move(self._store, target, name, replace=replace)

    def import_(
        self,
        source: str | PathLike[str] | bytes,
        *,
        format: str | None = None,  # noqa: A002
        name: str | None = None,
        added: str | dt.date | None = None,
        dry_run: bool = False,
    ) -> Imported:
        """Take in what `export` or `extract` wrote; taken in again, it changes nothing.

        `source` is a path, or the content itself, which goes by `name` in messages. Without `format`, one of
        json, jsonl, csv and ics, it is told by how the file begins. `added` is the day of reading for articles
        that bring none. All is taken in or nothing, but for articles without a date, which are named in the
        answer. Raises InputError or StoreError.
        """
        from dipltime.changes import Change, Imported, change_of
        from dipltime.sharing.parcel import Parcel
        from dipltime.sharing.readers import read
        from dipltime.sharing.taking import take

        parcel = Parcel()
        content, called = (source, name or "the input") if isinstance(source, bytes) else _content(source)
        read(content, called, parcel, format)
        with nullcontext(self._trial()) if dry_run else self._changing() as ledger:
            told = list(take(ledger, parcel, str(added or "")))
            changes = [change_of(article, done, ledger) for article, done in told]
        total = Change.total(changes)
        return Imported(total, tuple(parcel.notes), tuple(map(str, parcel.failures)))


def _marked(row: Json, *, overdue: bool) -> Json:
    return {**row, "overdue": True} if overdue else row


def _content(path: str | PathLike[str]) -> tuple[bytes, str]:
    from dipltime.store.opening import is_address, without_secrets

    if is_address(str(path)):
        raise InputError(
            f"{without_secrets(str(path))} is a store, not an export of one: use it with --db, or export it first"
        )
    try:
        return Path(path).read_bytes(), str(path)
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}") from None

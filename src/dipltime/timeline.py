"""A timeline: a store, and the ways to add to it and to ask it."""

from __future__ import annotations

from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, Self

from dipltime.asking import Asking
from dipltime.errors import InputError, StoreError
from dipltime.hands import Hands
from dipltime.sharing import Sharing
from dipltime.store import open_store, shown
from dipltime.store.damage import damage
from dipltime.store.lock import LOCK_TIMEOUT, Patience

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator
    from os import PathLike
    from types import TracebackType

    from dipltime.changes import Change, Repair
    from dipltime.model import Article, Extraction
    from dipltime.store import Transaction
    from dipltime.tracking import Ledger


class Timeline(Asking, Hands, Sharing):
    """The timeline in the store at `path`; every method raises StoreError if the store is at fault.

    `path` is a file, or an address such as postgresql://host/name, of which no message tells the password. Each
    `add` is stored for good when it returns; as a context manager, a timeline has nothing left to close. Who writes
    waits for others who do, `lock_timeout` seconds at most, and tells `on_wait` that it does. What a file was
    before the first change that a timeline makes is kept beside it.
    """

    def __init__(
        self,
        path: str | PathLike[str],
        *,
        lock_timeout: float = LOCK_TIMEOUT,
        on_wait: Callable[[str], None] | None = None,
    ) -> None:
        self.name = shown(path)
        """The path or address of the store, without a password."""
        self._store = open_store(path, Patience(lock_timeout, on_wait))
        self._last: tuple[object, Ledger] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None

    def exists(self) -> bool:
        """Whether anything is stored at the path."""
        return self._store.exists()

    def stamp(self) -> object:
        """Something that is another after every change of what is stored, whoever made it; None if nothing is."""
        return self._store.stamp()

    def check_writable(self) -> None:
        """Raise StoreError if nothing could be stored, before much is read for it."""
        with self._store.transaction():
            pass

    def check(self) -> list[str]:
        """What is wrong with the rows of the store, one line each; raises StoreError if it is no store."""
        from dipltime.tracking.check import faults

        found = self._store.faults()
        try:
            with damage(self.name):
                return [*found, *faults(self._store.snapshot())]
        except StoreError as error:
            if not found:
                raise
            return [*found, str(error)]

    def repair(self) -> Repair:
        """Save what can be saved of a damaged store, which is kept as it was; a sound one is left alone.

        Raises StoreError if nothing can be saved; nothing is changed then.
        """
        from dipltime.changes import Repair
        from dipltime.tracking.mend import Mending

        with self._store.salvage() as wreck:
            done = Mending(wreck.rows)
            lost, mended = [*wreck.lost, *done.lost], [*wreck.odd, *done.mended]
            if not lost and not mended:
                return Repair()
            return Repair(tuple(lost), tuple(mended), wreck.save(), tuple(wreck.hints))

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
        from dipltime.batches import extractions

        yield from self.add_read(extractions(articles, jobs), added=added, dry_run=dry_run)

    def add_read(
        self,
        read: Iterable[Extraction],
        *,
        added: str | dt.date | None = None,
        dry_run: bool = False,
    ) -> Iterator[Change]:
        """The same for articles that have been read already, by what they say."""
        from dipltime.batches import batches
        from dipltime.changes import change_of

        trial = self._trial() if dry_run else None
        for batch in batches(read):
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
        with damage(self.name):
            return _ledger(self._store.snapshot())

    @contextmanager
    def _changing(self) -> Iterator[Ledger]:
        """The rows of the store, to be changed as a whole or not at all."""
        with self._store.transaction() as rows, damage(self.name):
            ledger = self._ledger(rows)
            yield ledger
            ledger.write()
            kept = rows.edition, ledger
        self._last = kept

    def _ledger(self, rows: Transaction) -> Ledger:
        """The ledger of the rows: that of the last change if nobody else has written since."""
        last, self._last = self._last, None
        if last is None or last[0] != rows.edition:
            return _ledger(rows)
        last[1].go_on(rows)
        return last[1]


def _ledger(rows: Transaction) -> Ledger:
    from dipltime.tracking import Ledger

    ledger = Ledger(rows)
    if rows.outdated:
        ledger.regroup_all()
    return ledger

"""Where a timeline is kept: rows as JSON objects, by id, in four tables.

`events` are what a reader sees, `articles` what was read, `corrections` what a person decided, and `removed`
the reports that a decision took out of sight, so that it can be undone.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Literal, Protocol, get_args

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator
    from contextlib import AbstractContextManager
    from os import PathLike

    from dipltime.serial import Json
    from dipltime.store.lock import Patience

    Keep = Callable[[Json], bool]

FORMAT = "dipltime"
"""What the file of a store says of itself."""
Table = Literal["articles", "events", "removed", "corrections"]
TABLES: tuple[Table, ...] = get_args(Table)
_IN_ADDRESS = "://"
Span = tuple[int, int]
"""A first and a last day, as numbers."""


class Transaction(Protocol):
    """A change of the store that happens as a whole or not at all."""

    @property
    def outdated(self) -> bool:
        """Whether the rows were written by an older version, whose rules were others."""

    @property
    def edition(self) -> object:
        """What the rows were read as: the same as in an earlier transaction if nobody else has written since."""

    def rows(self, table: Table) -> Iterator[Json]:
        """All rows of `table` as they are now, seen by nobody else until the end of the transaction."""

    def row(self, table: Table, id: str) -> Json | None:  # noqa: A002 - the word of the interface
        """The row with this id."""

    def put(self, table: Table, rows: Iterable[Json]) -> None:
        """Write `rows`, each in place of the row with its id."""

    def remove(self, table: Table, ids: Iterable[str]) -> None:
        """Take away the rows with these ids."""


class Store(Protocol):
    """A store; every method raises StoreError, one line that says what is wrong with it."""

    def exists(self) -> bool:
        """Whether anything was ever stored here."""

    def stamp(self) -> object:
        """Something that is another after every change, whoever made it; None if nothing is stored, or to be read."""

    def rows(
        self, table: Table, keep: Keep | None = None, span: Span | None = None, said: Collection[str] = ()
    ) -> list[Json]:
        """The rows of `table` that `keep` accepts; reading never waits and never writes.

        Rows of events that cannot have happened within `span`, or in whose title, sentences and names none of
        the casefolded texts of `said` stands, may be left out unasked.
        """

    def some(self, table: Table, ids: Iterable[str]) -> list[Json]:
        """The rows of `table` with these ids, as far as there are any."""

    def newest(self, without: Collection[str] = ()) -> str | None:
        """The last day on which an article appeared that is none of `without`."""

    def named(self, beginning: str) -> list[Json]:
        """The events whose id, or the id of one of whose reports, may begin so."""

    def transaction(self) -> AbstractContextManager[Transaction]:
        """A transaction: nobody else writes meanwhile; an exception inside it leaves the store as it was."""

    def snapshot(self) -> Transaction:
        """The store as it is, to try a change on; what is put into it is written nowhere."""

    def faults(self) -> list[str]:
        """What is wrong with how the rows are kept, one line each: what cannot be read, or is there twice."""

    def salvage(self) -> AbstractContextManager[Salvaged]:
        """What can still be read of the store, to be mended; nobody else writes meanwhile."""


class Salvaged(Protocol):
    """A damaged store that is being mended; nothing of it is written before `save`."""

    @property
    def lost(self) -> list[str]:
        """What cannot be read, one line each."""

    @property
    def odd(self) -> list[str]:
        """What is not kept as it should be, though nothing is lost by it."""

    @property
    def rows(self) -> Transaction:
        """The rows that can be read; what is put and removed here is saved by `save` only."""

    @property
    def hints(self) -> list[str]:
        """Where what is lost may still be found."""

    def save(self) -> str | None:
        """Write the rows in place of the store, of which all is kept under the name that comes back."""


def open_store(path: str | PathLike[str], patience: Patience | None = None) -> Store:
    """The store at `path` or address, which need not exist yet; `patience` is for those who write.

    Raises StoreError for an address at which no store can be, MissingExtraError if a library is not installed.
    """
    if isinstance(path, str) and _IN_ADDRESS in path:
        from dipltime.store.opening import open_address

        if store := open_address(path, patience):
            return store
    from dipltime.store.tiny import TinyStore

    return TinyStore(path, patience)


def shown(path: str | PathLike[str]) -> str:
    """The path or address of a store as it may be shown: without a password."""
    text = str(os.fspath(path))
    if _IN_ADDRESS not in text:
        return text
    from dipltime.store.opening import without_secrets

    return without_secrets(text)

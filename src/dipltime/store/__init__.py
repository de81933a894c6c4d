"""Where a timeline is kept: rows of events and articles, as JSON objects, by id."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from contextlib import AbstractContextManager
    from os import PathLike

    from dipltime.serial import Json

    Keep = Callable[[Json], bool]

Table = Literal["articles", "events"]


class Transaction(Protocol):
    """A change of the store that happens as a whole or not at all."""

    def rows(self, table: Table) -> list[Json]:
        """All rows of `table` as they are now, seen by nobody else until the end of the transaction."""

    def put(self, table: Table, rows: Iterable[Json]) -> None:
        """Write `rows`, each in place of the row with its id."""

    def remove(self, table: Table, ids: Iterable[str]) -> None:
        """Take away the rows with these ids."""


class Store(Protocol):
    """A store; every method raises StoreError, one line that says what is wrong with it."""

    def exists(self) -> bool:
        """Whether anything was ever stored here."""

    def rows(self, table: Table, keep: Keep | None = None) -> list[Json]:
        """The rows of `table` that `keep` accepts; reading never waits and never writes."""

    def transaction(self) -> AbstractContextManager[Transaction]:
        """A transaction: nobody else writes meanwhile; an exception inside it leaves the store as it was."""


def open_store(path: str | PathLike[str]) -> Store:
    """The store at `path`, which need not exist yet."""
    from dipltime.store.tiny import TinyStore

    return TinyStore(path)

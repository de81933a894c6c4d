"""A transaction over the tables: nothing of it is seen by others before its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psycopg.sql import SQL

from dipltime.store.file import VERSION
from dipltime.store.lines import load
from dipltime.store.postgres import columns, writing
from dipltime.store.postgres.header import LATEST, migrate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dipltime.serial import Json
    from dipltime.store import Table
    from dipltime.store.postgres.header import Header
    from dipltime.store.postgres.server import Connection


_BY_ID = SQL(" WHERE id = %(id)s")


class PostgresTransaction:
    """The rows between the lock and the end; the tables are made, or brought up to date, by the first change."""

    def __init__(self, connection: Connection, header: Header | None, shown: str) -> None:
        self._connection = connection
        self._header = header
        self._shown = shown
        self._there = header is not None
        self._read: dict[tuple[Table, str], bytes] = {}
        self._written: set[tuple[Table, str]] = set()
        self.changed = False

    @property
    def outdated(self) -> bool:
        """Whether the rows were written by an older version."""
        return self._header is not None and self._header.rows < VERSION

    @property
    def edition(self) -> object:
        """A number that grows with every change of the store."""
        return (self._header.edition if self._header else 0) + self.changed

    def rows(self, table: Table) -> Iterator[Json]:
        """All rows of `table`."""
        if self._there:
            for key, row in writing.selected(self._connection, table):
                if (table, key) not in self._written:
                    self._read[table, key] = row
                yield load(key, row)

    def row(self, table: Table, id: str) -> Json | None:  # noqa: A002 - the word of the interface
        """The row with this id."""
        if not self._there:
            return None
        key = columns.key(id)
        if known := self._read.get((table, key)):
            return load(key, known)
        found = dict(writing.selected(self._connection, table, _BY_ID, {"id": key}))
        return next((load(key, row) for key, row in found.items()), None)

    def put(self, table: Table, rows: Iterable[Json]) -> None:
        """Write `rows`, each in place of the row with its id."""
        if found := {row["id"]: row for row in rows}:
            self._change()
            self._forget(table, found)
            writing.put(self._connection, table, found.values())

    def remove(self, table: Table, ids: Iterable[str]) -> None:
        """Take away the rows with these ids."""
        if found := list(ids):
            self._change()
            self._forget(table, found)
            writing.remove(self._connection, table, found)

    def _forget(self, table: Table, ids: Iterable[str]) -> None:
        """Read these rows again when they are asked for."""
        for id_ in ids:
            name = table, columns.key(id_)
            self._written.add(name)
            self._read.pop(name, None)

    def _change(self) -> None:
        if self.changed:
            return
        old, self.changed, self._there = self._header, True, True
        if old is None or old.tables < LATEST:
            migrate(self._connection, old, self._shown)
        self._connection.execute("UPDATE dipltime.header SET edition = edition + 1, rows = %s", [VERSION])
        if old is not None and old.tables < LATEST:
            tables: tuple[Table, ...] = ("articles", "events")
            for table in tables:  # the new columns follow from the rows
                writing.put(self._connection, table, list(self.rows(table)))

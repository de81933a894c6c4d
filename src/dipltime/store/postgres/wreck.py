"""A store in PostgreSQL that is being mended: its tables are kept under another name, and written anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psycopg import sql

from dipltime.store import TABLES
from dipltime.store.lines import load
from dipltime.store.postgres import writing
from dipltime.store.postgres.agreement import faults, readable
from dipltime.store.postgres.header import LATEST, migrate
from dipltime.store.tables import Memory, TinyTransaction

if TYPE_CHECKING:
    from dipltime.store import Table
    from dipltime.store.lines import Row
    from dipltime.store.postgres.header import Header
    from dipltime.store.postgres.server import Connection

_KEPT_AS = "dipltime_damaged"


class PostgresWreck:
    """The rows that can be read, within a transaction that keeps others from writing."""

    def __init__(self, connection: Connection, header: Header, shown: str) -> None:
        self._connection = connection
        self._header = header
        self._shown = shown
        self.lost: list[str] = []
        self.odd: list[str] = list(faults(connection)) if header.tables >= LATEST else []
        tables: dict[str, dict[str, Row]] = {table: self._sound(table) for table in TABLES}
        self._memory = Memory(tables)
        self.rows = TinyTransaction(self._memory, outdated=True)
        self.hints: list[str] = []

    def _sound(self, table: Table) -> dict[str, Row]:
        found: dict[str, Row] = {}
        for key, row in writing.selected(self._connection, table):
            read = readable(key, row)
            if read is None:
                self.lost.append(f"the row {key!r} of {table} is no object with an id")
            else:
                found.setdefault(read["id"], row)
        return found

    def save(self) -> str | None:
        """Write the rows into tables made anew; those that were there are kept in the schema that comes back."""
        kept = self._free_name()
        self._connection.execute(sql.SQL("ALTER SCHEMA dipltime RENAME TO {}").format(sql.Identifier(kept)))
        migrate(self._connection, None, self._shown, self._header.edition + 1)
        for table in TABLES:
            rows = self._memory.read().get(table, {})
            writing.put(self._connection, table, (load(key, row) for key, row in rows.items()))
        return f"schema {kept}"

    def _free_name(self) -> str:
        at, name = 1, _KEPT_AS
        while self._is_taken(name):
            at += 1
            name = f"{_KEPT_AS}_{at}"
        return name

    def _is_taken(self, name: str) -> bool:
        found = self._connection.execute("SELECT to_regnamespace(%s)", [name]).fetchone()
        return bool(found and found[0])

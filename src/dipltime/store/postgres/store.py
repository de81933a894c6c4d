"""The store of a team: rows in PostgreSQL, read by anybody at any time and written by one at a time."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import psycopg
from psycopg.sql import SQL

from dipltime.errors import StoreError
from dipltime.store import TABLES
from dipltime.store.file import VERSION
from dipltime.store.lines import load
from dipltime.store.postgres import columns, locking, writing
from dipltime.store.postgres.asking import EVERYTHING, condition
from dipltime.store.postgres.errors import is_loss
from dipltime.store.postgres.header import LATEST, header
from dipltime.store.postgres.transaction import PostgresTransaction

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from dipltime.serial import Json
    from dipltime.store import Keep, Span, Table
    from dipltime.store.lines import Row
    from dipltime.store.lock import Patience
    from dipltime.store.postgres.header import Header
    from dipltime.store.postgres.server import Connection, Server
    from dipltime.store.postgres.wreck import PostgresWreck
    from dipltime.store.tables import TinyTransaction

_RIGHTS = """
    SELECT CASE WHEN to_regclass('dipltime.events') IS NULL
        THEN has_database_privilege(current_database(), 'CREATE')
        ELSE has_table_privilege('dipltime.events', 'INSERT, UPDATE, DELETE') END
"""
_SOME = SQL(" WHERE id = ANY (%(ids)s::text[])")
_NAMED = SQL(
    " WHERE id IN (SELECT id FROM dipltime.events WHERE id LIKE %(start)s"
    " UNION SELECT event FROM dipltime.evidence WHERE report LIKE %(start)s)"
)
_LIKE = str.maketrans({"\\": "\\\\", "%": "\\%", "_": "\\_"})


class PostgresStore:
    """A store in the database of a server."""

    def __init__(self, server: Server, patience: Patience) -> None:
        self._server = server
        self._patience = patience
        self._latest = False

    def exists(self) -> bool:
        """Whether the database holds a store."""
        with self._server.session() as connection:
            return self._header(connection) is not None

    def stamp(self) -> object:
        """The edition of the store."""
        try:
            with self._server.session() as connection:
                found = self._header(connection)
        except StoreError:
            return None
        return found and found.edition

    def rows(
        self, table: Table, keep: Keep | None = None, span: Span | None = None, said: Collection[str] = ()
    ) -> list[Json]:
        """The rows of `table` that `keep` accepts, of which the database gives those that its columns allow."""
        with self._server.session() as connection:
            tables = self._tables(connection)
            if not tables:
                return []
            where, values = EVERYTHING
            if table == "events" and tables >= LATEST:
                where, values = condition(span, said)
            rows = (load(*one) for one in writing.selected(connection, table, where, values))
            return list(rows if keep is None else filter(keep, rows))

    def some(self, table: Table, ids: Iterable[str]) -> list[Json]:
        """The rows of `table` with these ids, in their order, as far as there are any."""
        wanted = {columns.key(id_): None for id_ in ids}
        with self._server.session() as connection:
            if not wanted or not self._tables(connection):
                return []
            found = dict(writing.selected(connection, table, _SOME, {"ids": list(wanted)}))
            return [load(key, found[key]) for key in wanted if key in found]

    def newest(self, without: Collection[str] = ()) -> str | None:
        """The last day on which an article appeared that is none of `without`."""
        with self._server.session() as connection:
            if not self._tables(connection):
                return None
            found = connection.execute(
                "SELECT max(day) FROM dipltime.articles WHERE id <> ALL (%s::text[])",
                [list(map(columns.key, without))],
            ).fetchone()
        return (found and found[0]) or None

    def named(self, beginning: str) -> list[Json]:
        """The events whose id, or the id of one of whose reports, begins so."""
        with self._server.session() as connection:
            tables = self._tables(connection)
            if tables < LATEST:
                return [load(*one) for one in writing.selected(connection, "events")] if tables else []
            start = columns.beginning(beginning).translate(_LIKE) + "%"
            return [load(*one) for one in writing.selected(connection, "events", _NAMED, {"start": start})]

    @contextmanager
    def transaction(self) -> Iterator[PostgresTransaction]:
        """One change of the store, which nobody else changes meanwhile; raises StoreError."""
        with self._locked() as connection:
            found = self._header(connection)
            transaction = PostgresTransaction(connection, found, self._server.told.shown)
            yield transaction
            self._commit(connection)

    def snapshot(self) -> TinyTransaction:
        """The store as it is, to try a change on."""
        from dipltime.store.tables import Memory, TinyTransaction

        with self._server.session() as connection:
            connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            found = self._header(connection)
            tables: dict[str, dict[str, Row]] = {
                table: _by_id(connection, table) if found else {} for table in TABLES
            }
            connection.execute("COMMIT")
        return TinyTransaction(Memory(tables), outdated=found is not None and found.rows < VERSION)

    def faults(self) -> list[str]:
        """What of the tables is not as the rows say."""
        from dipltime.store.postgres.agreement import faults

        with self._server.session() as connection:
            connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            found = self._header(connection)
            told = list(faults(connection)) if found and found.tables >= LATEST else []
            connection.execute("COMMIT")
        return told

    @contextmanager
    def salvage(self) -> Iterator[PostgresWreck]:
        """What can be read of the tables, to be written anew."""
        from dipltime.store.postgres.wreck import PostgresWreck

        with self._locked() as connection:
            found = self._header(connection)
            if found is None:
                raise StoreError(
                    f"{self._server.told.shown} holds nothing of a timeline: nothing can be saved"
                )
            wreck = PostgresWreck(connection, found, self._server.told.shown)
            yield wreck
            self._commit(connection)

    @contextmanager
    def _locked(self) -> Iterator[Connection]:
        shown = self._server.told.shown
        with self._server.session(changing=True) as connection:
            locking.begin(connection, self._patience, shown)
            allowed = connection.execute(_RIGHTS).fetchone()
            if not (allowed and allowed[0]):
                raise StoreError(
                    f"{shown} may not be changed by this user: ask its owner for the rights on the schema dipltime"
                )
            yield connection

    def _commit(self, connection: Connection) -> None:
        try:
            connection.execute("COMMIT")
        except psycopg.OperationalError as error:
            if not is_loss(error):
                raise
            raise self._server.told.unsure(error) from None

    def _tables(self, connection: Connection) -> int:
        """The version of the tables, 0 if there are none; once they are the latest they stay so."""
        if self._latest:
            return LATEST
        found = self._header(connection)
        self._latest = found is not None and found.tables == LATEST
        return found.tables if found else 0

    def _header(self, connection: Connection) -> Header | None:
        return header(connection, self._server.told.shown)


def _by_id(connection: Connection, table: Table) -> dict[str, Row]:
    """The rows of a table by their ids, which are their keys unless JSON writes them in another way."""
    rows = writing.selected(connection, table)
    return {str(load(key, row)["id"]) if "\\" in key else key: row for key, row in rows}

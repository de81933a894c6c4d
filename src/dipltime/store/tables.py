"""The tables of a store as TinyDB sees them, and a transaction over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tinydb import TinyDB
from tinydb.table import Document
from tinydb.table import Table as TinyTable

from dipltime.store.lines import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dipltime.serial import Json
    from dipltime.store import Table
    from dipltime.store.file import FileStorage
    from dipltime.store.lines import Row


class LazyRow(Document):
    """A row that is read when it is asked for."""

    def __init__(self, value: Row, doc_id: str) -> None:
        super().__init__(load(doc_id, value), doc_id)  # type: ignore[arg-type]


class _Rows(TinyTable):
    """A table whose rows go by their own ids."""

    document_class = LazyRow  # type: ignore[assignment]
    document_id_class = str  # type: ignore[assignment]
    default_query_cache_capacity = 0


class Database(TinyDB):
    """A database whose tables are such."""

    table_class = _Rows


class Memory:
    """Tables that are written nowhere."""

    def __init__(self, tables: dict[str, dict[str, Row]]) -> None:
        self._tables = tables

    def read(self) -> dict[str, dict[str, Row]]:
        """The tables as they are now."""
        return self._tables

    def write(self, data: dict[str, dict[str, Row]]) -> None:
        """Put `data` in their place."""
        self._tables = data


class TinyTransaction:
    """The rows of a store between its lock and its one write."""

    def __init__(self, storage: FileStorage | Memory, *, outdated: bool, edition: object = None) -> None:
        self._database = Database(storage=lambda: storage)
        self.outdated = outdated
        self.edition = edition

    def rows(self, table: Table) -> Iterator[Json]:
        """All rows of `table`."""
        return iter(self._database.table(table))

    def row(self, table: Table, id: str) -> Json | None:  # noqa: A002 - the word of the interface
        """The row with this id."""
        return self._database.table(table).get(doc_id=id)  # type: ignore[call-overload, no-any-return]

    def put(self, table: Table, rows: Iterable[Json]) -> None:
        """Write `rows`, each in place of the row with its id."""
        documents = {row["id"]: LazyRow(row, row["id"]) for row in rows}
        if documents:
            self.remove(table, documents)
            self._database.table(table).insert_multiple(documents.values())

    def remove(self, table: Table, ids: Iterable[str]) -> None:
        """Take away the rows with these ids."""
        present = self._database.table(table)
        if doc_ids := list(ids):
            present.remove(doc_ids=doc_ids)  # type: ignore[arg-type]

"""The default store: TinyDB over one JSON file."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document
from tinydb.table import Table as TinyTable

from dipltime.errors import StoreError
from dipltime.serial import to_bytes
from dipltime.store.file import VERSION, FileStorage
from dipltime.store.lines import loaded, near, raw
from dipltime.store.replace import beside

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from os import PathLike

    from dipltime.serial import Json
    from dipltime.store import Keep, Span, Table
    from dipltime.store.lines import Row


class _Document(Document):
    """A row that is read when it is asked for."""

    def __init__(self, value: Row, doc_id: str) -> None:
        try:
            super().__init__(loaded(value), doc_id)  # type: ignore[arg-type]
        except ValueError as error:
            raise StoreError(
                f'the row "{doc_id}" is damaged ({error}): restore the store from a copy'
            ) from None


class _Rows(TinyTable):
    """A table whose rows go by their own ids."""

    document_class = _Document  # type: ignore[assignment]
    document_id_class = str  # type: ignore[assignment]
    default_query_cache_capacity = 0

    def near(self, first: int, last: int) -> Iterator[Document]:
        """The events that may have happened between two days."""
        for row in near(self._read_table().values(), first, last):  # type: ignore[arg-type]
            yield _Document(row, "")


class _Database(TinyDB):
    table_class = _Rows


class TinyStore:
    """A store in the file at `path`."""

    def __init__(self, path: str | PathLike[str]) -> None:
        self._path = Path(path)
        self._storage = FileStorage(self._path)

    def exists(self) -> bool:
        """Whether there is a file, be it ours or not."""
        return self._path.exists()

    def rows(self, table: Table, keep: Keep | None = None, span: Span | None = None) -> list[Json]:
        """The rows of `table` that `keep` accepts; raises StoreError if the file is not ours."""
        rows = _Database(storage=lambda: self._storage).table(table)
        found: Iterable[Json] = rows if span is None else rows.near(*span)  # type: ignore[attr-defined]
        return [row for row in found if keep is None or keep(row)]

    def named(self, beginning: str) -> list[Json]:
        """The events whose id, or the id of one of whose reports, may begin so."""
        rows = _Database(storage=lambda: self._storage).table("events")
        wanted = b'"id":' + to_bytes(beginning)[:-1]
        return list(rows.search(lambda row: wanted in raw(row).line))

    @contextmanager
    def transaction(self) -> Iterator[TinyTransaction]:
        """One read-modify-write under the lock of the file; raises StoreError."""
        from filelock import FileLock

        target = self._path.resolve()
        if not target.parent.is_dir():
            raise StoreError(f"{self._path} cannot be written: there is no folder {target.parent}")
        lock = FileLock(beside(target, ".lock"))
        try:
            lock.acquire()
        except OSError as error:
            raise StoreError(
                f"{self._path} cannot be written ({error.strerror}): see to the folder {target.parent}"
            ) from None
        try:
            with self._storage.held():
                outdated = self._storage.version < VERSION
                yield TinyTransaction(self._storage, outdated=outdated, edition=self._storage.edition)
        finally:
            lock.release()

    def snapshot(self) -> TinyTransaction:
        """The store as it is, to try a change on."""
        tables = self._storage.read() or {}
        return TinyTransaction(_Memory(tables), outdated=self._storage.version < VERSION)


class _Memory(Storage):
    """Tables that are written nowhere."""

    def __init__(self, tables: dict[str, dict[str, Row]]) -> None:
        self._tables = tables

    def read(self) -> dict[str, dict[str, Row]]:
        return self._tables

    def write(self, data: dict[str, dict[str, Row]]) -> None:
        self._tables = data


class TinyTransaction:
    """The rows of a store between its lock and its one write."""

    def __init__(self, storage: Storage, *, outdated: bool, edition: object = None) -> None:
        self._database = _Database(storage=lambda: storage)
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
        documents = {row["id"]: _Document(row, row["id"]) for row in rows}
        if documents:
            self.remove(table, documents)
            self._database.table(table).insert_multiple(documents.values())

    def remove(self, table: Table, ids: Iterable[str]) -> None:
        """Take away the rows with these ids."""
        present = self._database.table(table)
        if doc_ids := list(ids):
            present.remove(doc_ids=doc_ids)  # type: ignore[arg-type]

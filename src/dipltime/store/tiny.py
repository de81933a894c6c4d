"""The default store: TinyDB over one JSON file."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tinydb import TinyDB
from tinydb.table import Document
from tinydb.table import Table as TinyTable

from dipltime.errors import StoreError
from dipltime.store.file import FileStorage
from dipltime.store.replace import beside

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from os import PathLike

    from dipltime.serial import Json
    from dipltime.store import Keep, Table


class _Rows(TinyTable):
    """A table whose rows go by their own ids."""

    document_id_class = str  # type: ignore[assignment]
    default_query_cache_capacity = 0


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

    def rows(self, table: Table, keep: Keep | None = None) -> list[Json]:
        """The rows of `table` that `keep` accepts; raises StoreError if the file is not ours."""
        rows = _Database(storage=lambda: self._storage).table(table)
        return list(rows.all() if keep is None else rows.search(keep))  # type: ignore[arg-type]

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
                yield TinyTransaction(_Database(storage=lambda: self._storage))
        finally:
            lock.release()


class TinyTransaction:
    """The rows of a store between its lock and its one write."""

    def __init__(self, database: TinyDB) -> None:
        self._database = database

    def rows(self, table: Table) -> list[Json]:
        """All rows of `table`."""
        return list(self._database.table(table).all())

    def put(self, table: Table, rows: Iterable[Json]) -> None:
        """Write `rows`, each in place of the row with its id."""
        documents = {row["id"]: Document(row, doc_id=row["id"]) for row in rows}
        if documents:
            self.remove(table, documents)
            self._database.table(table).insert_multiple(documents.values())

    def remove(self, table: Table, ids: Iterable[str]) -> None:
        """Take away the rows with these ids."""
        present = self._database.table(table)
        if doc_ids := list(ids):
            present.remove(doc_ids=doc_ids)  # type: ignore[arg-type]

"""The default store: TinyDB over one JSON file."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from dipltime.errors import StoreError
from dipltime.serial import to_bytes
from dipltime.store.file import VERSION, FileStorage
from dipltime.store.lines import load, near, raw

if TYPE_CHECKING:
    from collections.abc import Iterator
    from os import PathLike

    from dipltime.serial import Json
    from dipltime.store import Keep, Span, Table
    from dipltime.store.lines import Row
    from dipltime.store.transaction import TinyTransaction


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
        rows = self._rows(table)
        found = rows.items() if span is None else near(rows.items(), *span)
        loaded = (load(key, row) for key, row in found)
        return list(loaded if keep is None else filter(keep, loaded))

    def named(self, beginning: str) -> list[Json]:
        """The events whose id, or the id of one of whose reports, may begin so."""
        wanted = b'"id":' + to_bytes(beginning)[:-1]
        return [load(key, row) for key, row in self._rows("events").items() if wanted in raw(row)]

    def _rows(self, table: Table) -> dict[str, Row]:
        return (self._storage.read() or {}).get(table, {})

    @contextmanager
    def transaction(self) -> Iterator[TinyTransaction]:
        """One read-modify-write under the lock of the file; raises StoreError."""
        from filelock import FileLock

        from dipltime.store.replace import beside
        from dipltime.store.transaction import TinyTransaction

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
        from dipltime.store.transaction import Memory, TinyTransaction

        tables = self._storage.read() or {}
        return TinyTransaction(Memory(tables), outdated=self._storage.version < VERSION)

"""The default store: TinyDB over one JSON file."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from dipltime.encoding import to_bytes
from dipltime.store.file import VERSION, FileStorage
from dipltime.store.lines import load, near, raw
from dipltime.store.lock import Patience, locked

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from os import PathLike

    from dipltime.serial import Json
    from dipltime.store import Keep, Span, Table
    from dipltime.store.lines import Row
    from dipltime.store.tables import TinyTransaction
    from dipltime.store.wreck import Wreck


class TinyStore:
    """A store in the file at `path`."""

    def __init__(self, path: str | PathLike[str], patience: Patience | None = None) -> None:
        self._path = Path(path)
        self._patience = patience or Patience()
        self._storage = FileStorage(self._path)

    def exists(self) -> bool:
        """Whether there is a file, be it ours or not."""
        return self._path.exists()

    def stamp(self) -> object:
        """What tells the file from what it was before, and is after the next change."""
        try:
            status = self._path.stat()
        except OSError:
            return None
        return status.st_ino, status.st_mtime_ns, status.st_size

    def rows(
        self,
        table: Table,
        keep: Keep | None = None,
        span: Span | None = None,
        said: Collection[str] = (),
    ) -> list[Json]:
        """The rows of `table` that `keep` accepts; raises StoreError if the file is not ours."""
        rows = self._rows(table)
        found = rows.items() if span is None else near(rows.items(), *span)
        loaded = (load(key, row) for key, row in found)
        return list(loaded if keep is None else filter(keep, loaded))

    def some(self, table: Table, ids: Iterable[str]) -> list[Json]:
        """The rows of `table` with these ids, as far as there are any."""
        rows = self._rows(table)
        return [load(id_, rows[id_]) for id_ in ids if id_ in rows]

    def newest(self, without: Collection[str] = ()) -> str | None:
        """The last day on which an article appeared that is none of `without`."""
        rows = self.rows("articles", lambda row: row["id"] not in without)
        return max((row["published"] or "" for row in rows), default="") or None

    def named(self, beginning: str) -> list[Json]:
        """The events whose id, or the id of one of whose reports, may begin so."""
        wanted = b'"id":' + to_bytes(beginning)[:-1]
        return [load(key, row) for key, row in self._rows("events").items() if wanted in raw(row)]

    def _rows(self, table: Table) -> dict[str, Row]:
        return (self._storage.read() or {}).get(table, {})

    @contextmanager
    def transaction(self) -> Iterator[TinyTransaction]:
        """One read-modify-write under the lock of the file; raises StoreError."""
        from dipltime.store.tables import TinyTransaction

        with locked(self._path, self._patience), self._storage.held():
            outdated = self._storage.version < VERSION
            yield TinyTransaction(self._storage, outdated=outdated, edition=self._storage.edition)

    def snapshot(self) -> TinyTransaction:
        """The store as it is, to try a change on."""
        from dipltime.store.tables import Memory, TinyTransaction

        tables = self._storage.read() or {}
        return TinyTransaction(Memory(tables), outdated=self._storage.version < VERSION)

    def faults(self) -> list[str]:
        """What of the file cannot be read, or is there twice; raises StoreError if it is no store."""
        from dipltime.store.salvage import Salvage, salvage

        content = self._path.read_bytes() if self._path.is_file() else b""
        found = salvage(content) if content.strip() else Salvage()
        if not found.count():
            self._storage.read()
        return [*found.odd, *found.lost]

    @contextmanager
    def salvage(self) -> Iterator[Wreck]:
        """What can be read of the file; raises StoreError if that is nothing."""
        from dipltime.store.wreck import Wreck

        with locked(self._path, self._patience):
            yield Wreck(self._path)

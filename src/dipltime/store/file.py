"""The TinyDB storage: one JSON file that is replaced as a whole, or not at all.

The file begins with a header that says what it is and which version; then come the tables, one row a line, so
that version control shows which rows changed.
"""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, NoReturn

import orjson
from tinydb.storages import Storage

from dipltime.errors import StoreError
from dipltime.serial import to_bytes
from dipltime.store.replace import replace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FORMAT = "dipltime"
VERSION = 1
_TABLES = ("articles", "events")

Tables = dict[str, dict[str, Any]]
_Stamp = tuple[int, int, int]


class FileStorage(Storage):
    """A file that TinyDB reads and writes; while it is `held`, writes wait in memory."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known: tuple[_Stamp, Tables] | None = None
        self._held: Tables | None = None
        self._dirty = False

    def read(self) -> Tables | None:
        """The tables of the file, None if it is not there yet; raises StoreError if it is not ours."""
        return self._load() if self._held is None else self._held

    def write(self, data: Tables) -> None:
        """Replace the tables; raises StoreError, and then the file is as it was."""
        if self._held is None:
            self._save(data)
        else:
            self._held, self._dirty = data, True

    @contextmanager
    def held(self) -> Iterator[None]:
        """Read once now, write once at the end, and not at all if something is raised in between."""
        self._held, self._dirty = self._load() or {}, False
        try:
            yield
            if self._dirty:
                self._save(self._held)
        finally:
            self._held = None

    def _load(self) -> Tables | None:
        """The tables as they are on the disk; a file that is as we last saw it is not read again."""
        try:
            status = self._path.stat()
            if not stat.S_ISREG(status.st_mode):
                self._refuse("is not a file: name another store with --db")
            stamp = (status.st_ino, status.st_mtime_ns, status.st_size)
            if self._known is None or self._known[0] != stamp:
                self._known = stamp, self._tables(self._path.read_bytes())
        except FileNotFoundError:
            return None
        except OSError as error:
            raise StoreError(f"{self._path} cannot be read ({error.strerror})") from None
        return dict(self._known[1])

    def _tables(self, raw: bytes) -> Tables:
        if not raw.strip():
            return {}
        try:
            data = orjson.loads(raw)
        except orjson.JSONDecodeError:
            self._refuse("is not a store of dipltime (it is no JSON): name another file with --db")
        if not isinstance(data, dict) or data.get("format") != FORMAT:
            self._refuse("is not a store of dipltime: name another file with --db")
        version = data.get("version")
        if not isinstance(version, int) or version > VERSION:
            self._refuse(
                f"was written by a newer dipltime (version {version}, this one reads {VERSION}): upgrade"
            )
        tables = {name: data.get(name, {}) for name in _TABLES}
        if not all(_is_table(table) for table in tables.values()):
            self._refuse("is damaged (a table is not what it should be): restore it from a copy")
        return tables

    def _refuse(self, reason: str) -> NoReturn:
        raise StoreError(f"{self._path} {reason}")

    def _save(self, data: Tables) -> None:
        try:
            self._check_writable()
            replace(self._path, b"".join(_lines(data)))
            self._known = None
        except OSError as error:
            raise StoreError(
                f"{self._path} cannot be written ({error.strerror}): the store is as it was before"
            ) from None

    def _check_writable(self) -> None:
        with suppress(FileNotFoundError):
            if not os.access(self._path.resolve(strict=True), os.W_OK):
                self._refuse("is write-protected: change its mode or name another store with --db")


def _is_table(table: object) -> bool:
    return isinstance(table, dict) and all(isinstance(row, dict) for row in table.values())


def _lines(data: Tables) -> Iterator[bytes]:
    yield b'{\n"format": "%b",\n"version": %d' % (FORMAT.encode(), VERSION)
    for name in _TABLES:
        rows = sorted(data.get(name, {}).items(), key=lambda item: _order(*item))
        lines = (to_bytes(key) + b": " + to_bytes(row) for key, row in rows)
        yield b',\n"%b": {' % name.encode()
        yield b",".join(b"\n" + line for line in lines)
        yield b"\n}" if rows else b"}"
    yield b"\n}\n"


def _order(key: str, row: dict[str, Any]) -> tuple[str, str]:
    """Articles in order of publication, events in order of their first day, so that a diff reads in order."""
    when = row.get("when") or {}
    return str(row.get("published") or when.get("earliest") or when.get("latest") or ""), key

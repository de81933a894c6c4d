"""The storage that TinyDB writes to: one JSON file that is replaced as a whole, or not at all.

The file begins with a header that says what it is and which version; then come the tables (`lines`). A file
of an older version is read as it is; the first change to it keeps a copy of it and writes this version.
"""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, NoReturn, cast

from dipltime.errors import StoreError
from dipltime.store import FORMAT, TABLES, backups
from dipltime.store.lines import layout, parse, raw
from dipltime.store.reading_json import loads
from dipltime.store.replace import replace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dipltime.store.lines import Row, Tables

VERSION = 2
"""1 had no corrections."""
_READ_AT_ONCE = 1 << 20
_HELP = "`dipltime check --repair` saves what can be saved"
_Stamp = tuple[int, int, int]


class FileStorage:
    """A file that TinyDB reads and writes; while it is `held`, writes wait in memory."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known: tuple[_Stamp, Tables] | None = None
        self._held: Tables | None = None
        self._dirty = False
        self._kept = False
        self.version = VERSION
        """The version that the file had when it was last read."""
        self.edition = 0
        """How often the file was found to be another than we had read or written."""

    def read(self) -> Tables | None:
        """The tables of the file, None if it is not there yet; raises StoreError if it is not ours."""
        return self._load() if self._held is None else self._held

    def write(self, data: Any) -> None:
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
            stamp = self._stamp()
            if self._known is None or self._known[0] != stamp:
                self._known = stamp, self._tables()
                self.edition += 1
        except FileNotFoundError:
            return None
        except OSError as error:
            raise StoreError(f"{self._path} cannot be read ({error.strerror})") from None
        return dict(self._known[1])

    def _stamp(self) -> _Stamp:
        status = self._path.stat()
        if not stat.S_ISREG(status.st_mode):
            self._refuse("is not a file: name another store with --db")
        return status.st_ino, status.st_mtime_ns, status.st_size

    def _tables(self) -> Tables:
        with self._path.open("rb", buffering=_READ_AT_ONCE) as file:
            found = parse(file)
        if found is None:
            found = self._parsed_whole(self._path.read_bytes())
        name, version, tables = found
        if name != FORMAT:
            self._refuse(
                "is not a store of dipltime (nothing in it says that it is): name another file with --db"
            )
        if version > VERSION:
            self._refuse(
                f"was written by a newer dipltime (version {version}, this one reads {VERSION}): upgrade"
            )
        self.version = version
        return {name: tables.get(name, {}) for name in TABLES}

    def _parsed_whole(self, content: bytes) -> tuple[str, int, Tables]:
        """The tables of a file that is laid out in another way: a hand wrote it, or it is no store at all."""
        if not content.strip():
            return FORMAT, VERSION, {}
        try:
            data = loads(content)
        except ValueError:
            self._refuse_content(content, "cut short, or overwritten in part", "it is no JSON")
        if not isinstance(data, dict) or data.get("format") != FORMAT:
            self._refuse_content(content, "its head is lost", "nothing in it says that it is")
        version = data.get("version")
        tables: Tables = {name: data.get(name, {}) for name in TABLES}
        if not all(_is_table(table) for table in tables.values()):
            self._refuse(f"is damaged (a table is not what it should be): {_HELP}")
        return FORMAT, version if isinstance(version, int) else VERSION + 1, tables

    def _refuse_content(self, content: bytes, damage: str, doubt: str) -> NoReturn:
        from dipltime.store.salvage import is_damaged

        if is_damaged(content):
            self._refuse(f"is damaged ({damage}): {_HELP}")
        self._refuse(f"is not a store of dipltime ({doubt}): name another file with --db")

    def _refuse(self, reason: str) -> NoReturn:
        raise StoreError(f"{self._path} {reason}")

    def _save(self, data: Tables) -> None:
        tables: dict[str, dict[str, bytes]] = {
            name: {key: raw(row) for key, row in data.get(name, {}).items()} for name in TABLES
        }
        try:
            self._check_writable()
            self._keep_older_version()
            replace(self._path, layout(tables, FORMAT, VERSION), self._keep)
            self._known, self.version = (self._stamp(), cast("dict[str, dict[str, Row]]", tables)), VERSION
        except OSError as error:
            raise StoreError(
                f"{self._path} cannot be written ({error.strerror}): the store is as it was before"
            ) from None

    def _keep(self) -> None:
        """Keep what was there before the first change; those that follow belong to the same command."""
        if not self._kept:
            backups.keep(self._path)
            self._kept = True

    def _keep_older_version(self) -> None:
        if self.version < VERSION and self._path.exists():
            path = self._path.resolve()
            replace(path.with_name(f"{path.name}.v{self.version}.bak"), [path.read_bytes()])

    def _check_writable(self) -> None:
        with suppress(FileNotFoundError):
            if not os.access(self._path.resolve(strict=True), os.W_OK):
                self._refuse("is write-protected: change its mode or name another store with --db")


def _is_table(table: object) -> bool:
    return isinstance(table, dict) and all(isinstance(row, dict) for row in table.values())

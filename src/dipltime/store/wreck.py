"""A damaged file of a store: what can be read of it, and writing that in its place."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from dipltime.errors import StoreError
from dipltime.store import FORMAT, backups
from dipltime.store.file import VERSION, FileStorage
from dipltime.store.lines import layout, raw
from dipltime.store.replace import replace
from dipltime.store.salvage import Salvage, salvage
from dipltime.store.tables import Memory, TinyTransaction

if TYPE_CHECKING:
    from pathlib import Path

    from dipltime.store.lines import Tables

_KEPT_AS = "damaged"


class Wreck:
    """The file at `path` as far as it can be read; raises StoreError if nothing of a store is in it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._found = _salvaged(path)
        self._memory = Memory(dict(self._found.tables))
        self.lost, self.odd = self._found.lost, self._found.odd
        self.rows = TinyTransaction(self._memory, outdated=True)

    @property
    def hints(self) -> list[str]:
        """The backups that can be read, each with what it holds."""
        return _whole_backups(self._path)

    def save(self) -> str | None:
        """Write the rows in place of the file, which is kept; raises StoreError, and then nothing has changed."""
        tables = {
            name: {key: raw(row) for key, row in rows.items()} for name, rows in self._memory.read().items()
        }
        kept = backups.spare(self._path, _KEPT_AS)
        try:
            replace(
                self._path, layout(tables, FORMAT, VERSION), lambda: backups.link(self._path.resolve(), kept)
            )
        except OSError as error:
            raise StoreError(
                f"{self._path} cannot be written ({error.strerror}): nothing is changed"
            ) from None
        return str(self._path.with_name(kept.name))


def _salvaged(path: Path) -> Salvage:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise StoreError(f"{path} cannot be read ({error.strerror})") from None
    found = salvage(content)
    if (found.version or 0) > VERSION:
        raise StoreError(
            f"{path} was written by a newer dipltime (version {found.version}, this one reads {VERSION}): upgrade"
        )
    if found.version is None and not found.count():
        raise StoreError(
            "; ".join((f"{path} holds nothing of a timeline: nothing can be saved", *_whole_backups(path)))
        )
    return found


def _whole_backups(path: Path) -> list[str]:
    return [
        f"{name} holds {len(tables['events'])} events and {len(tables['articles'])} articles of before"
        for name in backups.backups(path)
        if (tables := _tables(name))
    ]


def _tables(path: Path) -> Tables | None:
    with suppress(StoreError):
        return FileStorage(path).read()
    return None

"""What a run is to read: files by path or by an address that fsspec knows, and what kind each of them is."""

from __future__ import annotations

import glob
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from dipltime.articles.compressed import unpacked
from dipltime.bulk.schemas import arrow
from dipltime.errors import DipltimeError, InputError
from dipltime.extras import need

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,30}(?:::|://)")
_HEAD = 4096
_VERSIONS = ("ETag", "etag", "mtime", "LastModified", "last_modified", "created", "updated")
"""What file systems call that which changes when a file does."""
_SPACE = b" \t\r\n\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Input:
    """One file to read."""

    path: str
    kind: str
    """jsonl, parquet or warc."""
    size: int
    """Bytes, as it lies there."""
    version: str
    """What is another when the file is another: its time or its ETag."""
    packed: bool
    """Whether it is read from its start only."""


def inputs_of(paths: Sequence[str]) -> list[Input]:
    """The files that `paths` name, each once: files, folders, patterns with `*`, and addresses of all these.

    Raises InputError, one line, for what is not there, cannot be looked at, or is none of the kinds.
    """
    found = list(dict.fromkeys(one for path in paths for one in _files(path)))
    return [_input(path) for path in found]


def open_input(path: str) -> BinaryIO:
    """The file at `path`, open at its start; raises InputError where it cannot be opened."""
    with _told(path):
        if _ADDRESS.match(path):
            system, name = _system(path)
            return cast("BinaryIO", system.open(name, "rb"))
        return cast("BinaryIO", open(path, "rb"))  # noqa: PTH123 - the caller closes it


def _files(path: str) -> Iterator[str]:
    found = list(_remote(path) if _ADDRESS.match(path) else _local(path))
    if not found:
        raise InputError(f"{path} does not exist: check the path")
    yield from found


def _local(path: str) -> Iterator[str]:
    if Path(path).is_dir():
        yield from sorted(str(one) for one in Path(path).rglob("*") if one.is_file() and one.name[0] != ".")
    elif os.path.lexists(path):
        yield path
    elif glob.has_magic(path):
        yield from sorted(one for one in glob.glob(path, recursive=True) if Path(one).is_file())  # noqa: PTH207 - any path


def _remote(path: str) -> Iterator[str]:
    with _told(path):
        system, name = _system(path)
        if glob.has_magic(name):
            found = sorted(system.glob(name))
        elif system.isdir(name):
            found = sorted(system.find(name))
        else:
            found = [name] if system.exists(name) else []
    yield from (path if one == name else system.unstrip_protocol(one) for one in found)


def _system(path: str) -> tuple[Any, str]:
    fsspec = need("fsspec", "cluster", f"{path}: reading from such an address")
    system, name = fsspec.core.url_to_fs(path)
    return system, name


def _input(path: str) -> Input:
    with _told(path):
        size, version = _identity(path)
    with open_input(path) as stream:
        kind, packed = _kind(stream, path)
    return Input(path, kind, size, version, packed)


def _identity(path: str) -> tuple[int, str]:
    if not _ADDRESS.match(path):
        status = Path(path).stat()
        return status.st_size, str(status.st_mtime_ns)
    system, name = _system(path)
    about = system.info(name)
    return int(about.get("size") or 0), next((str(about[key]) for key in _VERSIONS if about.get(key)), "")


def _kind(packed: BinaryIO, path: str) -> tuple[str, bool]:
    with _told(path):
        if packed.read(4) == b"PAR1":
            return "parquet", False
        packed.seek(0)
        stream = unpacked(packed, path)
        start = stream.read(_HEAD).lstrip(_SPACE)
    if start[:5].lower() == b"warc/":
        return "warc", True
    if start.startswith(b"{"):
        return "jsonl", stream is not packed
    raise InputError(f"{path} is none of JSONL, Parquet and WARC: `dipltime add` reads other kinds")


class _told:  # noqa: N801 - a block, and named like one
    """Makes of whatever a file system raises over a path one line that names it."""

    def __init__(self, path: str) -> None:
        self._path = path

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if error is None or isinstance(error, DipltimeError) or not isinstance(error, Exception):
            return
        if isinstance(error, FileNotFoundError):
            raise InputError(f"{self._path} does not exist: check the path") from None
        why = getattr(error, "strerror", None) or next(iter(str(error).strip().splitlines()), "")
        if isinstance(error, ImportError):
            raise InputError(f"{self._path} cannot be read without another library: {why}") from None
        raise InputError(
            f"{self._path} cannot be read ({why or type(error).__name__}): check the address"
        ) from None


def rows_of(path: str) -> list[int]:
    """How many rows each group of a Parquet file has; raises InputError if it has no column of texts."""
    pa = arrow()
    with open_input(path) as stream, _told(path):
        file = pa.parquet.ParquetFile(stream)
        if "text" not in file.schema_arrow.names:
            raise InputError(f'{path}: there is no column "text"')
        return [file.metadata.row_group(number).num_rows for number in range(file.num_row_groups)]

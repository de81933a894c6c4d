"""Where the bytes of an article come from, and what can be wrong with them."""

from __future__ import annotations

import io
import stat
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from dipltime.errors import InputError

if TYPE_CHECKING:
    from os import PathLike

MAX_BYTES = 50_000_000
"""The largest article, and the largest line of a file of records, that is read."""
PACKED = (".gz", ".xz")
"""The endings of packed files, which stand behind that of what is packed."""


def open_path(path: str | PathLike[str]) -> BinaryIO:
    """The file at `path`, open at its start and able to seek.

    Raises InputError, one line that names the path, for what is missing, a folder, or not to be read.
    """
    try:
        # Not Path.is_dir: it calls a path that cannot be looked at "no folder".
        if stat.S_ISDIR(Path(path).stat().st_mode):
            raise InputError(f"{path} is a folder: name the files in it")
        stream = Path(path).open("rb")  # noqa: SIM115 - the caller closes it
    except FileNotFoundError:
        raise InputError(f"{path} does not exist: check the path") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(f"{path} cannot be read ({reason}): check the path and its permissions") from None
    return stream if stream.seekable() else _buffered(stream, str(path))


def read_all(stream: BinaryIO, name: str) -> bytes:
    """All that is left of `stream`; raises InputError if that is more than an article may hold."""
    try:
        raw = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise InputError(f"{name} cannot be read ({error.strerror}): check the disk it is on") from None
    if len(raw) > MAX_BYTES:
        raise InputError(f"{name} is larger than {MAX_BYTES // 1_000_000} MB: split it into articles")
    return raw


def _buffered(stream: BinaryIO, name: str) -> BinaryIO:
    """A pipe's bytes as a stream that can go back to its start."""
    with stream:
        return io.BytesIO(read_all(stream, name))

"""Where the bytes of an article come from, and what can be wrong with them."""

from __future__ import annotations

import io
import stat
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from dipltime.errors import InputError

if TYPE_CHECKING:
    from os import PathLike

MAX_BYTES = 10_000_000
"""The largest page or feed that is read: more would not fit the memory."""
MAX_TEXT = 1_000_000
"""The longest text, in characters: some four hundred printed pages."""
_HEAD = 1 << 20
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
    return stream if stream.seekable() else restartable(stream)


def read_all(stream: BinaryIO, name: str, most: int = MAX_BYTES) -> bytes:
    """All that is left of `stream`; raises InputError if that is more than `most` bytes."""
    try:
        raw = stream.read(most + 1)
    except OSError as error:
        raise InputError(f"{name} cannot be read ({error.strerror}): check the disk it is on") from None
    if len(raw) > most:
        raise InputError(f"{name} is larger than {most // 1_000_000} MB: split it into articles")
    return raw


def check_text(text: str, place: str) -> None:
    """Raise InputError, which names `place`, if `text` is longer than an article may be."""
    if len(text) > MAX_TEXT:
        raise InputError(f"{place}: the text is longer than {MAX_TEXT:,} characters: split it into articles")


def restartable(stream: BinaryIO, *, closing: bool = True) -> BinaryIO:
    """The bytes of a pipe as a stream that can go back to its start, as long as it has not come far.

    Without `closing`, the pipe stays open when the stream is closed.
    """
    return io.BufferedReader(_Restartable(stream, closing=closing))


class _Restartable(io.RawIOBase):
    """A pipe with its first bytes kept: enough to tell what it holds."""

    def __init__(self, stream: BinaryIO, *, closing: bool) -> None:
        self._stream, self._closing = stream, closing
        self._head = bytearray()
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        if offset or whence != io.SEEK_SET or self._at > len(self._head):
            raise io.UnsupportedOperation("only back to the start, and not from far")
        self._at = 0
        return 0

    def close(self) -> None:
        if self._closing:
            self._stream.close()
        super().close()

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = bytes(self._head[self._at : self._at + len(buffer)])
        if not data:
            # read1, so that a pipe's first words are looked at before its last ones are written.
            data = getattr(self._stream, "read1", self._stream.read)(len(buffer))
            if self._at == len(self._head) < _HEAD:
                self._head += data
        buffer[: len(data)] = data
        self._at += len(data)
        return len(data)

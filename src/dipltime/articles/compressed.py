"""gzip and xz, unpacked as it is read: what comes out is bounded by who reads, memory by the format's window."""

from __future__ import annotations

import io
import lzma
import zlib
from typing import TYPE_CHECKING, BinaryIO, Protocol

from dipltime.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable

_CHUNK = 1 << 16
_MEMORY = 128 << 20
"""The largest dictionary of an xz stream that is unpacked, in bytes; the format allows 4 GB."""
_GZIP_MEMBER = 31
"""The window of zlib that reads the header of gzip."""


class _Unpacker(Protocol):
    """What zlib and lzma have in common once `_Gzip` has made them alike."""

    @property
    def eof(self) -> bool: ...

    @property
    def unused_data(self) -> bytes: ...

    def decompress(self, data: bytes, max_length: int) -> bytes: ...


class _Gzip:
    """zlib's reader with what it has not yet unpacked kept inside, as lzma's does."""

    def __init__(self) -> None:
        self._inner = zlib.decompressobj(_GZIP_MEMBER)

    @property
    def eof(self) -> bool:
        return self._inner.eof

    @property
    def unused_data(self) -> bytes:
        return self._inner.unused_data

    def decompress(self, data: bytes, max_length: int) -> bytes:
        return self._inner.decompress(self._inner.unconsumed_tail + data, max_length)


def _xz() -> _Unpacker:
    return lzma.LZMADecompressor(memlimit=_MEMORY)


_MAKERS: dict[bytes, Callable[[], _Unpacker]] = {b"\x1f\x8b": _Gzip, b"\xfd7zXZ\x00": _xz}
"""How packed files begin, and what unpacks them."""


class _Unpacked(io.RawIOBase):
    """The bytes that are packed in `stream`; it can go back to its start."""

    def __init__(self, stream: BinaryIO, make: Callable[[], _Unpacker], name: str) -> None:
        self._stream, self._make, self._name = stream, make, name
        self._unpacker = make()
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        if offset or whence != io.SEEK_SET:
            raise io.UnsupportedOperation("only back to the start")
        self._stream.seek(0)
        self._unpacker, self._at = self._make(), 0
        return 0

    def tell(self) -> int:
        return self._at

    def close(self) -> None:
        self._stream.close()
        super().close()

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        try:
            data = self._next(len(buffer))
        except (zlib.error, lzma.LZMAError, EOFError) as error:
            raise InputError(
                f"{self._name} is damaged or cut short ({error}): fetch or pack it again"
            ) from None
        buffer[: len(data)] = data
        self._at += len(data)
        return len(data)

    def _next(self, size: int) -> bytes:
        rest = b""
        while True:
            if self._unpacker.eof:  # one member after another is allowed, and so is padding
                rest = (self._unpacker.unused_data or rest or self._stream.read(_CHUNK)).lstrip(b"\0")
                if not rest:
                    return b""
                self._unpacker = self._make()
            data = self._unpacker.decompress(rest, size)
            if data:
                return data
            if self._unpacker.eof:
                rest = b""
                continue
            rest = self._stream.read(_CHUNK)
            if not rest:
                raise EOFError("it ends too early")


def unpacked(stream: BinaryIO, name: str) -> BinaryIO:
    """`stream`, which stands at its start, or what is packed in it; raises InputError when that is damaged."""
    head = stream.read(6)
    stream.seek(0)
    for magic, make in _MAKERS.items():
        if head.startswith(magic):
            return io.BufferedReader(_Unpacked(stream, make, name))
    return stream

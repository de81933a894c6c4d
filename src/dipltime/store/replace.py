"""Replacing a file so that every reader, and every crash, finds the old bytes or the new ones."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)


def beside(path: Path, ending: str) -> Path:
    """The hidden file that belongs to `path`: the same name in the same folder with `ending`."""
    return path.with_name(f".{path.name}{ending}")


def replace(path: Path, content: Iterable[bytes], before: Callable[[], None] | None = None) -> None:
    """Put the pieces of `content` in the place of the file at `path`, following links and keeping mode and owner.

    `before` is called when all is written and nothing replaced yet.
    Raises OSError; the file is then as it was. The temporary name is fixed, so that a crash leaves at most
    one such file and the next write takes it over; the caller sees to it that nobody else writes.
    """
    target = path.resolve()
    temporary = beside(target, ".tmp")
    try:
        _write(temporary, content, target)
        if before:
            before()
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(target.parent)


def _write(temporary: Path, content: Iterable[bytes], target: Path) -> None:
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _NO_FOLLOW, 0o666)
    with os.fdopen(descriptor, "wb") as file:
        _copy_mode(target, descriptor)
        file.writelines(content)
        file.flush()
        os.fsync(descriptor)


def _copy_mode(target: Path, descriptor: int) -> None:
    try:
        old = target.stat()
    except FileNotFoundError:
        return
    if hasattr(os, "fchown"):
        with suppress(PermissionError):
            os.fchown(descriptor, old.st_uid, old.st_gid)
        os.fchmod(descriptor, old.st_mode & 0o7777)


def _sync_folder(folder: Path) -> None:
    """Make the new name itself durable, where the system can sync a folder."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

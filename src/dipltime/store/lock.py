"""One writer at a time: the lock beside a store's file, and how long to wait for it."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from dipltime.errors import StoreError
from dipltime.store.replace import beside

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from dataclasses import dataclass
    from pathlib import Path

    from filelock import BaseFileLock
else:
    from dipltime.values import dataclass

LOCK_TIMEOUT = 60.0
"""Seconds that a writer waits for another one, where nobody says how long."""
_SILENT = 1.0
"""Seconds of waiting that are not worth a word."""
_POLL = 0.02


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a writer waits for another one, in seconds, and whom it tells that it does."""

    seconds: float = LOCK_TIMEOUT
    on_wait: Callable[[str], None] | None = None


@contextmanager
def locked(path: Path, patience: Patience) -> Iterator[None]:
    """Nobody else writes the file at `path` meanwhile; raises StoreError if it cannot be had in time.

    The system takes the lock off a process that dies, so that no lock is ever left over.
    """
    from filelock import FileLock, Timeout

    target = _target(path)
    name, mode = beside(target, ".lock"), _mode(target)
    lock = FileLock(name, mode=mode) if mode else FileLock(name)
    try:
        _acquire(lock, path, patience)
    except Timeout:
        raise StoreError(
            f"{path} is being written by another dipltime, which has not ended within "
            f"{patience.seconds:g} s: try again, or wait longer with --lock-timeout"
        ) from None
    except OSError as error:
        raise StoreError(
            f"{path} cannot be written ({error.strerror}): see to the folder {target.parent}"
        ) from None
    try:
        yield
    finally:
        lock.release()


def _target(path: Path) -> Path:
    """The file itself, wherever links lead."""
    try:
        target = path.resolve()
    except (OSError, RuntimeError):
        raise StoreError(f"{path} cannot be written: it is a link that leads to itself") from None
    if not target.parent.is_dir():
        raise StoreError(f"{path} cannot be written: there is no folder {target.parent}")
    return target


def _mode(target: Path) -> int | None:
    """The mode of the lock of a store that others may write as well, for they must be able to take it."""
    with suppress(OSError):
        mode = target.stat().st_mode & 0o666
        return mode | 0o600 if mode & 0o022 else None
    return None


def _acquire(lock: BaseFileLock, path: Path, patience: Patience) -> None:
    from filelock import Timeout

    silent = min(_SILENT, patience.seconds)
    try:
        lock.acquire(timeout=silent, poll_interval=_POLL)
    except Timeout:
        if silent >= patience.seconds:
            raise
        if patience.on_wait:
            patience.on_wait(
                f"waiting for another dipltime that is writing {path}, for {patience.seconds:g} s at most"
            )
        lock.acquire(timeout=patience.seconds - silent, poll_interval=_POLL)

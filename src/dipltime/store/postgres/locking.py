"""One writer at a time: an advisory lock that a transaction holds, and that the server takes off one that dies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psycopg.errors import LockNotAvailable

from dipltime.errors import StoreError

if TYPE_CHECKING:
    from dipltime.store.lock import Patience
    from dipltime.store.postgres.server import Connection

_KEY = int.from_bytes(b"dipltime")
"""The lock's number, which others that use the database would hardly choose."""
_SILENT = 1.0
"""Seconds of waiting that are not worth a word."""
_LONGEST = (1 << 31) - 1


def begin(connection: Connection, patience: Patience, shown: str) -> None:
    """Begin a transaction that nobody else writes in; raises StoreError if that cannot be in time.

    Each statement sees what was stored before it began, and so all that others stored before the lock was had.
    """
    silent = min(_SILENT, patience.seconds)
    if _begin(connection, silent):
        return
    if silent < patience.seconds:
        if patience.on_wait:
            patience.on_wait(
                f"waiting for another dipltime that is writing {shown}, for {patience.seconds:g} s at most"
            )
        if _begin(connection, patience.seconds - silent):
            return
    raise StoreError(
        f"{shown} is being written by another dipltime, which has not ended within "
        f"{patience.seconds:g} s: try again, or wait longer with --lock-timeout"
    )


def _begin(connection: Connection, seconds: float) -> bool:
    connection.execute("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE")
    connection.execute("SELECT set_config('idle_in_transaction_session_timeout', '0', true)")
    had = connection.execute("SELECT pg_try_advisory_xact_lock(%s)", [_KEY]).fetchone()
    if (had and had[0]) or (seconds > 0 and _wait(connection, seconds)):
        return True
    connection.execute("ROLLBACK")
    return False


def _wait(connection: Connection, seconds: float) -> bool:
    """Whether the lock is had within so many seconds; who waits longest gets it first."""
    milliseconds = max(1, min(int(seconds * 1000), _LONGEST))
    connection.execute("SELECT set_config('lock_timeout', %s, true)", [str(milliseconds)])
    try:
        connection.execute("SELECT pg_advisory_xact_lock(%s)", [_KEY])
    except LockNotAvailable:
        return False
    connection.execute("SELECT set_config('lock_timeout', '0', true)")
    return True

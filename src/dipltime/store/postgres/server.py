"""Connections to a server, kept for the next question, and never with a secret in what is told of them."""

from __future__ import annotations

import os
import selectors
import weakref
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

import psycopg
from psycopg.conninfo import conninfo_to_dict

from dipltime.errors import StoreError
from dipltime.store.opening import is_ambiguous
from dipltime.store.postgres.errors import Telling

if TYPE_CHECKING:
    from collections.abc import Iterator

Connection = psycopg.Connection[tuple[Any, ...]]

_TIMEOUT = 10
"""Seconds within which a server must answer, where the address does not say."""
_SECRETS = ("password", "sslpassword", "oauth_client_secret")
_IDLE = psycopg.pq.TransactionStatus.IDLE


class Server:
    """The server at an address; raises StoreError if that is none PostgreSQL can read."""

    def __init__(self, address: str, shown: str) -> None:
        try:
            settings = conninfo_to_dict(address)
        except (psycopg.Error, UnicodeError):
            settings = None
        if settings is None or is_ambiguous(address):
            raise StoreError(
                f"{shown} is no address that PostgreSQL reads: write postgresql://USER@HOST:PORT/DATABASE, and"
                " signs such as @ : / ? # % of a password as %40 %3A %2F %3F %23 %25"
            )
        self._address = address
        self._more = _more(settings)
        self.told = Telling(shown, [str(settings[name]) for name in _SECRETS if settings.get(name)])
        self._idle: list[Connection] = []
        weakref.finalize(self, _close, self._idle)

    @contextmanager
    def session(self, *, changing: bool = False) -> Iterator[Connection]:
        """A connection for one user at a time; what fails on it raises StoreError, and it is not used again."""
        connection = self._take()
        try:
            with self.told.telling(changing=changing):
                yield connection
        except BaseException:
            connection.close()
            raise
        if connection.info.transaction_status == _IDLE:
            self._idle.append(connection)
        else:
            connection.close()

    def _take(self) -> Connection:
        """A connection that was kept, if the server still knows it, or a new one."""
        while self._idle:
            connection = self._idle.pop()
            if _is_alive(connection):
                return connection
            connection.close()
        return self._connect()

    def _connect(self) -> Connection:
        try:
            return psycopg.connect(self._address, autocommit=True, prepare_threshold=None, **self._more)
        except (psycopg.Error, UnicodeError, ValueError, OSError) as error:
            raise self.told.unreachable(error) from None


def _more(settings: dict[str, Any]) -> dict[str, Any]:
    """Settings that the address leaves open; no prepared statements, for poolers that share connections out."""
    more: dict[str, Any] = {"client_encoding": "UTF8"}
    if not settings.get("application_name"):
        more["application_name"] = "dipltime"
    if not settings.get("connect_timeout") and "PGCONNECT_TIMEOUT" not in os.environ:
        more["connect_timeout"] = _TIMEOUT
    return more


def _is_alive(connection: Connection) -> bool:
    """Whether a connection that was kept has heard nothing: what a server says unasked is that it ends."""
    with suppress(psycopg.Error, OSError, ValueError), selectors.DefaultSelector() as selector:
        selector.register(connection.fileno(), selectors.EVENT_READ)
        return not selector.select(0)
    return False


def _close(connections: list[Connection]) -> None:
    while connections:
        connections.pop().close()

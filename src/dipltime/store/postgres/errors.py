"""What PostgreSQL and its library raise, as a line that says what is wrong and what to do; never with a password."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import psycopg

from dipltime.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_LONGEST = 300
_SHORTEST = 4
_HIDDEN = "***"
_BY_STATE = {
    "25006": "is read-only: name the address of the server that takes changes",
    "42501": "does not let this user do that: ask its owner for the rights on the schema dipltime",
    "53100": "has no room left on its disk: nothing of this change is stored",
    "53300": "takes no more connections at the moment: try again",
    "57014": "ended what took too long, as it is set up to (statement_timeout): nothing of this change is stored",
}
"""What the code that PostgreSQL gives an error means to a user."""
_BY_CLASS = {
    "42": "holds a schema dipltime that is not as it should be",
    "22": "cannot keep what is to be stored",
    "XX": "is damaged",
    "53": "has not enough room or memory",
}
_LOST = ("08", "57P")
_ADVICE = (
    ("password", "see to the user and the password, of the address or of ~/.pgpass"),
    ("authentication", "see to the user and the password, of the address or of ~/.pgpass"),
    ("pg_hba", "the server lets this user in from elsewhere only, or with TLS only"),
    ("role ", "see to the user"),
    ("sslmode", "see to sslmode in the address"),
    ("ssl", "see to sslmode and the certificates"),
    ("certificate", "see to sslmode and the certificates"),
    ("does not exist", "make the database with createdb, or name another"),
    ("", "see to the host, the port and whether the server runs"),
)
"""What to do about a connection that fails, by a word of the reason."""


def is_loss(error: psycopg.Error) -> bool:
    """Whether the connection is lost, be it that the server says so or that it says nothing more."""
    state = error.sqlstate or ""
    return state.startswith(_LOST) or (not state and isinstance(error, psycopg.OperationalError))


class Telling:
    """Tells of errors under the name of a store, without what is secret."""

    def __init__(self, shown: str, secrets: Collection[str]) -> None:
        self.shown = shown
        # To put out a short one wherever its letters stand would tell it.
        self._secrets = [secret for secret in secrets if len(secret) >= _SHORTEST]

    def reason(self, error: Exception) -> str:
        """What the library or the server says, on one line."""
        said = getattr(getattr(error, "diag", None), "message_primary", None) or str(error)
        for secret in self._secrets:
            said = said.replace(secret, _HIDDEN)
        return " ".join(said.split())[:_LONGEST] or type(error).__name__

    def unreachable(self, error: Exception) -> StoreError:
        """The error of a connection that cannot be made."""
        reason = self.reason(error)
        advice = next(told for word, told in _ADVICE if word in reason.casefold())
        return StoreError(f"{self.shown} cannot be reached ({reason}): {advice}")

    def unsure(self, error: Exception) -> StoreError:
        """The error of a connection that is lost while a change is being made final."""
        return StoreError(
            f"the connection to {self.shown} was lost as a change was being stored ({self.reason(error)}): it is"
            " there whole or not at all, so run the command again"
        )

    def failed(self, error: psycopg.Error, *, changing: bool) -> StoreError:
        """The error of a question or a change that fails."""
        state, reason = error.sqlstate or "", self.reason(error)
        if state in _BY_STATE:
            return StoreError(f"{self.shown} {_BY_STATE[state]} ({reason})")
        if is_loss(error):
            kept = ": nothing of this change is stored, all before it is" if changing else ""
            return StoreError(f"the connection to {self.shown} was lost ({reason}){kept}; try again")
        told = _BY_CLASS.get(state[:2], "cannot do that")
        return StoreError(f"{self.shown} {told} ({reason}): nothing is changed")

    @contextmanager
    def telling(self, *, changing: bool = False) -> Iterator[None]:
        """Turn errors of the library into a StoreError of one line."""
        try:
            yield
        except psycopg.Error as error:
            raise self.failed(error, changing=changing) from None

"""Stores that go by an address: which module keeps those of a scheme, and how an address is shown."""

from __future__ import annotations

import re
from importlib import import_module
from typing import TYPE_CHECKING
from urllib.parse import unquote

from dipltime.errors import StoreError
from dipltime.extras import need

if TYPE_CHECKING:
    from dipltime.store import Store
    from dipltime.store.lock import Patience

_POSTGRES = ("psycopg", "postgres", "dipltime.store.postgres")
KINDS = {"postgresql": _POSTGRES, "postgres": _POSTGRES}
"""For each scheme: the library, the extra that brings it, and the module whose `opened` opens the store."""
_ADDRESS = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+)://(.*)", re.DOTALL)
_IN_MESSAGE = re.compile(r"\bpostgres(?:ql)?://\S+", re.IGNORECASE)
_HOST = re.compile(r"(?:\[[^\]]*\]|[^:\[\]]*)(?::\d*)?")
_SECRET = "***"  # noqa: S105 - what is shown in place of one
_SECRETS = ("password", "sslpassword", "oauth_client_secret")


def is_address(text: str) -> bool:
    """Whether this is the address of a store, and no path and no date."""
    return _ADDRESS.fullmatch(text) is not None


def open_address(address: str, patience: Patience | None) -> Store | None:
    """The store at `address`; None if it is none but a path.

    Raises StoreError for an address at which no store can be, MissingExtraError if a library is not installed.
    """
    found = _ADDRESS.fullmatch(address)
    if found is None:
        return None
    shown = without_secrets(address)
    kind = KINDS.get(found[1].lower())
    if kind is None:
        raise StoreError(
            f"there can be no store at {shown}: name a file, or an address that begins with postgresql://"
        )
    library, extra, module = kind
    need(library, extra, shown)
    store: Store = import_module(module).opened(address, shown, patience)
    return store


def without_secrets(address: str) -> str:
    """The address with each password in it replaced, also one whose signs are not escaped as they should be."""
    found = _ADDRESS.fullmatch(address)
    if found is None:
        return address
    who, rest = _split(found[2])
    if ":" in who:
        who = f"{who.partition(':')[0]}:{_SECRET}"
    place, mark, settings = rest.partition("?")
    told = "&".join(map(_setting, settings.split("&")))
    return f"{found[1]}://{who}{place}{mark}{told}"


def hidden_in(message: str) -> str:
    """A message in which an address may stand, without the password of that."""
    return _IN_MESSAGE.sub(lambda found: without_secrets(found[0]), message)


def is_ambiguous(address: str) -> bool:
    """Whether signs in a user or a password are not escaped, so that a part of it would be taken for a host."""
    found = _ADDRESS.fullmatch(address)
    return found is not None and any(sign in _split(found[2])[0] for sign in "@/?")


def _split(address: str) -> tuple[str, str]:
    """User and password, and the rest from the @ on; a password may hold an @, a / or a ? that it should not."""
    before = address.partition("?")[0]
    at = before.rfind("@")
    hosts = before[at + 1 :].partition("/")[0].split(",")
    if not all(map(_HOST.fullmatch, hosts)):
        at = address.rfind("@")
    return (address[:at], address[at:]) if at >= 0 else ("", address)


def _setting(setting: str) -> str:
    name, mark, _ = setting.partition("=")
    return f"{name}{mark}{_SECRET}" if unquote(name).strip().lower() in _SECRETS and mark else setting

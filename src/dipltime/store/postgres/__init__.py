"""A team's store: the tables of the schema `dipltime` in a PostgreSQL database.

Imported only when an address asks for it, since the library is an extra.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.store.lock import Patience
from dipltime.store.postgres.server import Server
from dipltime.store.postgres.store import PostgresStore

if TYPE_CHECKING:
    from dipltime.store import Store


def opened(address: str, shown: str, patience: Patience | None) -> Store:
    """The store at `address`, which is told of as `shown`; raises StoreError if PostgreSQL cannot read the address."""
    return PostgresStore(Server(address, shown), patience or Patience())

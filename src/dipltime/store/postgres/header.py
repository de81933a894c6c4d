"""What a database says of the store in it, and bringing its tables up to date."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from dipltime.errors import StoreError
from dipltime.store import FORMAT
from dipltime.store.file import VERSION

if TYPE_CHECKING:
    from dipltime.store.postgres.server import Connection


def _migrations() -> dict[int, tuple[str, bytes]]:
    folder = files(__package__) / "migrations"
    found = sorted((one for one in folder.iterdir() if one.name.endswith(".sql")), key=lambda one: one.name)
    return {int(one.name.split("_")[0]): (one.name, one.read_bytes()) for one in found}


MIGRATIONS = _migrations()
"""By its number, what makes the tables of a version from those of the one before."""
LATEST = max(MIGRATIONS)


class Header(NamedTuple):
    """The version of the tables, that of what is in the rows, and a number that grows with every change."""

    tables: int
    rows: int
    edition: int


def header(connection: Connection, shown: str) -> Header | None:
    """What the database says of its store; None if there is none. Raises StoreError if it cannot be read by us."""
    there = connection.execute("SELECT to_regclass('dipltime.versions')").fetchone()
    if there is None or there[0] is None:
        return None
    found = connection.execute(
        "SELECT (SELECT max(version) FROM dipltime.versions), rows, edition, format FROM dipltime.header"
    ).fetchone()
    if found is None or found[3] != FORMAT:
        raise StoreError(f"{shown} holds a schema dipltime that is not ours: name another database")
    if found[0] > LATEST or found[1] > VERSION:
        raise StoreError(
            f"{shown} was written by a newer dipltime (version {found[0]}.{found[1]}, this one reads"
            f" {LATEST}.{VERSION}): upgrade"
        )
    return Header(*found[:3])


def migrate(connection: Connection, old: Header | None, shown: str, edition: int = 0) -> None:
    """Bring the tables up to date, within the transaction that is open; raises StoreError."""
    if old is None:
        _check_encoding(connection, shown)
        connection.execute("CREATE SCHEMA IF NOT EXISTS dipltime")
        connection.execute(
            "CREATE TABLE dipltime.versions (version int PRIMARY KEY, name text NOT NULL,"
            " at timestamptz NOT NULL DEFAULT now())"
        )
    for version in range(old.tables + 1 if old else 1, LATEST + 1):
        name, statements = MIGRATIONS[version]
        connection.execute(statements)
        connection.execute("INSERT INTO dipltime.versions (version, name) VALUES (%s, %s)", [version, name])
    if old is None:
        connection.execute("INSERT INTO dipltime.header VALUES (%s, %s, %s)", [FORMAT, VERSION, edition])


def _check_encoding(connection: Connection, shown: str) -> None:
    found = connection.execute("SHOW server_encoding").fetchone()
    if found and found[0] != "UTF8":
        raise StoreError(f"{shown} is a database in {found[0]}: make one with createdb --encoding=UTF8")

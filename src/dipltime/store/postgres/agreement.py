"""Whether what the tables say of each row is what follows from it."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from dipltime.errors import StoreError
from dipltime.store import TABLES
from dipltime.store.lines import load
from dipltime.store.postgres import columns, layout, writing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.serial import Json
    from dipltime.store import Table
    from dipltime.store.postgres.server import Connection


def faults(connection: Connection) -> Iterator[str]:
    """What is wrong, one line each."""
    for table in TABLES:
        for some in writing.many(writing.selected(connection, table)):
            rows: dict[str, Json] = {}
            for key, row in some:
                read = readable(key, row)
                if read is None or columns.key(read["id"]) != key:
                    yield f"the row {key!r} of {table} is no object, or goes by another id"
                else:
                    rows[key] = read
            yield from _differing(connection, table, rows)


def readable(key: str, row: bytes) -> Json | None:
    """The row, if it is an object with an id."""
    try:
        read = load(key, row)
    except StoreError:
        return None
    return read if isinstance(read.get("id"), str) else None


def _differing(connection: Connection, table: Table, rows: dict[str, Json]) -> Iterator[str]:
    keys = list(rows)
    told = writing.turned([writing.columns_of(table, row) for row in rows.values()], table)
    for (key,) in connection.execute(layout.DIFFERING[table], [*told, keys]):
        yield f"the columns of {key!r} in {table} are not what its row says"
    for part, parts in writing.PARTS.items() if table == "events" else ():
        there = writing.turned(list(chain.from_iterable(map(parts, rows.values()))), part)
        for (key,) in connection.execute(layout.DIFFERING_PARTS[part], [*there, keys]):
            yield f"the {part} of {key!r} is not what its row says"

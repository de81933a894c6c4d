"""Putting rows into the tables and taking them out, many in one statement."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from psycopg.sql import SQL

from dipltime.encoding import to_bytes
from dipltime.store.postgres import columns as c
from dipltime.store.postgres import layout

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from psycopg.sql import Composable

    from dipltime.serial import Json
    from dipltime.store import Table
    from dipltime.store.postgres.server import Connection

    Values = tuple[str | None, ...]

_MANY = 1000
EVERY = SQL("")
"""No condition."""
PARTS: dict[str, Callable[[Json], Iterator[Values]]] = {"evidence": c.evidence, "history": c.history}
"""What makes the rows of the tables that go with events."""


def many(things: Iterable[Any]) -> Iterator[list[Any]]:
    """The things by the thousand."""
    rest = iter(things)
    while some := list(islice(rest, _MANY)):
        yield some


def columns_of(table: Table, row: Json) -> Values:
    """What the table says of a row, in the order of its columns."""
    first = c.key(row["id"]), to_bytes(row).decode(), c.order(table, row)
    if table == "articles":
        told = (c.plain(row.get(name)) for name in ("title", "source", "language"))
        return *first, c.date(row.get("published")), *told
    if table == "events":
        place, said = row.get("place"), c.said(row)
        told = (c.plain(row.get(name)) for name in ("title", "type", "mode", "status"))
        where = c.plain(place.get("name")) if isinstance(place, dict) else None
        return *first, *told, where, c.countries(row), c.happened(row), said, c.words(said)
    return first


def turned(rows: Sequence[Values], table: str) -> list[list[str | None]]:
    """The values of rows as one list a column."""
    return [list(column) for column in zip(*rows, strict=True)] or [[] for _ in layout.COLUMNS[table]]


def put(connection: Connection, table: Table, rows: Iterable[Json]) -> None:
    """Write `rows`, each in place of the row with its id."""
    for some in many(rows):
        found = {row["id"]: row for row in some}
        told = [columns_of(table, row) for row in found.values()]
        connection.execute(layout.PUT[table], turned(told, table))
        if table == "events":
            _put_parts(connection, found.values(), [one[0] for one in told])


def _put_parts(connection: Connection, rows: Iterable[Json], keys: Sequence[str | None]) -> None:
    """Write the evidence and the history of events, in place of what there was of them."""
    rows = list(rows)
    for table, parts in PARTS.items():
        connection.execute(layout.REMOVE_PARTS[table], [keys])
        for some in many(chain.from_iterable(map(parts, rows))):
            connection.execute(layout.PUT_PARTS[table], turned(some, table))


def remove(connection: Connection, table: Table, ids: Iterable[str]) -> None:
    """Take away the rows with these ids."""
    for some in many(ids):
        connection.execute(layout.REMOVE[table], [list(map(c.key, some))])


def selected(
    connection: Connection, table: Table, where: Composable = EVERY, values: dict[str, Any] | None = None
) -> Iterator[tuple[str, bytes]]:
    """The keys and rows of a table in their order, of those that meet a condition."""
    cursor = connection.cursor(binary=True)
    cursor.execute(layout.SELECT[table] + where + layout.IN_ORDER, values)
    for key, row in cursor:
        yield key, row.encode()

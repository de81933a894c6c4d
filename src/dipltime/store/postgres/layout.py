"""The columns of the tables, and the statements that follow from them.

Every statement takes one array of texts a column, so that a thousand rows are one statement with few parameters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from psycopg.sql import SQL, Composed, Identifier

if TYPE_CHECKING:
    from collections.abc import Iterable

    from psycopg.sql import Composable

    from dipltime.store import Table

_ROW = {"id": "text", "row": "json", "day": "text"}
COLUMNS: dict[str, dict[str, str]] = {
    "articles": {**_ROW, "published": "date", "title": "text", "source": "text", "language": "text"},
    "events": {
        **_ROW,
        "title": "text",
        "type": "text",
        "mode": "text",
        "status": "text",
        "place": "text",
        "countries": "text[]",
        "happened": "daterange",
        "said": "text",
        "words": "tsvector",
    },
    "removed": _ROW,
    "corrections": _ROW,
    "evidence": {
        "event": "text",
        "place": "int",
        "report": "text",
        "article": "text",
        "published": "date",
        "status": "text",
        "sentence": "text",
    },
    "history": {"event": "text", "place": "int", "day": "text", "change": "text", "entry": "json"},
}
"""The columns of each table, in the order in which their values are given, each with its type."""
PARTS = ("evidence", "history")
"""Tables that are told of events alone, and go with them."""


def _names(names: Iterable[str], form: str = "{}") -> Composed:
    return SQL(", ").join(SQL(form).format(Identifier(name)) for name in names)


def _in(table: str) -> Identifier:
    return Identifier("dipltime", table)


def _given(table: str) -> Composed:
    """What is given for `table`, as rows with the types of its columns."""
    columns = COLUMNS[table]
    cast = (SQL("{0}::" + kind + " AS {0}").format(Identifier(name)) for name, kind in columns.items())
    arrays = SQL(", ").join([SQL("%b::text[]")] * len(columns))
    return SQL("SELECT {} FROM unnest({}) AS given ({})").format(
        SQL(", ").join(cast), arrays, _names(columns)
    )


def _insert(table: str) -> Composed:
    return SQL("INSERT INTO {} ({}) {}").format(_in(table), _names(COLUMNS[table]), _given(table))


def _upsert(table: str) -> Composed:
    rest = [name for name in COLUMNS[table] if name != "id"]
    return SQL("{} ON CONFLICT (id) DO UPDATE SET ({}) = ROW ({})").format(
        _insert(table), _names(rest), _names(rest, "EXCLUDED.{}")
    )


def _compared(table: str) -> Composable:
    """The columns in a form that can be compared: those of JSON cannot."""
    kinds = {name: kind for name, kind in COLUMNS[table].items() if name != "row"}
    return SQL(", ").join(
        SQL("{0}::text AS {0}" if kind == "json" else "{0}").format(Identifier(name))
        for name, kind in kinds.items()
    )


def _differing(table: str, key: str) -> Composed:
    """Asks for the keys of rows that differ between what is given and the table, of those with keys given last."""
    return SQL(
        "WITH new AS (SELECT {what} FROM ({given}) AS given),"
        " now AS (SELECT {what} FROM {table} WHERE {key} = ANY (%b::text[]))"
        " SELECT DISTINCT {key} FROM ((SELECT * FROM new EXCEPT SELECT * FROM now)"
        " UNION ALL (SELECT * FROM now EXCEPT SELECT * FROM new)) AS differing ORDER BY {key}"
    ).format(what=_compared(table), given=_given(table), table=_in(table), key=Identifier(key))


def _delete(table: str, key: str) -> Composed:
    return SQL("DELETE FROM {} WHERE {} = ANY (%b::text[])").format(_in(table), Identifier(key))


_TABLES: tuple[Table, ...] = ("articles", "events", "removed", "corrections")
SELECT = {table: SQL("SELECT id, row::text FROM {}").format(_in(table)) for table in _TABLES}
IN_ORDER = SQL(" ORDER BY day, id")
PUT = {table: _upsert(table) for table in _TABLES}
REMOVE = {table: _delete(table, "id") for table in _TABLES}
PUT_PARTS = {table: _insert(table) for table in PARTS}
REMOVE_PARTS = {table: _delete(table, "event") for table in PARTS}
DIFFERING = {table: _differing(table, "id") for table in _TABLES}
DIFFERING_PARTS = {table: _differing(table, "event") for table in PARTS}

"""The layout of a store's file: a header, then the tables, one row a line.

One row a line shows in version control which rows changed, and lets a row stay bytes until somebody needs it:
most commands need a few rows of many thousands.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from dipltime.days import INFINITY, iso
from dipltime.encoding import to_bytes
from dipltime.errors import StoreError
from dipltime.store.reading_json import loads

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Json = dict[str, Any]

_START = b'{\n"format": "%b",\n"version": %d'
_HEAD = re.compile(rb'\{\n"format": "([^"\\]*)",\n"version": (\d{1,9}),\n')
_OPEN = re.compile(rb'"(\w+)": \{(\},?)?\n')
_WHEN = re.compile(
    rb'"when":\{"edtf":"[^"\\]*(?:\\.[^"\\]*)*","earliest":(?:"([^"\\]*)"|null),"latest":(?:"([^"\\]*)"|null)'
)
_DAY = len("2021-05-19")
_PUBLISHED = re.compile(rb'"published":"([^"\\]*)"')


Row = bytes | Json
"""A row as it stands in the file, until somebody needs it."""
Tables = dict[str, dict[str, Row]]


def near(rows: Iterable[tuple[str, Row]], first: int, last: int) -> Iterator[tuple[str, Row]]:
    """The rows of events that can have happened between two days, and those where that does not show at a glance."""
    start, end = _bound(first, b"0000-00-00"), _bound(last, b"9999-99-99")
    search = _WHEN.search
    for key, row in rows:
        found = search(row) if isinstance(row, bytes) else None
        if found is not None:
            earliest, latest = found.groups()
            if earliest and earliest > end and len(earliest) == _DAY:
                continue
            if latest and latest < start and len(latest) == _DAY:
                continue
        yield key, row


def _bound(day: int, otherwise: bytes) -> bytes:
    """A day that can be compared letter by letter with others; `otherwise` for a year that needs a sign."""
    text = b"" if abs(day) >= INFINITY else iso(day).encode()
    return text if len(text) == _DAY else otherwise


def load(key: str, row: Row) -> Json:
    """The row with this id, read if it is still bytes; raises StoreError if it is damaged."""
    if not isinstance(row, bytes):
        return row
    try:
        read = loads(row)
        if isinstance(read, dict):
            return read
        reason = "it is no object"
    except ValueError as error:
        reason = str(error)
    raise StoreError(f'the row "{key}" is damaged ({reason}): `dipltime check --repair` saves the others')


def raw(row: Row) -> bytes:
    """The row as bytes."""
    # What orjson gives keeps the buffer it was written in, of several times its length; a copy is as long as it is.
    return row if isinstance(row, bytes) else memoryview(to_bytes(row)).tobytes()


def parse(lines: Iterable[bytes]) -> tuple[str, int, Tables] | None:
    """Format, version and tables of a file; None if it is not laid out as we lay it out."""
    try:
        return _parsed(iter(lines))
    except ValueError:  # a name that is no text
        return None


def _parsed(rest: Iterator[bytes]) -> tuple[str, int, Tables] | None:
    head = _HEAD.fullmatch(b"".join(next(rest, b"") for _ in range(3)))
    if head is None:
        return None
    tables: Tables = {}
    for line in rest:
        if line == b"}\n":
            return None if next(rest, b"") else (head[1].decode(), int(head[2]), tables)
        opened = _OPEN.fullmatch(line)
        rows = _rows(iter((b"}\n",)) if opened[2] else rest) if opened else None
        if opened is None or rows is None:
            return None
        tables[opened[1].decode()] = rows
    return None


def _rows(lines: Iterator[bytes]) -> dict[str, Row] | None:
    """The rows of a table up to its end; None if a line is none."""
    rows: dict[str, Row] = {}
    for line in lines:
        if not line.startswith(b'"'):
            return rows if line in (b"}\n", b"},\n") else None
        end = line.find(b'": {')
        if end < 1 or not line.endswith((b"},\n", b"}\n")):
            return None
        key = line[1:end]
        rows[_name(key) if b"\\" in key else key.decode()] = line[
            end + 3 : -2 if line.endswith(b",\n") else -1
        ]
    return None


def _name(key: bytes) -> str:
    return str(loads(b'"%b"' % key))


def layout(tables: dict[str, dict[str, bytes]], name: str, version: int) -> Iterator[bytes]:
    """The bytes of the file, piece by piece."""
    yield _START % (name.encode(), version)
    for table, rows in tables.items():
        yield b',\n"%b": {' % table.encode()
        between = b"\n"
        for _, key, line in sorted((_day(table, row), key, row) for key, row in rows.items()):
            yield b"%b%b: %b" % (between, to_bytes(key), line)
            between = b",\n"
        yield b"\n}" if rows else b"}"
    yield b"\n}\n"


def _day(table: str, line: bytes) -> bytes:
    """Articles go in order of publication, events in order of their first day, so that a diff reads in order."""
    pattern = {"articles": _PUBLISHED, "events": _WHEN}.get(table)
    found = pattern.search(line) if pattern else None
    return next(filter(None, found.groups()), b"") if found else b""

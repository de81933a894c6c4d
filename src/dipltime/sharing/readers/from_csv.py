"""A table: that of `export`, whose column `json` holds each event whole, or one with at least a title and a date.

Of a row with a `json` cell that cell alone is read; where another cell was changed, a note says so.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import orjson

from dipltime.errors import InputError
from dipltime.sharing.readers import rows
from dipltime.views.as_csv import FORMULA, cells

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.sharing.parcel import Parcel

_NEEDED = ("json", "title")
_LARGEST = 1 << 30
"""Letters of a cell: Python's own limit of 131,072 is less than a long event takes."""


def read(text: str, source: str, parcel: Parcel) -> None:
    """Put the events of the rows into `parcel`; raises InputError."""
    before = csv.field_size_limit(_LARGEST)
    try:
        for line, row in _rows(text, source):
            _put(row, f"{source}: line {line}", source, parcel)
    except csv.Error as error:
        raise InputError(f"{source} is no table with commas: {error}") from None
    finally:
        csv.field_size_limit(before)


def _rows(text: str, source: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row by the names of its columns, with the line that it ends in."""
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    names = [name.strip().casefold() for name in next(lines, [])]
    if not any(name in names for name in _NEEDED):
        raise InputError(
            f"{source} is no table of events: its first row names no column json, or title and date"
        )
    for values in lines:
        if any(value.strip() for value in values):
            yield lines.line_num, dict(zip(names, map(_bare, values), strict=False))


def _delimiter(text: str) -> str:
    """What the first row is divided by: spreadsheets write semicolons where the comma is that of decimals."""
    head = text.partition("\n")[0]
    return max(",;\t", key=head.count)


def _bare(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA) else cell


def _put(row: dict[str, str], where: str, source: str, parcel: Parcel) -> None:
    if not row.get("json", "").strip():
        try:
            record = rows.record(row, source)
        except InputError as error:
            raise InputError(f"{where} {error}") from None
        parcel.put(record, where)
        return
    try:
        data = orjson.loads(row["json"])
    except orjson.JSONDecodeError as error:
        raise InputError(f"{where} has a cell json that is none: {error}") from None
    parcel.put(data, where)
    expected = {name: _bare(cell).strip() for name, cell in cells(data).items()}
    if changed := [name for name, cell in expected.items() if row.get(name, cell).strip() != cell]:
        parcel.notes.append(
            f"{where}: {', '.join(changed)} was changed, but the cell json counts (empty it to read the others)"
        )

"""The tables of what dipltime knows, as CSV files that anybody can extend.

A cell may hold several values, separated by `|`; empty cells at the end of a row may be left out. Every table has a
header line; a column `source` says where
a row comes from where that is not general knowledge.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib import resources
from itertools import chain, repeat


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of the table `name` (its file's name without the ending), a dict a row by column."""
    file = resources.files(__name__).joinpath(f"{name}.csv")
    rows = csv.reader(file.read_text(encoding="utf-8").splitlines())
    columns = next(rows)
    # Several times as quick as a DictReader: most of what a first command waits for is its tables.
    return tuple(dict(zip(columns, chain(row, repeat("")), strict=False)) for row in rows if row)


def values(cell: str) -> tuple[str, ...]:
    """The several values of a cell, without the empty ones."""
    if "|" not in cell:
        return (cell,) if cell else ()
    return tuple(filter(None, cell.split("|")))

"""The tables of what dipltime knows, as CSV files that anybody can extend.

A cell may hold several values, separated by `|`; empty cells at the end of a row may be left out. Every table has a
header line; a column `source` says where
a row comes from where that is not general knowledge.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib import resources


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of the table `name` (its file's name without the ending), a dict a row by column."""
    file = resources.files(__name__).joinpath(f"{name}.csv")
    return tuple(csv.DictReader(file.read_text(encoding="utf-8").splitlines(), restval=""))


def values(cell: str) -> tuple[str, ...]:
    """The several values of a cell, without the empty ones."""
    return tuple(part for part in cell.split("|") if part)

"""No row of a table has more cells than its header: an unquoted comma would cut a cell in two."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

import dipltime.data

TABLES = sorted(Path(dipltime.data.__file__).parent.glob("*.csv"))


@pytest.mark.parametrize("file", TABLES, ids=lambda file: file.stem)
def test_rows_have_no_more_cells_than_the_header(file: Path) -> None:
    with file.open(encoding="utf-8", newline="") as lines:
        header, *rows = list(csv.reader(lines))
    assert [row for row in rows if len(row) > len(header)] == []

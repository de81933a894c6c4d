"""Every sentence of the corpus gives exactly the dates that its line says.

A corpus is a text file, a family of expressions each. A line `@ 2021-05-19` sets the publication date of the
lines after it (`@ -`: none), `# ...` is a remark, and every other line is a sentence, a bar, and what
a reader finds in it: `words = value`, `words = TYPE value MOD`, several of them separated by `;`. Without a
type it is a DATE. A sentence with nothing after its bar has no date in it.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from dipltime.temporal import find_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

CORPUS = Path(__file__).parent / "corpus"
TYPES = ("DATE", "TIME", "DURATION", "SET")


class Row(NamedTuple):
    """One line of a corpus."""

    text: str
    published: date | None
    expected: list[tuple[str, str, str, str | None]]


def expectation(cell: str) -> tuple[str, str, str, str | None]:
    """Words, type, value and mod of one cell."""
    words, _, meaning = cell.rpartition(" = ")
    parts = meaning.split()
    kind = parts.pop(0) if parts[0] in TYPES else "DATE"
    return words.strip(), kind, parts[0], parts[1] if len(parts) > 1 else None


def rows(file: Path) -> Iterator[Row]:
    """The rows of one corpus file."""
    published: date | None = None
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            day = line[1:].strip()
            published = None if day == "-" else date.fromisoformat(day)
        elif line.strip() and not line.startswith("#"):
            text, _, cells = line.rpartition("|")
            found = [expectation(cell) for cell in cells.split(";") if cell.strip()]
            yield Row(text.strip(), published, found)


ENGLISH = [
    pytest.param(row, id=f"{file.stem}: {row.text}")
    for file in sorted((CORPUS / "en").glob("*.txt"))
    for row in rows(file)
]


@pytest.mark.parametrize("row", ENGLISH)
def test_english_sentence(row: Row) -> None:
    found = [(e.text, e.type, e.value, e.mod) for e in find_dates(row.text, row.published)]
    assert found == row.expected


def test_corpus_is_there() -> None:
    assert len(ENGLISH) >= 500
    assert sum(not row.values[0].expected for row in ENGLISH) >= 120  # type: ignore[union-attr]

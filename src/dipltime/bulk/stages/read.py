"""The articles of a part and what they say, each for the piece that its id belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from dipltime.bulk.files import piece_of, spread
from dipltime.bulk.reading import read_part
from dipltime.bulk.units import extract_batches

if TYPE_CHECKING:
    from dipltime.bulk.job import Job
    from dipltime.bulk.parts import Part

REJECTS = -1
"""The piece for which what cannot be read is kept."""


def read(job: Job, number: int, part: Part) -> dict[str, int]:
    """Read a part; how many articles it has, and how many rows of it could not be read."""
    articles = rejects = row_number = 0
    with spread(job.file("read", number)) as rows:
        for batch in extract_batches(read_part(part)):
            for row in batch.to_pylist():
                order = part.order(row_number)
                row_number += 1
                place, error = row.pop("place"), row.pop("error")
                if error is not None:
                    rejects += 1
                    rows.put(
                        REJECTS, {"where": place, "id": row["id"], "reason": _reason(error, place, part.path)}
                    )
                else:
                    articles += 1
                    rows.put(piece_of(row["id"], job.pieces), [order, _article(row)])
    return {"articles": articles, "rejects": rejects}


def _article(row: dict[str, Any]) -> dict[str, Any]:
    """A row with its events as values."""
    return {**row, "events": [orjson.loads(event) for event in row["events"]]}


def _reason(error: str, *places: str) -> str:
    """What is wrong, without where it is."""
    for place in places:
        error = error.removeprefix(f"{place}: ")
    return error

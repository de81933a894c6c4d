"""The data set of articles: what was read, and what each article says."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import orjson

from dipltime.bulk.files import whole_file
from dipltime.bulk.schemas import arrow, stored_schema
from dipltime.encoding import to_bytes
from dipltime.model import Extraction
from dipltime.serial import article_from_json, event_from_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dipltime.bulk.job import Job
    from dipltime.serial import Json

ARTICLES = "articles"
_ROWS = 256
"""Rows that are written at a time."""


def write_articles(job: Job, piece: int, rows: Iterable[Json]) -> None:
    """Write the articles of a piece, whole or not at all."""
    pa = arrow()
    path = Path(job.folder) / ARTICLES / f"part-{piece:05}.parquet"
    schema, left = stored_schema(), iter(rows)
    with whole_file(path) as file, pa.parquet.ParquetWriter(file, schema, compression="zstd") as writer:
        while some := list(islice(left, _ROWS)):
            writer.write_table(pa.Table.from_pylist([_columns(row, job.added) for row in some], schema))


def _columns(row: Json, added: str) -> Json:
    return {**row, "events": [to_bytes(event).decode() for event in row["events"]], "added": added}


def read_articles(folder: Path) -> Iterator[Extraction]:
    """What the articles of a finished run say, as `extract` gives it, without the dates."""
    pa = arrow()
    for path in sorted((folder / ARTICLES).glob("part-*.parquet")):
        with pa.parquet.ParquetFile(path) as file:
            for batch in file.iter_batches(_ROWS):
                yield from map(_extraction, batch.to_pylist())


def _extraction(row: Json) -> Extraction:
    events = tuple(event_from_json(orjson.loads(event)) for event in row["events"])
    return Extraction(article_from_json(row), (), events)

"""The data set of events, in folders by year."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import orjson

from dipltime.bulk.files import whole_file
from dipltime.bulk.schemas import arrow, events_schema
from dipltime.days import parts
from dipltime.encoding import to_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dipltime.bulk.job import Job
    from dipltime.serial import Json

EVENTS = "events"


def write_events(job: Job, piece: int, rows: Iterable[Json]) -> int:
    """Write the events of a piece, a file a year, each whole or not at all; how many they are."""
    years: defaultdict[int, list[Json]] = defaultdict(list)
    for row in rows:
        years[_year(row["when"])].append(_columns(row))
    for year, events in years.items():
        table = arrow().Table.from_pylist(sorted(events, key=lambda one: str(one["id"])), events_schema())
        with whole_file(Path(job.folder) / EVENTS / f"year={year}" / f"part-{piece:05}.parquet") as file:
            arrow().parquet.write_table(table, file, compression="zstd")
    return sum(map(len, years.values()))


def read_events(folder: Path) -> Iterator[Json]:
    """The events of a finished run, as the rows of a store."""
    for path in sorted((folder / EVENTS).glob("year=*/part-*.parquet")):
        with arrow().parquet.ParquetFile(path) as file:
            for batch in file.iter_batches(columns=["record"]):
                yield from (orjson.loads(row["record"]) for row in batch.to_pylist())


def _year(when: Json) -> int:
    """The year in which an event begins, or ends where nobody told its beginning; 0 for neither."""
    day = when["earliest"] or when["latest"]
    return parts(day)[0] if day else 0


def _columns(row: Json) -> Json:
    when = row["when"]
    return {
        **{name: row[name] for name in ("id", "title", "type", "mode", "status", "actors", "place")},
        **{name: when[name] for name in ("edtf", "earliest", "latest", "precision", "approximate")},
        "reports": len(row["evidence"]),
        "record": to_bytes(row).decode(),
    }

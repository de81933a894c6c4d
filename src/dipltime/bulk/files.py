"""Files that one stage writes for the next: rows by the number of the piece that is to read them."""

from __future__ import annotations

from contextlib import contextmanager
from os import fsync
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO
from uuid import uuid4
from zlib import crc32

import orjson

from dipltime.bulk.schemas import arrow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pyarrow as pa

OWN = -1
"""The piece that a file keeps rows for when they are for whoever wrote it."""
_FLUSH_BYTES = 32 << 20
"""Bytes that wait to be sorted; what a piece writes may be larger than its memory."""
_GROUP_ROWS = 512
"""Rows of a group of a file, which is read as a whole by each piece that finds a row in it."""


def piece_of(key: str, pieces: int) -> int:
    """The piece that a key belongs to, the same on every machine."""
    return crc32(key.encode("utf-8", "surrogatepass")) % pieces


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file that takes the place of `path` when it has been written to its end, and is on the disk then.

    Raises OSError, which names the path; what stood there is left as it was.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    # Another worker may be writing the same, if it was taken for dead: both write the same bytes.
    temporary = path.with_name(f".{path.name}.{uuid4().hex[:12]}.tmp")
    try:
        with temporary.open("xb") as file:
            yield file
            file.flush()
            fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        if error.filename is not None:  # another file's
            raise
        raise OSError(error.errno, error.strerror or str(error), str(path)) from None
    finally:
        temporary.unlink(missing_ok=True)


class Spread:
    """Rows for other pieces, each a value of JSON, sorted into one file."""

    def __init__(self, file: BinaryIO) -> None:
        pa = arrow()
        self._schema = pa.schema([("piece", pa.int32()), ("row", pa.binary())])
        self._writer = pa.parquet.ParquetWriter(file, self._schema, compression="zstd", use_dictionary=False)
        self._waiting: list[tuple[int, bytes]] = []
        self._size = 0

    def put(self, piece: int, row: object) -> None:
        """Write a row for a piece."""
        data = orjson.dumps(row)
        self._waiting.append((piece, data))
        self._size += len(data)
        if self._size > _FLUSH_BYTES:
            self._flush()

    def close(self) -> None:
        """Write what is left."""
        self._flush()
        self._writer.close()

    def _flush(self) -> None:
        pa = arrow()
        self._waiting.sort(key=lambda one: one[0])
        pieces, rows = [one[0] for one in self._waiting], [one[1] for one in self._waiting]
        table = pa.table([pa.array(pieces, pa.int32()), pa.array(rows, pa.binary())], self._schema)
        self._writer.write_table(table, _GROUP_ROWS)
        self._waiting, self._size = [], 0


@contextmanager
def spread(path: Path) -> Iterator[Spread]:
    """A file of rows for other pieces, whole or not there at all."""
    with whole_file(path) as file:
        rows = Spread(file)
        yield rows
        rows.close()


def rows_for(piece: int, paths: Iterable[Path]) -> Iterator[Any]:
    """The rows for a piece, in the order of the files and of the rows in them."""
    for path in paths:
        yield from _rows(piece, path)


def _rows(piece: int, path: Path) -> Iterator[Any]:
    pa = arrow()
    with pa.parquet.ParquetFile(path) as file:
        about = file.metadata
        for number in range(about.num_row_groups):
            held = about.row_group(number).column(0).statistics
            if held is None or held.min <= piece <= held.max:
                yield from _chosen(piece, file.read_row_group(number))


def _chosen(piece: int, table: pa.Table) -> Iterator[Any]:
    compute = arrow().compute
    for row in table.filter(compute.equal(table.column("piece"), piece)).column("row"):
        yield orjson.loads(row.as_py())

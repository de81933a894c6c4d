"""A part of an input to batches of articles, as `extract_batches` takes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO

from dipltime.articles.compressed import unpacked
from dipltime.articles.readers.draft import Draft
from dipltime.articles.readers.records import read_records, record
from dipltime.articles.readers.warc import read_warc
from dipltime.articles.source import MAX_TEXT
from dipltime.bulk.inputs import open_input
from dipltime.bulk.parts import STRIPE
from dipltime.bulk.schemas import RECORD, arrow, articles_schema
from dipltime.errors import DipltimeError, InputError
from dipltime.extras import guarded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pyarrow as pa

    from dipltime.bulk.parts import Part

BATCH_BYTES = 1 << 20
"""Characters of text in a batch: what a worker holds of its part at a time."""
_LONGEST = 6 * MAX_TEXT
_ROWS = 64

Read = Draft | InputError


def read_part(part: Part) -> Iterator[pa.RecordBatch]:
    """The articles of a part in their order; what cannot be read is a row with its `error`."""
    try:
        with open_input(part.path) as stream:
            if part.kind == "parquet":
                yield from _parquet(stream, part)
            else:
                yield from _batches(_until_damage(_drafts(stream, part), part), part.path)
    except OSError as error:
        why = error.strerror or str(error)
        raise DipltimeError(
            f"{part.path} cannot be read on ({why}): the same command goes on from here"
        ) from None


def _drafts(stream: BinaryIO, part: Part) -> Iterator[Read]:
    if not part.packed:
        return _lines(stream, part)
    inner = unpacked(stream, part.path)
    wanted = _stripe(part)
    if part.kind == "warc":
        return read_warc(inner, part.path, wanted)
    return (one for number, one in enumerate(read_records(inner, part.path)) if wanted(number))


class _stripe:  # noqa: N801 - a function with its part
    """Whether the article with this number belongs to a part of a packed file."""

    def __init__(self, part: Part) -> None:
        self._which, self._of = part.first, part.last

    def __call__(self, number: int) -> bool:
        return number // STRIPE % self._of == self._which


def _lines(stream: BinaryIO, part: Part) -> Iterator[Read]:
    """The records whose lines begin in the part."""
    at = part.first
    if at:
        stream.seek(at - 1)
        at += _skip(stream) - 1
    while at < part.last and (line := stream.readline(_LONGEST + 1)):
        place = f"{part.path}, byte {at}"
        at += len(line)
        if len(line) > _LONGEST:
            yield InputError(f"{place}: more than {_LONGEST // 1_000_000} MB, left out")
            at += 0 if line.endswith(b"\n") else _skip(stream)
        elif (line := line.removeprefix(b"\xef\xbb\xbf")).strip():
            yield record(line, place)


def _skip(stream: BinaryIO) -> int:
    """Read on to the end of a line; how many bytes that was."""
    passed = 0
    while line := stream.readline(_LONGEST):
        passed += len(line)
        if line.endswith(b"\n"):
            break
    return passed


def _until_damage(drafts: Iterator[Read], part: Part) -> Iterator[Read]:
    """The drafts up to where the file is damaged, and then, once for all its stripes, what is wrong with it."""
    try:
        yield from drafts
    except InputError as error:
        if not part.packed or part.first == 0:
            yield error


def _batches(drafts: Iterable[Read], source: str) -> Iterator[pa.RecordBatch]:
    waiting: list[dict[str, Any]] = []
    size = 0
    for draft in drafts:
        waiting.append(_row(draft, source))
        size += len(waiting[-1].get("text") or "")
        if size > BATCH_BYTES or len(waiting) >= _ROWS:
            yield arrow().RecordBatch.from_pylist(waiting, articles_schema())
            waiting, size = [], 0
    if waiting:
        yield arrow().RecordBatch.from_pylist(waiting, articles_schema())


def _row(draft: Read, source: str) -> dict[str, Any]:
    if isinstance(draft, DipltimeError):
        return {"source": source, "place": _place(str(draft), source), "error": str(draft)}
    said = {name: getattr(draft, name) for name in (*RECORD, "place", "published_from")}
    return {**said, "source": source}


def _place(message: str, source: str) -> str:
    """Where in its file is what a message that begins with its place is about."""
    where, colon, _ = message.removeprefix(source).partition(": ")
    return source + where if colon and message.startswith(source) else source


def _parquet(stream: BinaryIO, part: Part) -> Iterator[pa.RecordBatch]:
    """The rows of a run of groups, with their places."""
    pa = arrow()
    with guarded(f"{part.path} cannot be read"):
        file = pa.parquet.ParquetFile(stream)
        names = [name for name in file.schema_arrow.names if name in RECORD]
        number = sum(file.metadata.row_group(group).num_rows for group in range(part.first))
        groups = list(range(part.first, part.last))
        for batch in file.iter_batches(_ROWS, row_groups=groups, columns=names):
            yield _placed(batch, part.path, number)
            number += batch.num_rows


def _placed(batch: pa.RecordBatch, path: str, number: int) -> pa.RecordBatch:
    """A batch with its columns as strings, and where each row is from."""
    pa = arrow()
    columns = {name: batch.column(name).cast(pa.string()) for name in batch.schema.names}
    count = batch.num_rows
    columns["source"] = pa.array([path] * count, pa.string())
    columns["place"] = pa.array([f"{path}, row {number + row + 1}" for row in range(count)], pa.string())
    return pa.RecordBatch.from_arrays(list(columns.values()), names=list(columns))

"""The unit of work: articles in batches of Arrow to what they say, in batches of Arrow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dipltime.api import dated, extract
from dipltime.articles.readers.draft import Draft
from dipltime.articles.reading import article_of
from dipltime.bulk.schemas import ABOUT, RECORD, arrow, extractions_schema
from dipltime.encoding import to_bytes
from dipltime.errors import DipltimeError, InputError
from dipltime.extras import guarded
from dipltime.serial import article_to_json, event_to_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pyarrow as pa

    from dipltime.model import Extraction

_MOST_BYTES = 4 << 20
"""Bytes of events in a batch that goes out: what one article says may be a megabyte, and a batch may hold many."""


def extract_batches(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """What the articles of `batches` say, a row an article in their order, read as the batches are asked for.

    The columns are told by `articles_schema` and `extractions_schema`. Never raises for an article: its row says in
    `error` what is wrong with it. Raises InputError for batches without a column `text` of strings.
    """
    for batch in batches:
        yield from _batches(_row(record) for record in _records(batch))


def _records(batch: pa.RecordBatch) -> Iterator[dict[str, Any]]:
    pa = arrow()
    kinds = (pa.string(), pa.large_string())
    known = {field.name for field in batch.schema if field.type in kinds}
    if "text" not in known:
        raise InputError('the articles have no column "text" of strings')
    names = [name for name in (*RECORD, *ABOUT) if name in known]
    columns = [batch.column(name) for name in names]
    for number in range(batch.num_rows):
        yield {name: column[number].as_py() for name, column in zip(names, columns, strict=True)}


def _row(record: dict[str, Any]) -> dict[str, Any]:
    place = next((record[name] for name in ("place", "url", "id") if record.get(name)), "an article")
    told = {"id": record.get("id"), "title": record.get("title"), "place": place}
    try:
        if record.get("error"):
            raise InputError(record["error"])
        with guarded(f"{place}: the article cannot be read"):
            return {**_said(_extraction(record, place)), "place": place, "error": None}
    except DipltimeError as error:
        return {**told, "events": None, "error": " ".join(str(error).split())}


def _extraction(record: dict[str, Any], place: str) -> Extraction:
    text = record.get("text")
    if not text or not text.strip():
        raise InputError(f"{place}: there is no text")
    said: dict[str, Any] = {name: record.get(name) or None for name in (*RECORD, "published_from")}
    said["published_from"] = said["published_from"] or "record"
    draft = Draft(**{**said, "text": text, "place": place})
    return extract(dated(article_of(draft, record.get("source"))))


def _said(extraction: Extraction) -> dict[str, Any]:
    article = article_to_json(extraction.article)
    article.setdefault("published_because", None)
    return {**article, "events": [to_bytes(event_to_json(event)).decode() for event in extraction.events]}


def _batches(rows: Iterable[dict[str, Any]]) -> Iterator[pa.RecordBatch]:
    schema = extractions_schema()
    waiting: list[dict[str, Any]] = []
    size = 0
    for row in rows:
        waiting.append(row)
        size += sum(map(len, row["events"] or ()))
        if size > _MOST_BYTES:
            yield arrow().RecordBatch.from_pylist(waiting, schema)
            waiting, size = [], 0
    if waiting:
        yield arrow().RecordBatch.from_pylist(waiting, schema)

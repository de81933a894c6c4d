"""The columns of Arrow that the pipeline reads and writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.extras import need

if TYPE_CHECKING:
    from types import ModuleType

    import pyarrow as pa

RECORD = ("id", "text", "title", "published", "url", "language")
"""What an input may say of an article; of these only `text` must be there."""
ABOUT = ("source", "place", "published_from", "error")
"""What is known of how it was read."""


def arrow() -> ModuleType:
    """pyarrow; raises MissingExtraError where it is not installed."""
    module: ModuleType = need("pyarrow", "cluster", "reading many articles")
    for part in ("compute", "parquet"):
        need(f"pyarrow.{part}", "cluster", "reading many articles")
    return module


def articles_schema() -> pa.Schema:
    """What `extract_batches` takes: a row an article, as a record of JSONL says it. All columns are strings.

    `text` must be there; the others may be null or missing, and other columns are passed over. `published` is in
    any form a person writes, `language` an ISO 639-1 code. `source` is the file of an article without an address,
    `place` what messages call the article, `published_from` where its date comes from ("record" if null), and
    `error` why it could not even be read.
    """
    pa = arrow()
    return pa.schema([(name, pa.string()) for name in (*RECORD, *ABOUT)])


def extractions_schema() -> pa.Schema:
    """What `extract_batches` gives: a row for each row it takes, in the same order.

    `id`, `source`, `title`, `published` (YYYY-MM-DD), `published_from`, `published_because` and `language` are those
    of the "article" object of `dipltime extract`; `events` are its EVENT objects, each as JSON. Where an article
    cannot be read, `error` says why in one line, `events` is null, and so is what is not known.
    """
    pa = arrow()
    names = ("id", "source", "title", "published", "published_from", "published_because", "language")
    fields = [(name, pa.string()) for name in names]
    return pa.schema(
        [*fields, ("events", pa.list_(pa.string())), ("place", pa.string()), ("error", pa.string())]
    )


def stored_schema() -> pa.Schema:
    """The rows of the data set of articles: those of `extract_batches`, with the day of reading."""
    pa = arrow()
    fields = [field for field in extractions_schema() if field.name not in ("place", "error")]
    return pa.schema([*fields, ("added", pa.string())])


def events_schema() -> pa.Schema:
    """The rows of the data set of events, in folders by the `year` in which they begin (0 for unknown).

    The columns are the fields of an EVENT: `edtf`, `earliest`, `latest`, `precision` and `approximate` are those of
    its `when`, `reports` is the number of its pieces of evidence, and `record` is all of it as JSON.
    """
    pa = arrow()
    actor = pa.struct([(name, pa.string()) for name in ("name", "kind", "country", "role")])
    place = pa.struct([("name", pa.string()), ("country", pa.string())])
    when = [(name, pa.string()) for name in ("edtf", "earliest", "latest", "precision")]
    return pa.schema(
        [
            *((name, pa.string()) for name in ("id", "title", "type", "mode", "status")),
            *when,
            ("approximate", pa.bool_()),
            ("actors", pa.list_(actor)),
            ("place", place),
            ("reports", pa.int32()),
            ("record", pa.string()),
        ]
    )

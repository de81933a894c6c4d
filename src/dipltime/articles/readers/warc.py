"""WARC files of web crawls: an article for each page that was answered."""

from __future__ import annotations

from contextlib import redirect_stderr
from io import StringIO
from typing import TYPE_CHECKING, Any, BinaryIO

from dipltime.articles.readers.page import page
from dipltime.articles.source import MAX_BYTES
from dipltime.errors import InputError
from dipltime.extras import guarded, need

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dipltime.articles.readers.draft import Draft

_PAGES = ("text/html", "application/xhtml")


def read_warc(
    stream: BinaryIO, name: str, wanted: Callable[[int], bool] | None = None
) -> Iterator[Draft | InputError]:
    """The pages of the archive in its order, and an InputError for each that holds no article.

    With `wanted`, only the pages with these numbers, counted from 0.
    """
    warcio = need("warcio", "html", f"{name}: reading WARC files")
    pages = 0
    for number, record in enumerate(_records(warcio, stream, name), 1):
        if _is_page(record):
            if wanted is None or wanted(pages):
                yield _page(record, f"{name}, record {number}")
            pages += 1
    if not pages:
        raise InputError(f"{name}: there is no web page in the archive")


def _records(warcio: Any, stream: BinaryIO, name: str) -> Iterator[Any]:
    records = iter(warcio.ArchiveIterator(stream))
    while True:
        # warcio remarks on stderr upon what it forgives.
        with guarded(f"{name}: the archive cannot be read on"), redirect_stderr(StringIO()):
            record = next(records, None)
        if record is None:
            return
        yield record


def _is_page(record: Any) -> bool:
    if record.rec_type != "response" or record.http_headers is None:
        return False
    kind = record.http_headers.get_header("Content-Type") or ""
    return record.http_headers.get_statuscode() == "200" and kind.strip().lower().startswith(_PAGES)


def _page(record: Any, place: str) -> Draft | InputError:
    raw = record.content_stream().read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        return InputError(f"{place}: the page is larger than {MAX_BYTES // 1_000_000} MB")
    return page(raw, place, record.rec_headers.get_header("WARC-Target-URI"))

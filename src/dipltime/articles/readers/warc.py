"""WARC files of web crawls: an article for each page that was answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO

from dipltime.articles.readers.page import page
from dipltime.articles.source import MAX_BYTES
from dipltime.errors import InputError
from dipltime.extras import need

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.articles.readers.draft import Draft

_PAGES = ("text/html", "application/xhtml")


def read_warc(stream: BinaryIO, name: str) -> Iterator[Draft | InputError]:
    """The pages of the archive in its order, and an InputError for each that holds no article."""
    warcio = need("warcio", "html", f"{name}: reading WARC files")
    found = False
    try:
        for number, record in enumerate(warcio.ArchiveIterator(stream), 1):
            if _is_page(record):
                found = True
                yield _page(record, f"{name}, record {number}")
    except warcio.exceptions.ArchiveLoadFailed as error:
        raise InputError(f"{name}: the archive cannot be read on: {_first_line(error)}") from None
    if not found:
        raise InputError(f"{name}: there is no web page in the archive")


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


def _first_line(error: Exception) -> str:
    return str(error).strip().split("\n")[0][:200]

"""WARC files as a crawler writes them."""

from __future__ import annotations

from gzip import compress
from typing import TYPE_CHECKING

import pytest
from tests.articles.readers.test_page import JSON_LD, page

from dipltime.articles import read_path
from dipltime.errors import DipltimeError, InputError

if TYPE_CHECKING:
    from pathlib import Path


def _record(kind: str, block: bytes, address: str = "") -> bytes:
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{kind}>\r\n"
    head += f"WARC-Target-URI: {address}\r\n" if address else ""
    head += f"Content-Type: application/http\r\nContent-Length: {len(block)}\r\n\r\n"
    return head.encode() + block + b"\r\n\r\n"


def archive(*answers: tuple[str, str, str, bytes], gzip: bool = True) -> bytes:
    """A WARC file of address, status, kind and body of each answer."""
    records = [_record("warcinfo", b"software: a crawler\r\n")]
    for address, status, kind, body in answers:
        http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode()
        records.append(_record("response", http + body, address))
    return b"".join(map(compress, records) if gzip else records)


@pytest.mark.parametrize(("name", "gzip"), [("crawl.warc.gz", True), ("crawl.warc", False), ("crawl", True)])
def test_pages_of_an_archive(tmp_path: Path, name: str, gzip: bool) -> None:
    answers = (
        ("https://example.org/oslo", "200 OK", "text/html; charset=utf-8", page(JSON_LD)),
        ("https://example.org/gone", "404 Not Found", "text/html", page()),
        ("https://example.org/a.png", "200 OK", "image/png", b"png"),
        ("https://example.org/empty", "200 OK", "text/html", b"<html></html>"),
    )
    (tmp_path / name).write_bytes(archive(*answers, gzip=gzip))
    errors: list[DipltimeError] = []
    (article,) = read_path(tmp_path / name, on_error=errors.append)
    assert (article.source, article.published) == ("https://example.org/oslo", "2021-05-19")
    assert ["record 5" in str(error) for error in errors] == [True]


def test_archives_that_hold_nothing(tmp_path: Path) -> None:
    whole = archive(("https://example.org/", "200 OK", "image/png", b"x"), gzip=False)
    for raw, says in ((whole, "no web page"), (b"WARC/1.0\r\nbroken", "."), (whole[:60], ".")):
        (tmp_path / "a.warc").write_bytes(raw)
        with pytest.raises(InputError, match=says):
            list(read_path(tmp_path / "a.warc"))

"""The kinds of input, a reader each. A new kind is one module and one line of `READERS`.

A reader takes a stream that stands at its start and the name that messages call it by, and gives Drafts:
what it read, before ids are made up and publication dates looked for. A draft that cannot be read is an
InputError in the place of the draft, so that the rest can still be read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, BinaryIO

from dipltime.articles.readers.draft import Draft
from dipltime.articles.readers.records import read_records
from dipltime.articles.readers.text import read_text
from dipltime.errors import InputError

if TYPE_CHECKING:
    from pathlib import PurePath

__all__ = ["READERS", "Draft", "Reader", "kind_of"]

Reader = Callable[[BinaryIO, str], Iterator[Draft | InputError]]

READERS: dict[str, Reader] = {
    "text": read_text,
    "jsonl": read_records,
}
_ENDINGS = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".rss": "feed",
    ".atom": "feed",
    ".warc": "warc",
}
_BEGINNINGS = (
    (b"<!doctype html", "html"),
    (b"<html", "html"),
    (b"<rss", "feed"),
    (b"<feed", "feed"),
    (b"<?xml", "feed"),
    (b"warc/", "warc"),
)
_HEAD = 1024


def kind_of(head: bytes, path: PurePath | None) -> str:
    """The kind of the input that begins with `head`: by its content, else by its ending."""
    start = head[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    for beginning, kind in _BEGINNINGS:
        if start.startswith(beginning):
            return kind
    if start.startswith(b"{") and b'"text"' in head:
        return "jsonl"
    kind = _ENDINGS.get(path.suffix.lower(), "text") if path else "text"
    return kind if kind in READERS else "text"

"""The kinds of input, a reader each. A new kind is one module and one line of `READERS`.

A reader takes a stream that stands at its start and the name that messages call it by, and gives Drafts:
what it read, before ids are made up and publication dates looked for. A draft that cannot be read is an
InputError in the place of the draft, so that the rest can still be read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, BinaryIO

from dipltime.articles.readers.draft import Draft
from dipltime.articles.readers.feed import read_feed
from dipltime.articles.readers.markdown import read_markdown
from dipltime.articles.readers.page import read_page
from dipltime.articles.readers.records import read_records
from dipltime.articles.readers.text import read_text
from dipltime.articles.readers.warc import read_warc
from dipltime.errors import InputError

if TYPE_CHECKING:
    from pathlib import PurePath

__all__ = ["ENDINGS", "READERS", "Draft", "Reader", "kind_of"]

Reader = Callable[[BinaryIO, str], Iterator[Draft | InputError]]

READERS: dict[str, Reader] = {
    "text": read_text,
    "html": read_page,
    "feed": read_feed,
    "jsonl": read_records,
    "markdown": read_markdown,
    "warc": read_warc,
}
ENDINGS = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".rss": "feed",
    ".atom": "feed",
    ".md": "markdown",
    ".markdown": "markdown",
    ".warc": "warc",
}
"""What the ending of a file says where its content does not."""
# The first of these in the head of a file that begins with "<" tells what it is.
_MARKS = (
    (b"<!doctype html", "html"),
    (b"<html", "html"),
    (b"<head", "html"),
    (b"<body", "html"),
    (b"<rss", "feed"),
    (b"<feed", "feed"),
    (b"<rdf:rdf", "feed"),
)


def kind_of(head: bytes, path: PurePath) -> str:
    """The kind of the input that begins with `head`: by its content, else by its ending."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith(b"<"):
        marks = [(at, kind) for mark, kind in _MARKS if (at := start.find(mark)) >= 0]
        if marks:
            return min(marks)[1]
    if start.startswith(b"warc/"):
        return "warc"
    if start.startswith(b"{") and b'"text"' in head:
        return "jsonl"
    return ENDINGS.get(path.suffix.lower(), "text")

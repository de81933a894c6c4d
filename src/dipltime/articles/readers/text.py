"""Plain text: one article, perhaps with header lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from dipltime.articles.decode import decode
from dipltime.articles.headers import split_headers
from dipltime.articles.readers.draft import Draft
from dipltime.articles.source import MAX_TEXT, check_text, read_all
from dipltime.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator


def read_text(stream: BinaryIO, name: str) -> Iterator[Draft | InputError]:
    """The one article that `stream` holds."""
    text = decode(read_all(stream, name, 4 * MAX_TEXT), name)
    check_text(text, name)
    headed = split_headers(text)
    if not headed.text.strip():
        raise InputError(f"{name} has header lines but no text: there is no article to read")
    said = headed.fields
    yield Draft(
        headed.text,
        name,
        id=said.get("id"),
        title=said.get("title"),
        published=said.get("published"),
        published_from="metadata",
        url=next((address for key in ("url", "source") if "://" in (address := said.get(key, ""))), None),
        language=said.get("language"),
    )

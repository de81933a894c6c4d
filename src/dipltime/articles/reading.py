"""Files and streams to articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from dipltime.articles.identity import content_id, first_title
from dipltime.articles.readers import READERS, Draft, kind_of
from dipltime.articles.source import open_path
from dipltime.articles.typed import parse_date
from dipltime.errors import DateError, InputError
from dipltime.model import Article

if TYPE_CHECKING:
    import datetime as dt
    from os import PathLike

OnError = Callable[[InputError], None]
_SNIFF = 4096
_ADDRESSES = ("http://", "https://")


def read_path(
    path: str | PathLike[str],
    *,
    input_format: str = "auto",
    published: str | dt.date | None = None,
    on_error: OnError | None = None,
) -> Iterator[Article]:
    """The articles of the file at `path`; `published` overrides what they say of their own date.

    Raises InputError, one line that names the path, and the line of a record. With `on_error`, a bad record
    is told to it and the rest is read. Raises DateError if `published` is no date.
    """
    if str(path).startswith(_ADDRESSES):
        raise InputError(f"{path}: web pages are not read by this version: save the text to a file")
    with open_path(path) as stream:
        yield from _articles(stream, str(path), Path(path), input_format, published, on_error)


def read_stdin(
    raw: bytes,
    *,
    input_format: str = "auto",
    published: str | dt.date | None = None,
    on_error: OnError | None = None,
) -> Iterator[Article]:
    """The articles in the bytes of standard input; everything else as for `read_path`."""
    yield from _articles(BytesIO(raw), "standard input", None, input_format, published, on_error)


def from_text(text: str, *, published: str | dt.date | None = None) -> Article:
    """The article whose text is `text`, exactly as it is.

    Raises InputError for an empty text and DateError if `published` is no date.
    """
    if not text.strip():
        raise InputError("the text is empty: there is no article to read")
    return _article(Draft(text, "the text"), None, _option(published))


def _articles(
    stream: BinaryIO,
    name: str,
    path: Path | None,
    input_format: str,
    published: str | dt.date | None,
    on_error: OnError | None,
) -> Iterator[Article]:
    option = _option(published)
    kind = input_format if input_format != "auto" else kind_of(_head(stream, name), path)
    if kind not in READERS:
        raise InputError(f"{name}: {kind} input is not read by this version: give text or JSONL")
    for draft in READERS[kind](stream, name):
        try:
            if isinstance(draft, InputError):
                raise draft
            article = _article(draft, path, option)
        except InputError as error:
            if on_error is None:
                raise
            on_error(error)
        else:
            yield article


def _head(stream: BinaryIO, name: str) -> bytes:
    try:
        head = stream.read(_SNIFF)
        stream.seek(0)
    except OSError as error:
        raise InputError(f"{name} cannot be read ({error.strerror}): check the disk it is on") from None
    return head


def _option(published: str | dt.date | None) -> str | None:
    return None if published is None else parse_date(str(published))


def _article(draft: Draft, path: Path | None, option: str | None) -> Article:
    stated = _stated(draft) if option is None else None
    return Article(
        id=draft.id or content_id(draft.text),
        text=draft.text,
        title=draft.title or first_title(draft.text),
        source=draft.url or (str(path) if path else None),
        published=option or stated,
        published_from="option" if option else draft.published_from if stated else None,
        language=_language(draft),
    )


def _language(draft: Draft) -> str:
    """The ISO 639-1 code that the input declares ("en-GB" is "en"), else what its words tell."""
    from dipltime.temporal.languages import detect

    return draft.language.strip().lower()[:2] if draft.language else detect(draft.text)


def _stated(draft: Draft) -> str | None:
    """The date that the input itself gives; raises InputError if that is no date."""
    if not draft.published:
        return None
    try:
        return parse_date(draft.published)
    except DateError as error:
        raise InputError(f"{draft.place}: its own date cannot be used: {error}") from None

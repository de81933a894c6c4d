"""Files and streams to articles."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePath, PurePosixPath
from typing import TYPE_CHECKING, BinaryIO

from dipltime.articles.compressed import unpacked
from dipltime.articles.folder import files_in
from dipltime.articles.identity import content_id, first_title
from dipltime.articles.readers import READERS, Draft, kind_of
from dipltime.articles.source import PACKED, check_text, open_path, restartable
from dipltime.articles.typed import parse_date
from dipltime.articles.web import check_scheme, fetch, is_address
from dipltime.errors import DateError, DipltimeError, InputError
from dipltime.model import Article

if TYPE_CHECKING:
    import datetime as dt
    from os import PathLike

OnError = Callable[[DipltimeError], None]
_SNIFF = 4096


def read_path(
    path: str | PathLike[str],
    *,
    input_format: str = "auto",
    published: str | dt.date | None = None,
    on_error: OnError | None = None,
) -> Iterator[Article]:
    """The articles of the file, the folder or the web address `path`.

    `published` overrides what they say of their own date. Raises InputError, one line that names the path,
    and the line of a record. With `on_error`, what cannot be read of a folder or of many records is told to
    it and the rest is read. Raises DateError if `published` is no date, and MissingExtraError.
    """
    options = _Options(input_format, _option(published), on_error)
    if is_address(path):
        address = str(path)
        yield from _articles(BytesIO(fetch(address)), _Origin(address, address, address), options)
    elif os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises where a folder may not be looked at
        yield from _folder(str(path), options)
    else:
        check_scheme(path)
        yield from _file(str(path), options)


def read_stdin(
    raw: bytes | BinaryIO,
    *,
    input_format: str = "auto",
    published: str | dt.date | None = None,
    on_error: OnError | None = None,
) -> Iterator[Article]:
    """The articles in the bytes of standard input, or of any pipe; everything else as for `read_path`."""
    options = _Options(input_format, _option(published), on_error)
    stream = BytesIO(raw) if isinstance(raw, bytes) else restartable(raw, closing=False)
    yield from _articles(stream, _Origin("standard input"), options)


@dataclass(frozen=True, slots=True)
class _Origin:
    """Where an input comes from: what messages call it, its path or address, and what tells its ending."""

    name: str
    source: str | None = None
    path: str = ""

    @property
    def unpacked(self) -> PurePath:
        """The path without the ending of a packed file."""
        path = PurePosixPath(self.path.partition("?")[0])
        return path.with_suffix("") if path.suffix.lower() in PACKED else path


@dataclass(frozen=True, slots=True)
class _Options:
    input_format: str
    published: str | None
    on_error: OnError | None


def _file(path: str, options: _Options) -> Iterator[Article]:
    with open_path(path) as stream:
        yield from _articles(stream, _Origin(path, path, path), options)


def _folder(folder: str, options: _Options) -> Iterator[Article]:
    for path in files_in(folder):
        try:
            yield from _file(path, options)
        except DipltimeError as error:
            if options.on_error is None:
                raise
            options.on_error(error)


def from_text(text: str, *, published: str | dt.date | None = None) -> Article:
    """The article whose text is `text`, exactly as it is.

    Raises InputError for an empty text and DateError if `published` is no date.
    """
    if not text.strip():
        raise InputError("the text is empty: there is no article to read")
    return article_of(Draft(text, "the text"), None, _option(published))


def _articles(packed: BinaryIO, origin: _Origin, options: _Options) -> Iterator[Article]:
    stream = unpacked(packed, origin.name)
    kind = options.input_format
    if kind == "auto":
        kind = kind_of(_head(stream, origin.name), origin.unpacked)
    for draft in READERS[kind](stream, origin.name):
        try:
            if isinstance(draft, InputError):
                raise draft
            article = article_of(draft, origin.source, options.published)
        except InputError as error:
            if options.on_error is None:
                raise
            options.on_error(error)
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


def article_of(draft: Draft, source: str | None, option: str | None = None) -> Article:
    """What a reader gave as an article from `source`; the day `option` overrides its own date.

    Raises InputError for a text that is too long and a date that is none.
    """
    check_text(draft.text, draft.place)
    stated = _stated(draft) if option is None else None
    return Article(
        id=draft.id or content_id(draft.text),
        text=draft.text,
        title=draft.title or first_title(draft.text),
        source=draft.url or source,
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

"""What can be done with a text: find its dates, extract its events."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dipltime.errors import NoPublicationDateError
from dipltime.model import Article, Extraction

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from os import PathLike

    from dipltime.model import DateExpression

_HALF_PAIR = re.compile("[\ud800-\udfff]")


def find_dates(
    text: str, published: str | dt.date | None = None, *, language: str = "en"
) -> tuple[DateExpression, ...]:
    """The date expressions of `text`, in order; without `published`, "Wednesday" stays XXXX-WXX-3.

    Raises DateError if `published` is no date.
    """
    from dipltime.temporal import find_dates as find

    return tuple(find(_whole(text), _as_date(_day(published)), language=language))


def extract(
    text: str | Article,
    published: str | dt.date | None = None,
    *,
    title: str | None = None,
    source: str | None = None,
    id: str | None = None,  # noqa: A002 - the word of the interface
    dates_only: bool = False,
) -> Extraction:
    """The dates and events of one article, or with `dates_only` its dates.

    Without `published`, the day of publication is worked out from the text where that leaves one day. Raises
    InputError for a text without words and DateError if `published` is no date.
    """
    from dipltime.temporal import find_dates as find
    from dipltime.text import sentence_spans, tokenise

    article = _article(text, published, title=title, source=source, id=id)
    tokens = tokenise(article.text)
    dates = tuple(find(article.text, _as_date(article.published), tokens=tokens, language=article.language))
    if dates_only:
        return Extraction(article, dates, ())
    from dipltime.events import extract_events

    sentences = sentence_spans(article.text, article.language)
    return Extraction(article, dates, tuple(extract_events(article, dates, tokens, sentences)))


def dated(article: Article) -> Article:
    """`article` with its day of publication, worked out if need be; raises NoPublicationDateError."""
    article = _with_date(article)
    if article.published is None:
        name = article.source or article.title or "the text"
        raise NoPublicationDateError(
            f"{name}: no publication date is given or to be worked out from the text: pass --published DATE"
        )
    return article


def articles(
    source: str | PathLike[str] | Article, *, published: str | dt.date | None = None
) -> Iterator[Article]:
    """The articles of `source`: an Article, a path, or a text (anything with a line break in it)."""
    from dipltime.articles import from_text, read_path

    if isinstance(source, Article):
        yield source if published is None else _option(source, published)
    elif isinstance(source, str) and "\n" in source:
        yield from_text(source, published=published)
    else:
        yield from read_path(source, published=published)


def _article(
    text: str | Article,
    published: str | dt.date | None,
    *,
    title: str | None,
    source: str | None,
    id: str | None,  # noqa: A002
) -> Article:
    from dipltime.articles import from_text

    article = text if isinstance(text, Article) else from_text(text, published=published)
    if isinstance(text, Article) and published is not None:
        article = _option(text, published)
    article = replace(
        article,
        id=id or article.id,
        title=title or article.title,
        source=source or article.source,
        text=_whole(article.text),
    )
    return _with_date(article)


def _with_date(article: Article) -> Article:
    if article.published is not None:
        return article
    from dipltime.articles import publication_date

    return publication_date(article)


def _option(article: Article, published: str | dt.date) -> Article:
    return replace(article, published=_day(published), published_from="option", published_because=None)


def _day(published: str | dt.date | None) -> str | None:
    if published is None:
        return None
    from dipltime.articles import parse_date

    return parse_date(str(published))


def _as_date(day: str | None) -> dt.date | None:
    import datetime as dt

    return None if day is None else dt.date.fromisoformat(day)


def _whole(text: str) -> str:
    """`text` without halves of surrogate pairs, which no file can hold; every offset stays what it was."""
    return text if text.isascii() else _HALF_PAIR.sub("\ufffd", text)

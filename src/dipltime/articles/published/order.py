"""Where a publication date is looked for, in order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from dipltime.articles.published.addresses import from_file_name, from_url
from dipltime.articles.published.dateline import dateline

if TYPE_CHECKING:
    from dipltime.model import Article, PublishedFrom

Finder = Callable[["Article"], dt.date | None]
# The option, the record and the metadata come with the article; these are looked for after them.
FINDERS: tuple[tuple[PublishedFrom, Finder], ...] = (
    ("dateline", lambda article: dateline(article.text)),
    ("url", lambda article: from_url(article.source or "")),
    ("filename", lambda article: from_file_name(article.source or "")),
)


def publication_date(article: Article) -> Article:
    """`article` with its publication date, what that was found in, and for a date worked out the reasoning.

    Looked for in the order option, record, metadata, dateline, URL, file name, text. Where nothing says it
    beyond doubt the article comes back as it is, without a date.
    """
    if article.published:
        return article
    for origin, find in FINDERS:
        if date := find(article):
            return replace(article, published=date.isoformat(), published_from=origin)
    return _worked_out(article)


def _worked_out(article: Article) -> Article:
    from dipltime.articles.solve import solve

    solution = solve(article.text)
    if solution is None:
        return article
    return replace(
        article,
        published=solution.date.isoformat(),
        published_from="text",
        published_because=solution.because,
    )

"""Many articles at once: read outside the store's lock, stored in batches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.api import extract

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dipltime.model import Article, Extraction


def batches(articles: Iterable[Article]) -> Iterator[list[Extraction]]:
    """What the articles say, in batches of 1, 2, 4, 8 …

    A store is written as a whole, which takes longer the more is in it: with batches that double, all writing
    together takes a few times the last. The first articles are safe at once.
    """
    size = 1
    batch: list[Extraction] = []
    for article in articles:
        batch.append(extract(article))
        if len(batch) >= size:
            yield batch
            batch, size = [], size * 2
    if batch:
        yield batch

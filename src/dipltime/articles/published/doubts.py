"""What else an article says of its day of publication, where that contradicts the day it is taken to be."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from dipltime.articles.published.order import FINDERS

if TYPE_CHECKING:
    from dipltime.model import Article

_NEAR = dt.timedelta(days=2)
"""So far apart the same day can be, by time zones, by the day of print, by an update."""
_ORIGINS = {
    "option": "given",
    "record": "its record",
    "metadata": "its metadata",
    "dateline": "its dateline",
    "url": "its address",
    "filename": "its name",
}


def contradiction(article: Article) -> str | None:
    """A line that names both days, if what comes later in the order of looking says another one."""
    if article.published is None or article.published_from not in _ORIGINS:
        return None
    day = dt.date.fromisoformat(article.published)
    origins = [origin for origin, _ in FINDERS]
    first = origins.index(article.published_from) + 1 if article.published_from in origins else 0
    for origin, find in FINDERS[first:]:
        other = find(article)
        if other and abs(other - day) > _NEAR:
            name = article.source or article.title or article.id
            return (
                f"{name}: {_ORIGINS[origin]} says {other.isoformat()}, "
                f"but {article.published} ({_ORIGINS[article.published_from]}) is taken"
            )
    return None

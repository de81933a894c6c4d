"""One line about what was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dipltime.changes import Change
    from dipltime.model import Article

_PLANNED = ("scheduled", "tentative", "postponed")


def summary(change: Change) -> str:
    """How many events, how many of them still to come, from which articles, and how their date is known."""
    events = change.events
    planned = sum(event.status in _PLANNED for event in events)
    words = f"{_count(len(events), 'event')}, {planned} planned, from {_from(change.articles)}"
    if change.known:
        return f"nothing changed, {_all_read(len(change.articles))} before: {words}"
    updated = f"; {_count(len(change.updated), 'event')} of the timeline updated" if change.updated else ""
    return f"{words}{updated}"


def _all_read(count: int) -> str:
    return "the article was read" if count == 1 else "the articles were read"


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


def _from(articles: tuple[Article, ...]) -> str:
    days = sorted(article.published or "" for article in articles)
    span = days[0] if days[0] == days[-1] else f"{days[0]} to {days[-1]}"
    words = f"{_count(len(articles), 'article')} published {span}"
    worked_out = [article for article in articles if article.published_because]
    if len(articles) == 1 and worked_out:
        return f"{words} (worked out from the text: {articles[0].published_because})"
    return f"{words} ({len(worked_out)} worked out from the text)" if worked_out else words

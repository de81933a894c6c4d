"""One line about what was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.views.counts import count

if TYPE_CHECKING:
    from dipltime.changes import Change
    from dipltime.model import Article

_PLANNED = ("scheduled", "tentative", "postponed")


class Summary:
    """What was read, one change after the other, without keeping the changes."""

    def __init__(self) -> None:
        self._articles = 0
        self._days: tuple[str, str] | None = None
        self._reasons: list[str] = []
        self._worked_out = 0
        self._planned: dict[str, bool] = {}
        self._updated: set[str] = set()
        self._added: set[str] = set()
        self._hidden = 0
        self._known = True

    def add(self, change: Change) -> None:
        """Count what a change did, after those before it."""
        for article in change.articles:
            self._count_article(article)
        for event in change.events:
            self._planned[event.id] = event.status in _PLANNED
        self._added.update(event.id for event in change.added)
        self._updated.update(event.id for event in change.updated)
        for gone in change.removed:
            self._planned.pop(gone, None)
            self._updated.discard(gone)
            self._added.discard(gone)
        self._hidden += len(change.hidden)
        self._known = self._known and change.known

    def _count_article(self, article: Article) -> None:
        day = article.published or ""
        first, last = self._days or (day, day)
        self._days = min(first, day), max(last, day)
        self._articles += 1
        if article.published_because:
            self._worked_out += 1
            self._reasons = [article.published_because]

    def __str__(self) -> str:
        """How many events, how many of them to come, from which articles, and how their date is known."""
        words = f"{count(len(self._planned), 'event')}, {sum(self._planned.values())} planned, from {self._from()}"
        if self._hidden:
            words += f"; {count(self._hidden, 'article')} left out that was removed by hand"
        if self._known:
            return f"nothing changed, {_all_read(self._articles)} before: {words}"
        updated = len(self._updated - self._added)
        return words + (f"; {count(updated, 'event')} of the timeline updated" if updated else "")

    def _from(self) -> str:
        first, last = self._days or ("", "")
        words = (
            f"{count(self._articles, 'article')} published {first if first == last else f'{first} to {last}'}"
        )
        if self._articles == 1 and self._reasons:
            return f"{words} (worked out from the text: {self._reasons[0]})"
        return f"{words} ({self._worked_out} worked out from the text)" if self._worked_out else words


def summary(change: Change) -> str:
    """One line about one change."""
    told = Summary()
    told.add(change)
    return str(told)


def _all_read(count: int) -> str:
    return "the article was read" if count == 1 else "the articles were read"

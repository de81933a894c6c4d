"""A headline tells in short, and in the present tense, what the report below it tells with its date."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dipltime.model import Article, Event


def without_headline(events: Sequence[Event], article: Article) -> list[Event]:
    """The events without those of the headline that the report below it tells again."""
    title = article.title
    if not title or not article.text.lstrip().startswith(title):
        return list(events)
    end = article.text.index(title) + len(title)
    below = [event for event in events if event.trigger.start >= end]
    return [event for event in events if event.trigger.start >= end or not _is_told(event, below)]


def _is_told(event: Event, below: list[Event]) -> bool:
    """Whether one of the events below is of the same kind and of the same parties."""
    parties = {actor.country or actor.name for actor in event.actors}
    for other in below:
        theirs = {actor.country or actor.name for actor in other.actors}
        if other.type == event.type and (not parties or parties & theirs):
            return True
    return False

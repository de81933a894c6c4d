"""Titles of what a record since a date tells: of the one before, or of the turn of history that it counts from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events.dating.records import is_first
from dipltime.events.titles.fit import LIMIT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dipltime.events.clauses.sentence import Noun, Sentence
    from dipltime.events.dating.link import Link

_ARTICLES = ("the ", "a ", "an ")


def record_title(noun: Noun, links: Sequence[Link], sentence: Sentence) -> str:
    """ "Previous visit by a Soviet leader", "End of the Cold War"; empty where the noun's own title says it."""
    if not links:
        return ""
    date = links[0].dated.date
    if date.rule == "era":
        text = date.text
        for article in _ARTICLES:
            text = text.removeprefix(article)
        return f"{text[:1].upper()}{text[1:]}"[:LIMIT]
    if not is_first(noun):
        return ""
    end = links[0].bound.start
    since = next((at for at in range(end - 1, noun.end, -1) if sentence.words[at] == "since"), end)
    phrase = sentence.piece(noun.start, since)
    return f"Previous {' '.join(phrase.split())}"[:LIMIT]

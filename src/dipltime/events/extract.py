"""The events of an article, sentence by sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events.assemble import Assembler
from dipltime.events.clauses.sentence import Reader
from dipltime.events.dated_sentences import dated_sentences
from dipltime.events.dating.history import with_history
from dipltime.events.dating.relations import resolved
from dipltime.events.memory import Memory
from dipltime.events.mentions import find_mentions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dipltime.model import Article, DateExpression, Event
    from dipltime.text import Tokens


def extract_events(
    article: Article, dates: Sequence[DateExpression], tokens: Tokens, sentences: list[tuple[int, int]]
) -> tuple[Event, ...]:
    """Who did what to whom, where, when, and whether it happened; in the order of the triggers."""
    if article.language != "en":
        return dated_sentences(article, dates, sentences)
    dates = with_history(dates, tokens, article.published)
    reader = Reader(tokens, dates, find_mentions(tokens, sentences, article.published))
    memory = Memory()
    found: dict[str, Event] = {}
    for start, end in sentences:
        sentence = reader.read(start, end)
        if not sentence.groups and not sentence.dates:
            continue
        memory.learn(sentence)
        for event in Assembler(article, sentence, memory).events():
            found.setdefault(event.id, event)
    return tuple(resolved(list(found.values())))

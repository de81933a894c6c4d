"""The events of an article, sentence by sentence."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from dipltime.events.assemble import Assembler
from dipltime.events.clauses.sentence import Reader
from dipltime.events.dated_sentences import dated_sentences
from dipltime.events.dating.history import with_history
from dipltime.events.dating.relations import resolved
from dipltime.events.dating.terms import with_terms
from dipltime.events.headline import without_headline
from dipltime.events.memory import Memory
from dipltime.events.mentions import find_mentions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dipltime.model import Article, DateExpression, Event
    from dipltime.text import Tokens


_LONGEST = 240
"""Words of the longest sentence read as one: more is a list or no prose, and its cost would grow with its square."""


def _pieces(tokens: Tokens, sentences: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The sentences, the overlong ones in pieces."""
    for start, end in sentences:
        first, last = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
        if last - first <= _LONGEST:
            yield start, end
            continue
        for at in range(first, last, _LONGEST):
            yield tokens.starts[at], tokens.ends[min(at + _LONGEST, last) - 1]


def extract_events(
    article: Article, dates: Sequence[DateExpression], tokens: Tokens, sentences: list[tuple[int, int]]
) -> tuple[Event, ...]:
    """Who did what to whom, where, when, and whether it happened; in the order of the triggers."""
    if article.language != "en":
        return dated_sentences(article, dates, sentences)
    dates = with_terms(with_history(dates, tokens, article.published), tokens, article.published)
    reader = Reader(tokens, dates, find_mentions(tokens, sentences, article.published))
    memory = Memory(article.published)
    found: dict[str, Event] = {}
    for start, end in _pieces(tokens, sentences):
        sentence = reader.read(start, end)
        if not sentence.groups and not sentence.dates:
            continue
        memory.learn(sentence)
        assembler = Assembler(article, sentence, memory)
        for event in assembler.events():
            found.setdefault(event.id, event)
        memory.hear(sentence, assembler.roles)
    return tuple(resolved(without_headline(list(found.values()), article)))

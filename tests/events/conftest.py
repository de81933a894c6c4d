from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from dipltime.events import extract_events
from dipltime.events.clauses.sentence import Reader, Sentence
from dipltime.events.mentions import find_mentions
from dipltime.model import Article, Event
from dipltime.temporal import find_dates
from dipltime.text import sentence_spans, tokenise

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def events() -> Callable[..., tuple[Event, ...]]:
    """The events of a text published on a day, Wednesday 19 May 2021 unless told otherwise."""

    def read(text: str, published: str | None = "2021-05-19") -> tuple[Event, ...]:
        tokens = tokenise(text)
        day = date.fromisoformat(published) if published else None
        dates = find_dates(text, day, tokens=tokens)
        return extract_events(Article("a", text, published=published), dates, tokens, sentence_spans(text))

    return read


@pytest.fixture
def sentence() -> Callable[[str], Sentence]:
    """The first sentence of a text, read."""

    def read(text: str) -> Sentence:
        tokens, spans = tokenise(text), sentence_spans(text)
        dates = find_dates(text, date(2021, 5, 19), tokens=tokens)
        return Reader(tokens, dates, find_mentions(tokens, spans, "2021-05-19")).read(*spans[0])

    return read

"""Wars, crises and treaties that a text names."""

from __future__ import annotations

from datetime import date

import pytest

from dipltime.temporal import find_dates
from dipltime.temporal.named_events import find_named_events
from dipltime.text import tokenise

PUBLISHED = date(2021, 5, 19)

NAMED = (
    ("It was founded after World War II.", "World War II", "1939-09-01/1945-09-02"),
    ("It is a relic of the Cold War.", "Cold War", "1947/1991"),
    ("Not since the Cuban missile crisis was it so near.", "Cuban missile crisis", "1962-10-16/1962-10-28"),
    ("Much changed after 9/11.", "9/11", "2001-09-11"),
    ("Nothing of the kind was agreed since Yalta.", "Yalta", "1945-02-04/1945-02-11"),
)
UNNAMED = (
    "They met at Yalta.",
    "A cold war of words went on.",
    "The vote ended 9/12.",
    "The world war on drugs",
)


@pytest.mark.parametrize(("text", "words", "edtf"), NAMED)
def test_named_event(text: str, words: str, edtf: str) -> None:
    found = find_named_events(tokenise(text), PUBLISHED)
    assert [(text[each.start : each.end], each.edtf) for each in found] == [(words, edtf)]


@pytest.mark.parametrize("text", UNNAMED)
def test_no_named_event(text: str) -> None:
    assert not find_named_events(tokenise(text), PUBLISHED)


def test_nothing_is_named_before_it_began() -> None:
    assert not find_named_events(tokenise("World War II"), date(1930, 1, 1))


def test_a_named_event_is_no_date_expression() -> None:
    assert not find_dates("It was founded after World War II, before the Cold War.", PUBLISHED)

"""Wars, crises, treaties and terms of office that a text names."""

from __future__ import annotations

from datetime import date

import pytest

from dipltime.temporal import find_dates
from dipltime.temporal.named_events import find_named_events, find_terms
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
TERMS = (
    ("The pact dates from the Obama administration.", "Barack Obama", "2009-01-20/2017-01-20"),
    ("Relations froze under President Reagan.", "Ronald Reagan", "1981-01-20/1989-01-20"),
    ("It was the work of Reagan's presidency.", "Ronald Reagan", "1981-01-20/1989-01-20"),
    ("Obama has travelled little since taking office.", "Barack Obama", "2009-01-20/2017-01-20"),
    ("It began under Prime Minister Margaret Thatcher.", "Margaret Thatcher", "1979-05-04/1990-11-28"),
)
NO_TERMS = (
    "He has not travelled since taking office.",
    "The papers lay under the table.",
    "The Bush administration was divided.",
    "The city administration met.",
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


@pytest.mark.parametrize(("text", "name", "edtf"), TERMS)
def test_term_of_office(text: str, name: str, edtf: str) -> None:
    assert [(each.name, each.edtf) for each in find_terms(tokenise(text), PUBLISHED)] == [(name, edtf)]


@pytest.mark.parametrize("text", NO_TERMS)
def test_no_term_of_office(text: str) -> None:
    assert not find_terms(tokenise(text), PUBLISHED)


def test_a_named_event_is_no_date_expression() -> None:
    assert not find_dates("It was founded after World War II, before the Cold War.", PUBLISHED)

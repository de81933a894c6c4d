"""Terms of office that a text counts time by."""

from __future__ import annotations

from datetime import date

import pytest

from dipltime.temporal.terms import find_terms
from dipltime.text import tokenise

PUBLISHED = date(2021, 5, 19)

TERMS = (
    ("The pact dates from the Obama administration.", "the Obama administration", "2009-01-20/2017-01-20"),
    ("It ended with the George W. Bush administration.", "the George W. Bush administration", "2001-01-20/2009-01-20"),
    ("Relations froze under President Reagan.", "under President Reagan", "1981-01-20/1989-01-20"),
    ("It thawed under Khrushchev.", "under Khrushchev", "1953-09/1964-10-14"),
    ("It was the work of Reagan's presidency.", "Reagan's presidency", "1981-01-20/1989-01-20"),
    ("It began under Prime Minister Margaret Thatcher.", "under Prime Minister Margaret Thatcher",
     "1979-05-04/1990-11-28"),
    ("It was agreed in Merkel's second term.", "Merkel's second term", "2009-10-28/2013-12-17"),
    ("It was agreed in Obama’s first term.", "Obama’s first term", "2009-01-20/2013-01-20"),
    ("It was agreed in the first Trump administration.", "the first Trump administration", "2017-01-20/2021-01-20"),
    ("It was agreed in the presidency of Boris Yeltsin.", "the presidency of Boris Yeltsin", "1991-07-10/1999-12-31"),
    ("It grew in the Reagan years.", "the Reagan years", "1981-01-20/1989-01-20"),
    ("It fell with the Park Geun-hye government.", "the Park Geun-hye government", "2013-02-25/2017-03-10"),
    ("It is the aim of the Biden administration.", "the Biden administration", "2021-01-20/.."),
    ("Obama has travelled little since taking office.", "taking office", "2009-01-20"),
    ("Biden has spoken to Putin twice since taking office.", "taking office", "2021-01-20"),
    ("Since taking office, Biden has met Putin.", "taking office", "2021-01-20"),
    ("It grew since Erdogan came to power.", "Erdogan came to power", "2003-03-14"),
    ("After leaving office, Obama wrote a book.", "leaving office", "2017-01-20"),
    ("Blinken has met him twice since becoming secretary of state.", "becoming secretary of state", "2021-01-26"),
)  # fmt: skip
NO_TERMS = (
    "He has not travelled since taking office.",
    "The papers lay under the table.",
    "The Bush administration was divided.",
    "The city administration met.",
    "He was in his second term.",
    "The papers lay under Obama's table.",
    "Obama took office.",
    "since he took",
    "under",
)


@pytest.mark.parametrize(("text", "words", "edtf"), TERMS)
def test_term_of_office(text: str, words: str, edtf: str) -> None:
    found = find_terms(tokenise(text), PUBLISHED)
    assert [(text[each.start : each.end], each.edtf) for each in found] == [(words, edtf)]


@pytest.mark.parametrize("text", NO_TERMS)
def test_no_term_of_office(text: str) -> None:
    assert not find_terms(tokenise(text), PUBLISHED)


def test_a_surname_is_who_governs_when_it_is_written() -> None:
    found = find_terms(tokenise("The Bush administration was divided."), date(2005, 5, 19))
    assert [each.edtf for each in found] == ["2001-01-20/.."]


def test_nothing_begins_after_it_was_written() -> None:
    assert not find_terms(tokenise("the Obama administration"), date(2005, 5, 19))
    found = find_terms(tokenise("the Trump administration"), date(2025, 5, 19))
    assert [each.edtf for each in found] == ["2025-01-20/.."]

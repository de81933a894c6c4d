"""Anniversaries: what they commemorate and when."""

from __future__ import annotations

from datetime import date

import pytest

from dipltime.temporal import find_dates
from dipltime.temporal.anniversaries import find_anniversaries
from dipltime.temporal.named_events import find_named_events
from dipltime.text import tokenise

PUBLISHED = date(2021, 5, 19)

KNOWN = (
    ("on the 77th anniversary of the deportation of the Crimean Tatars", 77, "1944-05-18", "2021-05-18"),
    ("It marks 30 years since the fall of the Berlin Wall.", 30, "1989-11-09", "2019-11-09"),
    ("75 years after the founding of NATO they met.", 75, "1949-04-04", "2024-04-04"),
    ("the seventy-fifth anniversary of the bombing of Hiroshima", 75, "1945-08-06", "2020-08-06"),
    ("the 25th anniversary of his death", 25, None, None),
)
NONE = (
    "The anniversary passed quietly.",
    "Ten years after he left, he came back.",
    "He waited 30 years since nobody called.",
)


@pytest.mark.parametrize(("text", "number", "original", "commemorated"), KNOWN)
def test_anniversary(text: str, number: int, original: str | None, commemorated: str | None) -> None:
    (found,) = find_anniversaries(tokenise(text), published=PUBLISHED)
    assert (found.number, found.original, found.commemorated) == (number, original, commemorated)


@pytest.mark.parametrize("text", NONE)
def test_no_anniversary(text: str) -> None:
    assert not find_anniversaries(tokenise(text), published=PUBLISHED)


def test_named_events_lend_their_date() -> None:
    tokens = tokenise("the 50th anniversary of the Cuban missile crisis")
    (found,) = find_anniversaries(tokens, find_named_events(tokens))
    assert (found.original or "")[:7] == "1962-10"


def test_the_day_of_an_anniversary_keeps_its_origin() -> None:
    text = "On May 18, the 77th anniversary of the deportation of the Crimean Tatars, and on May 19 they met."
    origins = [each.reading.origin for each in find_dates(text, PUBLISHED)]
    assert origins == ["1944-05-18", None]

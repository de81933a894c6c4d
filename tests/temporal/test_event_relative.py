"""Dates that count from another event."""

from __future__ import annotations

from datetime import date

import pytest

from dipltime.temporal import find_dates

PUBLISHED = date(2021, 5, 19)

RELATED = (
    ("They left days before the invasion.", "days", "PXD", "before", "the invasion", "PXD"),
    ("Talks resumed two weeks after the summit.", "two weeks", "P2W", "after", "the summit", "P2W"),
    (
        "In the days following the Reykjavik meeting they spoke.",
        "days",
        "PXD",
        "after",
        "the Reykjavik meeting",
        "PXD",
    ),
    ("The day before the vote they spoke.", "The day", "XXXX-XX-XX", "before", "the vote", "P1D"),
    (
        "He left the day after the Reykjavik summit.",
        "the day",
        "1986-10-13",
        "after",
        "the Reykjavik summit",
        "P1D",
    ),
)
UNRELATED = (
    "They left a month after he came.",
    "They left two weeks ago.",
    "They talked for three days.",
    "They left the day after tomorrow.",
)


@pytest.mark.parametrize(("text", "words", "value", "kind", "event", "offset"), RELATED)
def test_relation(text: str, words: str, value: str, kind: str, event: str, offset: str) -> None:
    (found,) = find_dates(text, PUBLISHED)
    relation = found.reading.relation
    assert relation is not None
    assert (found.text, found.value) == (words, value)
    assert (relation.kind, relation.event, relation.offset) == (kind, event, offset)


@pytest.mark.parametrize("text", UNRELATED)
def test_no_relation(text: str) -> None:
    assert all(each.reading.relation is None for each in find_dates(text, PUBLISHED))


def test_a_named_event_gives_the_days() -> None:
    (found,) = find_dates("Five days after the Cuban missile crisis they spoke.", PUBLISHED)
    assert (found.value, found.earliest, found.latest) == ("P5D", "1962-11-02", "1962-11-02")

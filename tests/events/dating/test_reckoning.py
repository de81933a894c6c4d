"""Times counted from a date of the same sentence, and times told by their length."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dipltime.events.dating.calendar import after, moved
from dipltime.events.dating.reckoning import reckon
from dipltime.events.dating.windows import within
from dipltime.model import DateExpression, When

if TYPE_CHECKING:
    from collections.abc import Callable

    from dipltime.model import Event

MONDAY = When("2021-05-17", "2021-05-17", "2021-05-17", "day")


def length(value: str, mod: str | None = None) -> DateExpression:
    return DateExpression(0, 4, "some", "DURATION", value, "duration", mod)


@pytest.mark.parametrize(
    ("value", "mod", "kind", "edtf"),
    [
        ("P4D", None, "after", "2021-05-13"),
        ("P4D", None, "before", "2021-05-21"),
        ("P2W", None, "after", "2021-05-03/2021-05-09"),
        ("P3M", None, "after", "2021-02"),
        ("P30Y", None, "after", "1991"),
        ("P30Y", "LESS_THAN", "after", "1992~"),
        ("P30Y", "MORE_THAN", "after", "1991~"),
        ("PXD", None, "after", "XXXX"),
    ],
)
def test_what_lies_so_far_from_a_day(value: str, mod: str | None, kind: str, edtf: str) -> None:
    assert reckon(MONDAY, length(value, mod), kind).edtf == edtf


def test_nothing_is_counted_from_a_month() -> None:
    assert reckon(When("2021-05", "2021-05-01", "2021-05-31", "month"), length("P4D"), "after").edtf == "XXXX"


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("P30D", "2021-05-17/2021-06-16"),
        ("P4M", "2021-05-17/2021-09-17"),
        ("PT48H", "2021-05-17/2021-05-19"),
        ("PT3H", "2021-05-17~"),
        ("PXD", "2021-05-17/2021-05-31~"),
    ],
)
def test_within(value: str, edtf: str) -> None:
    assert within(length(value), "2021-05-17").edtf == edtf


def test_within_counts_from_nothing_without_a_day() -> None:
    assert within(length("P30D"), None).edtf == "XXXX"


def test_days_far_away() -> None:
    assert moved("2021-05-17", -3000, "year") is None
    assert after("2021-01-31", "P1M") == "2021-02-28"
    assert after("9999-12-31", "P9D") is None


@pytest.mark.parametrize(
    ("text", "trigger", "status", "edtf"),
    [
        ("Chad quit on Monday, four days after Libyan jets bombed it.", "bombed", "occurred", "2021-05-13"),
        (
            "France will break off relations on June 1. Its last soldiers are to leave within four months.",
            "leave",
            "scheduled",
            "2021-06-01/2021-10-01",
        ),
        (
            "Russia expelled ten envoys on Monday. They have seven days to leave the country.",
            "leave",
            "scheduled",
            "2021-05-17/2021-05-24",
        ),
        ("Troops had a week to leave Chad in May 2019.", "leave", "occurred", "2019-05"),
        (
            "The Council met on 2 May. Iraq accepted it within days.",
            "accepted",
            "occurred",
            "2021-05-02/2021-05-16~",
        ),
        ("They met in 2014, when Russia annexed Crimea.", "annexed", "occurred", "2014"),
        ("They have been friends since 2014, when Russia annexed Crimea.", "annexed", "occurred", "2014"),
        (
            "A deal could be ready in June, when Macron is expected to visit Moscow.",
            "visit",
            "tentative",
            "2021-06",
        ),
    ],
)
def test_events(
    text: str, trigger: str, status: str, edtf: str, events: Callable[..., tuple[Event, ...]]
) -> None:
    (event,) = [event for event in events(text) if event.trigger.text == trigger]
    assert (event.status, event.when.edtf) == (status, edtf)


def test_a_length_is_cut_from_the_title(events: Callable[..., tuple[Event, ...]]) -> None:
    text = "Chad expelled ten envoys on Monday, less than three weeks after Libyan jets bombed it."
    assert events(text)[0].title == "Chad expelled ten envoys"


def test_a_day_beside_one_of_a_week_is_as_wide(events: Callable[..., tuple[Event, ...]]) -> None:
    text = "Macron announced the date two weeks ago. The day before that announcement, he visited Kyiv."
    assert events(text)[-1].when.edtf == "2021-05-02/2021-05-08"

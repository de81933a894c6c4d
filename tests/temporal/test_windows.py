"""Lengths that reach back from the day of writing or on from it have a first and a last day."""

from __future__ import annotations

import pytest

from dipltime import find_dates


@pytest.mark.parametrize(
    ("text", "edtf", "earliest", "latest"),
    [
        ("Violence rose over the past three months.", "2021-02-19/2021-05-19", "2021-02-19", "2021-05-19"),
        ("In the last two years trade doubled.", "2019-05-19/2021-05-19", "2019-05-19", "2021-05-19"),
        ("Ten died in the last 24 hours.", "2021-05-18/2021-05-19", "2021-05-18", "2021-05-19"),
        ("Over the next six months it will grow.", "2021-05-19/2021-11-19", "2021-05-19", "2021-11-19"),
        ("They will meet in the next few weeks.", "2021-05-19/..", "2021-05-19", None),
        ("They will meet in the weeks ahead.", "2021-05-19/..", "2021-05-19", None),
        ("They met often in recent months.", "../2021-05-19", None, "2021-05-19"),
        ("They met for three days.", None, None, None),
        ("It was built in the last two years of the war.", None, None, None),
    ],
)
def test_extent(text: str, edtf: str | None, earliest: str | None, latest: str | None) -> None:
    (found,) = find_dates(text, "2021-05-19")
    assert (found.type, found.edtf, found.earliest, found.latest) == ("DURATION", edtf, earliest, latest)


@pytest.mark.parametrize("text", ["the past 9000 years", "the next 9000 years", "the last 99999999999 days"])
def test_what_lies_outside_the_calendar_has_no_days(text: str) -> None:
    assert [found.earliest for found in find_dates(f"In {text} much changed.", "2021-05-19")] == [None]


def test_without_a_day_of_writing_nothing_is_counted() -> None:
    (found,) = find_dates("Violence rose over the past three months.")
    assert (found.value, found.edtf) == ("P3M", None)

"""The dates of the HTML page: in words, for machines, and as the timeline draws them."""

from __future__ import annotations

from typing import Any

import pytest

from dipltime.model import When
from dipltime.views.as_html_event import machine, shape
from dipltime.views.long_dates import in_full


def when(edtf: str, first: str | None, last: str | None, precision: Any, *, about: bool = False) -> When:
    return When(edtf, first, last, precision, about)


WORDS = [
    (when("2021-05-19", "2021-05-19", "2021-05-19", "day"), "19 May 2021", "2021-05-19"),
    (when("2021-05-19T10", "2021-05-19", "2021-05-19", "time"), "19 May 2021", "2021-05-19"),
    (
        when("2021-05-17/2021-05-23", "2021-05-17", "2021-05-23", "week"),
        "week of 17 May 2021",
        "2021-05-17",
    ),
    (when("2021-06~", "2021-06-01", "2021-06-30", "month", about=True), "about June 2021", "2021-06"),
    (when("2021-21", "2021-03-01", "2021-05-31", "season"), "spring 2021", "2021-03-01"),
    (when("2021-34", "2021-04-01", "2021-06-30", "quarter"), "Q2 2021", "2021-04-01"),
    (when("1991", "1991-01-01", "1991-12-31", "year"), "1991", "1991"),
    (when("-0043", "-0043-01-01", "-0043-12-31", "year"), "44 BC", None),
    (when("-0043-03-15", "-0043-03-15", "-0043-03-15", "day"), "15 March 44 BC", None),
    (when("199X", "1990-01-01", "1999-12-31", "decade"), "1990s", "1990-01-01"),
    (when("18XX", "1801-01-01", "1900-12-31", "century"), "19th c.", "1801-01-01"),
    (when("1991/2021-05-19", "1991-01-01", "2021-05-19", "range"), "1991 – 19 May 2021", "1991-01-01"),
    (when("2021-05/2022", "2021-05-01", "2022-12-31", "range"), "May 2021 – 2022", "2021-05-01"),
    (
        when("[2021-05-19..2021-05-21]", "2021-05-19", "2021-05-21", "range"),
        "19–21 May 2021",
        "2021-05-19",
    ),
    (when("2021-01/..", "2021-01-01", None, "range"), "from January 2021", "2021-01-01"),
    (when("[2021-05-19..]", "2021-05-19", None, "range"), "after 19 May 2021", "2021-05-19"),
    (when("../2021-05-19", None, "2021-05-19", "range"), "until 19 May 2021", None),
    (when("[..2021-05-19]", None, "2021-05-19", "range"), "by 19 May 2021", None),
    (when("XXXX", None, None, "unknown"), "undated", None),
]


@pytest.mark.parametrize(("date", "expected", "attribute"), WORDS)
def test_dates_in_words(date: When, expected: str, attribute: str | None) -> None:
    assert in_full(date) == expected
    assert machine(date) == attribute


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        (WORDS[0][0], "point"),
        (WORDS[3][0], "soft"),
        (WORDS[6][0], "soft"),
        (WORDS[11][0], "range"),
        (WORDS[13][0], "soft"),
        (WORDS[14][0], "from"),
        (WORDS[16][0], "until"),
        (WORDS[18][0], "unknown"),
    ],
)
def test_the_shape_of_a_date(date: When, expected: str) -> None:
    assert shape(date) == expected

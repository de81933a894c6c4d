from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dipltime.days import bounds, is_open, iso, number, parts, weekday
from dipltime.model import When

EPOCH = dt.date(1970, 1, 1).toordinal()


@given(st.dates())
def test_number_and_weekday_agree_with_the_calendar(day: dt.date) -> None:
    assert number(day.isoformat()) == day.toordinal() - EPOCH
    assert weekday(day.isoformat()) == day.weekday()
    assert parts(day.isoformat()) == (day.year, day.month, day.day)


@given(st.integers(-1_000_000, 5_000_000))
def test_a_number_and_back(day: int) -> None:
    assert number(iso(day)) == day


@pytest.mark.parametrize("day", ["-0044-03-15", "0000-02-29", "0001-01-01", "9999-12-31", "+10000-01-01"])
def test_every_year_is_written_as_iso_8601_has_it(day: str) -> None:
    assert iso(number(day)) == day


@pytest.mark.parametrize(
    ("day", "before"),
    [("0001-01-01", "0000-12-31"), ("0000-03-01", "0000-02-29"), ("-0043-01-01", "-0044-12-31")],
)
def test_years_before_the_first(day: str, before: str) -> None:
    assert number(day) == number(before) + 1


def test_years_after_the_last_of_datetime() -> None:
    assert number("10000-01-01") == number("9999-12-31") + 1


def test_an_open_end_is_outside_every_calendar() -> None:
    first, last = bounds(When("2021-01/..", "2021-01-01", None))
    assert first == number("2021-01-01")
    assert last > number("99999-12-31")
    assert is_open(first, last)
    assert not is_open(0, 0)

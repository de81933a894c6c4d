from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dipltime.model import Precision, When
from dipltime.views.dates import label


@pytest.mark.parametrize(
    ("first", "last", "precision", "edtf", "words"),
    [
        ("2021-05-17", "2021-05-17", "day", "", "17 Mon"),
        ("2021-05-07", "2021-05-07", "time", "", " 7 Fri"),
        ("2021-06-14", "2021-06-20", "week", "", "wk 24"),
        ("2021-06-01", "2021-06-30", "month", "", "Jun"),
        ("2021-03-01", "2021-05-31", "season", "2021-21", "spring"),
        ("2021-12-01", "2022-02-28", "season", "2021-28", "winter"),
        ("2021-07-01", "2021-09-30", "quarter", "", "Q3"),
        ("2021-01-01", "2021-12-31", "year", "", "2021"),
        ("-0043-01-01", "-0043-12-31", "year", "", "44 BC"),
        ("1990-01-01", "1999-12-31", "decade", "", "1990s"),
        ("-0499-01-01", "-0400-12-31", "century", "", "5th c. BC"),
        ("1101-01-01", "1200-12-31", "century", "", "12th c."),
        ("1801-01-01", "1900-12-31", "century", "", "19th c."),
        ("2001-01-01", "2100-12-31", "century", "", "21st c."),
        ("1800-01-01", "1899-12-31", "century", "18XX", "19th c."),
        ("2021-05-19", "2021-05-20", "range", "", "19–20"),
        ("2021-05-28", "2021-06-03", "range", "", "28–3 Jun"),
        ("2021-05-01", "2021-07-31", "range", "", "May–Jul"),
        ("2021-02-01", "2021-02-28", "range", "", "Feb"),
        ("1991-05-01", "2021-05-19", "range", "", "1991–2021"),
        ("2021-05-19", "2021-05-19", "range", "", "19 Wed"),
        ("2021-05-20", None, "range", "", "from 20"),
        (None, "2021-05-20", "range", "", "until 20"),
        (None, None, "unknown", "", "?"),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(
    first: str | None, last: str | None, precision: Precision, edtf: str, words: str
) -> None:
    assert label(When(edtf, first, last, precision)) == words
    assert label(When(edtf, first, last, precision, approximate=True)) == f"~{words.strip()}"


@given(st.dates(dt.date(1, 1, 10), dt.date(9998, 12, 20)))
def test_weeks_are_those_of_the_calendar(day: dt.date) -> None:
    monday = day - dt.timedelta(day.weekday())
    sunday = monday + dt.timedelta(6)
    when = When("", monday.isoformat(), sunday.isoformat(), "week")
    assert label(when) == f"wk {day.isocalendar().week}"


@given(
    st.dates(), st.dates(), st.sampled_from(["day", "month", "year", "range", "century", "season", "unknown"])
)
def test_every_date_has_a_short_label(one: dt.date, other: dt.date, precision: Precision) -> None:
    first, last = sorted((one, other))
    words = label(When("", first.isoformat(), last.isoformat(), precision))
    assert 0 < len(words) <= 10

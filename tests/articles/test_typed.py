"""Dates as people type them."""

from __future__ import annotations

import contextlib
import datetime as dt
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dipltime.articles import parse_date
from dipltime.errors import DateError

TODAY = dt.date(2021, 5, 21)


@pytest.mark.parametrize(
    "words",
    [
        "2021-05-19",
        "20210519",
        "2021/5/19",
        "2021-05-19T10:00:00Z",
        "19 May 2021",
        "May 19, 2021",
        "Wednesday, May 19th, 2021",
        "the 19th of May 2021",
        "19-May-2021",
        "19/05/2021",
        "05/19/2021",
        "19.05.2021",
        "Wed, 19 May 2021 10:00:00 GMT",
        "May 19 2021 23:30 -0800",
        "  19  May   2021 ",
    ],
)
def test_forms_of_a_day(words: str) -> None:
    assert parse_date(words) == "2021-05-19"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("yesterday", "2021-05-20"),
        ("19 May", "2021-05-19"),
        ("last Wednesday", "2021-05-19"),
        ("2 days ago", "2021-05-19"),
    ],
)
def test_words_counted_from_today(words: str, day: str) -> None:
    assert parse_date(words, today=TODAY) == day
    with pytest.raises(DateError):
        parse_date(words)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("2021-02-30", "does not exist"),
        ("31/31/2021", "does not exist"),
        ("0000-01-01", "does not exist"),
        ("03/04/2021", "2021-03-04 or 2021-04-03"),
        ("Tuesday 19 May 2021", "is a Wednesday"),
        ("19/05/21", "no year of four figures"),
        ("30 February 2021", "2021-05-19"),
        ("10000-01-01", "2021-05-19"),
        ("May 2021", "2021-05-19"),
        ("2021", "2021-05-19"),
        ("hello", "2021-05-19"),
        ("", "2021-05-19"),
        ("May 2021 " * 1000, "2021-05-19"),
    ],
)
def test_what_is_no_day(words: str, says: str) -> None:
    with pytest.raises(DateError, match=says) as caught:
        parse_date(words)
    assert len(str(caught.value)) < 250


def test_other_languages() -> None:
    assert parse_date("19 mai 2021", languages=("fr",)) == "2021-05-19"


@given(st.dates())
def test_every_day_there_is(day: dt.date) -> None:
    assert parse_date(day.isoformat()) == day.isoformat()


@given(st.text(max_size=30))
def test_any_words_are_a_day_or_a_date_error(words: str) -> None:
    with contextlib.suppress(DateError):
        dt.date.fromisoformat(parse_date(words))


def test_iso_dates_need_no_heavy_import() -> None:
    code = (
        "import sys; from dipltime.articles import parse_date; parse_date('2021-05-19');"
        "print('dateparser' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"

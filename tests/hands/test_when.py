from __future__ import annotations

import datetime as dt

import pytest

from dipltime.errors import DateError
from dipltime.hands.when import parse_when

TODAY = dt.date(2021, 7, 1)


@pytest.mark.parametrize(
    ("words", "edtf", "earliest", "latest", "precision"),
    [
        ("2021-06-16", "2021-06-16", "2021-06-16", "2021-06-16", "day"),
        ("2021-06~", "2021-06~", "2021-06-01", "2021-06-30", "month"),
        ("2021", "2021", "2021-01-01", "2021-12-31", "year"),
        ("-0430", "-0430", "-0430-01-01", "-0430-12-31", "year"),
        ("199X", "199X", "1990-01-01", "1999-12-31", "decade"),
        ("19XX", "19XX", "1900-01-01", "1999-12-31", "century"),
        ("2021-22", "2021-22", "2021-06-01", "2021-08-31", "season"),
        ("2021-34", "2021-34", "2021-04-01", "2021-06-30", "quarter"),
        ("2021-41", "2021-41", "2021-07-01", "2021-12-31", "range"),
        ("2021-W24", "2021-06-14/2021-06-20", "2021-06-14", "2021-06-20", "week"),
        ("2021-06-12/2021-06-14", "2021-06-12/2021-06-14", "2021-06-12", "2021-06-14", "range"),
        ("2021-06/..", "2021-06/..", "2021-06-01", None, "range"),
        ("/2021-06", "../2021-06", None, "2021-06-30", "range"),
        ("[..2021-06-12]", "[..2021-06-12]", None, "2021-06-12", "range"),
        ("[2021-06-12..]", "[2021-06-12..]", "2021-06-12", None, "range"),
        ("16 June 2021", "2021-06-16", "2021-06-16", "2021-06-16", "day"),
        ("summer 2021", "2021-22", "2021-06-01", "2021-08-31", "season"),
        ("12-14 June 2021", "2021-06-12/2021-06-14", "2021-06-12", "2021-06-14", "range"),
        ("from 12 to 14 June 2021", "2021-06-12/2021-06-14", "2021-06-12", "2021-06-14", "range"),
        ("around 2000", "2000~", "2000-01-01", "2000-12-31", "year"),
    ],
)
def test_a_time_that_a_person_types(
    words: str, edtf: str, earliest: str | None, latest: str | None, precision: str
) -> None:
    when = parse_when(words)
    assert (when.edtf, when.earliest, when.latest, when.precision) == (edtf, earliest, latest, precision)
    assert when.approximate is ("~" in edtf)


def test_relative_words_count_from_today() -> None:
    assert parse_when("last Wednesday", TODAY).edtf == "2021-06-30"
    assert parse_when("16 June", TODAY).edtf == "2021-06-16"
    for words in ("last Wednesday", "16 June"):
        with pytest.raises(DateError, match="can be read"):
            parse_when(words)


@pytest.mark.parametrize(
    "words",
    ["", " ", "/", "../..", "2021-13", "2021-00", "2021-02-30", "19X", "when pigs fly", "x" * 10_000,
     "16 June 2021 perhaps", "2021/2022/2023", "[..]", "0000-00", "-0430-05", "２０２１"],
)  # fmt: skip
def test_what_is_no_time(words: str) -> None:
    with pytest.raises(DateError):
        parse_when(words)


@pytest.mark.parametrize("words", ["2021-06-20/2021-06-10", "20 June 2021 to 10 June 2021", "2022/2021"])
def test_a_range_that_ends_before_it_begins(words: str) -> None:
    with pytest.raises(DateError, match="ends before it begins"):
        parse_when(words)

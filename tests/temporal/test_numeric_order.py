"""A date in figures whose order is open keeps both readings, unless the text's other dates tell the order."""

from __future__ import annotations

from datetime import date

import pytest

from dipltime.temporal import find_dates

PUBLISHED = date(2021, 5, 19)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The file is dated 04/05/2021.", "[2021-04-05,2021-05-04]"),
        ("The file is dated 04-05-2021.", "[2021-04-05,2021-05-04]"),
        ("WASHINGTON - The file is dated 04.05.2021.", "[2021-04-05,2021-05-04]"),
        ("The file is dated 4/5/21.", "[2021-04-05,2021-05-04]"),
        ("The file is dated 05/05/2021.", "2021-05-05"),
        ("The file is dated 04/15/2021.", "2021-04-15"),
        ("The file is dated 15/04/2021.", "2021-04-15"),
        ("The file is dated 2021-04-05.", "2021-04-05"),
    ],
)
def test_both_readings_stay(text: str, edtf: str) -> None:
    (found,) = find_dates(text, PUBLISHED)
    assert found.edtf == edtf


@pytest.mark.parametrize("time", ["", ", 15:12", " 3:12 p.m. EST"])
def test_the_range_of_an_open_date_spans_both_readings(time: str) -> None:
    (found,) = find_dates(f"The file is dated 04/05/2021{time}.", PUBLISHED)
    assert (found.earliest, found.latest) == ("2021-04-05", "2021-05-04")


@pytest.mark.parametrize(
    ("clear", "expected"),
    [("17/05/2021", "2021-05-04"), ("05/17/2021", "2021-04-05"), ("17.05.2021", "2021-05-04")],
)
def test_a_clear_date_tells_the_order_of_the_others(clear: str, expected: str) -> None:
    found = find_dates(f"One is dated 04/05/2021, one {clear}, one 04/05/2021.", PUBLISHED)
    assert [found[0].edtf, found[2].edtf] == [expected, expected]


def test_points_stand_after_the_day() -> None:
    (found,) = find_dates("The file is dated 04.05.2021.", PUBLISHED)
    assert (found.value, found.edtf) == ("2021-05-04", "2021-05-04")


def test_voices_that_disagree_tell_no_order() -> None:
    text = "LONDON - The defense ministry's program is dated 04/05/2021."
    assert find_dates(text, PUBLISHED)[0].edtf == "[2021-04-05,2021-05-04]"


def test_dates_that_disagree_tell_no_order() -> None:
    found = find_dates("One is dated 04/05/2021, one 17/05/2021, one 05/17/2021.", PUBLISHED)
    assert found[0].edtf == "[2021-04-05,2021-05-04]"

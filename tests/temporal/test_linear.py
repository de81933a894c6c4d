"""Finding dates takes work in proportion to the text, whatever the text is made of."""

from __future__ import annotations

import sys
from types import FrameType

import pytest

from dipltime import find_dates

UNITS = (
    "last last last ",
    "1234567890 ",
    "1 ",
    ",",
    "the the the ",
    "((((",
    "() [] ",
    "to to to ",
    "and and and ",
    "May ",
    "May 5, ",
    "Monday and ",
    "1991 to ",
    "Ramadan ",
    "two weeks ago ",
    "the day after the summit ",
    "the 77th anniversary of the ",
    "in May in the wake of the summit ",
    "10:35 a.m. (0735 GMT) ",
    "04/05/2021 ",
    "2021-05-19T10:35:00+02:00 ",
    "an hour and a minute and ",
    "On 3 March 1848 the king fled. The next day they met. ",
    "that same ",
    "Mай 5 мая 5月 ",
    "\ud800 May ",
    "\x00",
    "\n\n",
    "the end of the ",
)
FOREIGN = (
    ("fr", "mardi 18 mai "),
    ("de", "1972 hatten am Montag "),
    ("pt", "na quinta "),
    ("ru", "в среду "),
    ("ar", "والأحد "),
    ("zh", "上周一"),
)


def calls(text: str, language: str = "en") -> int:
    """How many functions are called to read the dates of a text."""
    count = 0

    def counted(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        find_dates(text, "2021-05-19", language=language)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("unit", UNITS)
def test_work_grows_with_the_text_and_no_faster(unit: str) -> None:
    find_dates(unit * 3, "2021-05-19")
    small, large = calls(unit * 150), calls(unit * 600)
    assert large <= 4.4 * small + 1000


@pytest.mark.parametrize(("language", "unit"), FOREIGN)
def test_work_grows_no_faster_in_other_languages(language: str, unit: str) -> None:
    find_dates(unit * 3, "2021-05-19", language=language)
    small, large = calls(unit * 150, language), calls(unit * 600, language)
    assert large <= 4.4 * small + 1000

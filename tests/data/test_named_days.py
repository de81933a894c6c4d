from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dipltime.data.folding import folded
from dipltime.data.named_days import easter, named_day, named_days, names, orthodox_easter

DAYS = [
    ("Easter", 2021, "2021-04-04"),
    ("Easter Sunday", 1961, "1961-04-02"),
    ("Good Friday", 1998, "1998-04-10"),
    ("Easter Monday", 1916, "1916-04-24"),
    ("Pentecost", 2021, "2021-05-23"),
    ("Ash Wednesday", 2024, "2024-02-14"),
    ("Ascension Day", 2021, "2021-05-13"),
    ("Orthodox Easter", 2021, "2021-05-02"),
    ("Orthodox Easter", 2024, "2024-05-05"),
    ("Clean Monday", 2021, "2021-03-15"),
    ("Eid al-Fitr", 2021, "2021-05-13"),
    ("Eid al-Adha", 2021, "2021-07-20"),
    ("Yom Kippur", 2021, "2021-09-16"),
    ("Yom Kippur", 1973, "1973-10-06"),
    ("Rosh Hashanah", 2021, "2021-09-07"),
    ("Hanukkah", 2021, "2021-11-29"),
    ("Passover", 2024, "2024-04-23"),
    ("Diwali", 2021, "2021-11-04"),
    ("Lunar New Year", 2021, "2021-02-12"),
    ("Chinese New Year", 2024, "2024-02-10"),
    ("Thanksgiving", 2021, "2021-11-25"),
    ("Black Friday", 2019, "2019-11-29"),
    ("Labor Day", 2021, "2021-09-06"),
    ("Memorial Day", 2021, "2021-05-31"),
    ("Presidents' Day", 2021, "2021-02-15"),
    ("MLK Day", 2021, "2021-01-18"),
    ("Columbus Day", 2021, "2021-10-11"),
    ("Election Day", 2020, "2020-11-03"),
    ("Election Day", 2016, "2016-11-08"),
    ("Mother's Day", 2021, "2021-05-09"),
    ("Victoria Day", 2021, "2021-05-24"),
    ("Advent Sunday", 2021, "2021-11-28"),
    ("Remembrance Sunday", 2021, "2021-11-14"),
    ("Victory Day", 2021, "2021-05-09"),
    ("Bastille Day", 2017, "2017-07-14"),
    ("New Year’s Eve", 1999, "1999-12-31"),
    ("the Fourth of July", 1976, "1976-07-04"),
    ("Halloween", 2020, "2020-10-31"),
    ("Orthodox Christmas", 2023, "2023-01-07"),
]


@pytest.mark.parametrize(("name", "year", "day"), DAYS)
def test_named_days_in_a_year(name: str, year: int, day: str) -> None:
    named = named_day(name)
    assert named is not None
    found = named.in_year(year)
    assert found is not None
    assert found[0].isoformat() == day


@pytest.mark.parametrize(
    ("name", "year", "first", "last"),
    [
        ("Ramadan", 2021, "2021-04-13", "2021-05-12"),
        ("Holy Week", 2021, "2021-03-28", "2021-04-03"),
        ("Hanukkah", 2024, "2024-12-26", "2025-01-02"),
    ],
)
def test_runs_of_days(name: str, year: int, first: str, last: str) -> None:
    named = named_day(name)
    assert named is not None
    assert named.in_year(year) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("name", ["", "Friday", "May", "the day", "Victory"])
def test_other_words_name_no_day(name: str) -> None:
    assert named_day(name) is None


def test_every_day_of_the_table_falls_in_this_century_and_no_name_is_twice() -> None:
    assert len(named_days()) >= 100
    assert all(each.in_year(2021) for each in named_days())
    keys = [folded(name) for name in names()]
    assert {key for key in keys if keys.count(key) > 1} == set()


@given(st.integers(1, 9999), st.sampled_from(named_days()))
def test_no_year_is_too_far(year: int, named: object) -> None:
    day = next(each for each in named_days() if each is named)
    found = day.in_year(year)
    assert found is None or found[0] <= found[1]


@given(st.integers(1583, 4099))
def test_both_easters_are_sundays_and_the_eastern_never_comes_first(year: int) -> None:
    assert easter(year).weekday() == 6
    assert orthodox_easter(year).weekday() == 6
    assert easter(year) <= orthodox_easter(year)


def test_the_lunar_calendars_are_read_only_when_asked() -> None:
    code = (
        "import sys; from dipltime.data.named_days import named_day as d\n"
        "d('Easter').in_year(2021); assert 'holidays' not in sys.modules\n"
        "d('Ramadan').in_year(2021); assert 'holidays' in sys.modules"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

"""Named days: the year that stands with them, or that tense and story tell."""

from __future__ import annotations

from datetime import date

import pytest

from dipltime.temporal import find_dates

PUBLISHED = date(2021, 5, 19)

READ = (
    ("They met on Christmas Eve.", "Christmas Eve", "2020-12-24"),
    ("They will meet on Christmas Day.", "Christmas Day", "2021-12-25"),
    ("Nothing has moved since last Thanksgiving.", "last Thanksgiving", "2020-11-26"),
    ("At Christmas 1989 the regime fell.", "Christmas 1989", "1989-12-25"),
    ("On Christmas Day, 1991, he resigned.", "Christmas Day, 1991", "1991-12-25"),
    ("The rebels rose on Easter Monday 1916.", "Easter Monday 1916", "1916-04-24"),
    ("The envoys talked on Good Friday.", "Good Friday", "2021-04-02"),
    ("The truce took effect on New Year’s Day 1995.", "New Year’s Day 1995", "1995-01-01"),
    ("They voted on Election Day 2016.", "Election Day 2016", "2016-11-08"),
    ("Troops marched on Victory Day.", "Victory Day", "2021-05-09"),
    ("They met before Easter week began.", "Easter week", "2021-W13"),
    ("The raid came on Christmas morning.", "Christmas morning", "2020-12-25TMO"),
    ("The truce will hold until Eid al-Adha.", "Eid al-Adha", "2021-07-20/2021-07-23"),
)
NOT_READ = (
    "The Good Friday Agreement holds.",
    "The Yom Kippur War changed the region.",
    "Sailors called at Easter Island and Christmas Island.",
    "Lent by a bank, the money vanished.",
    "The Tet Offensive shook Saigon.",
    "The christmas of our discontent",
)


@pytest.mark.parametrize(("text", "words", "value"), READ)
def test_named_day(text: str, words: str, value: str) -> None:
    assert [(each.text, each.value) for each in find_dates(text, PUBLISHED)] == [(words, value)]


@pytest.mark.parametrize("text", NOT_READ)
def test_what_only_has_the_name_of_a_day(text: str) -> None:
    assert not find_dates(text, PUBLISHED)


def test_without_publication_only_the_day_of_a_fixed_feast_is_known() -> None:
    dates = find_dates("They met on Christmas Day and on Good Friday.")
    assert [each.value for each in dates] == ["XXXX-12-25", "XXXX-XX-XX"]


def test_a_run_of_days_has_its_first_and_its_last() -> None:
    (ramadan,) = find_dates("The siege was lifted before Ramadan.", PUBLISHED)
    assert (ramadan.earliest, ramadan.latest) == ("2021-04-13", "2021-05-12")


def test_in_a_story_a_named_day_belongs_to_the_year_told() -> None:
    text = "In October 1944 the front stood still. On Christmas Eve they waited. On Easter Sunday they met."
    assert [each.value for each in find_dates(text)] == ["1944-10", "1944-12-24", "1945-04-01"]

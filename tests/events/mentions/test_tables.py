"""The tables hold together: whole rows, known codes, no name twice."""

from __future__ import annotations

import pytest

from dipltime.data import table, values

NAMES = [
    "countries",
    "organisations",
    "institutions",
    "places",
    "names_to_skip",
    "titles",
    "surroundings",
    "ambiguous",
    "holders",
    "common_surnames",
    "women_names",
]


@pytest.mark.parametrize("name", NAMES)
def test_rows_are_whole(name: str) -> None:
    for row in table(name):
        assert None not in row, row
        assert None not in row.values(), row


@pytest.mark.parametrize(
    "name", ["organisations", "institutions", "places", "names_to_skip", "titles", "ambiguous"]
)
def test_country_codes_exist(name: str) -> None:
    codes = {row["code"] for row in table("countries")}
    assert {row["country"] for row in table(name) if row["country"]} <= codes


@pytest.mark.parametrize(
    ("name", "column"),
    [("places", "name"), ("organisations", "name"), ("titles", "title"), ("names_to_skip", "phrase")],
)
def test_no_name_twice(name: str, column: str) -> None:
    names = [row[column] for row in table(name)]
    assert sorted({one for one in names if names.count(one) > 1}) == []


def test_successors_exist() -> None:
    codes = {row["code"] for row in table("countries")}
    assert {code for row in table("countries") for code in values(row["successor"])} <= codes

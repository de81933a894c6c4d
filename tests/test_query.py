from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from tests.making import report

from dipltime.days import number
from dipltime.errors import DateError
from dipltime.query import Query, period
from dipltime.serial import event_to_json

if TYPE_CHECKING:
    from dipltime.model import Event


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2021", "2021-01-01", "2021-12-31"),
        ("2021-05", "2021-05-01", "2021-05-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2000-02", "2000-02-01", "2000-02-29"),
        ("1900-02", "1900-02-01", "1900-02-28"),
        ("2021-05-19", "2021-05-19", "2021-05-19"),
        ("-0043-03-15", "-0043-03-15", "-0043-03-15"),
    ],
)
def test_a_year_a_month_or_a_day_is_a_span(words: str, first: str, last: str) -> None:
    assert period(words) == (number(first), number(last))


@pytest.mark.parametrize(
    "words",
    ["2021-02-29", "2021-13", "2021-00", "2021-05-00", "2021-05-32", "21", "May 2021", "", "2021-5", "٢٠٢١"],
)
def test_what_is_no_day_is_refused(words: str) -> None:
    with pytest.raises(DateError):
        period(words)


def test_an_end_before_the_start_is_refused() -> None:
    with pytest.raises(DateError, match="ends before it begins"):
        Query.of("2022", "2021", {})


def test_a_filter_that_is_none_is_refused() -> None:
    unknown: Any = {"country": "FRA"}
    with pytest.raises(TypeError, match="no filter 'country'"):
        Query.of(None, None, unknown)


def keeps(event: Event, start: str | None = None, end: str | None = None, **filters: Any) -> bool:
    minor = filters.pop("minor", True)
    asked: Any = filters
    return Query.of(start, end, asked, minor=minor).keeps(event_to_json(event))


@pytest.mark.parametrize(
    ("start", "end", "kept"),
    [
        (None, None, True),
        ("2021-05-20", None, True),
        ("2021-05-21", None, False),
        (None, "2021-05-19", True),
        (None, "2021-05-18", False),
        ("2021", "2021", True),
        ("2021-05", "2021-05", True),
    ],
)
def test_an_event_matches_if_its_range_overlaps(start: str | None, end: str | None, kept: bool) -> None:
    assert keeps(report(day="2021-05-19", last="2021-05-20"), start, end) is kept


def test_open_ranges_reach_as_far_as_they_may() -> None:
    until = report(day=None, last="2021-05-20")
    assert keeps(until, "1900", "1900")
    assert not keeps(until, "2022")
    assert not keeps(report(day=None), "2021")
    assert keeps(report(day=None))


@pytest.mark.parametrize(
    ("filters", "kept"),
    [
        ({"actor": "rus"}, True),
        ({"actor": ["FRA", "RUS"]}, True),
        ({"actor": "FRA"}, False),
        ({"actor": "RUS", "status": "cancelled"}, False),
        ({"type": "consult"}, True),
        ({"type": "meet"}, True),
        ({"type": "AGREE"}, False),
        ({"place": "reykja"}, True),
        ({"place": "ISL"}, True),
        ({"place": "Oslo"}, False),
        ({"article": "a1"}, True),
        ({"article": "b"}, False),
        ({"search": "MINISTERS met"}, True),
        ({"search": "treaty"}, False),
        ({"status": "Occurred"}, True),
    ],
)
def test_filters(filters: dict[str, Any], kept: bool) -> None:
    assert keeps(report(place=("Reykjavik", "ISL")), **filters) is kept


@pytest.mark.parametrize(
    ("fields", "filters", "kept"),
    [
        ({"status": "denied"}, {}, False),
        ({"type": "OTHER"}, {}, False),
        ({"type": "OTHER"}, {"type": "other"}, True),
        ({"status": "denied"}, {"status": "denied"}, True),
        ({}, {}, True),
    ],
)
def test_minor_events_are_left_out_unless_asked_for(
    fields: dict[str, Any], filters: dict[str, Any], kept: bool
) -> None:
    assert keeps(report(**fields), minor=False, **filters) is kept
    assert keeps(report(**fields), minor=True, **filters)

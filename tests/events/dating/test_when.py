from __future__ import annotations

import pytest

from dipltime.events.dating.prepositions import Bound
from dipltime.events.dating.relations import related
from dipltime.events.dating.when import original, span, when_of
from dipltime.model import DateExpression, Relation, When

JANUARY = DateExpression(
    0, 7, "January", "DATE", "2021-01", "month", None, "2021-01", "2021-01-01", "2021-01-31"
)
MONDAY = DateExpression(
    0, 6, "Monday", "DATE", "2021-05-17", "weekday", None, "2021-05-17", "2021-05-17", "2021-05-17"
)
WEEKS = DateExpression(0, 18, "the next few weeks", "DURATION", "PXW", "window")
FORTNIGHT = DateExpression(0, 18, "the next two weeks", "DURATION", "P2W", "window")
PAST = DateExpression(0, 18, "the past two weeks", "DURATION", "P2W", "window")


@pytest.mark.parametrize(
    ("date", "bound", "when"),
    [
        (JANUARY, Bound(0), When("2021-01", "2021-01-01", "2021-01-31", "month")),
        (JANUARY, Bound(0, "since"), When("2021-01/..", "2021-01-01", None, "range")),
        (JANUARY, Bound(0, "until"), When("../2021-01", None, "2021-01-31", "range")),
        (JANUARY, Bound(0, "by"), When("[..2021-01-31]", None, "2021-01-31", "range")),
        (JANUARY, Bound(0, "before"), When("[..2020-12-31]", None, "2020-12-31", "range")),
        (JANUARY, Bound(0, "after"), When("[2021-02-01..]", "2021-02-01", None, "range")),
        (JANUARY, Bound(0, hedged=True), When("2021-01?", "2021-01-01", "2021-01-31", "month", True)),
        (JANUARY, Bound(0, about=True), When("2021-01~", "2021-01-01", "2021-01-31", "month", True)),
        (MONDAY, None, When("2021-05-17", "2021-05-17", "2021-05-17", "day")),
        (WEEKS, None, When("2021-05-17/..", "2021-05-17", None, "range")),
        (FORTNIGHT, None, When("2021-05-17/2021-05-31", "2021-05-17", "2021-05-31", "range")),
        (PAST, None, When("2021-05-03/2021-05-17", "2021-05-03", "2021-05-17", "range")),
    ],
)
def test_bounds(date: DateExpression, bound: Bound | None, when: When) -> None:
    assert when_of(date, bound, "2021-05-17") == when


@pytest.mark.parametrize(
    ("value", "when"),
    [
        ("PRESENT_REF", When("2021-05-19~", "2021-05-19", "2021-05-19", "day", True)),
        ("PAST_REF", When("[..2021-05-19]", None, "2021-05-19", "unknown")),
        ("FUTURE_REF", When("[2021-05-19..]", "2021-05-19", None, "unknown")),
        ("XXXX-WXX-3", When("XXXX")),
    ],
)
def test_vague(value: str, when: When) -> None:
    assert when_of(DateExpression(0, 3, "now", "DATE", value, "deictic"), None, "2021-05-19") == when


def test_span() -> None:
    first, last = when_of(JANUARY, None, None), when_of(MONDAY, None, None)
    assert span(first, last) == When("2021-01/2021-05-17", "2021-01-01", "2021-05-17", "range")


@pytest.mark.parametrize(
    ("value", "when"),
    [
        ("1944-05-18", When("1944-05-18", "1944-05-18", "1944-05-18", "day")),
        ("1944-02", When("1944-02", "1944-02-01", "1944-02-29", "month")),
        ("1949", When("1949", "1949-01-01", "1949-12-31", "year")),
    ],
)
def test_original(value: str, when: When) -> None:
    assert original(value) == when


@pytest.mark.parametrize(
    ("kind", "edtf"),
    [("after", "2021-05-21/.."), ("before", "../2021-05-18"), ("during", "2021-05-19/2021-05-20")],
)
def test_relations(kind: str, edtf: str) -> None:
    meeting = When("2021-05-19/2021-05-20", "2021-05-19", "2021-05-20", "range")
    assert related(Relation(kind, "the meeting"), meeting).edtf == edtf  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "offset", "edtf"),
    [
        ("after", "P1D", "2021-05-21"),
        ("before", "P3D", "2021-05-16"),
        ("after", "P2W", "2021-05-31/2021-06-06"),
        ("after", "P1M", "2021-06"),
        ("before", "P5Y", "2016"),
        ("after", "PXD", "2021-05-21/.."),
        ("before", "PTXH", "../2021-05-19"),
    ],
)
def test_relations_with_a_distance(kind: str, offset: str, edtf: str) -> None:
    meeting = When("2021-05-19/2021-05-20", "2021-05-19", "2021-05-20", "range")
    assert related(Relation(kind, "the meeting", offset), meeting).edtf == edtf  # type: ignore[arg-type]

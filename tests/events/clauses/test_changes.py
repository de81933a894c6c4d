from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from dipltime.model import Event


@pytest.mark.parametrize(
    ("text", "status", "edtf"),
    [
        ("The visit, planned for 10 June, is now cancelled.", "cancelled", "2021-06-10"),
        ("A summit that was to be held in Jeddah on Sunday has been cancelled.", "cancelled", "2021-05-16"),
        ("A meeting that was to be held in Jeddah on 21 May has been postponed.", "postponed", "2021-05-21"),
    ],
)
def test_a_plan_that_its_sentence_calls_off(
    text: str, status: str, edtf: str, events: Callable[..., tuple[Event, ...]]
) -> None:
    (event,) = events(text)
    assert (event.status, event.when.edtf) == (status, edtf)


def test_what_were_to_meet_after_a_cancellation(events: Callable[..., tuple[Event, ...]]) -> None:
    found = events(
        "Macron cancelled the summit on Monday, days before the ministers were to meet on June 12."
    )
    assert [(event.type, event.status) for event in found] == [
        ("REJECT", "occurred"),
        ("CONSULT", "cancelled"),
    ]
    assert [event.when.edtf for event in found] == ["2021-05-17", "2021-06-12"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Macron cancelled his meeting with Putin on Monday.",
            [("REJECT", "occurred", "2021-05-17"), ("CONSULT", "cancelled", "[2021-05-17..]")],
        ),
        ("The meeting on 21 May has been cancelled.", [("CONSULT", "cancelled", "2021-05-21")]),
        ("Macron cancelled his meeting with Putin.", [("CONSULT", "cancelled", "[..2021-05-19]")]),
        (
            "The summit was called off on Monday.",
            [("REJECT", "occurred", "2021-05-17"), ("CONSULT", "cancelled", "[2021-05-17..]")],
        ),
    ],
)
def test_calling_off_is_an_act_of_its_day(
    text: str, told: list[tuple[str, str, str]], events: Callable[..., tuple[Event, ...]]
) -> None:
    assert [(event.type, event.status, event.when.edtf) for event in events(text)] == told


def test_who_calls_off_and_with_whom(events: Callable[..., tuple[Event, ...]]) -> None:
    act = events("Macron cancelled his meeting with Putin on Monday.")[0]
    assert [(actor.country, actor.role) for actor in act.actors] == [("FRA", "source"), ("RUS", "target")]


def test_a_plan_that_stands(events: Callable[..., tuple[Event, ...]]) -> None:
    (event,) = events("The visit, planned for 10 June, is not cancelled.")
    assert event.status == "scheduled"

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
    assert [event.status for event in found] == ["cancelled", "cancelled"]


def test_a_plan_that_stands(events: Callable[..., tuple[Event, ...]]) -> None:
    (event,) = events("The visit, planned for 10 June, is not cancelled.")
    assert event.status == "scheduled"

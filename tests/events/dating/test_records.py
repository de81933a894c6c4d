"""Records since a date, and times that the verb closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from dipltime.model import Event


@pytest.mark.parametrize(
    ("text", "title", "edtf"),
    [
        (
            "It was the first meeting of the two leaders since 2007.",
            "Previous meeting of the two leaders",
            "2007",
        ),
        (
            "Macron arrived in Chad on Monday, the first visit by a French president since June 2013.",
            "Previous visit by a French president",
            "2013-06",
        ),
        ("Ties are at their lowest point since the end of the Cold War.", "End of the Cold War", "1991"),
        ("It is the worst violence since 2008.", "Worst violence", "2008/2021-05-19"),
    ],
)
def test_records(text: str, title: str, edtf: str, events: Callable[..., tuple[Event, ...]]) -> None:
    event = events(text)[-1]
    assert (event.title, event.when.edtf, event.status) == (title, edtf, "occurred")


@pytest.mark.parametrize(
    ("text", "status", "edtf"),
    [
        ("Chad has negotiated with Mali since March.", "ongoing", "2021-03/.."),
        ("Chad has been negotiating with Mali since March.", "ongoing", "2021-03/.."),
        ("Nuclear ships have been banned since 1984.", "ongoing", "1984/.."),
        ("Chad negotiated with Mali since March.", "occurred", "2021-03/2021-05-19"),
        ("Iran has carried out six nuclear tests since 2006.", "occurred", "2006/2021-05-19"),
        ("Dozens of rebels have been killed since Monday.", "occurred", "2021-05-17/2021-05-19"),
        ("Macron has met Merkel twice since Monday.", "occurred", "2021-05-17/2021-05-19"),
    ],
)
def test_since(text: str, status: str, edtf: str, events: Callable[..., tuple[Event, ...]]) -> None:
    (event,) = events(text)
    assert (event.status, event.when.edtf) == (status, edtf)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("An agreement could be ready in June.", "tentative"),
        ("The summit will be in Geneva on 16 June.", "scheduled"),
        ("The talks will not be in May.", "denied"),
        ("The talks were in May 2019.", "occurred"),
    ],
)
def test_what_is_makes_of_a_noun(text: str, status: str, events: Callable[..., tuple[Event, ...]]) -> None:
    (event,) = events(text)
    assert event.status == status


def test_who_was_the_last_before_it(events: Callable[..., tuple[Event, ...]]) -> None:
    text = "Macron arrived in Chad on Monday for the first visit by a French leader since Jacques Chirac's in May 1999."
    assert [(event.title, event.when.edtf) for event in events(text)][-1] == (
        "Previous visit by a French leader",
        "1999-05",
    )


def test_how_often_since(events: Callable[..., tuple[Event, ...]]) -> None:
    (event,) = events("It is only the third time since 1945 that the Council has condemned Iran.")
    assert (event.trigger.text, event.status, event.when.edtf) == ("condemned", "occurred", "1945/2021-05-19")

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from dipltime.model import Event


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Merkel visited Ankara on Monday.", "Ankara"),
        ("Merkel will fly to Tokyo on Friday.", "Tokyo"),
        ("Merkel leaves for Warsaw on Friday.", "Warsaw"),
        ("Norway began to pull out of Mali on Monday.", "Mali"),
        ("Merkel and Macron signed a treaty at the White House on Monday.", "White House"),
        ("Merkel spoke at the Albert Hall on Monday.", "Albert Hall"),
        ("Merkel met Macron at Chequers on Monday.", "Chequers"),
        ("Iran shot down a drone over the Gulf on Monday.", "Gulf"),
        ("Merkel and Macron met on Monday on the island of Sentosa.", "Sentosa"),
    ],
)
def test_where(text: str, place: str, events: Callable[..., tuple[Event, ...]]) -> None:
    assert [event.place and event.place.name for event in events(text)] == [place]


@pytest.mark.parametrize(
    "text",
    [
        "Merkel visited Turkish troops on Monday.",
        "GENEVA (Wire) - Merkel met Macron on Monday.",
        "An analyst at Barclays met Macron on Monday.",
    ],
)
def test_nowhere(text: str, events: Callable[..., tuple[Event, ...]]) -> None:
    assert [event.place for event in events(text)] == [None]


def test_there_is_the_last_place(events: Callable[..., tuple[Event, ...]]) -> None:
    first, second = events("Merkel will fly to Tokyo on Friday. She will meet Macron there on Saturday.")
    assert (first.place and first.place.name, second.place and second.place.name) == ("Tokyo", "Tokyo")


def test_the_place_of_one_verb_is_not_that_of_the_next(events: Callable[..., tuple[Event, ...]]) -> None:
    _, second = events("Merkel will arrive in Bonn on Friday and will visit Tokyo next Wednesday.")
    assert second.place is not None
    assert second.place.name == "Tokyo"

"""A demand and what it demands are one event."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from dipltime.model import Event


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Peru insisted that Chile free the miners.", [("REQUEST", "insisted")]),
        ("Peru insisted that Chile release them.", [("REQUEST", "insisted")]),
        ("Peru demanded that Chile stop the raids.", [("REQUEST", "demanded")]),
        ("Peru insists that it released the miners on Monday.", [("RETREAT", "released")]),
        ("Peru said Chile has to withdraw its troops.", [("REQUEST", "withdraw")]),
        ("Peru said Chile needs to withdraw its troops.", [("REQUEST", "withdraw")]),
        ("Peru said it needs to withdraw its troops.", [("STATEMENT", "said")]),
        ("Chile told Peru to close its consulate.", [("REQUEST", "told")]),
    ],
)
def test_demands(text: str, found: list[tuple[str, str]], events: Callable[..., tuple[Event, ...]]) -> None:
    assert [(event.type, event.trigger.text) for event in events(text)] == found

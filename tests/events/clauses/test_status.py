from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from dipltime.model import Event


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Biden met Putin in Geneva on Monday.", "occurred"),
        ("Biden and Putin are meeting in Geneva on Wednesday.", "ongoing"),
        ("Biden will meet Putin in Geneva on Friday.", "scheduled"),
        ("Biden is to meet Putin in Geneva on Friday.", "scheduled"),
        ("Biden is due to meet Putin in Geneva on Friday.", "scheduled"),
        ("Biden meets Putin in Geneva on 16 June.", "scheduled"),
        ("Biden may meet Putin in Geneva on Friday.", "tentative"),
        ("Biden could meet Putin in Geneva on Friday.", "tentative"),
        ("Biden is expected to meet Putin in Geneva on Friday.", "tentative"),
        ("Talks between Biden and Putin are expected in June.", "tentative"),
        ("Biden will probably meet Putin in Geneva on Friday.", "tentative"),
        ("Biden and Putin agreed in principle to meet in June.", "tentative"),
        ("Biden did not meet Putin on Monday.", "denied"),
        ("Biden failed to meet Putin on Monday.", "denied"),
        ("Russia postponed talks with Ukraine on Monday.", "postponed"),
        ("Russia cancelled talks with Ukraine on Monday.", "cancelled"),
        ("Talks between Iran and Russia were postponed on Monday.", "postponed"),
    ],
)
def test_status(text: str, status: str, events: Callable[..., tuple[Event, ...]]) -> None:
    found = [event for event in events(text) if event.type == "CONSULT"]
    assert [event.status for event in found] == [status]
    assert found[0].evidence[0].date is not None


@pytest.mark.parametrize(
    "text",
    [
        "If Russia attacks Ukraine, Britain will impose sanctions on Moscow.",
        "Unless Iran signs the treaty, France will recall its ambassador.",
    ],
)
def test_conditions_are_no_events(text: str, events: Callable[..., tuple[Event, ...]]) -> None:
    assert events(text) == ()

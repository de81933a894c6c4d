"""The events as JSON, one EVENT a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.serial import event_to_json, to_bytes

if TYPE_CHECKING:
    from dipltime.views.page import Page


def render(page: Page) -> str:
    """One line an event; nothing for none."""
    return "".join(to_bytes(event_to_json(event)).decode() + "\n" for event in page.events)

"""The events as JSON, one EVENT a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.encoding import to_bytes

if TYPE_CHECKING:
    from dipltime.views.page import Page


def render(page: Page) -> str:
    """One line an event; nothing for none."""
    return "".join(to_bytes(record).decode() + "\n" for record in page.all_records())

"""The events as one JSON document: an array of EVENT."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.encoding import to_bytes

if TYPE_CHECKING:
    from dipltime.views.page import Page


def render(page: Page) -> str:
    """The array, one event a line."""
    rows = ",\n".join(to_bytes(record).decode() for record in page.all_records())
    return f"[\n{rows}\n]\n" if rows else "[]\n"

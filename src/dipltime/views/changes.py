"""Changes and corrections, one line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dipltime.changes import Correction


def change_line(change: Mapping[str, object]) -> str:
    """An entry of an event's history, without its day and who says so."""
    if change["change"] == "confirmed":
        return "confirmed as it stands"
    old, new = change.get("from") or "unknown", change.get("to") or "unknown"
    return f"{change['change']}: {new}, confirmed" if old == new else f"{change['change']}: {old} → {new}"


def correction_line(one: Correction) -> str:
    """A correction: when, what, of which event."""
    about = ", ".join((*one.events, *(f"article {article}" for article in one.articles)))
    changes = "; ".join(f"{name} → {value or 'none'}" for name, value in one.changes.items())
    what = f"{one.kind} {about}" + (f": {changes}" if changes else "")
    return f"{one.at} {what} ({'; '.join(one.titles)})"

"""Numbers of things, in words."""

from __future__ import annotations


def count(number: int, thing: str) -> str:
    """How many there are: "1 event", "6,908 events"."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"

"""Readings that hold several dates come apart, one reading for each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dipltime.temporal.meaning import Found, Several

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def members(readings: Iterable[Found]) -> Iterator[Found]:
    """The readings in text order, each member of a coordination a reading of its own."""
    for reading in readings:
        if not isinstance(reading.meaning, Several):
            yield reading
            continue
        for start, end, meaning in reading.meaning.members:
            yield replace(reading, start=start, end=end, meaning=meaning)

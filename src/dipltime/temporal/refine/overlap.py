"""Of readings that share words one stays: the longest, then the one of the earlier rule."""

from __future__ import annotations

from dipltime.temporal.meaning import Found


def apart(found: list[Found], extended: list[Found]) -> list[Found]:
    """The extended readings, or as they were where the extension reaches into the one before."""
    kept: list[Found] = []
    end = 0
    for before, after in zip(found, extended, strict=True):
        reading = after if after.start >= end else before
        if reading.start >= end:
            kept.append(reading)
            end = reading.end
    return kept


def drop_overlaps(found: list[tuple[int, Found]]) -> list[Found]:
    """The readings that stay, in text order; each comes with the rank of its rule."""
    found.sort(key=lambda item: (item[1].start - item[1].end, item[0], item[1].start))
    taken: set[int] = set()
    kept: list[Found] = []
    for _, reading in found:
        span = range(reading.start, reading.end)
        if taken.isdisjoint(span):
            taken.update(span)
            kept.append(reading)
    kept.sort(key=lambda reading: reading.start)
    return kept

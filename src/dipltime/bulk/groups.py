"""The groups of a piece, as the last stages read them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dipltime.bulk.files import OWN, rows_for
from dipltime.serial import event_from_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.bulk.job import Job
    from dipltime.model import Event


class Group(NamedTuple):
    """The reports of one event."""

    number: int
    """Which of its piece it is."""
    id: str
    reports: tuple[Event, ...]
    asked: tuple[Event, ...]
    """Those from whose day another report of their article is counted."""


def groups(job: Job, piece: int) -> Iterator[Group]:
    """The groups of a piece with the ids that they keep."""
    names = dict(rows_for(piece, job.files("name")))
    for number, rows in enumerate(rows_for(OWN, [job.file("group", piece)])):
        pairs = [(event_from_json(report), asked) for report, asked in rows]
        reports = tuple(report for report, _ in pairs)
        event = names.get(number, reports[0].id)
        yield Group(number, event, reports, tuple(report for report, asked in pairs if asked))

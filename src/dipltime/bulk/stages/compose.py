"""The events as they are written: composed of their reports, dated by those that they count from."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dipltime.bulk.events import write_events
from dipltime.bulk.files import rows_for
from dipltime.bulk.groups import groups
from dipltime.serial import event_from_json
from dipltime.tracking.relating import counted_anew, link_of, stands
from dipltime.tracking.rows import event_of, row_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.bulk.groups import Group
    from dipltime.bulk.job import Job
    from dipltime.model import Base, Event
    from dipltime.serial import Json

Candidate = tuple["Event", bool]
"""An event that may be meant, and whether it counts from another itself."""
_Answers = dict[int, list[Candidate]]
"""The candidates for a report of a group, by the report's place."""


def compose(job: Job, piece: int) -> dict[str, int]:
    """Write the events of a piece into the data set."""
    answers = _answers(job, piece)
    count = write_events(job, piece, _rows(job, piece, answers))
    return {"written": count}


def _answers(job: Job, piece: int) -> dict[int, _Answers]:
    """The answer to the first of its keys that anything is known of, for each report that asks."""
    best: dict[tuple[int, int], tuple[int, list[list[object]]]] = {}
    for group, report, rank, found in rows_for(piece, job.files("answer")):
        if (group, report) not in best or rank < best[group, report][0]:
            best[group, report] = rank, found
    answers: defaultdict[int, _Answers] = defaultdict(dict)
    for (group, report), (_, found) in best.items():
        answers[group][report] = [(event_from_json(event), bool(related)) for event, related in found]  # type: ignore[arg-type]
    return answers


def _rows(job: Job, piece: int, answers: dict[int, _Answers]) -> Iterator[Json]:
    for group in groups(job, piece):
        made = event_of(group.reports, group.id, (), _bases(group, answers.get(group.number, {})))
        yield row_of(made, group.reports, corrected=False)


def _bases(group: Group, answers: _Answers) -> dict[int, tuple[Event, Base]]:
    """The reports that another event dates, by their places."""
    found: dict[int, tuple[Event, Base]] = {}
    for at, candidates in sorted(answers.items()):
        report = group.reports[at]
        base = _base(report, group.id, candidates)
        if base and (anew := counted_anew(report, base)):
            found[at] = anew
    return found


def _base(report: Event, own: str, candidates: list[Candidate]) -> Event | None:
    link = link_of(report)
    others = [one for one in candidates if one[0].id != own]
    if link and link.target:
        return others[0][0] if others else None
    return next((event for event, related in others if stands(event) and not related), None)

"""An event as a row of the store: the EVENT of the interface, and the reports it was made of.

An event with one report is that report, unless a person corrected it; else the reports are written out, their
evidence being the event's, in the same order.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dipltime.serial import event_from_json, event_to_json
from dipltime.tracking.amend import amended
from dipltime.tracking.compose import compose
from dipltime.tracking.disputes import settled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dipltime.model import Base, Event
    from dipltime.serial import Json
    from dipltime.tracking.index import Name

_DERIVED = ("evidence", "history", "conflicts", "counted_from")


def event_of(
    reports: Sequence[Event],
    event_id: str | None = None,
    log: Sequence[Json] = (),
    bases: Mapping[int, tuple[Event, Base]] | None = None,
) -> Event:
    """The event that `reports`, in their order, tell of, as the corrections of `log` have it.

    `bases` are reports that are dated by another event, by their places, each with that event.
    """
    bases = bases or {}
    event = compose([bases[at][0] if at in bases else report for at, report in enumerate(reports)])
    if event_id is not None and event_id != event.id:
        event = replace(event, id=event_id)
    for at, (report, base) in bases.items():
        if event.when is report.when:
            event = replace(
                event, counted_from=base, history=(*event.history, *_moved(reports[at], report, base))
            )
    if any("when" in row["set"] for row in log):
        event = replace(event, counted_from=None)
    return settled(amended(event, log), reports, log) if log else event


def _moved(read: Event, now: Event, base: Base) -> Iterator[dict[str, object]]:
    """What the history says of a date that another event moved."""
    if read.when != now.when:
        yield {
            "at": read.evidence[0].published or "",
            "change": "when",
            "from": read.when.edtf,
            "to": now.when.edtf,
            "event": base.event,
        }


def row_of(event: Event, reports: Sequence[Event], *, corrected: bool) -> Json:
    """The row of `event`, which `reports`, in their order, tell of."""
    row = event_to_json(event)
    if len(reports) > 1 or corrected or event.counted_from:
        row["reports"] = [_slim(report) for report in reports]
    return row


def _slim(report: Event) -> Json:
    return {name: value for name, value in event_to_json(report).items() if name not in _DERIVED}


def named_in(row: Json) -> Iterator[tuple[Name, Json, Json]]:
    """The names of the reports of `row`, each with what it says and its evidence in JSON."""
    for report, evidence in zip(row.get("reports", (row,)), row["evidence"], strict=True):
        yield (evidence["article"], report["id"]), report, evidence


def reports_in(row: Json) -> list[Json]:
    """The reports of `row` in their JSON form."""
    bare: Json = {"history": [], "conflicts": []}
    if "reports" not in row:
        return [{**row, **bare}]
    evidence = row["evidence"]
    return [
        {**report, **bare, "evidence": [one]} for report, one in zip(row["reports"], evidence, strict=True)
    ]


def reports_of(row: Json) -> tuple[Event, ...]:
    """The reports that the event of `row` is made of."""
    return tuple(event_from_json(report) for report in reports_in(row))

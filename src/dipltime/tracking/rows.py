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
    from collections.abc import Iterator, Sequence

    from dipltime.model import Event
    from dipltime.serial import Json
    from dipltime.tracking.index import Name

_DERIVED = ("evidence", "history", "conflicts")


def event_of(reports: Sequence[Event], event_id: str | None = None, log: Sequence[Json] = ()) -> Event:
    """The event that `reports`, in their order, tell of, as the corrections of `log` have it."""
    event = compose(reports)
    if event_id is not None and event_id != event.id:
        event = replace(event, id=event_id)
    return settled(amended(event, log), reports, log) if log else event


def row_of(event: Event, reports: Sequence[Event], *, corrected: bool) -> Json:
    """The row of `event`, which `reports`, in their order, tell of."""
    row = event_to_json(event)
    if len(reports) > 1 or corrected:
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

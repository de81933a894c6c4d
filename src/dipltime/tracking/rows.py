"""An event as a row of the store: the EVENT of the interface, and the reports it was made of.

An event with one report is that report, so only several are written out; their evidence is the event's, in
the same order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.serial import event_from_json, event_to_json
from dipltime.tracking.compose import compose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dipltime.model import Event
    from dipltime.serial import Json

_DERIVED = ("evidence", "history", "conflicts")


def row_of(reports: Sequence[Event], event_id: str | None = None) -> Json:
    """The row of the event that `reports`, in their order, tell of."""
    row = event_to_json(compose(reports))
    if event_id is not None:
        row["id"] = event_id
    if len(reports) > 1:
        row["reports"] = [_slim(report) for report in reports]
    return row


def _slim(report: Event) -> Json:
    return {name: value for name, value in event_to_json(report).items() if name not in _DERIVED}


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

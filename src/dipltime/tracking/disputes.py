"""What a person settled, and which articles that came in later say otherwise."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dipltime.days import bounds
from dipltime.tracking.amend import HAND, value_in_words
from dipltime.tracking.clumps import names_about
from dipltime.tracking.conflicts import values
from dipltime.tracking.life import looks_back
from dipltime.tracking.vetoes import clash, two_cities

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dipltime.model import Event
    from dipltime.serial import Json


def settled(event: Event, reports: Sequence[Event], log: Sequence[Json]) -> Event:
    """`event`, corrected by `log`, without the conflicts that a person settled, and with those since then."""
    deciding = {field: row for row in log for field in row["set"] if field in _AGAINST}
    conflicts = [conflict for conflict in event.conflicts if conflict["field"] not in deciding]
    for field, row in deciding.items():
        known = names_about(row)
        late = [report for report in reports if (report.evidence[0].article, report.id) not in known]
        against = [report for report in late if _AGAINST[field](event, report)]
        if against:
            conflicts.append({"field": field, "values": _values(event, against, field)})
    return replace(event, conflicts=tuple(conflicts))


def _values(event: Event, against: Sequence[Event], field: str) -> list[dict[str, Any]]:
    ours: dict[str, Any] = {"value": value_in_words(event)[field], "articles": [], "by": HAND}
    return [ours, *values(against, lambda report: value_in_words(report)[field])]


def _days(event: Event, report: Event) -> bool:
    (first, last), (start, end) = bounds(event.when), bounds(report.when)
    return first > end or start > last


def _place(event: Event, report: Event) -> bool:
    here, there = event.place, report.place
    return here is not None and there is not None and (clash(here, there) or two_cities(here, there))


def _status(event: Event, report: Event) -> bool:
    return report.status != event.status and not looks_back(event.status, report.status)


_AGAINST: dict[str, Callable[[Event, Event], bool]] = {"when": _days, "place": _place, "status": _status}

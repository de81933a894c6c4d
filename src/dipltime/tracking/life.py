"""The life of an event: what a later report makes of the status that the earlier ones gave.

The table holds the exceptions to "the later report is right". A report that mentions in passing what once was
planned undoes neither that it happened nor that it was fixed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dipltime.model import Event, Status

# Of reports of one day, the one further along in an event's life is the later.
_ORDER: tuple[Status, ...] = (
    "tentative", "scheduled", "postponed", "denied", "cancelled", "ongoing", "occurred",
)  # fmt: skip
_RANK = {status: rank for rank, status in enumerate(_ORDER)}
_KEPT: frozenset[tuple[Status, Status]] = frozenset(
    {
        ("scheduled", "tentative"),
        ("occurred", "tentative"),
        ("occurred", "scheduled"),
        ("occurred", "ongoing"),
        ("ongoing", "tentative"),
        ("ongoing", "scheduled"),
        ("postponed", "tentative"),
        ("cancelled", "tentative"),
        ("cancelled", "scheduled"),
    }
)


def status_of(reports: Iterable[Event]) -> Status:
    """The status that `reports` give together."""
    told = sorted(
        (report.evidence[0].published or "", _RANK[report.status], report.status) for report in reports
    )
    now = told[0][2]
    for _, _, then in told[1:]:
        if (now, then) not in _KEPT:
            now = then
    return now

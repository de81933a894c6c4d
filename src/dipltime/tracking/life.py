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


def looks_back(now: Status, then: Status) -> bool:
    """Whether a report that says `then` of what is `now` so only mentions what once was."""
    return (now, then) in _KEPT


class Life:
    """The status of an event while its reports are told in order of publication."""

    def __init__(self) -> None:
        self._before: Status | None = None
        self._day: str | None = None
        self._told: set[Status] = set()

    def tell(self, report: Event) -> None:
        """The next report; none published earlier may follow."""
        published = report.evidence[0].published or ""
        if published != self._day:
            self._before = self.status if self._told else None
            self._day, self._told = published, set()
        self._told.add(report.status)

    @property
    def status(self) -> Status:
        """The status by all that was told; raises ValueError if that is nothing."""
        now = self._before
        for then in sorted(self._told, key=_RANK.__getitem__):
            if now is None or not looks_back(now, then):
                now = then
        if now is None:
            raise ValueError("an event without reports has no status")
        return now


def status_of(reports: Iterable[Event]) -> Status:
    """The status that `reports` give together."""
    life = Life()
    for report in sorted(reports, key=lambda report: report.evidence[0].published or ""):
        life.tell(report)
    return life.status

"""Which report leads: the most precise one, of equally precise ones the latest.

Precision counts in steps (within a week, a month, a season, a year, more), and a date that stands in the sentence
goes before one that is inherited. A date from which the event was moved does not lead, and neither does that of
a report that only calls the event off.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.days import bounds
from dipltime.tracking.profile import Days, plan_of, report_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from dipltime.model import Event

    Cost = Callable[[Event], tuple[bool | int, ...]]

_STEPS = (7, 31, 92, 366)


class Leading:
    """The reports of one event, ranked."""

    def __init__(self, reports: Sequence[Event]) -> None:
        moves = [(report, plan) for report in reports if (plan := plan_of(report)).seeks and plan.dated]
        self._old = {
            id(report)
            for report in reports
            if any(_moved(report, move, plan.old, plan.told) for move, plan in moves)
        }
        self._undated = {id(report) for report in reports if not plan_of(report).dated}

    def dates(self, report: Event) -> bool:
        """Whether the report tells a time that the event may have now."""
        return id(report) not in self._old and id(report) not in self._undated

    def imprecision(self, report: Event) -> tuple[bool | int, ...]:
        """What the report costs as the one that gives the date."""
        first, last = bounds(report.when)
        steps = sum(last - first >= step for step in _STEPS)
        return not self.dates(report), steps, report.evidence[0].inherited is not None

    def placelessness(self, report: Event) -> tuple[bool | int, ...]:
        """What it costs as the one that gives the place: a known country goes before "a European country"."""
        return report.place is None or report.place.country is None, *self.imprecision(report)


def ranked(reports: Iterable[Event], cost: Cost) -> list[Event]:
    """The reports by what they cost, of equals the latest first."""
    return sorted(sorted(reports, key=report_key, reverse=True), key=cost)


def better(lead: Event | None, report: Event, cost: Cost) -> Event:
    """Of `lead` and the later `report` the one that costs less; of equals the later."""
    return report if lead is None or cost(report) <= cost(lead) else lead


def _moved(report: Event, move: Event, old: Days | None, told: int) -> bool:
    """Whether `move` moves the event away from the time that `report` tells."""
    first, last = bounds(report.when)
    to_first, to_last = bounds(move.when)
    if report is move or (first <= to_last and to_first <= last):
        return False
    if old is not None:
        return first <= old.last and old.first <= last
    plan = plan_of(report)
    return plan.planned and plan.told <= told

"""What the reports of one event disagree on, side by side with the articles that say it."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Any

from dipltime.days import bounds
from dipltime.tracking.vetoes import clash

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from dipltime.model import Event

_DONE = frozenset({"occurred", "ongoing"})
_UNDONE = frozenset({"cancelled", "postponed", "denied"})


def conflicts_of(reports: Sequence[Event]) -> Iterator[dict[str, Any]]:
    """The fields that `reports` disagree on, each with its values."""
    for field, (value, disagree) in _FIELDS.items():
        if disagree(reports):
            yield {"field": field, "values": _values(reports, value)}


def _values(reports: Sequence[Event], value: Callable[[Event], str | None]) -> list[dict[str, Any]]:
    articles: dict[str, list[str]] = {}
    for report in reports:
        said = value(report)
        if said is not None and report.evidence[0].article not in articles.setdefault(said, []):
            articles[said].append(report.evidence[0].article)
    return [{"value": said, "articles": by} for said, by in articles.items()]


def _days(reports: Sequence[Event]) -> bool:
    """Whether there are reports whose days do not meet; one that is only less precise does not disagree."""
    spans = [bounds(report.when) for report in reports]
    return max(first for first, _ in spans) > min(last for _, last in spans)


def _places(reports: Sequence[Event]) -> bool:
    places = {report.place for report in reports if report.place}
    return any(clash(one, other) for one, other in combinations(places, 2))


def _status(reports: Sequence[Event]) -> bool:
    """Whether on one day some say that it happened and some that it did not."""
    told: defaultdict[str | None, set[str]] = defaultdict(set)
    for report in reports:
        told[report.evidence[0].published].add(report.status)
    return any(statuses & _DONE and statuses & _UNDONE for statuses in told.values())


_FIELDS: dict[str, tuple[Callable[[Event], str | None], Callable[[Sequence[Event]], bool]]] = {
    "when": (lambda report: report.when.edtf, _days),
    "place": (lambda report: report.place.name if report.place else None, _places),
    "status": (lambda report: report.status, _status),
}

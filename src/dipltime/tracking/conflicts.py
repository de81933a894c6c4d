"""What the reports of one event disagree on, side by side with the articles that say it."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any

from dipltime.days import bounds
from dipltime.tracking.same import clash

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from dipltime.model import Event

_DONE = frozenset({"occurred", "ongoing"})
_UNDONE = frozenset({"cancelled", "postponed", "denied"})


def conflicts_of(reports: Sequence[Event]) -> Iterator[dict[str, Any]]:
    """The fields that `reports` disagree on, each with its values."""
    for field, (value, disagree) in _FIELDS.items():
        if any(disagree(one, other) for one, other in combinations(reports, 2)):
            yield {"field": field, "values": _values(reports, value)}


def _values(reports: Sequence[Event], value: Callable[[Event], str | None]) -> list[dict[str, Any]]:
    articles: dict[str, list[str]] = {}
    for report in reports:
        said = value(report)
        if said is not None and report.evidence[0].article not in articles.setdefault(said, []):
            articles[said].append(report.evidence[0].article)
    return [{"value": said, "articles": by} for said, by in articles.items()]


def _days(one: Event, other: Event) -> bool:
    """Two reports whose days do not meet; one that is only less precise does not disagree."""
    (first, last), (from_, to) = bounds(one.when), bounds(other.when)
    return first > to or from_ > last


def _places(one: Event, other: Event) -> bool:
    return one.place is not None and other.place is not None and clash(one.place, other.place)


def _status(one: Event, other: Event) -> bool:
    """On the same day one says that it happened and another that it did not."""
    if one.evidence[0].published != other.evidence[0].published:
        return False
    told = {one.status, other.status}
    return bool(told & _DONE) and bool(told & _UNDONE)


_FIELDS: dict[str, tuple[Callable[[Event], str | None], Callable[[Event, Event], bool]]] = {
    "when": (lambda report: report.when.edtf, _days),
    "place": (lambda report: report.place.name if report.place else None, _places),
    "status": (lambda report: report.status, _status),
}

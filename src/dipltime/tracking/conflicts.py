"""What the reports of one event disagree on, side by side with the articles that say it."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Any

from dipltime.days import bounds, is_open
from dipltime.tracking.vetoes import clash, two_cities

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from dipltime.model import Event
    from dipltime.tracking.leading import Leading

_DONE = frozenset({"occurred", "ongoing"})
_CALLED_OFF = frozenset({"cancelled", "postponed"})


def conflicts_of(reports: Sequence[Event], leading: Leading) -> Iterator[dict[str, Any]]:
    """The fields that `reports` disagree on, each with its values.

    A time from which the event was moved is no disagreement, but history.
    """
    told = {"when": [report for report in reports if leading.dates(report)]}
    for field, (value, disagree) in _FIELDS.items():
        saying = told.get(field, reports)
        if saying and disagree(saying):
            yield {"field": field, "values": values(saying, value)}


def values(reports: Sequence[Event], value: Callable[[Event], str | None]) -> list[dict[str, Any]]:
    """What `reports` say, each value once with the articles that say it."""
    articles: dict[str, list[str]] = {}
    for report in reports:
        said = value(report)
        if said is not None and report.evidence[0].article not in articles.setdefault(said, []):
            articles[said].append(report.evidence[0].article)
    return [{"value": said, "articles": by} for said, by in articles.items()]


def _days(reports: Sequence[Event]) -> bool:
    """Whether two reports tell other days; one that is only less precise than another does not disagree."""
    spans = sorted({bounds(report.when) for report in reports})
    known = [span for span in spans if not is_open(*span)]
    if max(first for first, _ in spans) > min(last for _, last in spans):
        return True
    return any(first < start and last < end for (first, last), (start, end) in pairwise(known))


def _places(reports: Sequence[Event]) -> bool:
    """Whether two reports name two countries, or two cities."""
    places = {report.place for report in reports if report.place}
    return any(clash(one, other) or two_cities(one, other) for one, other in combinations(places, 2))


def _status(reports: Sequence[Event]) -> bool:
    """Whether what some tell as done was undone for others: denied at any time, or called off once it was done.

    What was called off may yet take place.
    """
    done = [_told(report) for report in reports if report.status in _DONE]
    return bool(done) and any(
        report.status == "denied" or (report.status in _CALLED_OFF and _told(report) >= min(done))
        for report in reports
    )


def _told(report: Event) -> str:
    return report.evidence[0].published or ""


_FIELDS: dict[str, tuple[Callable[[Event], str | None], Callable[[Sequence[Event]], bool]]] = {
    "when": (lambda report: report.when.edtf, _days),
    "place": (lambda report: report.place.name if report.place else None, _places),
    "status": (lambda report: report.status, _status),
}

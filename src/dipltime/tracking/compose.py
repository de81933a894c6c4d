"""The event that several reports tell of together.

The rule of the lead: the most precise report leads, and of equally precise ones the latest. Precision counts
in steps (within a week, a month, a season, a year, more), and a date that stands in the sentence goes before
one that is inherited. The lead gives title, type, mode, trigger and date; a place comes from the lead too if
it names one, else from the best report that does; the status follows the life of the event (`life`).
"""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from dipltime.days import bounds
from dipltime.tracking.conflicts import conflicts_of
from dipltime.tracking.life import status_of
from dipltime.tracking.profile import report_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dipltime.model import Actor, Event

_STEPS = (7, 31, 92, 366)


def compose(reports: Sequence[Event]) -> Event:
    """The event that `reports`, of which there is at least one, tell of; the same for every order of them."""
    ordered = sorted(reports, key=report_key)
    event = _at_once(ordered)
    if len(ordered) == 1:
        return event
    return replace(event, history=tuple(_history(ordered)), conflicts=tuple(conflicts_of(ordered)))


def leads(reports: Iterable[Event]) -> list[Event]:
    """The reports, the leading one first."""
    latest_first = sorted(reports, key=report_key, reverse=True)
    return sorted(latest_first, key=_imprecision)


def _imprecision(report: Event) -> tuple[int, bool]:
    first, last = bounds(report.when)
    return sum(last - first >= step for step in _STEPS), report.evidence[0].inherited is not None


def _at_once(ordered: Sequence[Event]) -> Event:
    ranked = leads(ordered)
    return replace(
        ranked[0],
        id=ordered[0].id,
        status=status_of(ordered),
        place=next((report.place for report in _placed(ranked)), None),
        actors=tuple(_actors(ranked)),
        evidence=tuple(report.evidence[0] for report in ordered),
    )


def _placed(ranked: Sequence[Event]) -> list[Event]:
    """The reports that name a place; one whose country is known goes before "a European country"."""
    placed = [report for report in ranked if report.place]
    return sorted(placed, key=lambda report: report.place is None or report.place.country is None)


def _actors(ranked: Sequence[Event]) -> Iterator[Actor]:
    """The actors of the lead, then those that only other reports name."""
    seen: set[str] = set()
    for report in ranked:
        new = [actor for actor in report.actors if (actor.country or actor.name) not in seen]
        yield from new
        seen.update(actor.country or actor.name for actor in new)


def _history(ordered: Sequence[Event]) -> Iterator[dict[str, Any]]:
    """What each article after the first changed."""
    known: list[Event] = []
    before: Event | None = None
    for (published, article, _), group in _by_article(ordered):
        known.extend(group)
        now = _at_once(known)
        if before is not None:
            yield from _changes(before, now, published, article)
        before = now


def _by_article(ordered: Sequence[Event]) -> Iterator[tuple[tuple[str, str, int], list[Event]]]:
    for _, group in groupby(ordered, key=lambda report: report_key(report)[:2]):
        reports = list(group)
        yield report_key(reports[0]), reports


def _changes(before: Event, now: Event, published: str, article: str) -> Iterator[dict[str, Any]]:
    told = {
        "status": (before.status, now.status),
        "when": (before.when.edtf, now.when.edtf),
        "place": (before.place and before.place.name, now.place and now.place.name),
    }
    for change, (old, new) in told.items():
        if old != new:
            yield {"at": published, "change": change, "from": old, "to": new, "article": article}

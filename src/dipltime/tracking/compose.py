"""The event that several reports tell of together.

The rule of the lead: the most precise report leads, and of equally precise ones the latest. Precision counts
in steps (within a week, a month, a season, a year, more), and a date that stands in the sentence goes before
one that is inherited. The lead gives title, type, mode, trigger and date; a place comes from the lead too if
it names one, else from the best report that does; the status follows the life of the event (`life`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from dipltime.days import bounds
from dipltime.model import Event
from dipltime.tracking.conflicts import conflicts_of
from dipltime.tracking.life import Life, status_of
from dipltime.tracking.profile import report_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dipltime.model import Actor

_State = tuple[str | None, str | None, str | None]
_Cost = Callable[[Event], tuple[bool | int, ...]]
_STEPS = (7, 31, 92, 366)


def compose(reports: Sequence[Event]) -> Event:
    """The event that `reports`, of which there is at least one, tell of; the same for every order of them."""
    ordered = sorted(reports, key=report_key)
    event = _at_once(ordered)
    if len(ordered) == 1:
        return event
    return replace(event, history=tuple(_history(ordered)), conflicts=tuple(conflicts_of(ordered)))


def leads(reports: Iterable[Event], cost: _Cost) -> list[Event]:
    """The reports by what they cost, of equals the latest first."""
    return sorted(sorted(reports, key=report_key, reverse=True), key=cost)


def _imprecision(report: Event) -> tuple[bool | int, ...]:
    first, last = bounds(report.when)
    return sum(last - first >= step for step in _STEPS), report.evidence[0].inherited is not None


def _at_once(ordered: Sequence[Event]) -> Event:
    ranked = leads(ordered, _imprecision)
    placed = leads((report for report in ordered if report.place), _placelessness)
    return replace(
        ranked[0],
        id=ordered[0].id,
        status=status_of(ordered),
        place=placed[0].place if placed else None,
        actors=tuple(_actors(ranked)),
        evidence=tuple(report.evidence[0] for report in ordered),
    )


def _placelessness(report: Event) -> tuple[bool | int, ...]:
    """A place whose country is known goes before "a European country", and then the lead before the rest."""
    return report.place is None or report.place.country is None, *_imprecision(report)


def _actors(ranked: Sequence[Event]) -> Iterator[Actor]:
    """The actors of the lead, then those that only other reports name."""
    seen: set[str] = set()
    for report in ranked:
        new = [actor for actor in report.actors if (actor.country or actor.name) not in seen]
        yield from new
        seen.update(actor.country or actor.name for actor in new)


def _history(ordered: Sequence[Event]) -> Iterator[dict[str, Any]]:
    """What each article after the first changed."""
    life = Life()
    lead: Event | None = None
    placed: Event | None = None
    before: _State | None = None
    for (published, article, _), group in _by_article(ordered):
        for report in group:
            life.tell(report)
            lead = _better(lead, report, _imprecision)
            placed = _better(placed, report, _placelessness) if report.place else placed
        now = _state(life, lead, placed)
        if before is not None:
            yield from _changes(before, now, published, article)
        before = now


def _state(life: Life, lead: Event | None, placed: Event | None) -> _State:
    place = placed.place if placed else None
    return life.status, lead.when.edtf if lead else None, place.name if place else None


def _better(lead: Event | None, report: Event, cost: _Cost) -> Event:
    """Of `lead` and the later `report` the one that costs less; of equals the later."""
    return report if lead is None or cost(report) <= cost(lead) else lead


def _by_article(ordered: Sequence[Event]) -> Iterator[tuple[tuple[str, str, int], list[Event]]]:
    for _, group in groupby(ordered, key=lambda report: report_key(report)[:2]):
        reports = list(group)
        yield report_key(reports[0]), reports


def _changes(before: _State, now: _State, published: str, article: str) -> Iterator[dict[str, Any]]:
    for change, old, new in zip(("status", "when", "place"), before, now, strict=True):
        if old != new:
            yield {"at": published, "change": change, "from": old, "to": new, "article": article}

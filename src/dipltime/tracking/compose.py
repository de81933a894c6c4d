"""The event that several reports tell of together.

The report that leads (`leading`) gives title, type, mode, trigger and date; of what was called off, the latest
report that says so gives title and trigger. A place comes from the lead too if it names one, else from the best
report that does; the status follows the life of the event (`life`).
"""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from dipltime.tracking.conflicts import conflicts_of
from dipltime.tracking.leading import Leading, better, ranked
from dipltime.tracking.life import Life, status_of
from dipltime.tracking.profile import CHANGES, report_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dipltime.model import Actor, Event, Status

_State = tuple[str | None, str | None, str | None]
_CALLED_OFF = ("cancelled", "postponed")


def compose(reports: Sequence[Event]) -> Event:
    """The event that `reports`, of which there is at least one, tell of; the same for every order of them."""
    if len(reports) == 1:
        return reports[0]
    ordered = sorted(reports, key=report_key)
    leading = Leading(ordered)
    event = _at_once(ordered, leading)
    conflicts = tuple(conflicts_of(ordered, leading))
    return replace(event, history=tuple(_history(ordered, leading)), conflicts=conflicts)


def _at_once(ordered: Sequence[Event], leading: Leading) -> Event:
    best = ranked(ordered, leading.imprecision)
    placed = ranked((report for report in ordered if report.place), leading.placelessness)
    status = status_of(ordered)
    told = _words(ordered, best[0], status)
    return replace(
        best[0],
        id=ordered[0].id,
        title=told.title,
        trigger=told.trigger,
        mode=next((report.mode for report in best if report.mode not in CHANGES), best[0].mode),
        status=status,
        place=placed[0].place if placed else None,
        actors=tuple(_actors(best)),
        evidence=tuple(report.evidence[0] for report in ordered),
    )


def _words(ordered: Sequence[Event], lead: Event, status: Status) -> Event:
    """The report whose words name the event."""
    said = [report for report in ordered if report.status == status]
    return said[-1] if status in _CALLED_OFF and said else lead


def _actors(ranked_: Sequence[Event]) -> Iterator[Actor]:
    """The actors of the lead, then those that only other reports name."""
    seen: set[str] = set()
    for report in ranked_:
        new = [actor for actor in report.actors if (actor.country or actor.name) not in seen]
        yield from new
        seen.update(actor.country or actor.name for actor in new)


def _history(ordered: Sequence[Event], leading: Leading) -> Iterator[dict[str, Any]]:
    """What each article after the first changed."""
    life = Life()
    lead: Event | None = None
    placed: Event | None = None
    before: _State | None = None
    for (published, article, _), group in _by_article(ordered):
        for report in group:
            life.tell(report)
            lead = better(lead, report, leading.imprecision)
            placed = better(placed, report, leading.placelessness) if report.place else placed
        now = _state(life, lead, placed)
        if before is not None:
            yield from _changes(before, now, published, article)
        before = now


def _state(life: Life, lead: Event | None, placed: Event | None) -> _State:
    place = placed.place if placed else None
    return life.status, lead.when.edtf if lead else None, place.name if place else None


def _by_article(ordered: Sequence[Event]) -> Iterator[tuple[tuple[str, str, int], list[Event]]]:
    for _, group in groupby(ordered, key=lambda report: report_key(report)[:2]):
        reports = list(group)
        yield report_key(reports[0]), reports


def _changes(before: _State, now: _State, published: str, article: str) -> Iterator[dict[str, Any]]:
    for change, old, new in zip(("status", "when", "place"), before, now, strict=True):
        if old != new:
            yield {"at": published, "change": change, "from": old, "to": new, "article": article}

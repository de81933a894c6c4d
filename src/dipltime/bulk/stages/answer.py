"""The events that may be meant by each question, the nearest first."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from dipltime.bulk.files import rows_for, spread
from dipltime.tracking.index import MONTHS
from dipltime.tracking.ledger import FEW

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.bulk.job import Job
    from dipltime.serial import Json


class Offer(NamedTuple):
    """An event that offers itself by one of its reports."""

    day: int
    report: tuple[str, str]
    event: Json
    related: bool


def answer(job: Job, piece: int) -> dict[str, int]:
    """Send each question that anything is known of the events that offer themselves, FEW at most."""
    offers: defaultdict[str, list[Offer]] = defaultdict(list)
    asks = []
    for what, key, *rest in rows_for(piece, job.files("offer")):
        if what == "ask":
            asks.append((key, *rest))
        else:
            offers[key].append(Offer(rest[0], tuple(rest[1]), *rest[2:]))
    with spread(job.file("answer", piece)) as rows:
        for key, home, group, report, rank, day in asks:
            if key in offers:
                rows.put(home, [group, report, rank, list(_nearest(offers[key], day))])
    return {}


def _nearest(offers: list[Offer], day: int | None) -> Iterator[tuple[Json, bool]]:
    """The events in order of the distance of their reports from a day, if that is not months."""
    ranked = sorted(
        ((abs(one.day - day) if day is not None else 0, one.report, one) for one in offers),
        key=lambda item: item[:2],
    )
    known: dict[Any, Offer] = {}
    for distance, _, one in ranked:
        if distance <= MONTHS and len(known) < FEW and one.event["id"] not in known:
            known[one.event["id"]] = one
            yield one.event, one.related

"""Articles that were read more than once become one, and their reports are sent to where their like are."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from dipltime.bulk.articles import write_articles
from dipltime.bulk.files import OWN, piece_of, rows_for, spread
from dipltime.serial import article_from_json, event_from_json, event_to_json
from dipltime.tracking.blocks import block_keys
from dipltime.tracking.ledger import is_known, named
from dipltime.tracking.profile import profile
from dipltime.tracking.relating import link_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dipltime.bulk.files import Spread
    from dipltime.bulk.job import Job
    from dipltime.model import Event
    from dipltime.serial import Json

_ARTICLE, _PIECE = 20, 48
"""The bits of a report's number behind that of its article, and behind that of its piece."""


class Settled(NamedTuple):
    """An article as it is kept."""

    row: Json
    reports: tuple[Event, ...]


def settle(job: Job, piece: int) -> dict[str, int]:
    """Keep each article of a piece once; how many articles and reports that are."""
    found = sorted(rows_for(piece, job.files("read")), key=lambda row: (row[1]["id"], row[0]))
    articles = [
        _settled(versions) for _, versions in groupby((row[1] for row in found), key=lambda row: row["id"])
    ]
    write_articles(job, piece, (one.row for one in articles))
    with spread(job.file("settle", piece)) as rows:
        for at, one in enumerate(articles):
            _send(rows, job, piece << _PIECE | at << _ARTICLE, one.reports)
    return {"articles": len(articles), "reports": sum(len(one.reports) for one in articles)}


def piece_of_report(number: int) -> int:
    """The piece in which the report with this number was settled."""
    return number >> _PIECE


def _settled(versions: Iterable[Json]) -> Settled:
    """What is kept of an article that was read several times, as when it is added so many times to a store."""
    kept: Settled | None = None
    for row in versions:
        article = article_from_json({"published_because": None, **row})
        reports = tuple(named(article, map(event_from_json, row["events"])))
        if kept and is_known(kept.row, article) and set(kept.reports) == set(reports):
            continue
        kept = Settled({**row, "events": [event_to_json(one) for one in reports]}, reports)
    if kept is None:  # pragma: no cover - a group has a member
        raise ValueError("an article that nobody read")
    return kept


def _send(rows: Spread, job: Job, first: int, reports: Sequence[Event]) -> None:
    asked = {link.target for one in reports if (link := link_of(one)) and link.target}
    for at, report in enumerate(reports):
        data: list[Any] = [first + at, event_to_json(report), report.id in asked]
        rows.put(OWN, data)
        for piece in _pieces(report, job.pieces):
            rows.put(piece, data[:2])


def _pieces(report: Event, pieces: int) -> Iterator[int]:
    return iter(sorted({piece_of(key, pieces) for key in block_keys(profile(report))}))

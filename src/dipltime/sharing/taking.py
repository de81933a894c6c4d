"""Taking a parcel into the ledger, as if its articles had been read and its corrections been made here."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from dipltime.serial import article_from_json
from dipltime.tracking.outcome import outcome
from dipltime.tracking.rulings import Rulings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dipltime.model import Article, Event
    from dipltime.serial import Json
    from dipltime.sharing.parcel import Parcel
    from dipltime.tracking import Ledger, Outcome


def take(ledger: Ledger, parcel: Parcel, added: str) -> Iterator[tuple[Article | None, Outcome]]:
    """What each article did, and at last what the corrections did; `added` is the day for what has none."""
    for article in sorted(parcel.articles.values(), key=lambda one: (one.published or "", one.id)):
        day = parcel.added.get(article.id) or added or article.published or ""
        if article.id in parcel.whole:
            yield article, ledger.add(article, parcel.whole[article.id], day)
        elif article.id in parcel.reports:
            yield _take_reports(ledger, article, parcel.reports[article.id], day)
    if new := list(_new(ledger.rulings.rows, parcel.decisions.values())):
        done = ledger.decide(Rulings([*ledger.rulings.rows, *new]))
        yield None, outcome("", done, hidden=False)


def _take_reports(
    ledger: Ledger, article: Article, reports: dict[str, Event], day: str
) -> tuple[Article, Outcome]:
    """Let the article say this as well as what it said before; what is known of it here counts."""
    if row := ledger.articles.get(article.id):
        article = article_from_json(row)
    said = {report.id: report for report in ledger.said_by(article.id)}
    return article, ledger.add(article, list((said | reports).values()), day)


def _new(old: Iterable[Json], decisions: Iterable[Json]) -> Iterator[Json]:
    """The decisions that were not taken before, with ids that are free; those that were taken follow others."""
    rows = list(old)
    known, last = {_said(row) for row in rows}, max((_number(row) for row in rows), default=0)
    for row in sorted(decisions, key=lambda row: row["id"]):
        if _said(row) in known:
            continue
        last = max(last + 1, _number(row))
        yield {**row, "id": f"{last:06}"}


def _number(row: Json) -> int:
    return int(row["id"])


def _said(row: Json) -> str:
    """All that a decision says but its id."""
    return json.dumps({**row, "id": ""}, sort_keys=True)

"""Events with all that belongs to them, each standing alone: what `export` writes, and what `import` reads.

A record is an EVENT of the interface with three fields more: `articles`, as `articles --json` lists them;
`reports`, what each piece of evidence says by itself, where there are several or a person corrected the event;
`corrections`, what a person decided about it.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dipltime.tracking.clumps import in_order, names_about

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dipltime.serial import Json
    from dipltime.tracking.index import Name


def records(events: Iterable[Json], articles: Iterable[Json], corrections: Iterable[Json]) -> Iterator[Json]:
    """The records of the rows `events`."""
    known = {row["id"]: row for row in articles}
    about = _by_report(corrections)
    for row in events:
        named = dict.fromkeys(evidence["article"] for evidence in row["evidence"])
        record = {**row, "articles": [known[article] for article in named if article in known]}
        if decisions := _about(row, about):
            record["corrections"] = decisions
        yield record


def _by_report(corrections: Iterable[Json]) -> dict[Name, list[Json]]:
    """The corrections of events that are still there, by the reports they are about."""
    about: defaultdict[Name, list[Json]] = defaultdict(list)
    for row in corrections:
        if row["kind"] != "remove":
            for name in names_about(row):
                about[name].append(row)
    return about


def _about(row: Json, about: Mapping[Name, list[Json]]) -> list[Json]:
    if not about:
        return []
    reports = zip(row.get("reports", (row,)), row["evidence"], strict=True)
    return in_order(
        decision
        for report, evidence in reports
        for decision in about.get((evidence["article"], report["id"]), ())
    )

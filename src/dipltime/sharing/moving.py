"""Putting a timeline into another store, whole: every row as it is, of events, articles and corrections."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dipltime.errors import StoreError
from dipltime.store import TABLES

if TYPE_CHECKING:
    from dipltime.store import Store, Transaction


class Moved(NamedTuple):
    """What another store holds now, by the name under which it is told of."""

    name: str
    events: int
    articles: int
    corrections: int


def move(source: Store, target: Store, name: str, *, replace: bool) -> Moved:
    """Write the rows of `source` into `target`, which goes by `name`: all, or none if an error is raised.

    Raises StoreError if `target` holds anything already and is not to be replaced.
    """
    rows = source.snapshot()
    with target.transaction() as there:
        if not replace and any(next(iter(there.rows(table)), None) for table in TABLES):
            raise StoreError(f"{name} holds a timeline already: --force puts this one in its place")
        counts = {}
        for table in TABLES:
            moving = list(rows.rows(table))
            ids = {row["id"] for row in moving}
            there.remove(table, [row["id"] for row in there.rows(table) if row["id"] not in ids])
            there.put(table, moving)
            counts[table] = len(moving)
        if rows.outdated:
            _bring_up_to_date(there)
    return Moved(name, counts["events"], counts["articles"], counts["corrections"])


def _bring_up_to_date(rows: Transaction) -> None:
    """Group the reports by the rules of today, as the first change of an older store does."""
    from dipltime.tracking import Ledger

    ledger = Ledger(rows)
    ledger.regroup_all()
    ledger.write()

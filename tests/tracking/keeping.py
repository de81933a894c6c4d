"""A store in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.tracking import Ledger
from dipltime.tracking.check import faults

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dipltime.model import Article, Event
    from dipltime.serial import Json
    from dipltime.tracking import Outcome


class Kept:
    """A store in memory, read anew for each change as by a process of its own."""

    def __init__(self) -> None:
        self.tables: dict[str, dict[str, Json]] = {
            name: {} for name in ("events", "articles", "removed", "corrections")
        }

    @property
    def events(self) -> dict[str, Json]:
        return self.tables["events"]

    @property
    def articles(self) -> dict[str, Json]:
        return self.tables["articles"]

    def add(self, article: Article, events: Sequence[Event], added: str = "2026-01-01") -> Outcome:
        ledger = self.ledger()
        outcome = ledger.add(article, events, added)
        ledger.write()
        return outcome

    def ledger(self) -> Ledger:
        return Ledger(self)

    def faults(self) -> list[str]:
        return list(faults(self))

    def rows(self, table: str) -> Iterator[Json]:
        return iter(list(self.tables[table].values()))

    def row(self, table: str, id: str) -> Json | None:  # noqa: A002
        return self.tables[table].get(id)

    def put(self, table: str, rows: Iterable[Json]) -> None:
        self.tables[table].update((row["id"], row) for row in rows)

    def remove(self, table: str, ids: Iterable[str]) -> None:
        for name in list(ids):
            self.tables[table].pop(name, None)


class Running(Kept):
    """A store in memory, changed by one process that remembers what it has read and written."""

    def __init__(self) -> None:
        super().__init__()
        self._last: Ledger | None = None

    def ledger(self) -> Ledger:
        if self._last is None:
            self._last = Ledger(self)
        else:
            self._last.go_on(self)
        return self._last

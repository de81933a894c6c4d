"""Whether the rows of a store are what reading its articles, and the decisions of a person, made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.errors import StoreError
from dipltime.serial import event_from_json
from dipltime.shape import fitted
from dipltime.tracking.ledger import Ledger
from dipltime.tracking.profile import profile
from dipltime.tracking.relating import link_in
from dipltime.tracking.rows import event_of, named_in, reports_in, reports_of, row_of
from dipltime.tracking.rulings import Rulings
from dipltime.tracking.soundness import BAD, decision, listed, reason, sound

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.serial import Json
    from dipltime.tracking.book import Rows
    from dipltime.tracking.index import Name


def faults(store: Rows) -> Iterator[str]:
    """What is wrong, one line each."""
    wrong = list(_remarks(store))
    yield from wrong
    if not any(fault.startswith("correction") for fault in wrong):
        yield from _Check(store, Rulings(store.rows("corrections"))).faults()


def _remarks(store: Rows) -> Iterator[str]:
    """What is wrong with articles and decisions, one line each."""
    for table, kind, look in (("articles", "article", listed), ("corrections", "correction", decision)):
        for row in store.rows(table):  # type: ignore[arg-type]
            try:
                look(row)
            except BAD as error:
                yield f"{kind} {row.get('id', '?')} {reason(error)}"


class _Check:
    """One look at all rows of a store."""

    def __init__(self, store: Rows, rulings: Rulings) -> None:
        self._store = store
        self._rulings = rulings
        self._articles = {row.get("id") for row in store.rows("articles")}
        self._homes: dict[Name, str] = {}
        self._related: list[str] = []

    def faults(self) -> Iterator[str]:
        sound = True
        for table, look in (("events", self._event), ("removed", self._removed)):
            for row in self._store.rows(table):  # type: ignore[arg-type]
                for fault in look(row):
                    sound = False
                    yield fault
        if sound and self._related:
            yield from self._counted()

    def _event(self, row: Json) -> Iterator[str]:
        name = row.get("id", "?")
        try:
            fitted(row, "event")
            names = [sound(report) for report in reports_in(row)]
            again = self._again(row)
        except BAD as error:
            yield f"event {name} {reason(error)}"
            return
        if again is not None and again != row:
            yield f"event {name} is not what its reports say"
        for article in sorted({article for article, _ in names} - self._articles):
            yield f"event {name} names the article {article}, which is not in the store"
        for report in names:
            if self._homes.setdefault(report, name) != name:
                yield f"event {name} has a report that the event {self._homes[report]} has as well"

    def _again(self, row: Json) -> Json | None:
        """The row as its reports and the corrections make it; None where that needs other events."""
        reports = reports_of(row)
        if any(link_in(evidence) for evidence in row["evidence"]):
            self._related.append(row["id"])
            return None
        log = self._rulings.log(name for name, *_ in named_in(row))
        return row_of(event_of(reports, row["id"], log), reports, corrected=bool(log))

    def _counted(self) -> Iterator[str]:
        """Whether what is dated by another event has the date that this gives it."""
        try:
            ledger = Ledger(self._store)
            for event in self._related:
                if ledger.row(event) != self._store.row("events", event):
                    yield f"event {event} is not what its reports, and the event it is dated by, say"
        except (*BAD, StoreError) as error:
            yield f"the events that are dated by others are damaged ({error!r})"

    def _removed(self, row: Json) -> Iterator[str]:
        name = row.get("id", "?")
        try:
            sound(row["report"])
            one = profile(event_from_json(row["report"]))
        except BAD as error:
            yield f"the removed report {name} {reason(error)}"
            return
        if not self._rulings.hides(one):
            yield f"the removed report {name} was removed by nobody"
        if one.name in self._homes:
            yield f"the removed report {name} is one of the event {self._homes[one.name]}"
        if one.name[0] not in self._articles:
            yield f"the removed report {name} names the article {one.name[0]}, which is not in the store"

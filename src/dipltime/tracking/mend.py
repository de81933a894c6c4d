"""Bringing the rows of a damaged store in order: what the reports and decisions that are sound make of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dipltime.serial import event_from_json
from dipltime.tracking.ledger import Ledger
from dipltime.tracking.profile import profile
from dipltime.tracking.rows import event_of, reports_in, row_of
from dipltime.tracking.rulings import Rulings
from dipltime.tracking.soundness import BAD, decision, listed, reason, sound

if TYPE_CHECKING:
    from dipltime.serial import Json
    from dipltime.tracking.book import Rows
    from dipltime.tracking.index import Name


class Mending:
    """One pass over all rows; `lost` says what could not be kept, `mended` what was put right, a line each."""

    def __init__(self, store: Rows) -> None:
        self._store = store
        self._homes: dict[Name, str] = {}
        self._published: dict[str, str | None] = {}
        self._touched: set[Name] = set()
        """Reports of events that are no longer what they were."""
        self.lost: list[str] = []
        self.mended: list[str] = []
        self._drop_corrections()
        self._rulings = Rulings(store.rows("corrections"))
        before = self._sound_events()
        self._sort_removed()
        self._complete_articles()
        ledger = Ledger(store)
        ledger.make_anew(self._touched)
        ledger.write()
        anew = sum(store.row("events", row["id"]) != row for row in before)
        if anew:
            self.mended.append(f"made anew of what their reports say: {anew} events")

    def _drop_corrections(self) -> None:
        for row in list(self._store.rows("corrections")):
            try:
                decision(row)
            except BAD as error:
                self._lose("corrections", row, "correction", error)

    def _lose(self, table: Any, row: Json, kind: str, error: Exception) -> None:
        self.lost.append(f"the {kind} {row.get('id')} {reason(error)}")
        self._store.remove(table, [row["id"]])

    def _sound_events(self) -> list[Json]:
        """Keep of each event the reports that are sound, and nowhere else; the events that were whole."""
        whole = []
        for row in sorted(self._store.rows("events"), key=lambda row: str(row.get("id"))):
            try:
                reports = reports_in(row)
            except BAD as error:
                self._lose("events", row, "event", error)
                continue
            kept = [report for report in reports if self._is_sound(row["id"], report)]
            if len(kept) == len(reports):
                whole.append(row)
            else:
                self._cut(row["id"], kept)
        return whole

    def _is_sound(self, event: str, report: Json) -> bool:
        try:
            name = sound(report)
        except BAD as error:
            self.lost.append(f"the event {event} loses a report, which {reason(error)}")
            return False
        home = self._homes.setdefault(name, event)
        if home != event:
            self.mended.append(f"a report of the event {event} is one of {home} already")
        self._published.setdefault(name[0], report["evidence"][0]["published"])
        return home == event

    def _cut(self, event: str, kept: list[Json]) -> None:
        self._store.remove("events", [event])
        if kept:
            reports = [event_from_json(report) for report in kept]
            self._touched.update(profile(report).name for report in reports)
            self._store.put("events", [row_of(event_of(reports, event), reports, corrected=False)])

    def _sort_removed(self) -> None:
        """Keep what a decision took out of sight; what none did is an event again."""
        for row in list(self._store.rows("removed")):
            try:
                name = sound(row["report"])
            except BAD as error:
                self._lose("removed", row, "removed report", error)
                continue
            one = profile(event_from_json(row["report"]))
            if name in self._homes or not self._rulings.hides(one) or row["id"] != "/".join(name):
                self._store.remove("removed", [row["id"]])
                self.mended.append(f"the removed report {row['id']} was removed by nobody")
            if name not in self._homes:
                self._back(name, row["report"])

    def _back(self, name: Name, report: Json) -> None:
        """Let a report that was removed be one of an event, for the grouping to decide where it belongs."""
        event = report["id"]
        while self._store.row("events", event):
            event += "x"
        self._homes[name] = event
        self._touched.add(name)
        self._published.setdefault(name[0], report["evidence"][0]["published"])
        one = event_from_json(report)
        self._store.put("events", [row_of(event_of([one], event), [one], corrected=event != one.id)])

    def _complete_articles(self) -> None:
        for row in list(self._store.rows("articles")):
            try:
                listed(row)
            except BAD as error:
                self._lose("articles", row, "article", error)
        known = {row["id"] for row in self._store.rows("articles")}
        for article in sorted(self._published.keys() - known):
            self.lost.append(f"of the article {article} only its events are left: add it again")
            self._store.put("articles", [_stub(article, self._published[article])])


def _stub(article: str, published: str | None) -> Json:
    """An article of which no more is known than that there are reports of it."""
    unknown = dict.fromkeys(("source", "title", "published_from"))
    return {"id": article, **unknown, "published": published, "language": "en", "added": ""}

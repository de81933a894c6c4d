"""What a person decided, as it bears on reports: which belong together, what they say, what is out of sight.

A decision is a row of the table of corrections and names the reports it is about, not the event they made up
that day: so it finds them again whatever else is read, in whatever order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.serial import event_from_json
from dipltime.tracking.amend import amended
from dipltime.tracking.clumps import Clumps, in_order, names_in
from dipltime.tracking.profile import profile
from dipltime.tracking.same import likeness

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dipltime.serial import Json
    from dipltime.tracking.clumps import Clump
    from dipltime.tracking.index import Name
    from dipltime.tracking.profile import Profile

_ALIKE = 3
"""Points of titles that say the same thing."""


class Rulings:
    """All decisions of a store."""

    def __init__(self, rows: Iterable[Json] = ()) -> None:
        self.rows = in_order(rows)
        self._clumps = Clumps()
        self._gone: set[Name] = set()
        self._gone_articles: set[str] = set()
        self._said: dict[tuple[object, ...], list[Profile]] = {}
        self._views: dict[Name, tuple[Profile, ...]] = {}
        for row in self.rows:
            self._take(row)

    def _take(self, row: Json) -> None:
        names = names_in(row["reports"])
        match row["kind"]:
            case "split":
                self._clumps.split(names_in(row["apart"]), names, row)
            case "remove":
                self._gone |= names
                self._gone_articles.update(row.get("articles", ()))
                for one in self.said(row):
                    self._said.setdefault(_claim(one), []).append(one)
            case _:
                self._clumps.join(names, row)

    def names(self) -> Iterable[Name]:
        """The reports that a person said anything about that still counts for their events."""
        return self._clumps.of.keys()

    def clump(self, name: Name) -> Clump | None:
        """The reports that are kept together with this one, if a person said anything about it."""
        return self._clumps.of.get(name)

    def are_apart(self, one: Clump, other: Clump) -> bool:
        """Whether a person keeps the two apart."""
        return self._clumps.are_apart(one, other)

    def log(self, names: Iterable[Name]) -> list[Json]:
        """The decisions about any of these reports, in order."""
        clumps = self._clumps.of
        return in_order(row for name in names if name in clumps for row in clumps[name].log) if clumps else []

    def views(self, one: Profile) -> tuple[Profile, ...]:
        """The report as read and, if a person corrected it, as corrected: both are compared with others."""
        clump = self._clumps.of.get(one.name) if self.rows else None
        if clump is None:
            return (one,)
        known = self._views.get(one.name)
        if known is None or known[0] is not one:
            edited = profile(amended(one.report, clump.log))
            known = (one,) if edited.signature == one.signature else (one, edited)
            self._views[one.name] = known
        return known

    def hides(self, one: Profile) -> bool:
        """Whether the report is out of sight: it was removed, or says in the same words what was removed."""
        if not self.rows:
            return False
        if one.name in self._gone or one.key[1] in self._gone_articles:
            return True
        return any(likeness(one, other) >= _ALIKE for other in self._said.get(_claim(one), ()))

    def hides_article(self, article: str) -> bool:
        """Whether a person took the whole article out of sight."""
        return article in self._gone_articles

    def said(self, row: Json) -> list[Profile]:
        """What the reports said that a decision removed."""
        return [profile(event_from_json(said)) for said in row.get("said", ())]

    def following(self, article: str, reports: Sequence[Profile]) -> Rulings:
        """The same decisions about what another reading of `article` calls its reports."""
        rows = [_followed(row, article, reports) for row in self.rows]
        changed = any(new is not old for new, old in zip(rows, self.rows, strict=True))
        return Rulings(rows) if changed else self


def anchor(one: Profile) -> Json:
    """What a decision calls a report by."""
    article, report = one.name
    return {"article": article, "report": report, "start": one.report.trigger.start}


def _claim(one: Profile) -> tuple[object, ...]:
    """What must be the same of two reports that say the same, beside their titles."""
    return one.report.type, one.first, one.last, one.actors


def _followed(row: Json, article: str, reports: Sequence[Profile]) -> Json:
    known = {one.report.id for one in reports}
    lost = [
        name
        for name in ("reports", "apart")
        if any(one["article"] == article and one["report"] not in known for one in row.get(name, ()))
    ]
    found = {name: [_found(one, article, known, reports) for one in row[name]] for name in lost}
    return {**row, **found} if any(row[name] != found[name] for name in lost) else row


def _found(old: Json, article: str, known: set[str], reports: Sequence[Profile]) -> Json:
    """The anchor of the report that now begins where the old one did."""
    if old["article"] != article or old["report"] in known:
        return old
    return next((anchor(one) for one in reports if one.report.trigger.start == old["start"]), old)

"""The events and articles of a timeline while articles come in and go."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dipltime.serial import article_to_json, event_from_json, event_to_json
from dipltime.tracking.blocks import blocks
from dipltime.tracking.clusters import clusters
from dipltime.tracking.profile import profile, report_key
from dipltime.tracking.rows import reports_in, reports_of, row_of
from dipltime.tracking.same import same

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dipltime.model import Article, Event
    from dipltime.serial import Json
    from dipltime.tracking.blocks import Block
    from dipltime.tracking.profile import Profile, Signature

_Name = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one article did to the timeline."""

    added: tuple[Event, ...] = ()
    updated: tuple[Event, ...] = ()
    unchanged: tuple[Event, ...] = ()
    removed: tuple[str, ...] = ()
    """Ids that are no more, their reports having gone or joined other events."""
    known: bool = False
    """Whether the article had been read before, with the same events and the same date."""


class Ledger:
    """The rows of a store, indexed for tracking; `changed` and `removed` say what is to be written back."""

    def __init__(self, events: Iterable[Json], articles: Iterable[Json]) -> None:
        self._events: dict[str, Json] = {}
        self._articles = {row["id"]: row for row in articles}
        self._by_block: defaultdict[Block, set[str]] = defaultdict(set)
        self._by_article: defaultdict[str, set[str]] = defaultdict(set)
        self._profiles: dict[str, tuple[Profile, ...]] = {}
        for row in events:
            self._insert(row)
        self.changed: dict[str, Json] = {}
        self.removed: set[str] = set()
        self.changed_articles: dict[str, Json] = {}

    def add(self, article: Article, events: Sequence[Event], added: str) -> Outcome:
        """Take in what `article` says now, in place of what it said before; `added` is the day of reading."""
        new = list(_named(article, events))
        old = self._reports_from(article.id)
        row = self._articles.get(article.id)
        if row and row["published"] == article.published and _as_set(new) == _as_set(old):
            return Outcome(unchanged=tuple(self._told_by(article.id)), known=True)
        before, after = self._regroup(article.id, [profile(report) for report in new])
        self._note_article(article, row["added"] if row else added)
        return _outcome(article.id, before, after)

    def _reports_from(self, article: str) -> list[Event]:
        rows = (self._events[event] for event in self._by_article.get(article, ()))
        reports = (report for row in rows for report in reports_of(row))
        return [report for report in reports if report.evidence[0].article == article]

    def _told_by(self, article: str) -> Iterator[Event]:
        for event in sorted(self._by_article.get(article, ())):
            yield event_from_json(self._events[event])

    def _regroup(self, article: str, new: list[Profile]) -> tuple[list[Json], list[Json]]:
        """The rows that the new reports of `article` touch or its old ones leave, before and after."""
        found, touched = self._component(article, new)
        kept = [one for (of, _), one in found.items() if of != article]
        before = [self._delete(event) for event in sorted(touched)]
        after = [self._write(group) for group in clusters([*kept, *new])]
        return before, after

    def _component(self, article: str, new: list[Profile]) -> tuple[dict[_Name, Profile], set[str]]:
        """The stored reports of `article`, all that hang together with them or with `new`, and their events.

        Grouping depends on nothing outside: that is what keeps it independent of the order of reading.
        """
        found: dict[_Name, Profile] = {}
        touched: set[str] = set()
        queue = list(new)
        hanging = self._stored(article)
        expanded: set[Signature] = set()
        while True:
            for event, other in hanging:
                name = _name(other.report)
                if name not in found:
                    found[name] = other
                    touched.add(event)
                    queue.append(other)
            if not queue:
                return found, touched
            one = queue.pop()
            hanging = iter(()) if one.signature in expanded else self._hanging(one)
            expanded.add(one.signature)

    def _stored(self, article: str) -> Iterator[tuple[str, Profile]]:
        for event in self._by_article.get(article, ()):
            for other in self._profiles_of(event):
                if _name(other.report)[0] == article:
                    yield event, other

    def _hanging(self, one: Profile) -> Iterator[tuple[str, Profile]]:
        """The stored reports that are the same as `one`; those alike are compared once."""
        verdicts: dict[Signature, bool] = {}
        for event, other in self._candidates(one):
            signature = other.signature
            if signature not in verdicts:
                verdicts[signature] = same(one, other)
            if verdicts[signature]:
                yield event, other

    def _candidates(self, one: Profile) -> Iterator[tuple[str, Profile]]:
        events: set[str] = set()
        for block in blocks(event_to_json(one.report)):
            events |= self._by_block.get(block, set())
        for event in events:
            for other in self._profiles_of(event):
                yield event, other

    def _profiles_of(self, event: str) -> tuple[Profile, ...]:
        if event not in self._profiles:
            self._profiles[event] = tuple(map(profile, reports_of(self._events[event])))
        return self._profiles[event]

    def _insert(self, row: Json) -> None:
        self._events[row["id"]] = row
        for ids in self._places_of(row):
            ids.add(row["id"])

    def _places_of(self, row: Json) -> Iterator[set[str]]:
        """The sets of the indexes that `row` belongs to."""
        for report in reports_in(row):
            for block in blocks(report):
                yield self._by_block[block]
            yield self._by_article[report["evidence"][0]["article"]]

    def _delete(self, event: str) -> Json:
        row = self._events.pop(event)
        for ids in self._places_of(row):
            ids.discard(event)
        self._profiles.pop(event, None)
        self.changed.pop(event, None)
        self.removed.add(event)
        return row

    def _write(self, group: tuple[Profile, ...]) -> Json:
        row = row_of([one.report for one in group])
        while row["id"] in self._events:  # two reports whose ids, being short, are the same
            row["id"] += "x"
        self._insert(row)
        self._profiles[row["id"]] = group
        self.changed[row["id"]] = row
        self.removed.discard(row["id"])
        return row

    def _note_article(self, article: Article, added: str) -> None:
        row = {**article_to_json(article), "added": added}
        self._articles[article.id] = self.changed_articles[article.id] = row


def _name(report: Event) -> _Name:
    return report.evidence[0].article, report.id


def _named(article: Article, events: Iterable[Event]) -> Iterator[Event]:
    """The events as reports of `article`, with ids of their own."""
    taken: set[str] = set()
    for event in events:
        name = event.id
        while name in taken:
            name += "x"
        taken.add(name)
        evidence = tuple(replace(one, article=article.id) for one in event.evidence[:1])
        yield replace(event, id=name, evidence=evidence, history=(), conflicts=())


def _as_set(reports: Iterable[Event]) -> set[Event]:
    return set(reports)


def _outcome(article: str, before: list[Json], after: list[Json]) -> Outcome:
    old = {row["id"]: row for row in before}
    known = {name for row in before for name in _names_in(row)}
    added, updated, unchanged = [], [], []
    for row in sorted(after, key=lambda row: report_key(event_from_json(row))):
        event = event_from_json(row)
        if row == old.get(row["id"]):
            if any(one.article == article for one in event.evidence):
                unchanged.append(event)
        elif known.isdisjoint(_names_in(row)):
            added.append(event)
        else:
            updated.append(event)
    removed = tuple(sorted(old.keys() - {row["id"] for row in after}))
    return Outcome(tuple(added), tuple(updated), tuple(unchanged), removed)


def _names_in(row: Json) -> list[_Name]:
    return [(report["evidence"][0]["article"], report["id"]) for report in reports_in(row)]

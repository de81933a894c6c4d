"""The events and articles of a timeline while articles come in and go.

An event is kept here as the group of its reports; its row is made once, when everything has been read, since
composing an event of a thousand reports anew for each of them would take a million steps.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dipltime.serial import article_to_json, event_from_json, event_to_json
from dipltime.tracking.blocks import blocks
from dipltime.tracking.clusters import clusters
from dipltime.tracking.profile import profile
from dipltime.tracking.rows import reports_in, reports_of, row_of
from dipltime.tracking.same import same

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dipltime.model import Article, Event
    from dipltime.serial import Json
    from dipltime.tracking.blocks import Block
    from dipltime.tracking.profile import Profile, Signature

_Name = tuple[str, str]
_Group = tuple["Profile", ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one article did to the timeline: the ids of events."""

    added: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    """Ids that are no more, their reports having gone or joined other events."""
    known: bool = False
    """Whether the article had been read before, with the same events and the same date."""


class Ledger:
    """The rows of a store, indexed for tracking; `changed` and `removed` say what is to be written back."""

    def __init__(self, events: Iterable[Json], articles: Iterable[Json]) -> None:
        self._rows: dict[str, Json] = {}
        self._groups: dict[str, _Group] = {}
        self._articles = {row["id"]: row for row in articles}
        self._by_block: defaultdict[Block, set[str]] = defaultdict(set)
        self._by_article: defaultdict[str, set[str]] = defaultdict(set)
        self._blocks: dict[Signature, tuple[Block, ...]] = {}
        for row in events:
            self._index(row)
        self._made: dict[str, Event] = {}
        self._changed: set[str] = set()
        self.removed: set[str] = set()
        self.changed_articles: dict[str, Json] = {}

    def add(self, article: Article, events: Sequence[Event], added: str) -> Outcome:
        """Take in what `article` says now, in place of what it said before; `added` is the day of reading."""
        new = list(_named(article, events))
        row = self._articles.get(article.id)
        old = {one.report for _, one in self._stored(article.id)}
        if row and row["published"] == article.published and set(new) == old:
            return Outcome(unchanged=tuple(sorted(self._by_article[article.id])), known=True)
        before, after = self._regroup(article.id, [profile(report) for report in new])
        self._note_article(article, row["added"] if row else added)
        return _outcome(article.id, before, after)

    @property
    def changed(self) -> dict[str, Json]:
        """The rows that are to be written."""
        return {event: self._row(event) for event in sorted(self._changed)}

    def events(self, ids: Iterable[str]) -> tuple[Event, ...]:
        """The events with these ids as they are when all has been added, without those that are no more."""
        return tuple(self._event(event) for event in ids if self._exists(event))

    def _event(self, event: str) -> Event:
        if event not in self._made:
            self._made[event] = event_from_json(self._row(event))
        return self._made[event]

    def _exists(self, event: str) -> bool:
        return event in self._rows or event in self._groups

    def _row(self, event: str) -> Json:
        if event not in self._rows:
            self._rows[event] = row_of([one.report for one in self._groups[event]], event)
        return self._rows[event]

    def _group(self, event: str) -> _Group:
        if event not in self._groups:
            self._groups[event] = tuple(map(profile, reports_of(self._rows[event])))
        return self._groups[event]

    def _regroup(self, article: str, new: list[Profile]) -> tuple[dict[str, _Group], dict[str, _Group]]:
        """The events that the new reports of `article` touch or its old ones leave, before and after."""
        found, touched = self._component(article, new)
        kept = [one for (of, _), one in found.items() if of != article]
        before = {event: self._take(event) for event in sorted(touched)}
        after = dict(self._put(group) for group in clusters([*kept, *new]))
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
                name = _name(other)
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
            for one in self._group(event):
                if _name(one)[0] == article:
                    yield event, one

    def _hanging(self, one: Profile) -> Iterator[tuple[str, Profile]]:
        """The stored reports that are the same as `one`; those alike are compared once."""
        verdicts: dict[Signature, bool] = {}
        for event in set().union(*(self._by_block.get(block, ()) for block in self._blocks_of(one))):
            for other in self._group(event):
                signature = other.signature
                if signature not in verdicts:
                    verdicts[signature] = same(one, other)
                if verdicts[signature]:
                    yield event, other

    def _blocks_of(self, one: Profile) -> tuple[Block, ...]:
        if one.signature not in self._blocks:
            self._blocks[one.signature] = tuple(blocks(event_to_json(one.report)))
        return self._blocks[one.signature]

    def _index(self, row: Json) -> None:
        self._rows[row["id"]] = row
        for report in reports_in(row):
            for block in blocks(report):
                self._by_block[block].add(row["id"])
            self._by_article[report["evidence"][0]["article"]].add(row["id"])

    def _indexes(self, group: _Group) -> Iterator[set[str]]:
        """The sets of the indexes that the event of `group` belongs to."""
        for one in {one.signature: one for one in group}.values():
            for block in self._blocks_of(one):
                yield self._by_block[block]
        for article in {_name(one)[0] for one in group}:
            yield self._by_article[article]

    def _take(self, event: str) -> _Group:
        group = self._group(event)
        for ids in self._indexes(group):
            ids.discard(event)
        self._rows.pop(event, None)
        self._made.pop(event, None)
        del self._groups[event]
        self._changed.discard(event)
        self.removed.add(event)
        return group

    def _put(self, group: _Group) -> tuple[str, _Group]:
        event = group[0].report.id
        while self._exists(event):  # two reports whose ids, being short, are the same
            event += "x"
        for ids in self._indexes(group):
            ids.add(event)
        self._groups[event] = group
        self._changed.add(event)
        self.removed.discard(event)
        return event, group

    def _note_article(self, article: Article, added: str) -> None:
        row = {**article_to_json(article), "added": added}
        self._articles[article.id] = self.changed_articles[article.id] = row


def _name(one: Profile) -> _Name:
    return one.key[1], one.report.id


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


def _outcome(article: str, before: dict[str, _Group], after: dict[str, _Group]) -> Outcome:
    known = {_name(one) for group in before.values() for one in group}
    added, updated, unchanged = [], [], []
    for event, group in sorted(after.items(), key=lambda item: item[1][0].key):
        if group == before.get(event):
            if any(_name(one)[0] == article for one in group):
                unchanged.append(event)
        elif known.isdisjoint(map(_name, group)):
            added.append(event)
        else:
            updated.append(event)
    removed = tuple(sorted(before.keys() - after.keys()))
    return Outcome(tuple(added), tuple(updated), tuple(unchanged), removed)

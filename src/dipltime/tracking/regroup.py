"""Grouping anew what a change touches: as much as hangs together, and nothing else.

Grouping depends on nothing outside what hangs together: that is what keeps it independent of the order in
which reports and decisions come.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dipltime.tracking.clusters import clusters
from dipltime.tracking.links import hang_together
from dipltime.tracking.vetoes import slack

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from dipltime.tracking.book import Book, Group
    from dipltime.tracking.index import Name
    from dipltime.tracking.profile import Profile, Signature
    from dipltime.tracking.rulings import Rulings


class Regrouped(NamedTuple):
    """The events touched, as they were and as they are, and the reports that are out of sight from now on."""

    before: dict[str, Group]
    after: dict[str, Group]
    hidden: tuple[Profile, ...]


def regroup(
    book: Book,
    rulings: Rulings,
    new: Iterable[Profile] = (),
    *,
    drop: Collection[Name] = (),
    start: Iterable[Name] = (),
) -> Regrouped:
    """Group anew what hangs together with `new`, `drop` or `start`; the reports of `drop` are no more."""
    lost = set(drop)
    touched = {event for name in (*lost, *start) if (event := book.home(name))}
    work = _Work(book, rulings, (*start, *lost))
    for event in sorted(touched):
        work.take(event)
    work.lose(lost)
    for one in new:
        book.note(one)
        work.bring(one)
    work.gather()
    after = {book.put(group): group for group in clusters(book.kin.families(work.found.values()), rulings)}
    return Regrouped(work.before, after, tuple(work.hidden.values()))


class _Work:
    """What was taken out of the book to be grouped anew."""

    def __init__(self, book: Book, rulings: Rulings, suspect: Iterable[Name]) -> None:
        self._book, self._rulings = book, rulings
        self._suspect = set(suspect)
        """The reports whose kin may have changed."""
        self._out: dict[Name, Profile] = {}
        self._searched: dict[Signature, Name] = {}
        self._taken: dict[int, tuple[Collection[Name], int]] = {}
        self.queue: list[Profile] = []
        self.before: dict[str, Group] = {}
        self.found: dict[Name, Profile] = {}
        self.hidden: dict[Name, Profile] = {}

    def take(self, event: str) -> None:
        """Take an event's reports out of the book."""
        self.before[event] = self._book.take(event)
        for one in self.before[event]:
            self._bring(one)

    def lose(self, names: Collection[Name]) -> None:
        """Let these reports be no more."""
        self.queue = [one for one in self.queue if one.name not in names]
        for name in names:
            self._out.pop(name, None)

    def bring(self, one: Profile) -> None:
        """Take in a report that belongs to no event yet."""
        self._suspect.add(one.name)
        self._bring(one)

    def _bring(self, one: Profile) -> None:
        self._out[one.name] = one
        self.queue.append(one)

    def gather(self) -> None:
        """Take out all that hangs together with what is there."""
        while self.queue:
            one = self.queue.pop()
            if self._rulings.hides(one):
                self.hidden[one.name] = one
            elif one.name not in self.found:
                self.found[one.name] = one
                self._search(one)
                self._take_kin(one)

    def _take_kin(self, one: Profile) -> None:
        """Take out all that hangs together with a report, unless that is done for its kin."""
        kin = self._book.kin.of(one.name)
        if self._taken.get(id(kin)) == (kin, len(kin)):
            return
        for name in tuple(kin):
            if event := self._book.home(name):
                self.take(event)
        self._taken[id(kin)] = kin, len(kin)

    def _search(self, one: Profile) -> None:
        """Find the kin of a report, if they are not known; of reports alike in all that counts they are the same."""
        kin, clump = self._book.kin, self._rulings.clump(one.name)
        if clump is None and one.name not in self._suspect and kin.is_searched(one.name):
            return
        kin.searched(one.name)
        for name in clump.names if clump else ():
            kin.unite(one.name, name)
        known = None if clump else self._searched.setdefault(one.signature, one.name)
        if known not in (None, one.name):
            kin.unite(one.name, known)
            return
        for view in self._rulings.views(one):
            if view is not one:
                self._book.note(view)
            for name in self._alike(view):
                kin.unite(one.name, name)

    def _alike(self, view: Profile) -> Iterator[Name]:
        """The reports that are the same as `view`, or move its plan, or tell the plan it moves."""
        verdicts: dict[Signature, bool] = {}
        for name in self._book.near(view.sketch, slack(view)):
            report = self._report(name)
            for other in self._rulings.views(report) if report else ():
                verdict = verdicts.get(other.signature)
                if verdict is None:
                    verdict = hang_together(view, other)
                    verdicts[other.signature] = verdict
                if verdict:
                    yield name
                    break

    def _report(self, name: Name) -> Profile | None:
        """A report that is taken out, or in the book; None if it is in neither."""
        return self._out.get(name) or (self._book.report(name) if self._book.home(name) else None)

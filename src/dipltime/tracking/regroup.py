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
    before = {event: book.take(event) for event in sorted(touched)}
    queue = [one for group in before.values() for one in group if one.name not in lost]
    for one in new:
        book.note(one)
        queue.append(one)
    found: dict[Name, Profile] = {}
    hidden: dict[Name, Profile] = {}
    seen: set[Signature] = set()
    while queue:
        one = queue.pop()
        if rulings.hides(one):
            hidden[one.name] = one
        elif one.name not in found:
            found[one.name] = one
            for event in _hanging(one, book, rulings, seen):
                before[event] = book.take(event)
                queue.extend(before[event])
    after = {book.put(group): group for group in clusters(found.values(), rulings)}
    return Regrouped(before, after, tuple(hidden.values()))


def _hanging(one: Profile, book: Book, rulings: Rulings, seen: set[Signature]) -> Iterator[str]:
    """The events that may have to do with `one`; what is alike in all that counts is looked up once."""
    clump = rulings.clump(one.name)
    if clump:
        for name in clump.names:
            if event := book.home(name):
                yield event
    elif one.signature in seen:
        return
    seen.add(one.signature)
    for view in rulings.views(one):
        if view is not one:
            book.note(view)
        yield from _alike(view, book, rulings)


def _alike(view: Profile, book: Book, rulings: Rulings) -> Iterator[str]:
    """The events with a report that is the same as `view`, or moves its plan, or tells the plan it moves."""
    verdicts: dict[Signature, bool] = {}
    for name in book.near(view.sketch, slack(view)):
        event = book.home(name)
        if event is None:  # gone, or taken meanwhile
            continue
        for other in rulings.views(book.report(name)):
            verdict = verdicts.get(other.signature)
            if verdict is None:
                verdict = hang_together(view, other)
                verdicts[other.signature] = verdict
            if verdict:
                yield event
                break

"""Decisions of a person, each a row of the table of corrections, and what they do to the timeline.

Each function raises an error before anything has changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.errors import InputError, StoreError
from dipltime.serial import event_to_json
from dipltime.tracking.amend import is_confirmed
from dipltime.tracking.clumps import names_about
from dipltime.tracking.finding import found_article
from dipltime.tracking.rulings import Rulings, anchor

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from dipltime.model import Event
    from dipltime.serial import Json
    from dipltime.tracking import Ledger
    from dipltime.tracking.profile import Profile

_FIELDS = ("title", "type", "mode", "status", "when", "place", "actors")


def edit(ledger: Ledger, event: str, fields: Json, at: str) -> str:
    """Let the event have these fields whatever is read; its id."""
    if not fields:
        raise InputError("nothing is to be changed: say what, such as a title or a status")
    reports = ledger.book.group(event)
    _decide(ledger, _row(ledger, "edit", [event], at, reports=_anchors(reports), set=fields))
    return _home(ledger, reports)


def confirm(ledger: Ledger, event: str, at: str) -> str:
    """Let the event have all the fields it has whatever is read; its id. Confirmed again, nothing changes."""
    reports = ledger.book.group(event)
    stands = ledger.event(event)
    if not is_confirmed(stands) or _is_news(ledger, reports, stands):
        fields = {name: event_to_json(stands)[name] for name in _FIELDS}
        _decide(ledger, _row(ledger, "confirm", [event], at, reports=_anchors(reports), set=fields))
    return _home(ledger, reports)


def _is_news(ledger: Ledger, reports: Sequence[Profile], event: Event) -> bool:
    """Whether anything was read of a confirmed event since that a person has not seen."""
    log = ledger.rulings.log(one.name for one in reports)
    return bool(event.conflicts) or {one.name for one in reports} != names_about(log[-1])


def merge(ledger: Ledger, events: Sequence[str], at: str) -> str:
    """Let several events be one for good; its id."""
    events = list(dict.fromkeys(events))
    if len(events) < 2:
        raise InputError(f"the event {events[0]} cannot be merged with itself: name another")
    reports = [one for event in events for one in ledger.book.group(event)]
    _decide(ledger, _row(ledger, "merge", events, at, reports=_anchors(reports)))
    return _home(ledger, reports)


def split(ledger: Ledger, event: str, evidence: Iterable[int], at: str) -> tuple[str, str]:
    """Let these pieces of evidence, counted from 1, be another event for good; the ids of the rest and of it."""
    reports, chosen = ledger.book.group(event), set(evidence)
    _check(event, len(reports), chosen)
    out = [one for number, one in enumerate(reports, 1) if number in chosen]
    rest = [one for number, one in enumerate(reports, 1) if number not in chosen]
    _decide(ledger, _row(ledger, "split", [event], at, reports=_anchors(rest), apart=_anchors(out)))
    return _home(ledger, rest), _home(ledger, out)


def told_by(ledger: Ledger, event: str, articles: Iterable[str]) -> list[int]:
    """The pieces of an event's evidence, counted from 1, that these articles give."""
    reports = ledger.book.group(event)
    found: list[int] = []
    for article in articles:
        name = found_article(article, {one.name[0] for one in reports})
        found += [number for number, one in enumerate(reports, 1) if one.name[0] == name]
    return found


def _check(event: str, count: int, chosen: Collection[int]) -> None:
    if count == 1:
        raise InputError(f"the event {event} has one piece of evidence: there is nothing to split")
    wrong = [number for number in chosen if not 1 <= number <= count]
    if wrong:
        raise InputError(
            f"the event {event} has pieces of evidence 1 to {count}, as `dipltime explain {event}` shows:"
            f" there is no {wrong[0]}"
        )
    if not chosen or len(chosen) == count:
        raise InputError(
            f"which evidence is to leave the event {event}? Name some of the {count} pieces, not all or none"
        )


def remove(ledger: Ledger, events: Iterable[str], articles: Iterable[str], at: str) -> list[Event]:
    """Take events, and all that articles say, out of sight for good; the events that are gone, as they were."""
    events, articles = list(dict.fromkeys(events)), list(dict.fromkeys(articles))
    for article in articles:
        if ledger.rulings.hides_article(article):
            raise StoreError(
                f"the article {article} was taken away before: `dipltime undo --list` tells when"
            )
    touched = {*events, *(home for article in articles for home in _told(ledger, article))}
    before = [(ledger.event(event), ledger.book.group(event)) for event in sorted(touched)]
    reports = [one for event in events for one in ledger.book.group(event)]
    said = [event_to_json(one.report) for one in reports]
    row = _row(ledger, "remove", events, at, reports=_anchors(reports), said=said)
    if articles:
        row["articles"] = articles
        row["titles"] += [_title(ledger.articles[article]) for article in articles]
    _decide(ledger, row)
    return [event for event, group in before if not any(ledger.book.home(one.name) for one in group)]


def _told(ledger: Ledger, article: str) -> Iterator[str]:
    """The events that an article tells of."""
    for name in ledger.book.of_article(article):
        if home := ledger.book.home(name):
            yield home


def _title(article: Json) -> str:
    return str(article["title"] or article["source"] or article["id"])


def undo(ledger: Ledger, steps: int, last: str | None = None) -> list[Json]:
    """Take back the last decisions, of which the last one is `last`; their rows, the last one first."""
    rows = ledger.rulings.rows
    if last is not None and (not rows or rows[-1]["id"] != last):
        raise StoreError("the last correction is another one by now: look at it before it is undone")
    if steps < 1:
        raise InputError(f"{steps} corrections cannot be undone: name a number from 1 on")
    if len(rows) < steps:
        there = f"there are {len(rows)}" if len(rows) > 1 else "there is one" if rows else "there are none"
        raise StoreError(f"{steps} correction{'s' * (steps > 1)} cannot be undone: {there}")
    ledger.decide(Rulings(rows[:-steps]))
    return rows[: -steps - 1 : -1]


def _row(ledger: Ledger, kind: str, events: list[str], at: str, **fields: object) -> Json:
    last = int(ledger.rulings.rows[-1]["id"]) if ledger.rulings.rows else 0
    titles = [ledger.event(event).title for event in events]
    return {
        "id": f"{last + 1:06}",
        "at": at,
        "kind": kind,
        "events": events,
        "titles": titles,
        "set": {},
        **fields,
    }


def _decide(ledger: Ledger, row: Json) -> None:
    ledger.decide(Rulings([*ledger.rulings.rows, row]))


def _anchors(reports: Iterable[Profile]) -> list[Json]:
    return [anchor(one) for one in reports]


def _home(ledger: Ledger, reports: Sequence[Profile]) -> str:
    """The event that these reports have become."""
    event = ledger.book.home(reports[0].name)
    if event is None:
        raise StoreError("the reports of the event are gone: see `dipltime check`")
    return event

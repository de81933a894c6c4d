"""Titles with names: nobody is called by an office before having it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from dipltime.articles.solve import days
from dipltime.articles.solve.clue import Clue
from dipltime.articles.solve.people import Titled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.articles.solve.clue import Told

_HEAD = 3
"""How many sentences from the first tell of the present; further down a President may be one of the past."""


def offices(told: Told) -> Iterator[Clue]:
    """The terms of who has an office in the first sentences, and the start of the terms of the others."""
    near = told.sentences[min(_HEAD, len(told.sentences)) - 1][1] if told.sentences else 0
    for person in told.people:
        spans = [(_first(term.start), _last(term.end)) for term in person.terms]
        found = 0
        for first, last in spans:
            found |= days.between(first, last if person.start < near else dt.date.max)
        yield Clue(found, _because(person))


def _because(person: Titled) -> str:
    term = min(person.terms, key=lambda term: term.start)
    return f"“{person.words}” has the office from {term.start}" + (f" to {term.end}" if term.end else "")


def _first(day: str) -> dt.date:
    parts = [int(part) for part in day.split("-")]
    return dt.date(parts[0], parts[1] if len(parts) > 1 else 1, parts[2] if len(parts) > 2 else 1)


def _last(day: str | None) -> dt.date:
    """The last day of a term, with a month more: a title lives on a little."""
    if day is None:
        return dt.date.max
    return _first(day) + dt.timedelta(days={4: 396, 7: 62}.get(len(day), 31))

"""Wars, eras, crises, treaties and terms of office that a text names, with the time each took.

They are no date expressions of their own ("World War II" is not what an annotator marks), but dates and
events count from them: "since the Cuban missile crisis", "under President Reagan".
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from dipltime.data.eras import eras_index, loose_eras_index
from dipltime.data.offices import holders_named
from dipltime.temporal.words import word_list

if TYPE_CHECKING:
    from datetime import date

    from dipltime.data.offices import Holder
    from dipltime.text import Tokens


class NamedEvent(NamedTuple):
    """A stretch of history that the text names at `start` to `end` (offsets, end exclusive)."""

    start: int
    end: int
    name: str
    edtf: str
    earliest: str
    """The first day, month or year, as precise as it is known."""
    latest: str | None
    """The last one; None for what had not ended when the table was written."""
    kind: str
    """"war", "treaty", ... of the table of eras; "term" for a term of office."""


@cache
def _openers() -> dict[str, int]:
    """The first words of all names, with the length in words of the longest name that begins so."""
    longest: dict[str, int] = {}
    for words in (*eras_index(), *loose_eras_index()):
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest


def find_named_events(tokens: Tokens, published: date | None = None) -> tuple[NamedEvent, ...]:
    """The named events of a text, in order, the longest names; nothing that began after `published`."""
    found: list[NamedEvent] = []
    openers, at = _openers(), 0
    while at < len(tokens):
        reach = openers.get(tokens.words[at])
        event = _event_at(tokens, at, reach, published) if reach else None
        if event is None:
            at += 1
            continue
        found.append(event[0])
        at = event[1]
    return tuple(found)


def _event_at(tokens: Tokens, at: int, reach: int, published: date | None) -> tuple[NamedEvent, int] | None:
    if not (tokens.forms[at][0].isupper() or tokens.forms[at][0].isdigit()):
        return None
    before = tokens.words[at - 1] if at else ""
    before = tokens.words[at - 2] if before == "the" and at > 1 else before
    for size in range(min(reach, len(tokens) - at), 0, -1):
        words = tuple(tokens.words[at : at + size])
        era = eras_index().get(words)
        if era is None and before in word_list("counts_from"):
            era = loose_eras_index().get(words)
        if era is not None and (published is None or era.began_by(published.isoformat())):
            end = at + size
            event = NamedEvent(
                tokens.starts[at], tokens.ends[end - 1], era.name, era.edtf, era.start, era.end, era.kind
            )
            return event, end
    return None


def find_terms(tokens: Tokens, published: date | None = None) -> tuple[NamedEvent, ...]:
    """The terms of office that a text counts time by: "the Obama administration", "under Reagan"."""
    found: list[NamedEvent] = []
    for at, word in enumerate(tokens.words):
        if word in ("administration", "presidency", "premiership", "chancellorship"):
            event = _term_before(tokens, at, published)
        elif word == "under":
            event = _term_after(tokens, at, published)
        elif word == "office" and tokens.words[max(at - 2, 0) : at] in _TAKING:
            event = _term_taken(tokens, at, published)
        else:
            continue
        if event is not None:
            found.append(event)
    return tuple(found)


_TITLES = frozenset(("president", "prime", "minister", "chancellor", "presidents", "then", "-"))


def _term_before(tokens: Tokens, at: int, published: date | None) -> NamedEvent | None:
    """ "The Obama administration", "Reagan's presidency"."""
    last = at - 3 if at >= 3 and tokens.words[at - 1] == "s" else at - 1
    return _term(tokens, last, last, at, published) if last >= 0 else None


def _term_after(tokens: Tokens, at: int, published: date | None) -> NamedEvent | None:
    """ "Under President Reagan", "under Brezhnev"."""
    first = at + 1
    while first < len(tokens) and tokens.words[first] in _TITLES:
        first += 1
    last = first
    while last + 1 < len(tokens) and tokens.forms[last + 1][0].isupper() and last - first < _LONGEST_NAME:
        last += 1
    return _term(tokens, first, last, last, published) if first < len(tokens) else None


_TAKING = (["since", "taking"], ["he", "took"], ["she", "took"], ["after", "taking"], ["his", "taking"])
_SENTENCE = 30


def _term_taken(tokens: Tokens, at: int, published: date | None) -> NamedEvent | None:
    """ "Since taking office": the term of the person named last before it in the sentence."""
    for index in range(at - 3, max(at - _SENTENCE, -1), -1):
        if tokens.words[index] == "." and len(tokens.words[index - 1]) > 2:
            return None
        event = _term(tokens, index, index, index, published)
        if event is not None:
            return event._replace(start=tokens.starts[at - 1], end=tokens.ends[at])
    return None


_LONGEST_NAME = 3
_HEADS = frozenset(("head_of_state", "head_of_government"))


def _term(tokens: Tokens, first: int, last: int, end: int, published: date | None) -> NamedEvent | None:
    if not tokens.forms[last][0].isupper():
        return None
    names = {tokens.text[tokens.starts[first] : tokens.ends[last]], tokens.forms[last]}
    terms = [term for name in names for term in holders_named(name) if _known_by(term, published)]
    people = {term.name for term in terms}
    if len(people) != 1:
        return None
    start = min(term.start for term in terms)
    ends = [term.end for term in terms]
    latest = None if None in ends else max(each for each in ends if each)
    return NamedEvent(
        tokens.starts[first],
        tokens.ends[end],
        terms[0].name,
        f"{start}/{latest or '..'}",
        start,
        latest,
        "term",
    )


def _known_by(term: Holder, published: date | None) -> bool:
    rank = term.office.partition(".")[2]
    return rank in _HEADS and (published is None or term.start <= published.isoformat())

"""Taking office: the day of the table of terms where the text names the month or the year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.model import When

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Sentence
    from dipltime.model import Actor

_TAKING = frozenset(
    {"take", "assume", "enter", "win", "come", "become", "succeed", "inaugurate", "swear", "elect"}
)
_OFFICE = frozenset(
    {"office", "presidency", "premiership", "power", "oath", "chancellery", "president", "chancellor"}
)
_REACH = 6


def office_when(when: When, group: Group, actors: tuple[Actor, ...], sentence: Sentence) -> When:
    """The same time with the day on which the office changed hands as the earliest."""
    if group.lemma not in _TAKING or not (when.earliest and when.precision in ("month", "year", "range")):
        return when
    day = _day(when, group, actors, sentence)
    if day is None:
        return when
    latest = when.latest if when.precision == "range" else day
    return When(when.edtf, day, latest, when.precision, when.approximate)


def _day(when: When, group: Group, actors: tuple[Actor, ...], sentence: Sentence) -> str | None:
    """The day on which one of the actors came into office within the time that the text tells."""
    after = sentence.words[group.head + 1 : group.head + 1 + _REACH]
    seats = _seats(group, sentence)
    if not seats and not _OFFICE & set(after):
        return None
    from dipltime.data.offices import holders_named

    month = (when.earliest or "")[:7] if when.edtf[4:5] == "-" else (when.earliest or "")[:4]
    for actor in actors:
        for term in holders_named(actor.name):
            if term.start.startswith(month) and len(term.start) == 10 and (not seats or term.office in seats):
                return term.start
    return None


def _seats(group: Group, sentence: Sentence) -> frozenset[str]:
    """The offices whose seat is named after the verb: "taking over the White House"."""
    from dipltime.data.offices import office_seated

    low, high = group.head + 1, min(len(sentence.words), group.head + 1 + _REACH)
    for at in range(low, high):
        if sentence.capital[at]:
            pieces = (sentence.piece(at, end) for end in range(at + 1, min(high, at + 3) + 1))
            found = {office.id for piece in pieces for office in office_seated(piece)}
            if found:
                return frozenset(found)
    return frozenset()

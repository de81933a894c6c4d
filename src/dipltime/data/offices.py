"""Who held which office when: heads of state and of government, ministers, heads of organisations.

Days are ISO 8601 strings. A term whose day is not certain is given by its month or year (`1953-01`), and
counts from the first to the last day of it; a term without an end had none when the table was written.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from dipltime.data import table, values
from dipltime.data.folding import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


_Value = TypeVar("_Value")


class Office(NamedTuple):
    """An office: `USA.head_of_state`, `UN.secretary_general`."""

    id: str
    country: str
    """ISO 3166-1 alpha-3 (also of former states: SUN, DDR, YUG), or the organisation's short name."""
    rank: str
    """What it is whatever its title: head_of_state, head_of_government, foreign_minister, head, ..."""
    titles: tuple[str, ...]
    seats: tuple[str, ...]
    """Places that stand for the office: who takes over the White House becomes President."""
    shared: bool
    """Whether several people can hold it at the same time."""


class Holder(NamedTuple):
    """One term of one person in one office."""

    office: str
    name: str
    aliases: tuple[str, ...]
    """The surname first, then other forms."""
    start: str
    end: str | None
    note: str
    """ "acting" for who only stood in, "active" for the years in which papers wrote of somebody, else empty."""
    spellings: tuple[str, ...] = ()
    """The full names as papers spell them."""

    @property
    def country(self) -> str:
        """The country or organisation of the office."""
        return self.office.partition(".")[0]

    @property
    def surname(self) -> str:
        """The name that later mentions of the person use."""
        return self.aliases[0]

    def holds_on(self, day: str) -> bool:
        """Whether the person may have held the office on `day` (or at some time of a month or a year)."""
        return self.start[: len(day)] <= day[: len(self.start)] and (
            self.end is None or day[: len(self.end)] <= self.end[: len(day)]
        )


class Stint(NamedTuple):
    """A time in office without a break, or one of the terms that it is made of."""

    start: str
    end: str | None


@cache
def offices() -> Mapping[str, Office]:
    """All offices by id."""
    return {
        row["id"]: Office(
            row["id"],
            row["country"],
            row["rank"],
            values(row["titles"]),
            values(row["seats"]),
            bool(row["shared"]),
        )
        for row in table("offices")
    }


@cache
def holders() -> tuple[Holder, ...]:
    """All terms, those of one office together and in order of their start."""
    return tuple(row for row in _people() if row.note != "active")


@cache
def active_people() -> tuple[Holder, ...]:
    """Those of whom no term is known but the years in which papers wrote of them, and their country and rank."""
    return tuple(row for row in _people() if row.note == "active")


@cache
def _people() -> tuple[Holder, ...]:
    return tuple(
        Holder(
            row["office"],
            row["name"],
            values(row["aliases"]),
            row["start"],
            row["end"] or None,
            row["note"],
            values(row["spellings"]),
        )
        for row in table("holders")
    )


@cache
def names_index() -> Mapping[str, tuple[Holder, ...]]:
    """The terms by every name of their holder, as `folded` spells it, the latest first."""
    latest_first = sorted(holders(), key=_start, reverse=True)
    return _grouped(
        (name, term)
        for term in latest_first
        for name in {folded(name) for name in (term.name, *term.aliases, *term.spellings)}
    )


def holders_named(name: str, on: str | None = None) -> tuple[Holder, ...]:
    """The terms of everybody called `name` (a surname, a full name or another form), the latest first.

    With a day `on` (or a month, or a year), only the terms that cover it.
    """
    terms = names_index().get(folded(name), ())
    return tuple(term for term in terms if on is None or term.holds_on(on))


def holder_of(office: str, on: str) -> Holder | None:
    """Who held `office` on the day `on`: on the day it changed hands, who came in."""
    terms = [term for term in _terms_by_office().get(office, ()) if term.holds_on(on)]
    return terms[-1] if terms else None


def terms_of(person: str) -> tuple[Holder, ...]:
    """All terms of the person of this full name, in order of time."""
    name = folded(person)
    found = (term for term in names_index().get(name, ()) if folded(term.name) == name)
    return tuple(sorted(found, key=_start))


# The offices whose holders a time is called after: "the Truman years", "under Khrushchev".
_LEADING = frozenset(
    ("head_of_state", "head_of_government", "party_leader", "paramount_leader", "supreme_leader",
     "secretary_general", "commission_president", "monarch")
)  # fmt: skip


def known_by(term: Holder, day: str | None, *, every_rank: bool = False) -> bool:
    """Whether the term is in a leading office (or `every_rank`) and had begun by `day`."""
    rank = term.office.partition(".")[2]
    return (every_rank or rank in _LEADING) and (day is None or term.start[: len(day)] <= day)


def stints(terms: Iterable[Holder]) -> tuple[Stint, ...]:
    """The times in office of one person, those that touch or overlap as one, in order."""
    found: list[Stint] = []
    for term in sorted(terms, key=_start):
        last = found[-1] if found else None
        if last is None or (
            last.end is not None and last.end < term.start and not _touch(last.end, term.start)
        ):
            found.append(Stint(term.start, term.end))
        elif last.end is not None:
            found[-1] = last._replace(end=None if term.end is None else max(last.end, term.end))
    return tuple(found)


def _touch(end: str, start: str) -> bool:
    """Whether a term begins in the month in which another ended, or the day after."""
    return end[:7] == start[:7]


# How many years a term of the office takes, where that never changed.
_YEARS = {"USA.head_of_state": 4}


def numbered_terms(terms: Iterable[Holder]) -> tuple[Stint, ...]:
    """The first term, the second, ... of one person, from the table `terms` or by the length of the office's terms."""
    known = list(terms)
    rows = [Stint(row["start"], row["end"] or None) for row in table("terms") if row["name"] == known[0].name]
    return tuple(rows) or tuple(part for term in known[::-1] for part in _parts(term))


def _parts(term: Holder) -> Iterable[Stint]:
    years = _YEARS.get(term.office)
    start = term.start
    while years is not None and (term.end is None or int(term.end[:4]) - int(start[:4]) > years):
        later = f"{int(start[:4]) + years:04d}-01-20"
        if term.end is None:
            break
        yield Stint(start, later)
        start = later
    yield Stint(start, term.end)


def offices_titled(title: str, country: str | None = None) -> tuple[Office, ...]:
    """The offices that go by `title`, of one country or organisation or of all."""
    found = _offices_by_title().get(folded(title), ())
    return tuple(office for office in found if country is None or office.country == country)


def office_seated(place: str) -> tuple[Office, ...]:
    """The offices that `place` stands for: "the White House" -> USA.head_of_state."""
    return _offices_by_seat().get(folded(place).removeprefix("the "), ())


def _start(term: Holder) -> str:
    return term.start


@cache
def _terms_by_office() -> Mapping[str, tuple[Holder, ...]]:
    return _grouped((term.office, term) for term in holders())


@cache
def _offices_by_title() -> Mapping[str, tuple[Office, ...]]:
    return _grouped((folded(title), office) for office in offices().values() for title in office.titles)


@cache
def _offices_by_seat() -> Mapping[str, tuple[Office, ...]]:
    return _grouped((folded(seat), office) for office in offices().values() for seat in office.seats)


def _grouped(pairs: Iterable[tuple[str, _Value]]) -> Mapping[str, tuple[_Value, ...]]:
    groups: defaultdict[str, list[_Value]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(group) for key, group in groups.items()}

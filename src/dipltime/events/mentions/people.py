"""Who is called what: the persons of the tables, and which of them a name means on a day."""

from __future__ import annotations

from collections.abc import Container, Iterable
from functools import cache
from typing import NamedTuple

from dipltime.data import table
from dipltime.data.offices import active_people, holders, offices

_ORGANISATIONS = frozenset({"UN", "EU", "NATO", "AU", "AL"})
_SURNAME_FIRST = frozenset({"CHN", "KOR", "PRK", "TWN", "VNM"})
_PARTICLES = frozenset({"al", "el", "de", "van", "von", "ben", "bin", "ter", "le", "la", "di", "der", "dos"})
_WHOLE_DAY = len("2021-05-19")
_WEIGHTS = {"head_of_state": 3, "head_of_government": 3, "foreign_minister": 2}


class Term(NamedTuple):
    """An office that a person held, from and until an ISO 8601 day, month or year."""

    country: str | None
    rank: str
    first: str
    last: str

    def covers(self, day: str) -> bool:
        """Whether the term may include the day."""
        return self.first <= day[: len(self.first)] and (not self.last or day[: len(self.last)] <= self.last)


class Person(NamedTuple):
    """Somebody of the tables, with all terms in office."""

    name: str
    surnames: tuple[str, ...]
    aliases: tuple[str, ...]
    terms: tuple[Term, ...]

    def country(self, day: str | None) -> str | None:
        """The country of the office held on `day`, or of the last office."""
        current = [term for term in self.terms if day is not None and term.covers(day)]
        return (current or self.terms)[-1].country


@cache
def people() -> tuple[Person, ...]:
    """Everybody in the table of office holders."""
    return (*_office_holders(), *_others())


def _office_holders() -> Iterable[Person]:
    terms: dict[str, list[Term]] = {}
    names: dict[str, tuple[str, tuple[str, ...]]] = {}
    spellings: dict[str, tuple[str, ...]] = {}
    ranks = offices()
    for holder in holders():
        country = None if holder.country in _ORGANISATIONS else holder.country
        rank = ranks[holder.office].rank
        terms.setdefault(holder.name, []).append(Term(country, rank, holder.start, holder.end or ""))
        names.setdefault(holder.name, (holder.surname, holder.aliases))
        spellings[holder.name] = (*spellings.get(holder.name, ()), *holder.spellings)
    for name, (surname, aliases) in names.items():
        ordered = tuple(sorted(terms[name], key=_first))
        spelt = spellings[name]
        full = dict.fromkeys((*(alias for alias in aliases if " " in alias), *spelt))
        country = ordered[0].country
        surnames = dict.fromkeys((surname, *(_surname(each, country) for each in spelt)))
        yield Person(name, tuple(surnames), tuple(full), ordered)


def _others() -> Iterable[Person]:
    for holder in active_people():
        country = holder.country or None
        term = Term(country, holder.office.partition(".")[2], holder.start, holder.end or "")
        surnames = dict.fromkeys(_surname(name, country) for name in (holder.name, *holder.spellings))
        yield Person(holder.name, tuple(surnames), holder.spellings, (term,))


def _first(term: Term) -> str:
    return term.first


def _surname(name: str, country: str | None) -> str:
    words = name.split()
    if country in _SURNAME_FIRST and len(words) > 1:
        return words[0]
    if len(words) > 2 and words[-2].lower() in _PARTICLES - {"al", "el"}:
        return " ".join(words[-2:])
    return words[-1].removeprefix("al-").removeprefix("el-")


@cache
def common_surnames() -> frozenset[str]:
    """Surnames that are words or many people's names: alone they mean only whom the text has named."""
    return frozenset(row["name"] for row in table("common_surnames"))


def choose(
    candidates: Iterable[Person], country: str | None, ranks: tuple[str, ...], day: str | None
) -> Person | None:
    """The likeliest of the people with one name: of that country, in such an office, in it on that day."""
    fitting = [
        person
        for person in candidates
        if country is None or any(term.country == country for term in person.terms)
    ]
    if not fitting:
        return None
    return max(fitting, key=lambda person: max(_fit(term, ranks, day) for term in person.terms))


def _fit(term: Term, ranks: tuple[str, ...], day: str | None) -> tuple[int, int, str]:
    in_office = 8 if day is not None and term.covers(day) else 0
    future = -16 if day is not None and term.first > day else 0
    in_rank = 4 if term.rank in ranks else 0
    return (in_office + future + in_rank, _WEIGHTS.get(term.rank, 0), term.first)


def sole_in_office(
    candidates: Iterable[Person], day: str | None, countries: Container[str | None]
) -> Person | None:
    """The only one of the people with one surname who was in office on that day.

    Who belongs to one of `countries` comes before all others; of others only the highest offices count.
    """
    serving = [
        person for person in candidates if any(day is None or term.covers(day) for term in person.terms)
    ]
    near = [person for person in serving if any(term.country in countries for term in person.terms)]
    found = near or [person for person in serving if any(term.rank in _WEIGHTS for term in person.terms)]
    return found[0] if len(found) == 1 else None


@cache
def _by_office() -> dict[tuple[str, str], tuple[tuple[Term, Person], ...]]:
    found: dict[tuple[str, str], tuple[tuple[Term, Person], ...]] = {}
    for person in people():
        for term in person.terms:
            if term.country:
                key = (term.country, term.rank)
                found[key] = (*found.get(key, ()), (term, person))
    return found


def in_office(country: str, ranks: tuple[str, ...], day: str, words: Container[str] = ()) -> Person | None:
    """Who held the first of these offices that the country has on that day, if the tables leave one person.

    Of several (the tables know many terms by the year only) it is who is named in the text of these `words`.
    """
    for rank in ranks:
        terms = [(t, p) for t, p in _by_office().get((country, rank), ()) if t.covers(day)]
        exact = [pair for pair in terms if len(pair[0].first) == _WHOLE_DAY]
        if exact:
            return max(exact, key=_started)[1]
        if len(terms) > 1:
            terms = [pair for pair in terms if any(name.lower() in words for name in pair[1].surnames)]
        if terms:
            return terms[0][1] if len(terms) == 1 else None
    return None


def _started(pair: tuple[Term, Person]) -> str:
    return pair[0].first

"""All names of the tables as one index by their first word, for a matcher over tokens.

Case is part of a name: "Turkey" is a country and "turkey" is not, "US" is one and "us" is not. Where two
tables claim the same words, the table read first has them.
"""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple
from unicodedata import combining, normalize

from dipltime.data import table, values
from dipltime.data.folding import folded
from dipltime.events.mentions.people import Person, people
from dipltime.model import Actor, Place
from dipltime.text import first_word, tokenise

Kind = Literal[
    "country", "people", "capital", "seat", "organisation", "city", "region", "title", "person", "skip"
]
Ranks = tuple[str, ...]

FREE, CAPITAL, UPPER = 0, 1, 2


class Entry(NamedTuple):
    """What a name of the tables means."""

    kind: Kind
    name: str
    country: str | None = None
    actors: tuple[Actor, ...] = ()
    place: Place | None = None
    after: bool = False
    """Whether it counts only after a preposition: "in Nice"."""
    ranks: Ranks = ()
    """Of a title: the offices it can be, as the table of offices ranks them."""
    plural: bool = False
    """Of a title: "foreign ministers"."""
    former: tuple[tuple[str, str, Entry], ...] = ()
    """What else it meant, with the first and the last year: "Congo"."""
    people: tuple[Person, ...] = ()
    """Whom a person's name can mean."""
    surname: bool = False
    """Whether it is a surname alone."""
    homes: tuple[str, ...] = ()
    """Of a people without a state of its own: the countries it lives in."""


class Form(NamedTuple):
    """One spelling of a name: its words in lower case, the case each needs, what it means."""

    words: list[str]
    cases: tuple[int, ...]
    entry: Entry


class Lexicon:
    """An index of names by their first word; what begins with a word is read when the word first comes."""

    def __init__(self) -> None:
        self.names: dict[str, list[tuple[str, Entry]]] = {}
        self.free: set[str] = set()
        """The first words, in lower case, of names that begin without a capital letter."""
        self._forms: dict[str, dict[str, tuple[Form, ...]]] = {}

    def add(self, name: str, entry: Entry) -> None:
        """Let `name`, in its case, mean `entry`, unless it means something already."""
        first = _first_word(name)
        self.names.setdefault(first, []).append((name, entry))
        if not name[0].isupper():
            self.free.add(first)
        if not name.isascii():
            plain = _without_accents(name)
            self.names.setdefault(_first_word(plain), []).append((plain, entry))

    def starting(self, word: str) -> dict[str, tuple[Form, ...]]:
        """The names that begin with this word (in lower case) by their second word, the longest first."""
        forms = self._forms.get(word)
        if forms is None:
            forms = self._forms[word] = self._read(word)
        return forms

    def _read(self, word: str) -> dict[str, tuple[Form, ...]]:
        forms: dict[tuple[object, ...], Form] = {}
        for name, entry in self.names.get(word, ()):
            for spelling in _spellings(name):
                words, cases = _words(spelling)
                key = (*words, *cases)
                if key not in forms:
                    forms[key] = Form(words, cases, entry)
                elif entry.former:
                    first = forms[key]
                    forms[key] = first._replace(entry=first.entry._replace(former=entry.former))
        seconds: dict[str, tuple[Form, ...]] = {}
        for form in sorted(forms.values(), key=_length, reverse=True):
            second = form.words[1] if len(form.words) > 1 else ""
            seconds[second] = (*seconds.get(second, ()), form)
        return seconds


def _length(form: Form) -> int:
    return len(form.words)


def _first_word(name: str) -> str:
    head = name.split(" ", 1)[0]
    return head.lower() if head.isalpha() else first_word(head)


def _spellings(name: str) -> tuple[str, ...]:
    spellings = [name]
    if name.endswith(".") and name.count(".") > 1:
        spellings.append(name[:-1])
    if "'" in name:
        spellings.append(name.replace("'", "’"))
    return tuple(spellings)


def _without_accents(name: str) -> str:
    return "".join(sign for sign in normalize("NFKD", name) if not combining(sign))


def _words(name: str) -> tuple[list[str], tuple[int, ...]]:
    parts = name.split(" ")
    if all(map(str.isalpha, parts)):
        return [part.lower() for part in parts], tuple(map(_case, parts))
    tokens = tokenise(name)
    cases = tuple(_case(name[start:end]) for start, end in zip(tokens.starts, tokens.ends, strict=True))
    return tokens.words, cases


def _case(word: str) -> int:
    if not word[0].isupper():
        return FREE
    return UPPER if len(word) > 1 and word.isupper() else CAPITAL


@cache
def lexicon() -> Lexicon:
    """The names of all tables."""
    names = Lexicon()
    for row in table("names_to_skip"):
        place = Place(row["place"], row["country"] or None) if row["place"] else None
        names.add(row["phrase"], Entry("skip", row["phrase"], row["country"] or None, place=place))
    _add_countries(names)
    _add_organisations(names)
    _add_peoples(names)
    _add_places(names)
    _add_titles(names)
    _add_people(names)
    return names


def _add_countries(names: Lexicon) -> None:
    main: dict[str, str] = {}
    for row in table("countries"):
        code, name = row["code"], main.setdefault(row["code"], row["name"])
        actors = (Actor(name, "country", code),)
        country = Entry("country", name, code, actors, Place(name, code))
        people = Entry("people", name, code, actors, Place(name, code))
        if not row["name"]:
            country = country._replace(former=((row["from"], row["until"], country),))
            people = people._replace(former=((row["from"], row["until"], people),))
        for form in (row["name"], *values(row["names"])):
            if form:
                names.add(form, country)
        for form in values(row["demonyms"]):
            for spelling in _with_plural(form):
                names.add(spelling, people)
    for row in table("countries"):
        _add_capitals(names, row, main)


def _add_capitals(names: Lexicon, row: dict[str, str], main: dict[str, str]) -> None:
    code = row["code"]
    actors = (Actor(main[code], "country", code),)
    for name in filter(None, row["capital"].split("=")):
        place = Place(name, code)
        capital = Entry("capital", name, code, actors, place)
        if row["until"]:
            capital = capital._replace(former=((row["from"], row["until"], capital),))
        names.add(name, capital)


def _with_plural(demonym: str) -> tuple[str, ...]:
    if demonym.endswith(("s", "sh", "ese", "men", "dutch", "ench")):
        return (demonym,)
    return (demonym, demonym + "s")


def _add_organisations(names: Lexicon) -> None:
    for row in table("organisations"):
        kind: Literal["organisation", "group"] = "group" if row["kind"] == "group" else "organisation"
        actors = (Actor(row["name"], kind, row["country"] or None),)
        entry = Entry("organisation", row["name"], row["country"] or None, actors)
        for name in (row["name"], *values(row["aliases"])):
            names.add(name, entry)
    countries = {row["code"]: row["name"] for row in reversed(table("countries"))}
    for row in table("institutions"):
        code = row["country"]
        actor = (
            Actor(countries[code], "country", code)
            if row["kind"] == "seat"
            else Actor(row["name"], "organisation", code)
        )
        for name in (row["name"], *values(row["aliases"])):
            place = Place(name if row["kind"] == "seat" else row["place"], code) if row["place"] else None
            names.add(name, Entry("seat", row["name"], code, (actor,), place))


def _add_peoples(names: Lexicon) -> None:
    for row in table("peoples"):
        homes = values(row["homes"])
        country = homes[0] if len(homes) == 1 else None
        entry = Entry("people", row["name"], country, (Actor(row["name"], "group", country),), homes=homes)
        for form in values(row["forms"]):
            names.add(form, entry)


def _add_places(names: Lexicon) -> None:
    union = (Actor("European Union", "organisation", None),)
    names.add("Brussels", Entry("capital", "Brussels", "BEL", union, Place("Brussels", "BEL")))
    for row in table("places"):
        kind: Kind = "city" if row["kind"] == "city" else "region"
        code = row["country"] or None
        for name in (row["name"], *values(row["aliases"])):
            names.add(name, Entry(kind, row["name"], code, (), Place(name, code), after=bool(row["after"])))


def _add_titles(names: Lexicon) -> None:
    for row in table("titles"):
        entry = Entry("title", row["title"], row["country"] or None, ranks=values(row["ranks"]))
        names.add(row["title"], entry)
        for plural in values(row["plural"]):
            names.add(plural, entry._replace(plural=True))


def _add_people(names: Lexicon) -> None:
    known: dict[str, list[Person]] = {}
    surnames: dict[str, list[Person]] = {}
    for person in people():
        for name in dict.fromkeys((person.name, *person.aliases)):
            group = known if " " in name or "-" in name else surnames
            group.setdefault(name, []).append(person)
        for surname in person.surnames:
            persons = surnames.setdefault(surname, [])
            if person not in persons:
                persons.append(person)
    for name, persons in known.items():
        names.add(name, Entry("person", name, people=tuple(persons)))
    for name, persons in surnames.items():
        names.add(name, Entry("person", name, people=tuple(persons), surname=name not in known))


@cache
def _people_by_name() -> dict[str, tuple[Person, ...]]:
    found: dict[str, list[Person]] = {}
    for person in people():
        for name in {person.name, *person.aliases, *person.surnames}:
            found.setdefault(folded(name), []).append(person)
    return {name: tuple(persons) for name, persons in found.items()}


def people_named(name: str) -> tuple[Person, ...]:
    """The people of the tables with this full name, surname or other form."""
    return _people_by_name().get(folded(name), ())


@cache
def _country_names() -> dict[str, str]:
    return {row["code"]: row["name"] for row in reversed(table("countries"))}


def country_name(code: str) -> str:
    """The usual name of a country by its alpha-3 code; the code where the table has none."""
    return _country_names().get(code, code)


def code_of(holder: str | None) -> str | None:
    """The country in whose office somebody is; None where the office is one of an organisation ("UNHCR")."""
    return holder if holder in _country_names() else None

"""Persons: a title, a country and a name come together; later mentions by surname find who was meant."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from dipltime.events.mentions.later import surnames, with_surnames
from dipltime.events.mentions.lexicon import Entry, code_of, country_name, people_named
from dipltime.events.mentions.names import name_end, name_start, name_text, stands_alone
from dipltime.events.mentions.people import (
    Person,
    choose,
    common_surnames,
    in_office,
    sole_in_office,
)
from dipltime.events.mentions.phrases import OF_A_COUNTRY, read_phrase
from dipltime.events.mentions.spotting import Hit
from dipltime.events.mentions.surroundings import capital_at, spaced, words_with
from dipltime.model import Actor

if TYPE_CHECKING:
    from dipltime.text import Tokens

_GOVERNMENTS = (["administration"], ["government"], ["regime"])
_REMEMBERED = 20
_NO_NAME = frozenset({"country", "people", "organisation", "seat", "title", "skip"})


def read_persons(tokens: Tokens, hits: list[Hit], day: str | None) -> list[Hit]:
    """The hits with titles and names made persons, and what they swallow left out."""
    reader = _Reader(tokens, hits, day)
    for position in range(len(hits)):
        reader.read(position)
    return with_surnames(tokens, reader.found, reader.known)


class _Reader:
    """Goes through the hits once, from left to right, and remembers who has been named."""

    def __init__(self, tokens: Tokens, hits: list[Hit], day: str | None) -> None:
        self.tokens = tokens
        self.hits = hits
        self.day = day
        self.found: list[Hit] = []
        self.known: dict[str, Actor] = {}
        self.actors: dict[str, Actor] = {}
        self.ranks: dict[str, tuple[str, ...]] = {}
        self.listed = {hit.first: hit.end for hit in hits if hit.entry.kind == "person"}
        self.countries = {hit.entry.country for hit in hits if hit.entry.kind in ("country", "people")}
        self.starting = {hit.first: hit for hit in hits}
        self.words = frozenset(tokens.words)
        self.stops = {hit.first for hit in hits if hit.entry.kind in _NO_NAME}

    def read(self, position: int) -> None:
        """Take the next hit in: as it is, as a person, or as a part of the one before."""
        hit = self.hits[position]
        if self.found and hit.first < self.found[-1].end:
            return
        if hit.entry.kind == "title":
            self._title(position)
        elif hit.entry.kind == "person":
            self._bare_name(hit)
        else:
            self.found.append(hit)

    def _title(self, position: int) -> None:
        title = self.hits[position]
        following = self.hits[position + 1] if position + 1 < len(self.hits) else None
        if following and following.first == title.end and following.entry.kind == "title":
            self.found.append(title)
            return
        depth, first, owner, definite = read_phrase(self.tokens, self.found, title)
        end, country = self._of_country(position, owner)
        if owner is None:
            country = country or title.entry.country
        end_of_name = self._name_end(end, title)
        if end_of_name > end:
            self._named(title, depth, first, end, end_of_name, country)
        else:
            self._unnamed(title, depth, first, end, country, definite)

    def _of_country(self, position: int, owner: Hit | None) -> tuple[int, str | None]:
        """Where the title ends with "of France" and the like, and its country."""
        title = self.hits[position]
        country = _country_of(owner) if owner else None
        following = self.hits[position + 1] if position + 1 < len(self.hits) else None
        if following is None or following.entry.kind not in OF_A_COUNTRY:
            return title.end, country
        between = self.tokens.words[title.end : following.first]
        if between in (["of"], ["of", "the"]):
            return following.end, _country_of(following) or country
        accredited = between in (["to"], ["to", "the"], ["for"], ["for", "the"])
        if accredited and name_end(self.tokens, following.end, self.stops) > following.end + 1:
            return following.end, country
        return title.end, country

    def _name_end(self, end: int, title: Hit) -> int:
        if end > title.end and self.tokens.words[end : end + 1] == [","]:
            after = name_end(self.tokens, end + 1, self.stops)
            return after if after > end + 2 and spaced(self.tokens, end) else end
        if apposed := self._name_between_commas(end):
            return apposed
        if not spaced(self.tokens, end - 1) or self._is_acronym(title, end):
            return end
        listed = self.listed.get(end, end)
        return max(listed, name_end(self.tokens, end, self.stops))

    def _name_between_commas(self, comma: int) -> int:
        """The end of a name that commas set apart after a title: "the Soviet delegate, Semyon Tsarapkin, signed"."""
        words = self.tokens.words
        if words[comma : comma + 1] != [","] or not spaced(self.tokens, comma):
            return 0
        end = name_end(self.tokens, comma + 1, self.stops)
        known = self.listed.get(comma + 1)
        long = end > comma + 2 and words[end : end + 1] == [","] and known in (None, end)
        return end if long and words[end + 1 : end + 2] not in (["and"], ["or"]) else 0

    def _is_acronym(self, title: Hit, place: int) -> bool:
        """Whether "BBC" follows, not a name: capital letters alone after a title that is not in them."""
        tokens = self.tokens
        word = tokens.text[tokens.starts[place] : tokens.ends[place]]
        whole = tokens.text[tokens.starts[title.first] : tokens.ends[title.end - 1]]
        return len(word) > 1 and word.isupper() and not whole.isupper()

    def _named(
        self, title: Hit, depth: int, first: int, end: int, end_of_name: int, country: str | None
    ) -> None:
        start_of_name = end + (self.tokens.words[end] == ",")
        name = name_text(self.tokens, start_of_name, end_of_name)
        end_with_country, own = self._of_own_country(end_of_name, country)
        actor = self._identify(name, own, title.entry.ranks)
        del self.found[len(self.found) - depth :]
        self.ranks[actor.name] = title.entry.ranks
        self._person(first, end_with_country, title.entry, actor)

    def _of_own_country(self, end: int, country: str | None) -> tuple[int, str | None]:
        """Where "Vladimir Putin of Russia" ends, and the person's country."""
        if country is not None or self.tokens.words[end : end + 1] != ["of"]:
            return end, country
        following = self.starting.get(end + 1)
        if following is None or following.entry.kind != "country":
            return end, country
        return following.end, _country_of(following)

    def _unnamed(
        self, title: Hit, depth: int, first: int, end: int, country: str | None, definite: bool
    ) -> None:
        actor = self._of_office(title, first, country) if definite else None
        before = self._apposed(first) if country else None
        if before is not None and title.entry.plural is False:
            name = name_text(self.tokens, before, self._comma(first))
            actor = self._identify(name, country, title.entry.ranks)
            del self.found[len(self.found) - depth :]
            while self.found and self.found[-1].first >= before:
                self.found.pop()
            self._person(before, end, title.entry, actor)
        elif actor is not None:
            del self.found[len(self.found) - depth :]
            self._person(first, end, title.entry, actor)
        else:
            self.found.append(title)

    def _comma(self, first: int) -> int:
        """The token of the comma before the phrase ", the Russian …"."""
        place = first - 1
        while place > 0 and (
            self.tokens.words[place] in ("the", "a", "an")
            or self.tokens.words[place] in words_with("title_modifier")
        ):
            place -= 1
        return place

    def _apposed(self, first: int) -> int | None:
        comma = self._comma(first)
        if comma < 2 or self.tokens.words[comma] != ",":
            return None
        start = name_start(self.tokens, comma, self.stops)
        return start if start < comma else None

    def _of_office(self, title: Hit, first: int, country: str | None) -> Actor | None:
        """Whom "the Russian foreign minister" or "the president" means, where that is one person."""
        ranks = title.entry.ranks
        if not ranks or title.entry.plural or self._indefinite(first):
            return None
        if country is None and not self._is_the_one(title):
            return None
        for name, known in islice(reversed(self.ranks.items()), _REMEMBERED):
            actor = self.actors.get(name)
            if actor and set(known) & set(ranks) and country in (None, actor.country):
                return actor
        if country is None or self.day is None:
            return None
        person = in_office(country, ranks, self.day, self.words)
        return Actor(person.name, "person", code_of(country)) if person else None

    def _is_the_one(self, title: Hit) -> bool:
        """Whether a title without a country names one person: not "as president of the club"."""
        words = self.tokens.words
        if words[title.end : title.end + 1] == ["of"]:
            return False
        return words[title.first - 1 : title.first] == ["the"] or capital_at(self.tokens, title.first)

    def _indefinite(self, first: int) -> bool:
        before = self.tokens.words[first - 1] if first else ""
        return before in words_with("indefinite") or before in words_with("former")

    def _bare_name(self, hit: Hit) -> None:
        end = hit.end
        if hit.entry.surname:
            actor = self._by_surname(hit)
        elif spaced(self.tokens, end - 1) and self._is_brand(end):
            actor = None
        else:
            person = choose(hit.entry.people, None, (), self.day)
            actor = self._actor(person, None) if person else None
            self._note_ranks(person)
        if actor is None:
            self._government(hit)
        else:
            longer, country = self._of_own_country(end, None)
            self._person(hit.first, longer if country == actor.country else end, hit.entry, actor)

    def _government(self, hit: Hit) -> None:
        """Take in "the Bush administration", which is of one country whichever of the name is meant."""
        if self.tokens.words[hit.end : hit.end + 1] not in _GOVERNMENTS:
            return
        countries = {person.country(self.day) for person in hit.entry.people}
        code = next(iter(countries)) if len(countries) == 1 else None
        if code is not None:
            actors = (Actor(country_name(code), "country", code),)
            self.found.append(Hit(hit.first, hit.end + 1, hit.entry._replace(place=None), actors))

    def _is_brand(self, end: int) -> bool:
        return capital_at(self.tokens, end) and self.tokens.words[end] in words_with("brand")

    def _by_surname(self, hit: Hit) -> Actor | None:
        name = hit.entry.name.lower()
        if not stands_alone(self.tokens, hit.first, hit.end):
            return None
        if name in self.known:
            return self.known[name]
        if name in common_surnames() or (self.day is None and len(hit.entry.people) > 1):
            return None
        person = sole_in_office(hit.entry.people, self.day, self.countries)
        self._note_ranks(person)
        return self._actor(person, None) if person else None

    def _note_ranks(self, person: Person | None) -> None:
        if person is not None and self.day is not None:
            now = tuple(term.rank for term in person.terms if term.rank and term.covers(self.day))
            self.ranks.setdefault(person.name, now)

    def _identify(self, name: str, country: str | None, ranks: tuple[str, ...]) -> Actor:
        """The person of that name: one of the tables, one named before, or a new one."""
        candidates = people_named(name)
        known = self.known.get(name.lower())
        if known is not None and country in (None, known.country):
            return known
        person = choose(candidates, country, ranks, self.day)
        if person is not None:
            return self._actor(person, country)
        return Actor(name, "person", code_of(country) or (self._only_country() if ranks else None))

    def _only_country(self) -> str | None:
        """The only country that the text names, if it names only one."""
        return next(iter(self.countries)) if len(self.countries) == 1 else None

    def _actor(self, person: Person, country: str | None) -> Actor:
        return Actor(person.name, "person", code_of(country or person.country(self.day)))

    def _person(self, first: int, end: int, entry: Entry, actor: Actor) -> None:
        if self.tokens.words[end : end + 1] in _GOVERNMENTS and actor.country:
            actors = (Actor(country_name(actor.country), "country", actor.country),)
            self.found.append(Hit(first, end + 1, entry._replace(place=None), actors))
        else:
            person = entry._replace(kind="person", place=None)
            self.found.append(Hit(first, end, person, (actor,), person=True))
        self.actors[actor.name] = actor
        for word in surnames(actor):
            # A surname alone means the one whom the text named first: "Kim's envoy Kim Yong Chol".
            self.known.setdefault(word, actor)


def _country_of(hit: Hit) -> str | None:
    return hit.actors[0].country if hit.actors else hit.entry.country

"""The words of a title that tell its event from others of the same type and the same parties.

Who acts is compared for itself, and so is what kind of event it is: "Blinken and Lavrov hold talks on trade"
is about trade.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from dipltime.data import table, values
from dipltime.events.kinds import function_words
from dipltime.events.triggers.lexicon import noun_forms, verb_forms, verb_senses
from dipltime.events.triggers.senses import support_verbs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WORD = re.compile(r"[^\W_]+")
# Words that tell one event of a series from another: "the second round of talks" is not "the talks". "The
# first summit since 2018" and "a new meeting" say that it is rare or recent, not which one it is.
_SERIES = frozenset(
    (
        "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth", "another", "again", "further", "fresh", "separate", "additional",
    )
)  # fmt: skip
_DIGIT = re.compile(r"\d")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)\b")


def series_of(title: str, words: Iterable[str]) -> frozenset[str]:
    """The words of a title that count the event among others of its kind."""
    found = _SERIES.intersection(words)
    return found.union(_ORDINAL.findall(title)) if _DIGIT.search(title) else found


def words_of(title: str) -> list[str]:
    """The words of a title in lower case."""
    return _WORD.findall(title.casefold())


def topic_of(words: Iterable[str], kind: str, named: Iterable[tuple[str, str | None]]) -> frozenset[str]:
    """What a title of these words is about beside the `kind` of its event and what is `named`, by name and country."""
    left = set(words).difference(*(_names(name, country) for name, country in named))
    lemmas = _lemmas()
    return frozenset(lemmas.get(word, word) for word in left) - _empty(kind)


def noun_type(words: Iterable[str]) -> str | None:
    """The type of the last of `words` that is a noun of an event."""
    types = [noun_forms()[word].type for word in words if word in noun_forms()]
    return types[-1] if types else None


@cache
def _lemmas() -> dict[str, str]:
    """The base of every form of a verb and of every plural of an event noun."""
    forms = {word: forms.lemma for word, forms in verb_forms().items()}
    return {**{word: sense.lemma for word, sense in noun_forms().items() if " " not in word}, **forms}


@cache
def _telling(kind: str) -> frozenset[str]:
    """The words that only say that an event of this kind happens: "hold", "meet", "talks"."""
    nouns = {sense.lemma for word, sense in noun_forms().items() if sense.type == kind and " " not in word}
    verbs = {lemma for lemma, senses in verb_senses().items() if any(sense.type == kind for sense in senses)}
    supports = frozenset(lemma for lemma, forms in support_verbs().items() if "" in forms)
    return supports | nouns | verbs


@cache
def _empty(kind: str) -> frozenset[str]:
    return function_words() | _telling(kind)


@lru_cache(maxsize=4096)
def _names(name: str, country: str | None) -> frozenset[str]:
    words = frozenset(words_of(name)) | _other_names().get(name, frozenset())
    return words | _other_names().get(country or "", frozenset())


def is_country(name: str, code: str | None) -> bool:
    """Whether the place of this name is the whole country with this code."""
    return name.casefold() in _country_names().get(code or "", ())


def is_city(name: str, code: str | None) -> bool:
    """Whether the place of this name is a city of the country with this code."""
    return (name.casefold(), code) in _cities()


@cache
def _cities() -> frozenset[tuple[str, str | None]]:
    capitals = {(row["capital"], row["code"]) for row in table("countries") if row["capital"]}
    cities = {(row["name"], row["country"]) for row in table("places") if row["kind"] == "city"}
    return frozenset((name.casefold(), code) for name, code in capitals | cities)


@cache
def _country_names() -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in table("countries"):
        found[row["code"]].update(name.casefold() for name in (row["name"], *values(row["names"])))
    return {code: frozenset(names) for code, names in found.items()}


@cache
def _other_names() -> dict[str, frozenset[str]]:
    """The words that name a country and its people, by its code, or an organisation, by its name."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in table("countries"):
        names = (row["code"], row["name"], row["capital"], *values(row["names"]), *values(row["demonyms"]))
        found[row["code"]].update(_with_plurals(names))
    for row in table("organisations"):
        found[row["name"]].update(_with_plurals(values(row["aliases"])))
    return {key: frozenset(words) for key, words in found.items()}


def _with_plurals(names: Iterable[str]) -> Iterator[str]:
    for word in (word for name in names for word in words_of(name)):
        yield word
        yield f"{word}s"

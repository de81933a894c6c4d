"""Terms of office that a text counts time by: "the Obama administration", "Merkel's second term", "under Reagan"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dipltime.data import table
from dipltime.data.offices import Stint, holders_named, known_by, numbered_terms, stints
from dipltime.temporal.named_events import NamedEvent
from dipltime.temporal.words import word_list

if TYPE_CHECKING:
    from datetime import date

    from dipltime.data.offices import Holder
    from dipltime.text import Tokens

_ORDERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_NUMBERED = ("term", "administration", "presidency", "mandate")
_RANKS = {
    "presidency": "head_of_state",
    "premiership": "head_of_government",
    "chancellorship": "head_of_government",
}
_LONGEST_NAME = 4
_SENTENCE = 30
_APOSTROPHES = ("'", "’")


def may_name_terms(tokens: Tokens) -> bool:
    """Whether the text has one of the words that terms are told by; most texts have none."""
    return not _triggers().isdisjoint(tokens.words)


@cache
def _triggers() -> frozenset[str]:
    return word_list("terms_of_office") | _openers() | {"under"}


def find_terms(tokens: Tokens, published: date | None = None) -> tuple[NamedEvent, ...]:
    """The terms of office of a text, in order; nothing that began after `published`."""
    found: list[NamedEvent] = []
    nouns, day = word_list("terms_of_office"), published.isoformat() if published else None
    for at in tokens.places(_triggers()):
        word = tokens.words[at]
        if word in nouns:
            event = _before_noun(tokens, at, day) or _after_noun(tokens, at, day)
        elif word == "under":
            event = _under(tokens, at, day)
        else:
            event = _turn(tokens, at, day)
        if event is not None and (not found or found[-1].end <= event.start):
            found.append(event)
    return tuple(found)


def _before_noun(tokens: Tokens, at: int, day: str | None) -> NamedEvent | None:
    """ "The first Trump administration", "Merkel's second term", "Reagan's presidency"."""
    words, last = tokens.words, at - 1
    number = _ORDERS.get(words[last], 0) if last >= 0 else 0
    last -= bool(number)
    owned = last >= 2 and words[last] == "s" and words[last - 1] in _APOSTROPHES
    last -= 2 * owned
    if last < 0 or (words[at] in ("term", "mandate") and not (number or owned)):
        return None
    for first in range(max(last - _LONGEST_NAME + 1, 0), last + 1):
        people = _people(tokens, first, last + 1, day)
        if people:
            number = number or _ORDERS.get(words[first - 1] if first else "", 0)
            start = first - 1 if first and words[first - 1] in _ORDERS else first
            start -= bool(start and words[start - 1] == "the")
            return _event(tokens, (start, at + 1), people, words[at], number, day)
    return None


def _after_noun(tokens: Tokens, at: int, day: str | None) -> NamedEvent | None:
    """ "The presidency of Boris Yeltsin"."""
    if tokens.words[at + 1 : at + 2] != ["of"]:
        return None
    start = at - 1 if at and tokens.words[at - 1] == "the" else at
    return _named_after(tokens, at + 2, start, tokens.words[at], day)


def _under(tokens: Tokens, at: int, day: str | None) -> NamedEvent | None:
    """ "Under President Reagan", "under Brezhnev"."""
    return _named_after(tokens, at + 1, at, "", day)


def _named_after(tokens: Tokens, first: int, start: int, noun: str, day: str | None) -> NamedEvent | None:
    while first < len(tokens) and tokens.words[first] in word_list("titles_before_name"):
        first += 1
    for end in range(min(first + _LONGEST_NAME, len(tokens)), first, -1):
        people = _people(tokens, first, end, day)
        if people:
            follows = tokens.words[end : end + 1]
            led = follows and follows[0] in ("'", "’", *word_list("terms_of_office"))
            return None if led else _event(tokens, (start, end), people, noun, 0, day)
    return None


@cache
def _turns() -> dict[tuple[str, ...], str]:
    return {tuple(row["words"].split()): row["turn"] for row in table("office_turns")}


@cache
def _openers() -> frozenset[str]:
    return frozenset(words[0] for words in _turns())


_COUNTED = ("since", "before", "after", "until", "following")


def _turn(tokens: Tokens, at: int, day: str | None) -> NamedEvent | None:
    """ "Since taking office", "before she came to power": the day on which the person named in the sentence did."""
    sizes = (size for size in (4, 3, 2, 1) if at + size <= len(tokens))
    size = next((size for size in sizes if tuple(tokens.words[at : at + size]) in _turns()), 0)
    if not size:
        return None
    turn = _turns()[tuple(tokens.words[at : at + size])]
    begin = next((i for i in range(at - 1, max(at - 5, -1), -1) if tokens.words[i] in _COUNTED), -1)
    if any(not word.isalnum() and word != "-" for word in tokens.words[max(begin, 0) : at]):
        return None
    people = _named_near(tokens, begin, at, at + size, day) if begin >= 0 else ()
    if not people:
        return None
    latest = max(people, key=_start)
    value = latest.start if turn == "start" else latest.end
    if tokens.words[at + size - 1] == "power":
        value = stints(people)[-1].start
    if value is None or (day is not None and value[: len(day)] > day):
        return None
    start, end = tokens.starts[begin + 1], tokens.ends[at + size - 1]
    return NamedEvent(start, end, latest.name, value, value, value, "turn")


def _start(term: Holder) -> str:
    return term.start


def _named_near(tokens: Tokens, begin: int, at: int, end: int, day: str | None) -> tuple[Holder, ...]:
    """The terms of the person named in the words or just before them, first in their sentence, or first after them."""
    comma = begin and tokens.words[begin - 1] == ","
    inside = range(begin - 2 if comma and begin > 1 else begin, at)
    far = range(_sentence_start(tokens, begin), begin)
    for side in (inside, far, range(end, min(end + _SENTENCE, len(tokens)))):
        for index in side:
            if side is not far and tokens.words[index] == ".":
                break
            people = _people(tokens, index, index + 1, day, every_rank=True)
            if people:
                return people
    return ()


def _sentence_start(tokens: Tokens, at: int) -> int:
    for index in range(at - 1, max(at - _SENTENCE, -1), -1):
        if tokens.words[index] == "." and index and len(tokens.words[index - 1]) > 2:
            return index + 1
    return max(at - _SENTENCE, 0)


def _people(
    tokens: Tokens, first: int, end: int, day: str | None, *, every_rank: bool = False
) -> tuple[Holder, ...]:
    """The terms of the one person that the tokens name; none where several can be meant."""
    if not (tokens.forms[first][0].isupper() and tokens.forms[end - 1][-1].isalpha()):
        return ()
    name = tokens.text[tokens.starts[first] : tokens.ends[end - 1]]
    terms = [term for term in holders_named(name) if known_by(term, day, every_rank=every_rank)]
    if len({term.name for term in terms}) > 1:
        terms = _likeliest(terms, day)
    return tuple(terms)


def _likeliest(terms: list[Holder], day: str | None) -> list[Holder]:
    """The terms of who held office on the day of writing, or of who led, if that is one person."""
    serving = {term.name for term in terms if day is not None and term.holds_on(day)}
    leading = {term.name for term in terms if known_by(term, day)}
    names = next((names for names in (serving, leading) if len(names) == 1), set())
    return [term for term in terms if term.name in names]


def _event(
    tokens: Tokens, span: tuple[int, int], people: tuple[Holder, ...], noun: str, number: int, day: str | None
) -> NamedEvent | None:
    rank = _RANKS.get(noun, "")
    terms = [term for term in people if not rank or term.office.endswith(rank)] or list(people)
    if number and noun in _NUMBERED:
        numbered = numbered_terms(terms)
        stint = numbered[number - 1] if number <= len(numbered) else None
    else:
        begun = [each for each in stints(terms) if day is None or each.start[: len(day)] <= day]
        stint = begun[-1] if begun else None
    if stint is None or (day is not None and stint.start > day):
        return None
    return _of_stint(tokens, span, people[0].name, stint, day)


def _of_stint(tokens: Tokens, span: tuple[int, int], name: str, stint: Stint, day: str | None) -> NamedEvent:
    """The event; of a term that goes on after the day of writing the end is open."""
    over = stint.end is not None and (day is None or stint.end <= day)
    latest = stint.end if over else None
    start, end = tokens.starts[span[0]], tokens.ends[span[1] - 1]
    return NamedEvent(start, end, name, f"{stint.start}/{latest or '..'}", stint.start, latest, "term")

"""Whether a text is news, anchored at its publication, or a narrative, anchored at the last date it told.

The question is put to every expression. Each leans to one side: a whole date far from the publication to a
narrative, "yesterday" to news. The text is cut where that makes the two kinds of stretches out of it that agree
best with what all its expressions lean to; a change of the kind has its price, a lower one at a paragraph.
"""

from __future__ import annotations

from operator import add
from typing import TYPE_CHECKING

from dipltime.temporal.meaning import (
    Away,
    Calendar,
    Clock,
    Found,
    Known,
    Length,
    MonthDay,
    PartOfYear,
    Same,
    Weekday,
)
from dipltime.temporal.paragraphs import breaks
from dipltime.temporal.periods import bounds
from dipltime.temporal.tense import direction
from dipltime.temporal.words import word_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from dipltime.text import Tokens

_FAR_YEARS = 1
_DATED = ("day", "month", "year", "season")
_TOLD_WEEKDAYS = ("that_weekday", "weekday_before")
_FROM_WRITING = frozenset(("this", "last", "today", "yesterday", "tomorrow", "tonight", "ago"))
# How far an expression leans to a narrative, less than nothing to news. A bare year is half the sign that a
# day or a month of a far year is: news names them for comparison.
_FAR, _FAR_YEAR = 1.5, 0.7
# News tells its own day in full, or its own year; of other days near it news leaves the year out.
_OWN_DAY, _OWN_YEAR, _NEAR, _OWN_DAYS = -2.0, -1.0, -0.4, 10
_COUNTS_ON, _POINTS, _AHEAD, _WEEKDAY, _SPOKEN = 1.0, -2.5, -2.0, -0.5, -0.7
# Stories have their "today" as well: "Today it is a museum", "in what is today Poland".
_NOWADAYS = -0.7
_SPOKEN_REACH = 100
# What a text that begins as a narrative, and a change of its kind within and between paragraphs, must be worth.
_START, _WITHIN, _BETWEEN = 1.0, 6.0, 2.0


def narrated(
    found: list[Found], tokens: Tokens, published: date | None
) -> Iterator[tuple[Found, bool, bool]]:
    """Each reading, whether it stands in a narrative, and whether it counts from what was told before it."""
    offs = [_years_off(reading, published) for reading in found]
    if not any(off is not None and off > _FAR_YEARS for off in offs):
        yield from ((reading, False, False) for reading in found)
        return
    places = iter(breaks(tokens))
    prices = _prices(found, places)
    leanings = [_leaning(reading, off, tokens, published) for reading, off in zip(found, offs, strict=True)]
    leanings = list(map(add, leanings, _spoken(found, tokens)))
    stretches = _stretches(found, offs, tokens)
    for reading, mode, told in zip(found, _modes(leanings, prices), stretches, strict=True):
        yield reading, mode, told or (mode and not _stays(reading, tokens))


def _years_off(reading: Found, published: date | None) -> int | None:
    """How many years a whole date lies before the publication, far where that is not known."""
    meaning = reading.meaning
    if not isinstance(meaning, Known) or meaning.period.unit not in _DATED:
        return None
    return published.year - meaning.period.year if published else 1000


def _near(reading: Found, published: date | None) -> float:
    period = reading.meaning.period if isinstance(reading.meaning, Known) else None
    if period is None or published is None or period.unit != "day":
        return _OWN_YEAR
    own = abs((bounds(period)[0] - published).days) <= _OWN_DAYS
    return _OWN_DAY if own else _NEAR


def _leaning(reading: Found, off: int | None, tokens: Tokens, published: date | None) -> float:
    if off is not None:
        return _near(reading, published) if off <= _FAR_YEARS else _FAR_YEAR if _is_year(reading) else _FAR
    before = tokens.words[reading.start - 1] if reading.start else ""
    if isinstance(reading.meaning, Weekday) and reading.rule not in _TOLD_WEEKDAYS:
        return _WEEKDAY if before in word_list("before_told_weekday") else _POINTS
    if _points(reading, tokens):
        return _NOWADAYS if reading.rule == "today" and before in word_list("before_nowadays") else _POINTS
    if _counts_on(reading, tokens):
        return _COUNTS_ON
    return _AHEAD if _ahead(reading, tokens) else 0.0


def _spoken(found: list[Found], tokens: Tokens) -> Iterator[float]:
    """What the verbs of speech between the readings take from the leaning of each: news quotes people."""
    verbs = word_list("spoken")
    at = 0
    for reading in found:
        near = tokens.words[max(at, reading.start - _SPOKEN_REACH) : reading.start]
        yield _SPOKEN * min(sum(map(verbs.__contains__, near)), 2)
        at = reading.start


def _prices(found: list[Found], places: Iterable[int]) -> list[float]:
    """What a change of the kind before each reading costs."""
    places = iter(places)
    place = next(places, None)
    prices = []
    for reading in found:
        price = _WITHIN
        while place is not None and place <= reading.start:
            price, place = _BETWEEN, next(places, None)
        prices.append(price)
    return prices


def _modes(leanings: list[float], prices: list[float]) -> list[bool]:
    """The kinds, true for a narrative, that agree best with the leanings at the prices of their changes."""
    news, story = 0.0, -_START
    came: list[tuple[bool, bool]] = []
    for leaning, price in zip(leanings, prices, strict=True):
        from_news, from_story = news >= story - price, story >= news - price
        came.append((not from_news, from_story))
        news, story = max(news, story - price), max(story, news - price) + leaning
    mode = story > news
    modes = []
    for to_news, to_story in reversed(came):
        modes.append(mode)
        mode = to_story if mode else to_news
    return modes[::-1]


def _points(reading: Found, tokens: Tokens) -> bool:
    """Whether the expression counts from the day of writing."""
    meaning = reading.meaning
    if _the(reading, tokens.words):
        return False
    if isinstance(meaning, Clock):
        return meaning.calendar is not None and meaning.base == "published"
    return isinstance(meaning, Calendar | Away) and meaning.base == "published" and reading.rule != "the_unit"


def _stays(reading: Found, tokens: Tokens) -> bool:
    """Whether the words point from the day of writing in any kind of text: "today", "in May this year"."""
    words = tokens.words
    if _the(reading, words) or isinstance(reading.meaning, Known | Length):
        return False
    if _ahead(reading, tokens):
        return True
    if words[reading.start] == "next" and not isinstance(reading.meaning, Clock):
        return direction(tokens, reading.start, reading.end)[0] == "future"
    return not _FROM_WRITING.isdisjoint(words[reading.start : reading.end])


def _the(reading: Found, words: list[str]) -> bool:
    """Whether "the" makes of "next" and "last" words that a story has: "the next day", "the last week"."""
    at = reading.start + (words[reading.start] == "the")
    return words[at - 1] == "the" and words[at] in ("next", "last")


def _ahead(reading: Found, tokens: Tokens) -> bool:
    """Whether a date without a year lies ahead of the writer: "will join on March 12"."""
    loose = isinstance(reading.meaning, MonthDay | PartOfYear)
    return loose and direction(tokens, reading.start, reading.end)[1] in ("will", "shall", "ll")


def _counts_on(reading: Found, tokens: Tokens) -> bool:
    meaning = reading.meaning
    if tokens.words[reading.start : reading.start + 2] == ["the", "next"]:
        return True
    return isinstance(meaning, Same) or (
        isinstance(meaning, Calendar | Away | Clock) and meaning.base == "previous"
    )


def _stretches(found: list[Found], offs: list[int | None], tokens: Tokens) -> list[bool]:
    """In news, what follows a far date that a sentence begins with, in the same paragraph."""
    modes: list[bool] = []
    told, at = False, 0
    for reading, off in zip(found, offs, strict=True):
        start = tokens.starts[reading.start]
        if "\n\n" in tokens.text[at:start]:
            told = False
        at = start
        if off is not None:
            told = off > _FAR_YEARS and _day_or_month(reading) and (told or _opens_sentence(reading, tokens))
        elif isinstance(reading.meaning, Weekday) or _points(reading, tokens) or _stays(reading, tokens):
            told = False
        modes.append(told)
    return modes


def _opens_sentence(reading: Found, tokens: Tokens) -> bool:
    before = tokens.words[max(reading.start - 3, 0) : reading.start]
    return len(before) < 3 or "." in before


def _is_year(reading: Found) -> bool:
    return isinstance(reading.meaning, Known) and reading.meaning.period.unit == "year"


def _day_or_month(reading: Found) -> bool:
    return isinstance(reading.meaning, Known) and reading.meaning.period.unit in ("day", "month")

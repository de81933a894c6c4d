"""Words before a date that belong to it: "early", "mid-", "the end of", "about", "at least", "the"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from dipltime.data import table
from dipltime.temporal.meaning import (
    Away,
    Calendar,
    Clock,
    Feast,
    Found,
    Known,
    Length,
    MonthDay,
    PartOfYear,
    Plain,
    Same,
    ShortDecade,
    Weekday,
)
from dipltime.temporal.words import word_list

if TYPE_CHECKING:
    from dipltime.text import Tokens

_EARLY_LATE = {"early": "START", "mid": "MID", "late": "END", "middle": "MID"}
_SIDES = {"pre": "BEFORE", "post": "AFTER"}
_MORE = {"earlier": "START", "later": "END"}
_EDGES = {
    "beginning": "START",
    "start": "START",
    "outset": "START",
    "middle": "MID",
    "midst": "MID",
    "end": "END",
    "close": "END",
}
_HALVES = {"first": "START", "second": "END", "latter": "END", "last": "END"}
# "the first week of April", "the last days of 1944": what part of the month or year.
_SPANS = ("week", "weeks", "days", "months", "weekend")
_ORDERS = {
    "first": "START",
    "early": "START",
    "opening": "START",
    "second": "MID",
    "third": "MID",
    "last": "END",
    "final": "END",
    "closing": "END",
    "dying": "END",
}
_LENGTHY = (Length, Away)
_NEARLY = ("about", "around", "circa", "approximately", "roughly")
_WHOLE = (Feast, Known, MonthDay, Calendar, PartOfYear, ShortDecade, Same)


@cache
def _approximations() -> dict[tuple[str, ...], str]:
    return {tuple(row["words"].split()): row["mod"] for row in table("approximations")}


@cache
def _ends_of_approximations() -> frozenset[str]:
    return frozenset(words[-1] for words in _approximations())


@cache
def _leading() -> frozenset[str]:
    """The words right before a date of which one must stand there if any belongs to it."""
    return _ends_of_approximations() | {"of", "the", "a", "-", *_EARLY_LATE, *_MORE}


def with_modifiers(found: Found, tokens: Tokens) -> Found:
    """`found` with the words before it that a TIMEX3 takes in, and the `mod` that they give it."""
    if not found.start or tokens.words[found.start - 1] not in _leading():
        return found
    for step in (_edge, _early_late, _side, _earlier, _approximate, _article):
        found = step(found, tokens.words)
    return found


def _early_late(found: Found, words: list[str]) -> Found:
    at = found.start - 1
    if at >= 0 and words[at] == "-":
        at -= 1
    if at < 0 or words[at] not in _EARLY_LATE or not isinstance(found.meaning, (*_WHOLE, Weekday, Clock)):
        return found
    if (
        isinstance(found.meaning, Known)
        and found.meaning.period.unit == "day"
        and words[at] != "late"
        and words[at] != "early"
    ):
        return found
    return replace(found, start=at, mod=_EARLY_LATE[words[at]])


def _side(found: Found, words: list[str]) -> Found:
    """ "Pre-1990" and "post-1945": the time before or after."""
    at = found.start - 2
    if at < 0 or words[at + 1] != "-" or words[at] not in _SIDES or not isinstance(found.meaning, _WHOLE):
        return found
    return replace(found, start=at, mod=_SIDES[words[at]])


def _earlier(found: Found, words: list[str]) -> Found:
    at = found.start - 1
    if (
        at < 0
        or words[at] not in _MORE
        or not isinstance(found.meaning, Calendar | Clock | Same | PartOfYear)
    ):
        return found
    if isinstance(found.meaning, Calendar) and found.meaning.count and found.meaning.unit != "day":
        return found
    return replace(found, start=at, mod=_MORE[words[at]])


def _edge(found: Found, words: list[str]) -> Found:
    at = found.start
    if at >= 2 and words[at - 1] == "the" and words[at - 2] == "of":
        at -= 1
    if at > 2 and words[at - 2 : at] == ["half", "of"] and words[at - 3] in _HALVES:
        start = at - 4 if at > 3 and words[at - 4] == "the" else at - 3
        return (
            replace(found, start=start, mod=_HALVES[words[at - 3]])
            if isinstance(found.meaning, _WHOLE)
            else found
        )
    if at > 2 and words[at - 1] == "of" and words[at - 2] in _SPANS and words[at - 3] in _ORDERS:
        start = at - 4 if at > 3 and words[at - 4] == "the" else at - 3
        whole = isinstance(found.meaning, Known | MonthDay | Calendar | Same)
        return replace(found, start=start, mod=_ORDERS[words[at - 3]]) if whole else found
    if (
        at < 2
        or words[at - 1] != "of"
        or words[at - 2] not in _EDGES
        or not isinstance(found.meaning, _WHOLE)
    ):
        return found
    start = at - 2
    if start and words[start - 1] in ("very", "tail"):
        start -= 1
    return replace(found, start=start, mod=_EDGES[words[at - 2]])


def _approximate(found: Found, words: list[str]) -> Found:
    if not found.start or words[found.start - 1] not in _ends_of_approximations():
        return found
    lengthy = isinstance(found.meaning, _LENGTHY) or found.rule == "length_of_units"
    lengthy = lengthy and not (isinstance(found.meaning, Away) and words[found.start] == "the")
    for size in (4, 3, 2, 1):
        at = found.start - size
        mod = _approximations().get(tuple(words[at : found.start])) if at >= 0 else None
        if not mod or _other_use(found, words, at):
            continue
        if lengthy or (words[at] in _NEARLY and _pointlike(found)):
            return replace(found, start=at, mod=found.mod or mod)
    return found


# "The annual summit", "the midweek session": the article belongs to the noun.
_ADJECTIVES = ("frequency", "mid_unit")


def _other_use(found: Found, words: list[str], at: int) -> bool:
    """Whether "about" tells a topic ("talk about three days"), or "over" how long: "met over three days"."""
    before = words[at - 1] if at else ""
    if words[at] == "about":
        return before in word_list("before_topics")
    if words[at] in ("over", "under"):
        return before not in word_list("before_estimates") and not isinstance(found.meaning, Away)
    return False


def _pointlike(found: Found) -> bool:
    """Whether "about" and "around" can stand before it: a date or a time of the clock."""
    timed = isinstance(found.meaning, Clock) and ":" in found.meaning.tail
    timed = timed or ":" in found.tail or found.rule == "year_end"
    return timed or isinstance(found.meaning, (Known, MonthDay, ShortDecade, Feast))


_STEPS = frozenset(("following", "next", "previous", "preceding", "past", "coming", "same", "very"))


def _takes_the(found: Found, words: list[str]) -> bool:
    """Whether "the" before it belongs to the noun phrase that the date itself heads."""
    meaning, first, last = found.meaning, words[found.start], words[found.end - 1]
    if first in _EARLY_LATE or first in _EDGES:
        return True
    if isinstance(meaning, Known) and words[found.end - 2 : found.end] == ["-", "century"]:
        return False
    if isinstance(meaning, Known):
        return meaning.period.unit in ("decade", "century", "quarter", "half", "season") or first == "year"
    if found.rule in _ADJECTIVES:
        return False
    if isinstance(meaning, PartOfYear | ShortDecade | Plain):
        return last not in ("now", "today") and "-" not in words[found.start : found.end]
    if isinstance(meaning, MonthDay | Weekday):
        return first in _STEPS
    if isinstance(meaning, Calendar | Same):
        return first not in ("today", "yesterday", "tomorrow", "tonight", "this", "that")
    return isinstance(meaning, Away) and last == "before"


def _article(found: Found, words: list[str]) -> Found:
    at = found.start - 1
    if at > 0 and words[at - 1 : at + 1] == [",", "a"] and isinstance(found.meaning, Weekday):
        return replace(found, start=at)
    if at < 0 or words[at] != "the" or not _takes_the(found, words):
        return found
    return replace(found, start=at)

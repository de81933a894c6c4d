"""Distances from other events: "two weeks after the summit", "in the days before the invasion".

The expression keeps the value that an annotator gives it ("two weeks" is P2W); how it stands to the event is
its relation, and where the event is one of the named ones, its first and last day follow.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Literal

from dipltime.model import DateExpression, Relation
from dipltime.temporal.anniversaries import NUMBERED, find_anniversaries
from dipltime.temporal.named_events import find_named_events
from dipltime.temporal.periods import containing, shift_day
from dipltime.temporal.values import days_of, edtf_of
from dipltime.temporal.words import word_list
from dipltime.text import Tokens, tokenise

if TYPE_CHECKING:
    from collections.abc import Sequence

_KINDS: dict[str, Literal["before", "after"]] = {
    "after": "after",
    "following": "after",
    "since": "after",
    "before": "before",
    "preceding": "before",
}
_SIGNS = {"after": 1, "before": -1}
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_OFFSET = re.compile(r"P(\d{1,4})([DWMY])")
_LONGEST = 9


def with_relations(
    dates: Sequence[DateExpression], tokens: Tokens, published: date | None
) -> tuple[DateExpression, ...]:
    """The expressions, those that count from another event with their relation to it."""
    return tuple(
        _related(each, bisect_left(tokens.ends, each.end) + 1, tokens, published) if _counts(each) else each
        for each in dates
    )


def _counts(each: DateExpression) -> bool:
    return (each.type == "DURATION" or each.rule == "day_beside") and each.reading.relation is None


def _related(each: DateExpression, at: int, tokens: Tokens, published: date | None) -> DateExpression:
    kind = _KINDS.get(tokens.words[at]) if at < len(tokens) else None
    words = event_words(tokens, at + 1) if kind else ""
    if kind is None or not words:
        return each
    offset = "P1D" if each.rule == "day_beside" else each.value
    reading = replace(each.reading, relation=Relation(kind, words, offset))
    return _dated(replace(each, reading=reading), published)


def event_words(tokens: Tokens, at: int) -> str:
    """The noun phrase at token `at`, up to a verb or a sign; "" for no noun phrase."""
    if at >= len(tokens) or not (tokens.words[at] in _DETERMINERS or tokens.forms[at][0].isupper()):
        return ""
    end = at + (tokens.words[at] in _DETERMINERS)
    while end < min(at + _LONGEST, len(tokens)) and not _stops(tokens, end):
        end += 1
    return (
        tokens.text[tokens.starts[at] : tokens.ends[end - 1]]
        if end > at + (tokens.words[at] in _DETERMINERS)
        else ""
    )


_DETERMINERS = frozenset(("the", "a", "an", "his", "her", "its", "their", "this", "that", "last", "these"))


def _stops(tokens: Tokens, at: int) -> bool:
    word = tokens.words[at]
    if word == "." and len(tokens.words[at - 1]) == 1 and tokens.forms[at - 1].isupper():
        return False
    return word in word_list("ends_of_event") or not (word[0].isalnum() or word in ("-", "'", "’"))


def _dated(each: DateExpression, published: date | None) -> DateExpression:
    """The expression with its first and last day where the event it counts from is one of the named ones."""
    relation = each.reading.relation
    offset = _OFFSET.fullmatch(relation.offset or "") if relation else None
    if relation is None or offset is None or relation.event.islower():
        return each
    events = find_named_events(tokenise(f"{relation.kind} {relation.event}"), published)
    base = (events[0].latest if relation.kind == "after" else events[0].earliest) if events else None
    if base is None or len(base) != len("2000-01-01"):
        return each
    unit = _UNITS[offset.group(2)]
    try:
        moved = shift_day(date.fromisoformat(base), unit, int(offset.group(1)) * _SIGNS[relation.kind])
    except (OverflowError, ValueError):
        return each
    period = containing(unit, moved)
    earliest, latest = days_of(period)
    reading = replace(each.reading, anchor=base, anchor_from="era")
    value = period.value if each.rule == "day_beside" else each.value
    return replace(each, value=value, edtf=edtf_of(period), earliest=earliest, latest=latest, reading=reading)


_MARKS = frozenset(("anniversary", "years", *NUMBERED))


def with_origins(
    dates: Sequence[DateExpression], tokens: Tokens, published: date | None
) -> tuple[DateExpression, ...]:
    """The expressions, those that an anniversary falls on or counts with the date of what it commemorates."""
    if _MARKS.isdisjoint(tokens.words):
        return tuple(dates)
    found = list(dates)
    for anniversary in find_anniversaries(tokens, published=published):
        if anniversary.original is None:
            continue
        at = max(bisect_left(found, anniversary.start - _BESIDE, key=lambda each: each.end) - 1, 0)
        while at < len(found) and found[at].start <= anniversary.end + _BESIDE:
            if _belongs(found[at], anniversary.start, anniversary.end, tokens.text):
                reading = replace(found[at].reading, origin=anniversary.original)
                found[at] = replace(found[at], reading=reading)
            at += 1
    return tuple(found)


def _belongs(each: DateExpression, start: int, end: int, text: str) -> bool:
    """Whether the date stands in the anniversary's words or beside them: "May 18, the 77th anniversary"."""
    if start <= each.start < end:
        return True
    first, last = (each.end, start) if each.end <= start else (end, each.start)
    if each.type == "DURATION" or last - first > _BESIDE:
        return False
    return text[first:last].strip(" ,") in _LINKS


_BESIDE = 12
_LINKS = frozenset(("", "the", "is the", "was the", "on", "marks the", "marked the", "being the", "as the"))

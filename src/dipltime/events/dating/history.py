"""Dates that a text tells by history: "since the end of the Cold War", "the 77th anniversary of"."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from dipltime.data.eras import eras_index
from dipltime.events.dating.alone import beside_a_date
from dipltime.events.dating.calendar import bounds
from dipltime.model import DateExpression, Reading
from dipltime.temporal.anniversaries import NUMBERED, find_anniversaries
from dipltime.temporal.named_events import find_named_events

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dipltime.temporal.anniversaries import AnniversaryFound
    from dipltime.temporal.named_events import NamedEvent
    from dipltime.text import Tokens

_MARKS = frozenset(("anniversary", *NUMBERED))
_COUNTED = frozenset({"since", "until", "till", "before", "after", "during", "throughout", "following"})
# Before a stretch of time these tell when as well, where the sentence has no other date: "in the Cold War".
_INSIDE = frozenset({"in", "under", "amid"})
_STRETCHES = frozenset({"war", "era", "crisis", "revolution"})
_ENDS = frozenset({"end", "close", "conclusion", "collapse"})
_BEGINNINGS = frozenset({"beginning", "start", "outbreak", "onset"})


def with_history(
    dates: Sequence[DateExpression], tokens: Tokens, published: str | None
) -> list[DateExpression]:
    """The dates of a text with those that named events and anniversaries tell, in order, none overlapping."""
    marked = not _MARKS.isdisjoint(tokens.words)
    if not marked and not _may_count(tokens):
        return list(dates)
    day = date.fromisoformat(published) if published else None
    named = find_named_events(tokens, day)
    told = [item for event in named if (item := _counted(event, tokens))]
    if marked:
        found = find_anniversaries(tokens, named, day)
        told += [item for each in found if (item := _anniversary(each, tokens))]
    if not told:
        return list(dates)
    free = [item for item in told if not _is_taken(item, dates)]
    free = [item for item in free if not (_inside(item, tokens) and beside_a_date(item, dates, tokens.text))]
    return sorted([*dates, *free], key=lambda item: item.start)


def _is_taken(item: DateExpression, dates: Sequence[DateExpression]) -> bool:
    """Whether one of the dates, in order and apart, shares a sign with `item` or counts from it already."""
    at = bisect_left(dates, item.start + 1, key=lambda date: date.end)
    counts = at and dates[at - 1].reading.relation
    if counts and counts.event.startswith(item.text) and item.start - dates[at - 1].end <= _NEXT_TO:
        return True
    return at < len(dates) and dates[at].start < item.end


# The signs between "two weeks" and the event it counts from: " following ".
_NEXT_TO = 12


def _may_count(tokens: Tokens) -> bool:
    """Whether some "since" or "after" has the first word of a name of history close behind it."""
    openers, words = _openers(), tokens.words
    near = (
        word for at in tokens.places(_INSIDE) for word in tokens.forms[at + 1 : at + 3] if word[0].isupper()
    )
    if any(word.lower() in openers for word in near):
        return True
    return any(
        word in openers and tokens.forms[at + 1 + step] != word
        for at in tokens.places(_COUNTED)
        for step, word in enumerate(words[at + 1 : at + 6])
    )


@cache
def _openers() -> frozenset[str]:
    """The first words of the names of history, so that most texts are not searched for them."""
    return frozenset(words[0] for words in eras_index())


def _counted(event: NamedEvent, tokens: Tokens) -> DateExpression | None:
    """The date of a named event where the text counts time from it."""
    at = bisect_left(tokens.starts, event.start)
    words = tokens.words
    if at and words[at - 1] == "the":
        at -= 1
    value = event.edtf
    if at > 1 and words[at - 1] == "of" and words[at - 2] in _ENDS | _BEGINNINGS:
        value = (event.latest or "") if words[at - 2] in _ENDS else event.earliest
        at -= 2
        if at and words[at - 1] == "the":
            at -= 1
    before = words[at - 1] if at else ""
    if not value or (before not in _COUNTED and not (before in _INSIDE and event.kind in _STRETCHES)):
        return None
    if "/" in value and words[at - 1] in ("since", "after", "following"):
        value = event.latest or event.earliest
    elif "/" in value and words[at - 1] in ("until", "till", "before"):
        value = event.earliest
    start = tokens.starts[at]
    text = tokens.text[start : event.end]
    reading = Reading(anchor=event.edtf, anchor_from="era")
    first, last = bounds(value)
    return DateExpression(start, event.end, text, "DATE", value, "era", None, value, first, last, reading)


def _inside(item: DateExpression, tokens: Tokens) -> bool:
    at = bisect_left(tokens.starts, item.start)
    return item.rule == "era" and at > 0 and tokens.words[at - 1] in _INSIDE


def _anniversary(found: AnniversaryFound, tokens: Tokens) -> DateExpression | None:
    """The day of the commemoration; what it commemorates is its origin."""
    if found.original is None or found.commemorated is None:
        return None
    at = bisect_left(tokens.starts, found.start)
    while at < len(tokens) and tokens.words[at] not in _MARKS and tokens.starts[at] < found.end:
        at += 1
    if at >= len(tokens) or tokens.words[at] not in _MARKS:
        return None
    end, value = tokens.ends[at - (tokens.words[at] == "anniversary")], found.commemorated
    first, last = bounds(value)
    reading = Reading(anchor=found.original, anchor_from="anniversary", origin=found.original)
    text = tokens.text[found.start : end]
    return DateExpression(
        found.start, end, text, "DATE", value, "anniversary", None, value, first, last, reading
    )

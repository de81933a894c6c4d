"""Dates that a text tells by terms of office and other events: "since taking office", "in the wake of the summit"."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from typing import TYPE_CHECKING

from dipltime.events.dating.alone import beside_a_date
from dipltime.events.dating.calendar import bounds
from dipltime.model import DateExpression, Reading
from dipltime.temporal.settings import settings_told
from dipltime.temporal.terms import find_terms, may_name_terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dipltime.temporal.named_events import NamedEvent
    from dipltime.text import Tokens

_COUNTED = frozenset(
    {"since", "until", "till", "before", "after", "during", "throughout", "following", "in", "under", "from",
     "through", "for"}
)  # fmt: skip
_AFTER = ("since", "after", "following")
_BEFORE = ("until", "till", "before")


def with_terms(
    dates: Sequence[DateExpression], tokens: Tokens, published: str | None
) -> list[DateExpression]:
    """The dates with the terms of office and the other events that tell when, in sentences without another date."""
    told = list(settings_told(tokens))
    if may_name_terms(tokens):
        day = date.fromisoformat(published) if published else None
        told += [item for event in find_terms(tokens, day) if (item := _counted(event, tokens))]
    alone = [item for item in told if not beside_a_date(item, dates, tokens.text)]
    return sorted([*dates, *alone], key=lambda item: item.start) if alone else list(dates)


def _counted(event: NamedEvent, tokens: Tokens) -> DateExpression | None:
    """The date of a term where the text counts time from it."""
    at = bisect_left(tokens.starts, event.start)
    before = tokens.words[at - 1] if at else ""
    before = "under" if tokens.words[at] == "under" else before
    if before not in _COUNTED:
        return None
    value = event.edtf
    if event.kind == "term" and before in _AFTER:
        value = event.latest or event.earliest
    elif event.kind == "term" and before in _BEFORE:
        value = event.earliest
    first, last = bounds(value)
    reading = Reading(anchor=event.edtf, anchor_from="office")
    start = tokens.starts[at - 1] if before == "under" and tokens.words[at] != "under" else event.start
    text = tokens.text[start : event.end]
    text = tokens.text[event.start : event.end]
    return DateExpression(start, event.end, text, "DATE", value, "term", None, value, first, last, reading)

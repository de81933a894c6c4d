"""The year of a month or a day by another date beside it: "in 1789, on 14 July", "from March to May"."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from dipltime.data import table, values
from dipltime.temporal.periods import bounds

if TYPE_CHECKING:
    from dipltime.temporal.context import Context
    from dipltime.temporal.meaning import Found, MonthDay

# What may stand between a year and a day of it: "in 1789, on 14 July".
_BESIDE = 4
_BETWEEN = ([","], ["on"], ["in"], [",", "on"], [",", "in"], [",", "on", "the"], ["on", "the"])
_MODIFIERS = frozenset(("early", "late", "mid", "-", "the", "end", "beginning", "middle", "start", "of"))
_FROM_TOLD = frozenset(("following", "previous", "preceding", "ensuing"))
# How many words after a date "the following March" counts from it.
_SHORTLY = 60
# Months.
_BACK = 3
_JOINS = frozenset(("and", "or", "to", "through", "until", "till", "-", "–"))


def told(context: Context) -> date | None:
    """The first day of what was told last."""
    return bounds(context.line[-1][1])[0] if context.line and context.line[-1][1].year > 0 else None


def year_before(found: Found, context: Context) -> date | None:
    """The first day of the year that stands right before: "in 1789, on 14 July"."""
    at, told = context.told[-1] if context.told else (0, None)
    between = context.tokens.words[at + 1 : found.start] if found.start - at <= _BESIDE else [""]
    near = told is not None and told.unit == "year" and between in _BETWEEN
    return bounds(told)[0] if near and told else None


def year_of_end(meaning: MonthDay, found: Found, context: Context) -> int:
    """The year of what ends a range, the first that it can be: "from mid-July until late September"; 0 for no end."""
    begins, told = context.told[-1] if context.told else (0, None)
    at = found.start - 1
    while at > begins and context.tokens.words[at] in _MODIFIERS:
        at -= 1
    if told is None or at - begins > _BESIDE or context.tokens.words[at] not in _JOINS:
        return 0
    if told.year < 1 or told.unit not in ("day", "month") or meaning.year_given or meaning.hint is not None:
        return 0
    begun, month, day = bounds(told)[0], meaning.month or 1, meaning.day or 31
    # "Brought forward from 21 June to 14 June" goes back a little, and no range does.
    return begun.year + ((month, day) < (begun.month, begun.day) and begun.month - month > _BACK)


def year_counted(meaning: MonthDay, found: Found, context: Context) -> int:
    """The year of "the following March", counted from what was told shortly before; 0 for nothing."""
    begins, told = context.told[-1] if context.told else (0, None)
    words = context.tokens.words[found.start : found.end]
    if told is None or told.year < 1 or found.start - begins > _SHORTLY or _FROM_TOLD.isdisjoint(words):
        return 0
    begun, month = bounds(told)[0], meaning.month or 1
    return begun.year + (month <= begun.month) if meaning.hint == 1 else begun.year - (month >= begun.month)


def month_after(meaning: MonthDay, found: Found, context: Context) -> int:
    """The month that is joined to this one, 0 for none: May in "between March and May"."""
    words = context.tokens.words
    if meaning.day or words[found.end : found.end + 1] == [] or words[found.end] not in _JOINS:
        return 0
    at = found.end + 1
    while words[at : at + 1] and words[at] in _MODIFIERS:
        at += 1
    return _months().get(words[at], 0) if at < len(words) and context.tokens.forms[at][0].isupper() else 0


@cache
def _months() -> dict[str, int]:
    rows = (row for row in table("lexicon") if row["name"] in ("MONTH", "MONTHABBR"))
    return {word: int(row["value"]) for row in rows for word in values(row["words"])}

"""The time that a person types for an event: EDTF as the JSON has it, or words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dipltime.days import number
from dipltime.errors import DateError
from dipltime.model import When
from dipltime.temporal.periods import Period
from dipltime.temporal.values import days_of

if TYPE_CHECKING:
    import datetime as dt

    from dipltime.model import DateExpression, Precision

_CALENDAR = re.compile(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
_WEEK = re.compile(r"(\d{4})-?W(\d\d)", re.ASCII)
_ROUND = re.compile(r"(\d{2,3})(X{1,2})", re.ASCII)
_OPEN = re.compile(r"\[\.\.(.+)\]|\[(.+)\.\.\]", re.ASCII)
_DOUBT = re.compile(r"[~?%]$")
_SEASONS, _QUARTERS, _HALVES = ("SP", "SU", "FA", "WI"), 32, 39
_BETWEEN = frozenset(
    (
        "from", "between", "to", "and", "until", "till", "through", "on", "in", "at", "during", "of", "the",
        "-", "–", "—", "/", ",",
    )
)  # fmt: skip
_HELP = "write it like 2021-06-16, 2021-06, 2021-06-12/2021-06-14 or 16 June 2021"
_LONGEST = 100


def parse_when(words: str, today: dt.date | None = None) -> When:
    """The time that `words` name; raises DateError for what cannot be read or ends before it begins.

    `today` is what "yesterday" and "16 June" are counted from; without it they are no date.
    """
    text = " ".join(words.split())[: _LONGEST + 1]
    when = (_interval(text) or _open(text) or _single(text)) if text.isascii() else None
    when = when or (_in_words(text, today) if len(text) <= _LONGEST else None)
    if when is None:
        raise DateError(f'"{words[:_LONGEST]}" is not a time that can be read: {_HELP}')
    if when.earliest and when.latest and number(when.earliest) > number(when.latest):
        raise DateError(f'"{words}" ends before it begins: {when.latest} is before {when.earliest}')
    return when


def _interval(text: str) -> When | None:
    """The two ends of "2021-06-12/2021-06-14", of which one may be open."""
    first, slash, last = (part.strip() for part in text.partition("/"))
    if not slash:
        return None
    begin, end = _end(first), _end(last)
    if begin is None or end is None or begin.edtf == end.edtf == "..":
        return None
    doubt = begin.approximate or end.approximate
    return When(f"{begin.edtf}/{end.edtf}", begin.earliest, end.latest, "range", doubt)


def _end(text: str) -> When | None:
    return When("..") if text in ("", "..") else _single(text)


def _open(text: str) -> When | None:
    found = _OPEN.fullmatch(text)
    one = _single(found[1] or found[2]) if found else None
    if found is None or one is None:
        return None
    return When(text, None, one.latest, "range") if found[1] else When(text, one.earliest, None, "range")


def _single(text: str) -> When | None:
    """A day, month, year, season, quarter, week, decade or century, in doubt or not."""
    bare = _DOUBT.sub("", text)
    found = _period(bare)
    if found is None:
        return None
    period, precision = found
    earliest, latest = (f"{bare}-01-01", f"{bare}-12-31") if bare.startswith("-") else days_of(period)
    if earliest is None:
        raise DateError(f'"{text}" is a date that does not exist: {_HELP}')
    edtf = f"{earliest}/{latest}" if period.unit == "week" else text
    return When(edtf, earliest, latest, precision, bare != text)


def _period(text: str) -> tuple[Period, Precision] | None:
    if found := _WEEK.fullmatch(text):
        return Period("week", int(found[1]), int(found[2])), "week"
    if found := _ROUND.fullmatch(text):
        unit: Precision = "decade" if len(found[2]) == 1 else "century"
        return (Period(unit, int(found[1] + "0" * len(found[2]))), unit) if len(text) == 4 else None
    if not (found := _CALENDAR.fullmatch(text)):
        return None
    year, part = int(found[1]), int(found[2] or 0)
    if year < 1:  # of ancient times nobody knows more than the year
        return None if found[2] else (Period("year", year), "year")
    if found[3]:
        return Period("day", year, part, int(found[3])), "day"
    if part > 20:
        return _part_of_year(year, part)
    return (Period("month", year, part), "month") if found[2] else (Period("year", year), "year")


def _part_of_year(year: int, code: int) -> tuple[Period, Precision] | None:
    """ISO 8601-2 counts seasons, quarters and halves as months from 21 on."""
    if code <= _QUARTERS:
        return Period("season", year, season=_SEASONS[(code - 21) % 4]), "season"
    if code <= _HALVES - 3:
        return Period("quarter", year, code - _QUARTERS), "quarter"
    return (Period("half", year, code - _HALVES), "range") if code - _HALVES in (1, 2) else None


def _in_words(text: str, today: dt.date | None) -> When | None:
    from dipltime.temporal import find_dates

    dates = [date for date in find_dates(text, today) if date.earliest and date.latest]
    rest = text
    for date in reversed(dates):
        rest = rest[: date.start] + " " + rest[date.end :]
    if not set(re.split(r"\s+|(?<=\W)|(?=\W)", rest.lower())) - {""} <= _BETWEEN:
        return None
    if len(dates) == 1:
        return _of(dates[0])
    return _of_two(*dates) if len(dates) == 2 else None


def _of(date: DateExpression) -> When:
    from dipltime.events.dating.when import when_of

    return when_of(date, None, None)


def _of_two(first: DateExpression, last: DateExpression) -> When:
    return When(f"{first.earliest}/{last.latest}", first.earliest, last.latest, "range")

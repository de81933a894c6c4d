""" "The 77th anniversary of X", told together with the weekday it fell on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dipltime.articles.solve import days
from dipltime.articles.solve.clue import WEEKDAYS, Clue, reach, weekday_of
from dipltime.articles.solve.ordinals import ORDINAL, number_of
from dipltime.articles.solve.origins import Origin, origin_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from dipltime.articles.solve.clue import Told

_ANNIVERSARY = re.compile(
    rf"\b({ORDINAL})[- ](?:year )?anniversary(?: (?:since|of))?\b|\b(\d{{1,3}}) years (?:since|to the day)\b",
    re.IGNORECASE,
)
_CHEAP = re.compile(r"anniversary| years (?:since|to the day)", re.IGNORECASE)
# The sentence tells of some other day than the anniversary itself.
_OTHER_DAY = re.compile(
    r"\b(?:ahead of|before|prior to|upcoming|approach\w*|run-?up|looms?|looming|next (?:week|month|year)"
    r"|earlier this|later this|last (?:week|month|year)|this (?:year|month|week)|the eve"
    r"|days? (?:after|before|later|earlier)|nears?|plans?|planned|planning|prepar\w+|belated|ago)\b",
    re.IGNORECASE,
)
_TODAY = re.compile(r"\b[Tt]oday(?:'s|’s)?\b")
_BEFORE, _AFTER = 80, 200
_WEEK = 6
"""For so many days a newspaper calls a day by its weekday alone."""


def anniversaries(told: Told) -> Iterator[Clue]:
    """A clue for every anniversary that falls on the weekday its sentence names, or on "today"."""
    if not _CHEAP.search(told.text):
        return
    for match in _ANNIVERSARY.finditer(told.text):
        start, end = told.sentence_at(match.start())
        after = told.text[match.end() : min(end, match.end() + _AFTER)]
        before = told.text[max(start, match.start() - _BEFORE) : match.start()]
        origin = origin_of(after) or origin_of(before)
        if origin is None or _OTHER_DAY.search(told.text, start, end):
            continue
        day = _years_after(origin.date, number_of(match[1] or match[2]))
        if day and (clue := _clue(told, origin, day, match[1] or match[2], start, end)):
            yield clue


def _clue(told: Told, origin: Origin, day: dt.date, count: str, start: int, end: int) -> Clue | None:
    because = f"{_words(origin, count)} is {WEEKDAYS[day.weekday()]} {day.day} {day:%B %Y}"
    if _TODAY.search(told.text, start, end):
        return Clue(days.between(day, day), f"{because}, “today”", anchor=True)
    for date in told.dates_in(start, end):
        if weekday_of(date) == day.weekday():
            left = days.around(days.between(day, day), *reach(date, _WEEK))
            return Clue(left, because, anchor=True)
    return None


def _words(origin: Origin, count: str) -> str:
    named = f"{origin.name} ({origin.date.isoformat()})"
    return f"{count} years since {named}" if count.isdecimal() else f"the {count} anniversary of {named}"


def _years_after(origin: dt.date, years: int) -> dt.date | None:
    try:
        return origin.replace(year=origin.year + years)
    except ValueError:
        return None

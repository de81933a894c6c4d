"""Feasts of calendars that follow the moon, from the tables of the library holidays.

This is the only module that imports it: that takes longer than most commands run.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache

from holidays.calendars.buddhist import _BuddhistLunisolar
from holidays.calendars.chinese import _ChineseLunisolar
from holidays.calendars.hebrew import _HebrewLunisolar
from holidays.calendars.hindu import _HinduLunisolar
from holidays.calendars.islamic import _IslamicLunar

_CALENDARS = {
    "buddhist": _BuddhistLunisolar,
    "chinese": _ChineseLunisolar,
    "hebrew": _HebrewLunisolar,
    "hindu": _HinduLunisolar,
    "islamic": _IslamicLunar,
}


@cache
def feast_in_year(calendar: str, feast: str, year: int) -> date | None:
    """The first day of `feast` that falls in `year`, or None where the library's tables do not reach."""
    source = _CALENDARS[calendar]()
    ask = getattr(source, f"{feast}_date", None) or getattr(source, f"{feast}_dates")
    return min((day for day in _dates(ask(year)) if day.year == year), default=None)


def _dates(answer: object) -> Iterable[date]:
    """The dates of an answer: a date, or dates and marks of certainty in tuples, sets and iterators."""
    if isinstance(answer, date):
        yield answer
    elif isinstance(answer, Iterable):
        for part in answer:
            yield from _dates(part)

"""Sets of days as whole numbers: bit n stands for the n-th day of the window, so that `&` intersects them."""

from __future__ import annotations

import datetime as dt
from functools import cache

_FIRST = dt.date(1900, 1, 1).toordinal()
_SIZE = dt.date(2100, 1, 1).toordinal() - _FIRST
ALL = (1 << _SIZE) - 1
"""Every day from 1900 to 2099: newspapers before and after are not solved."""


def between(first: dt.date, last: dt.date) -> int:
    """The days from `first` to `last`, both of them in it."""
    start, end = max(first.toordinal() - _FIRST, 0), min(last.toordinal() - _FIRST + 1, _SIZE)
    return (1 << end) - (1 << start) if end > start else 0


def year(number: int) -> int:
    """All days of a year."""
    return between(dt.date(number, 1, 1), dt.date(number, 12, 31))


@cache
def weekday(number: int) -> int:
    """All days of a weekday, 0 for Monday to 6 for Sunday."""
    offset = (number - dt.date.fromordinal(_FIRST).weekday()) % 7
    weeks = _SIZE // 7 + 1
    return ((1 << 7 * weeks) // 127 << offset) & ALL


@cache
def month_day(month: int, day: int) -> int:
    """That day of that month in every year that has it."""
    found = 0
    for year in range(1900, 2100):
        try:
            found |= 1 << (dt.date(year, month, day).toordinal() - _FIRST)
        except ValueError:
            continue
    return found


def around(days: int, before: int, after: int) -> int:
    """Every day from `before` days before a day of `days` to `after` days after it."""
    width, spread = before + after + 1, days
    reached = 1
    while reached < width:
        step = min(reached, width - reached)
        spread |= spread << step
        reached += step
    return (spread >> before) & ALL


def shift(days: int, by: int) -> int:
    """Every day of `days`, `by` days later (earlier if it is negative)."""
    return (days << by if by >= 0 else days >> -by) & ALL


def only(days: int) -> dt.date | None:
    """The one day of `days`, None if there are more, or none."""
    if days.bit_count() != 1:
        return None
    return dt.date.fromordinal(_FIRST + days.bit_length() - 1)

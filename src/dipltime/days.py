"""Days as numbers, for years that `datetime.date` cannot name as well."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dipltime.model import When

INFINITY = 1 << 40


def parts(day: str) -> tuple[int, int, int]:
    """Year, month and day of an ISO 8601 date; a year before 1 or after 9999 has a sign."""
    year, month, date = day.rsplit("-", 2)
    return int(year), int(month), int(date)


@lru_cache(1 << 16)
def number(day: str) -> int:
    """Days from 1970-01-01 in the proleptic Gregorian calendar.

    After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    """
    year, month, date = parts(day)
    year -= month <= 2
    era, year_of_era = divmod(year, 400)
    day_of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + date - 1
    return era * 146_097 + year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year - 719_468


def bounds(when: When) -> tuple[int, int]:
    """First and last day of `when` as numbers; an open end lies far outside every calendar."""
    first = number(when.earliest) if when.earliest else -INFINITY
    last = number(when.latest) if when.latest else INFINITY
    return first, last


def is_open(first: int, last: int) -> bool:
    """Whether the span from `first` to `last` has an end that nobody told."""
    return first <= -INFINITY or last >= INFINITY


def weekday(day: str) -> int:
    """Monday 0 to Sunday 6."""
    return (number(day) + 3) % 7

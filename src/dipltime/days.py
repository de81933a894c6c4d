"""Days as numbers, for years that `datetime.date` cannot name as well."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dipltime.model import When

INFINITY = 1 << 40
_LAST_YEAR = 9999


@lru_cache(1 << 14)
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


def iso(day: int) -> str:
    """The ISO 8601 date of a day's number: the way back from `number`."""
    era, day_of_era = divmod(day + 719_468, 146_097)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    month, date = divmod(5 * day_of_year + 2, 153)
    month = month + 3 if month < 10 else month - 9
    year = era * 400 + year_of_era + (month <= 2)
    sign = "-" if year < 0 else "+" if year > _LAST_YEAR else ""
    return f"{sign}{abs(year):04d}-{month:02d}-{date // 5 + 1:02d}"


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

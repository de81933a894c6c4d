"""Days whose year the words after them tell, because they are its name: "the Sept. 11 attacks", "the July 20 plot"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from dipltime.data import table, values
from dipltime.temporal.meaning import Found, Known, MonthDay
from dipltime.temporal.periods import Period

if TYPE_CHECKING:
    from dipltime.text import Tokens


def with_named_years(found: list[Found], tokens: Tokens, published: date | None) -> list[Found]:
    """The readings, those of a day that is part of a name with the year of what it names."""
    return [_named(reading, tokens, published) for reading in found]


def _named(reading: Found, tokens: Tokens, published: date | None) -> Found:
    meaning = reading.meaning
    if (
        not isinstance(meaning, MonthDay)
        or not meaning.day
        or reading.end >= len(tokens)
        or meaning.year_given
    ):
        return reading
    year = _years().get((meaning.month or 0, meaning.day, tokens.words[reading.end]))
    if year is None or (
        published is not None and (year, meaning.month, meaning.day) > published.timetuple()[:3]
    ):
        return reading
    return replace(reading, meaning=Known(Period("day", year, meaning.month or 0, meaning.day)))


@cache
def _years() -> dict[tuple[int, int, str], int]:
    """The year of each day and the word after it."""
    return {
        (int(row["month"]), int(row["day"]), word): int(row["year"])
        for row in table("dated_names")
        for word in values(row["words"])
    }

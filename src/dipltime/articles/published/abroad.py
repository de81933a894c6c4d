"""Whole dates in the languages that the table `calendar_names` knows: "mardi 4 mars 2014", "2014年3月4日"."""

from __future__ import annotations

import re
from functools import cache

from dipltime.data import table, values

_EAST_ASIAN = re.compile(r"(?<!\d)(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日")
_HINT = re.compile(r"\d{1,2}(?:er|\.|º|ª|°)?\s+(?:de\s|d’|d')?[^\W\d_]{3}[^\n\d]{0,14}\d{4}|年")


def _names(kind: str) -> dict[str, int]:
    rows = (row for row in table("calendar_names") if row["kind"] == kind)
    return {name: int(row["number"]) for row in rows for name in values(row["names"])}


@cache
def _months() -> dict[str, int]:
    return _names("month")


@cache
def _weekdays() -> dict[str, int]:
    """The weekdays, Monday 0."""
    return _names("weekday")


def _any_of(names: dict[str, int]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


@cache
def _form() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w.])(?:({_any_of(_weekdays())}),?\s{{1,3}})?(\d{{1,2}})(?:er|\.|º|ª|°)?\s{{1,3}}(?:de\s|d’|d')?"
        rf"({_any_of(_months())})\.?,?\s{{1,3}}(?:de\s|del\s)?(\d{{4}})(?!\d)",
        re.IGNORECASE,
    )


def foreign_dates(text: str, start: int, end: int) -> list[tuple[int, int, int | None, int, int, int]]:
    """The dates between `start` and `end`: where each begins and ends, its weekday, year, month and day."""
    if not _HINT.search(text, start, end):
        return []
    named = [
        (*match.span(), _weekdays().get((match[1] or "").lower()), int(match[4]), month, int(match[2]))
        for match in _form().finditer(text, start, end)
        if (month := _months().get(match[3].lower()))
    ]
    return named + [
        (*match.span(), None, int(match[1]), int(match[2]), int(match[3]))
        for match in _EAST_ASIAN.finditer(text, start, end)
    ]

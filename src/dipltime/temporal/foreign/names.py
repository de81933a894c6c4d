"""The names of months, weekdays and near days in a language.

They come from dateparser's locale data and, for inflected forms that it lacks, from the table `languages`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

from dipltime.data import table, values

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
           "november", "december")  # fmt: skip
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NEAR = {"2 day ago": -2, "1 day ago": -1, "0 day ago": 0, "in 1 day": 1, "in 2 day": 2}
# Shorter names are abbreviations that are words of their own as well ("mar", "sa", "do").
_SHORTEST = 4
_MAY = 5


@dataclass(frozen=True, slots=True)
class Names:
    """What a language calls its dates; names in lower case."""

    language: str
    months: dict[str, int]
    weekdays: dict[str, int]
    short_weekdays: dict[str, int]
    """Names of days that are other words as well, and days only in company: "na quinta"."""
    near: dict[str, int]
    """Days from the one of writing: "hier" is -1."""
    day_first: bool
    words: dict[str, tuple[str, ...]]
    """The other columns of the table `languages`."""


def supported(language: str) -> bool:
    """Whether there are names for `language` (an ISO 639-1 code other than "en")."""
    return language != "en" and any(row["language"] == language for row in table("languages"))


@cache
def names_of(language: str) -> Names:
    """The names of `language`. Raises StopIteration for one that is not `supported`."""
    row = next(row for row in table("languages") if row["language"] == language)
    info: dict[str, Any] = import_module(f"dateparser.data.date_translation_data.{language}").info
    words = {column: values(cell) for column, cell in row.items()}
    dropped = set(words["drop"])
    weekdays = {**_numbered(info, _WEEKDAYS), **_forms(words["weekday_forms"])}
    near = {
        word.lower(): days
        for key, days in _NEAR.items()
        for word in info["relative-type"].get(key, ())
        if " " not in word
    }
    return Names(
        language,
        {**_months(_numbered(info, _MONTHS)), **_forms(words["month_forms"])},
        {name: n for name, n in weekdays.items() if _is_name(name) and name not in dropped},
        _forms(words["short_weekdays"]),
        {**near, **_forms(words["relative_forms"])},
        info["date_order"] == "DMY",
        words,
    )


def _numbered(info: dict[str, Any], keys: tuple[str, ...]) -> dict[str, int]:
    return {word.lower(): number for number, key in enumerate(keys, 1) for word in info[key]}


def _months(months: dict[str, int]) -> dict[str, int]:
    return {name: n for name, n in months.items() if _is_name(name) or n == _MAY}


def _forms(cells: tuple[str, ...]) -> dict[str, int]:
    return {form: int(number) for form, _, number in (cell.partition("=") for cell in cells)}


def _is_name(word: str) -> bool:
    return len(word) >= _SHORTEST or not word[0].isalpha() or word[0] > "\u4e00"

"""Whole dates as headers write them: day, month and year, with the weekday that has to agree."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dipltime.articles.published.abroad import foreign_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_MONTH = (
    r"(?i:(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?))\b\.?"
)
_WEEKDAY = (
    r"(?i:(?P<weekday>mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs?|ur)?(?:day)?\b)"
    r"(?i:\s(?:morning|afternoon|evening|night))?[.,]{0,2}\s{0,3}(?:the\s)?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
# A clock time may be glued to the year ("20219:15 AM"), as in text taken out of a page.
_YEAR = r"(?P<year>\d{4})(?!\d(?!\d?:\d\d))"
# A month may be glued to the byline before it ("reporterFebruary 7"), as in text taken out of a page.
_LEFT = r"(?:(?<![^\W_])|(?<=[a-z])(?=[A-Z]))"
_FORMS = tuple(
    re.compile(form, re.ASCII)
    for form in (
        rf"{_LEFT}(?:{_WEEKDAY})?{_MONTH}\s{{1,3}}{_DAY}(?:,\s{{0,3}}|\s{{1,3}}){_YEAR}",
        rf"{_LEFT}(?:{_WEEKDAY})?{_DAY}[\s-]{{1,3}}(?:of\s)?{_MONTH}(?:,[\s-]{{0,3}}|[\s-]{{1,3}}){_YEAR}",
        rf"{_LEFT}{_WEEKDAY}{_MONTH}\s{{1,3}}{_DAY}\s\d\d:\d\d:\d\d\s(?:[A-Z]{{3,4}}\s)?{_YEAR}",
        (
            rf"(?<![\d/.-])(?:{_WEEKDAY})?(?P<year>\d{{4}})(?P<sign>[-/.])(?P<month>\d\d)(?P=sign)"
            r"(?P<day>\d\d)(?!\d|[-/.]\d)"
        ),
    )
)
_NUMERIC = re.compile(
    rf"(?<![\d/.-])(?:{_WEEKDAY})?(?P<first>\d{{1,2}})(?P<sign>\\?[/.-])(?P<second>\d{{1,2}})(?P=sign)"
    r"(?P<year>\d{4}|\d\d)(?!\d|[/.-]\d)",
    re.ASCII,
)
# Every form has one of these: cheaper to look for than the forms themselves.
_HINT = re.compile(r"\d{4}|\d[/.\\-]")
_AMERICAN = re.compile(r"\b(?:[ECMP][SD]?T|a\.m\.|p\.m\.)(?!\w)")
_EUROPEAN = re.compile(r"\b(?:GMT|BST|CES?T|IST|MSK|EES?T)\b")
_PIVOT = 69


@dataclass(frozen=True, slots=True)
class Stamp:
    """A whole date in a text, with its offsets."""

    start: int
    end: int
    date: dt.date


def stamps(text: str, start: int, end: int) -> list[Stamp]:
    """The dates between `start` and `end` that exist and agree with their weekday, in order."""
    if not _HINT.search(text, start, end):
        return []
    found = [
        Stamp(match.start(), match.end(), date)
        for form in _FORMS
        for match in form.finditer(text, start, end)
        if (date := _named(match))
    ]
    found.extend(
        Stamp(match.start(), match.end(), date)
        for match in _NUMERIC.finditer(text, start, end)
        if (date := _numeric(match, text))
    )
    found.extend(
        Stamp(first, last, date)
        for first, last, weekday, *parts in foreign_dates(text, start, end)
        if (date := day_of(*parts)) and weekday in (None, date.weekday())
    )
    return sorted(found, key=lambda stamp: (stamp.start, -stamp.end))


def month_number(word: str) -> int:
    """1 to 12 for the name of a month or the figures of one."""
    return int(word) if word.isdecimal() else MONTHS.index(word[:3].lower()) + 1


def day_of(year: int, month: int, day: int) -> dt.date | None:
    """That day, or None if there is none."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _named(match: re.Match[str]) -> dt.date | None:
    date = day_of(int(match["year"]), month_number(match["month"]), int(match["day"]))
    return date if date and _agrees(date, match["weekday"]) else None


def _agrees(date: dt.date, weekday: str | None) -> bool:
    return weekday is None or WEEKDAYS[date.weekday()] == weekday.lower()


def _numeric(match: re.Match[str], text: str) -> dt.date | None:
    """The one reading of a date in figures that its weekday, its sign or the time after it leaves."""
    readings = {date for date in _readings(match, text) if date and _agrees(date, match["weekday"])}
    return readings.pop() if len(readings) == 1 else None


def _readings(match: re.Match[str], text: str) -> Iterator[dt.date | None]:
    year = int(match["year"])
    if len(match["year"]) == 2:
        year += 1900 if year >= _PIVOT else 2000
    first, second = int(match["first"]), int(match["second"])
    near = text[max(0, match.start() - 20) : match.end() + 20]
    american = bool(_AMERICAN.search(near))
    if not _EUROPEAN.search(near) and (match["sign"] != "." or american):
        yield day_of(year, first, second)
    if not american:
        yield day_of(year, second, first)

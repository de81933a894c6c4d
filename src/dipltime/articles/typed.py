"""Dates that a person or another program writes: `--published`, a record's date, a header's."""

from __future__ import annotations

import datetime as dt
import re

from dipltime.errors import DateError

_ISO = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?=$|[T ,;])", re.ASCII)
_NUMERIC = re.compile(r"(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?=$|[T ,;])", re.ASCII)
_WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,7}\b", re.IGNORECASE)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_HAS_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)", re.ASCII)
_ORDINAL = re.compile(r"(?<=\d)(st|nd|rd|th)\b", re.IGNORECASE)
_MAX_LENGTH = 100
_HELP = "write it like 2021-05-19"


def parse_date(words: str, *, today: dt.date | None = None, languages: tuple[str, ...] = ("en",)) -> str:
    """The day that `words` name, as an ISO 8601 date.

    `today` is what "yesterday" and "19 May" are counted from; without it they are no date. Raises DateError
    for a day that does not exist, is outside the years 1 to 9999, can be read in two ways, or is not to be
    read.
    """
    text = " ".join(words.split())
    if match := _ISO.match(text):
        return _day(match[1], match[2], match[3], text[:_MAX_LENGTH])
    if match := _NUMERIC.match(text):
        return _numeric(match, text[:_MAX_LENGTH])
    return _in_words(text, today, languages)


def _day(year: str, month: str, day: str, words: str) -> str:
    try:
        return dt.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        raise DateError(f'"{words}" is a date that does not exist: {_HELP}') from None


def _numeric(match: re.Match[str], words: str) -> str:
    """Day, month and year in figures, in the one order that makes a date of them."""
    first, second, third = match[1], match[3], match[4]
    if len(first) == 4:
        return _day(first, second, third, words)
    if len(third) != 4:
        raise DateError(f'"{words}" has no year of four figures: {_HELP}')
    readings = {reading for pair in ((first, second), (second, first)) if (reading := _reading(third, *pair))}
    if len(readings) > 1:
        raise DateError(f'"{words}" can be {" or ".join(sorted(readings))}: write the one that is meant')
    if not readings:
        raise DateError(f'"{words}" is a date that does not exist: {_HELP}')
    return readings.pop()


def _reading(year: str, day: str, month: str) -> str | None:
    try:
        return dt.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def _in_words(text: str, today: dt.date | None, languages: tuple[str, ...]) -> str:
    unread = DateError(f'"{text[:_MAX_LENGTH]}" is not a date that can be read: {_HELP}')
    if not text or len(text) > _MAX_LENGTH or (today is None and not _HAS_YEAR.search(text)):
        raise unread
    from dateparser.date import DateDataParser

    settings = {
        "RETURN_AS_TIMEZONE_AWARE": False,
        "REQUIRE_PARTS": [] if today else ["day", "month", "year"],
        "RELATIVE_BASE": dt.datetime.combine(today or dt.date(2000, 1, 1), dt.time(12)),
        "PARSERS": ["relative-time", "absolute-time"] if today else ["absolute-time"],
    }
    # The weekday is checked here: dateparser drops one that contradicts the date.
    bare = _ORDINAL.sub("", _WEEKDAY.sub("", text) if _HAS_YEAR.search(text) else text).strip(" ,.")
    data = DateDataParser(languages=list(languages), settings=settings).get_date_data(bare)
    if data.date_obj is None or data.period not in ("day", "time"):
        raise unread
    _check_weekday(text, data.date_obj)
    return data.date_obj.date().isoformat()


def _check_weekday(text: str, date: dt.datetime) -> None:
    match = _WEEKDAY.search(text)
    if match and _HAS_YEAR.search(text) and _WEEKDAYS[date.weekday()] != match[1].lower():
        raise DateError(f'"{text}" contradicts itself: {date.date().isoformat()} is a {date:%A}')

"""Dates that a person types on the command line."""

from __future__ import annotations

import re

from dipltime.cli.clock import today
from dipltime.cli.misuse import MisuseError
from dipltime.errors import DateError

_ISO = re.compile(r"[-+]?\d{4,}(-\d\d){0,2}", re.ASCII)


def published_day(words: str | None) -> str | None:
    """The day of `--published`; raises MisuseError for what is no day."""
    if words is None:
        return None
    from dipltime.articles import parse_date

    try:
        return parse_date(words, today=today())
    except DateError as error:
        raise _bad("--published", error) from None


def span(start: str | None, end: str | None) -> tuple[str | None, str | None]:
    """`--from` and `--to` as years, months or days; raises MisuseError for what is none."""
    return (
        None if start is None else _period("--from", start)[0],
        None if end is None else _period("--to", end)[1],
    )


def _period(option: str, words: str) -> tuple[str, str]:
    """What to begin with and what to end with, for "2021-05" as for "last May"."""
    if _ISO.fullmatch(words.strip()):
        return _checked(option, words.strip())
    from dipltime.api import find_dates

    whole = words.strip()
    for date in find_dates(whole, published=today()):
        if date.end - date.start == len(whole) and date.earliest and date.latest:
            return date.earliest, date.latest
    return _whole_date(option, whole)


def _checked(option: str, words: str) -> tuple[str, str]:
    from dipltime.query import period

    try:
        period(words)
    except DateError as error:
        raise _bad(option, error) from None
    return words, words


def _whole_date(option: str, words: str) -> tuple[str, str]:
    from dipltime.articles import parse_date

    try:
        day = parse_date(words, today=today())
    except DateError as error:
        raise _bad(option, error) from None
    return day, day


def _bad(option: str, error: DateError) -> MisuseError:
    return MisuseError(str(error), option=option)

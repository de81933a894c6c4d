"""Finding the dates of a text in another language than English, and what they mean."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from dipltime.model import DateExpression, Direction, Reading
from dipltime.temporal.foreign.names import Names, names_of, supported
from dipltime.temporal.foreign.patterns import patterns
from dipltime.temporal.foreign.tense import direction, in_a_place, looks_ahead, unwanted
from dipltime.temporal.foreign.years import stands_alone
from dipltime.temporal.periods import Period, bounds, day_period
from dipltime.temporal.values import days_of, edtf_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTHS = 12
# "Nesta terça-feira (18)".
_DAY_TOLD = re.compile(r" ?\((\d{1,2})(?:/\d{1,2})?\)")
# Chinese counts weekdays in the week before, this one and the next.
_WEEKS = {"上": -1, "下": 1, "本": 0, "这": 0}
# A day without a year lies at most this many days ahead when no verb speaks for the future.
_AHEAD = 60
# A report of some days ago still speaks of the days to come that are over when it is printed.
_JUST_PAST = 7
# A day so many days ago is meant rather than that of the next year, where only a later verb looks ahead.
_WELL_OVER = 180

Answer = tuple[Period | None, str, Direction | None]


def find_foreign(text: str, published: date | None, language: str) -> tuple[DateExpression, ...]:
    """The dates of `text` in `language`, an ISO 639-1 code that a region may follow.

    A language without names has none.
    """
    code = language.lower().replace("_", "-").split("-")[0]
    if not supported(code):
        return ()
    names = names_of(code)
    return tuple(
        expression
        for match in _matches(text, code)
        if (expression := _expression(match, names, published, text)) is not None
    )


def _matches(text: str, language: str) -> Iterator[re.Match[str]]:
    """The matches of all patterns in text order; of two that overlap the longer one."""
    found = [match for pattern in patterns(language) for match in pattern.finditer(text)]
    found.sort(key=lambda match: (match.start(), match.start() - match.end()))
    end = 0
    for match in found:
        if match.start() >= end:
            end = match.end()
            yield match


def _span(match: re.Match[str]) -> tuple[int, int]:
    return match.span("only") if _group(match, "only") else match.span()


def _group(match: re.Match[str], name: str) -> str | None:
    return match.group(name) if name in match.re.groupindex else None


def _expression(
    match: re.Match[str], names: Names, published: date | None, text: str
) -> DateExpression | None:
    start, end = _span(match)
    try:
        period, value, way = _meaning(match, names, published, text)
        edtf = edtf_of(period) if period else None
    except (ValueError, OverflowError, KeyError):
        return None
    if not value:
        return None
    earliest, latest = days_of(period) if period else (None, None)
    anchor = published.isoformat() if published and not _group(match, "y") else None
    reading = Reading(anchor, "published" if anchor else None, way)
    rule = f"{names.language}_{_rule(match)}"
    return DateExpression(
        start, end, text[start:end], "DATE", value, rule, None, edtf, earliest, latest, reading
    )


def _rule(match: re.Match[str]) -> str:
    rules = (
        ("n", "near_day"),
        ("w", "weekday"),
        ("iso", "iso_date"),
        ("a", "numeric_date"),
        ("d", "day"),
        ("m", "month"),
    )
    return next((rule for name, rule in rules if _group(match, name)), "year")


def _meaning(match: re.Match[str], names: Names, published: date | None, text: str) -> Answer:
    """The period, the value and the direction; an empty value where it is no date."""
    near, weekday = _group(match, "n"), _group(match, "w")
    if near:
        return _near(match, names, published, text)
    if weekday:
        days = {**names.weekdays, **names.short_weekdays}
        return _weekday(days[weekday.lower()], match, names, published, text)
    if _group(match, "a"):
        return _of(_numeric(match, names))
    year, month, day = _group(match, "y"), _group(match, "m"), _group(match, "d")
    if in_a_place(match, names, text) or (_group(match, "bare") and not stands_alone(match, names, text)):
        return None, "", None
    if day:
        day = day if day.isdecimal() else "1"
    number = (int(month) if month.isdecimal() else names.months[month.lower()]) if month else 0
    if not year:
        return _without_year(number, int(day or 0), match, names, published, text)
    if not month:
        return _of(Period("year", int(year)))
    return _of(Period("day", int(year), number, int(day)) if day else Period("month", int(year), number))


def _of(period: Period | None) -> Answer:
    if period is None:
        return None, "", None
    bounds(period)
    return period, period.value, None


def _numeric(match: re.Match[str], names: Names) -> Period | None:
    """A date in figures, in the order of the language unless only the other one is possible."""
    first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
    if not names.day_first or (second > _MONTHS >= first):
        first, second = second, first
    return Period("day", year, second, first)


def _near(match: re.Match[str], names: Names, published: date | None, text: str) -> Answer:
    if unwanted(match, names, text):
        return None, "", None
    if published is None:
        return None, "XXXX-XX-XX", None
    day = day_period(published + timedelta(days=names.near[match["n"].lower()]))
    return day, day.value, None


def _weekday(number: int, match: re.Match[str], names: Names, published: date | None, text: str) -> Answer:
    if unwanted(match, names, text):
        return None, "", None
    week = _group(match, "week")
    way, hinted = direction(match, names, text)
    if published is None:
        return None, f"XXXX-WXX-{number}", way
    if week:
        period = day_period(published + timedelta(days=7 * _WEEKS[week] + number - published.isoweekday()))
        return period, period.value, way
    back = (published.isoweekday() - number) % 7
    ahead = -back % 7
    # "Next Wednesday" on a Wednesday is a week away.
    steps = (ahead or 7 * hinted) if way == "future" else -(back or 7 * hinted)
    told = _DAY_TOLD.match(text, match.end())
    if told:
        days = (step for step in (-back, ahead) if (published + timedelta(days=step)).day == int(told[1]))
        steps = next(days, steps)
    period = day_period(published + timedelta(days=steps))
    return period, period.value, way or "past"


def _without_year(
    month: int, day: int, match: re.Match[str], names: Names, published: date | None, text: str
) -> Answer:
    way, _ = direction(match, names, text)
    if published is None:
        return None, f"XXXX-{month:02d}-{day:02d}", way
    here = date(published.year, month, min(day, 28))
    year = published.year
    over = _JUST_PAST < (published - here).days <= _WELL_OVER
    if way == "future" and over and not looks_ahead(match, names, text):
        way = None
    if way == "future":
        year += (published - here).days > _JUST_PAST
    elif (here - published).days > _AHEAD:
        year -= 1
    elif (here - published).days < _AHEAD - 365:
        year += way is None
    period = Period("day", year, month, day)
    bounds(period)
    return period, period.value, way

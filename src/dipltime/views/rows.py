"""Events in order become the rows of a timeline: headings, folded gaps, days of publication, events."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from dipltime.days import parts
from dipltime.views.clean import clean
from dipltime.views.dates import MONTHS, year_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.model import Article, Event, When
    from dipltime.views.page import Page

_COARSE = frozenset({"year", "decade", "century"})
_GAP = 3
"""Months with nothing in them that are worth a line."""
_MARKS = 4
"""At most one mark of publication to so many events, or the marks would drown them."""
_FEW = 8


class Heading(NamedTuple):
    """The year, and the month if the rows below are within one."""

    year: str
    month: str


class Gap(NamedTuple):
    """A time of which nothing is told."""

    words: str


class Mark(NamedTuple):
    """A day on which articles were published."""

    day: str
    words: str


class Entry(NamedTuple):
    """An event."""

    event: Event


Row = Heading | Gap | Mark | Entry


def rows(page: Page) -> Iterator[Row]:
    """The rows of `page`, in order."""
    marks = _marks(page)
    above: tuple[int, int] | None = None
    for event in page.events:
        for mark in _due(marks, event, page):
            yield from _below(above, parts(mark.day)[:2])
            above = parts(mark.day)[:2]
            yield mark
        month = _month(event.when)
        yield from _below(above, month)
        above = month or above
        yield Entry(event)
    for mark in reversed(marks):
        yield from _below(above, parts(mark.day)[:2])
        above = parts(mark.day)[:2]
        yield mark


def _day(when: When) -> str | None:
    return when.earliest or when.latest


def _month(when: When) -> tuple[int, int] | None:
    """Year and month; month 0 for what is within no month; None for what has no day."""
    day = _day(when)
    if day is None:
        return None
    year, month, _ = parts(day)
    return (year, 0) if when.precision in _COARSE else (year, month)


def _below(above: tuple[int, int] | None, month: tuple[int, int] | None) -> Iterator[Row]:
    """The gap and the heading between rows of `above` and rows of `month`."""
    if month == above and above is not None:
        return
    if month is None:
        yield Heading("undated", "")
        return
    if above is not None and (gap := _gap(above, month)):
        yield Gap(gap)
    yield Heading(year_label(month[0]), MONTHS[month[1] - 1] if month[1] else "")


def _gap(one: tuple[int, int], other: tuple[int, int]) -> str:
    months = abs((other[0] - one[0]) * 12 + max(other[1], 1) - max(one[1], 1)) - 1
    if months < _GAP:
        return ""
    years = months // 12
    return f"{years} year{'s' * (years > 1)}" if years else f"{months} months"


def _marks(page: Page) -> list[Mark]:
    """The marks in order of the page, the next one last, to be taken from the end."""
    by_day: defaultdict[str, list[Article]] = defaultdict(list)
    for article in page.articles:
        if article.published:
            by_day[article.published].append(article)
    if len(by_day) > max(_FEW, len(page.events) // _MARKS):
        return []
    return [Mark(day, _words(by_day[day])) for day in sorted(by_day, key=parts, reverse=not page.reverse)]


def _words(articles: list[Article]) -> str:
    if len(articles) > 1:
        return f"published: {len(articles)} articles"
    return f"published: {clean(articles[0].title)}" if articles[0].title else "published"


def _due(marks: list[Mark], event: Event, page: Page) -> Iterator[Mark]:
    """The marks that come before `event`; on one day the mark is the earlier."""
    day = _day(event.when)
    while marks and (day is None or _before(marks[-1].day, day, reverse=page.reverse)):
        yield marks.pop()


def _before(mark: str, day: str, *, reverse: bool) -> bool:
    return parts(mark) > parts(day) if reverse else parts(mark) <= parts(day)

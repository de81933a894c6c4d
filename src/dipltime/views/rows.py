"""Events in order become the rows of a timeline: headings, folded gaps, days of publication, events."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from dipltime.days import parts
from dipltime.model import When
from dipltime.views.clean import clean
from dipltime.views.dates import MONTHS, year_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.model import Article, Event
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
    place = _Place(reverse=page.reverse)
    for event in page.events:
        for mark in _due(marks, event, page):
            yield from place.move(_when(mark))
            yield mark
        yield from place.move(event.when)
        yield Entry(event)
    for mark in reversed(marks):
        yield from place.move(_when(mark))
        yield mark


class _Place:
    """Where in time the rows have come to: the heading they are under, and the last month told of."""

    def __init__(self, *, reverse: bool) -> None:
        self._reverse = reverse
        self._when: When | None = None
        self._heading: Heading | None = None
        self._reach: int | None = None

    def move(self, when: When) -> Iterator[Row]:
        """The gap and the heading that come before a row of `when`."""
        if when is self._when:
            return
        self._when, heading = when, _heading(when)
        if span := _months(when):
            near, far = reversed(span) if self._reverse else span
            if heading != self._heading and (gap := self._gap(near)):
                yield Gap(gap)
            self._reach = far if self._reach is None else self._farther(far, self._reach)
        if heading != self._heading:
            yield heading
            self._heading = heading

    def _farther(self, one: int, other: int) -> int:
        return min(one, other) if self._reverse else max(one, other)

    def _gap(self, near: int) -> str:
        if self._reach is None:
            return ""
        months = (self._reach - near if self._reverse else near - self._reach) - 1
        if months < _GAP:
            return ""
        years = months // 12
        return f"{years} year{'s' * (years > 1)}" if years else f"{months} months"


def _when(mark: Mark) -> When:
    return When(mark.day, mark.day, mark.day, "day")


def _day(when: When) -> str | None:
    return when.earliest or when.latest


def _heading(when: When) -> Heading:
    """Year and month; no month for what is within none."""
    day = _day(when)
    if day is None:
        return Heading("undated", "")
    year, month, _ = parts(day)
    return Heading(year_label(year), "" if when.precision in _COARSE else MONTHS[month - 1])


def _months(when: When) -> tuple[int, int] | None:
    """The first and the last month of `when`, counted from the year 0."""
    first, last = when.earliest or when.latest, when.latest or when.earliest
    if first is None or last is None:
        return None
    (year, month, _), (to_year, to_month, _) = parts(first), parts(last)
    return year * 12 + month - 1, to_year * 12 + to_month - 1


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

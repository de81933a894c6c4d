"""What a clue is, and the text as the clues read it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from dipltime.articles.solve.people import Titled, titled_people
from dipltime.text import sentence_spans

if TYPE_CHECKING:
    from dipltime.model import DateExpression

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY_VALUE = re.compile(r"XXXX-WXX-([1-7])")
_NAMED = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
# A line end inside a paragraph of wrapped lines; a space in its place keeps all offsets.
_WRAP = re.compile(r"(?<=[^\n]{50})\n(?=\S)")
# Infinitives and "would" also look ahead from the past.
_SURELY_FUTURE = frozenset(("will", "shall", "ll", "due", "scheduled", "slated", "expected", "set"))
# The lead is the first whole sentence; the lines before it are titles, bylines and datelines.
_LEAD_WORDS = 8


@dataclass(frozen=True, slots=True)
class Clue:
    """What one piece of a text says of the day it was published on."""

    days: int
    """The days it leaves, as a set of `days`."""
    because: str
    anchor: bool = False
    """Whether it leaves a few days a year or less: without such a clue there is nothing to solve."""


class Told:
    """An article's text with its sentences and dates, each worked out when it is first asked for."""

    def __init__(self, text: str) -> None:
        self.text = _WRAP.sub(" ", text)

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Spans of the sentences."""
        return sentence_spans(self.text)

    @cached_property
    def dates(self) -> tuple[DateExpression, ...]:
        """The date expressions, resolved as far as the text alone can."""
        # Sentence by sentence, so that no verb of another sentence lends a date its tense.
        from dipltime.temporal import find_dates

        return tuple(
            replace(date, start=date.start + start, end=date.end + start)
            for start, end in self.sentences
            for date in find_dates(self.text[start:end])
        )

    @cached_property
    def people(self) -> tuple[Titled, ...]:
        """Everybody whom the text calls by an office."""
        return tuple(titled_people(self.text))

    @cached_property
    def lead(self) -> tuple[int, int]:
        """The span of the first sentence that is no title; (0, 0) if there is none."""
        for start, end in self.sentences:
            words = self.text[start:end]
            if words.count(" ") >= _LEAD_WORDS and words.rstrip("\"”’'").endswith((".", "!", "?")):
                return start, end
        return 0, 0

    def sentence_at(self, position: int) -> tuple[int, int]:
        """The span of the sentence that holds `position`."""
        index = bisect_right(self.sentences, (position, len(self.text))) - 1
        return self.sentences[max(index, 0)] if self.sentences else (0, 0)

    def dates_in(self, start: int, end: int) -> list[DateExpression]:
        """The dates between two offsets."""
        return [date for date in self.dates if start <= date.start and date.end <= end]


def reach(date: DateExpression, days: int) -> tuple[int, int]:
    """How many days before and after `date` publication can be, at most `days`, by its tense."""
    direction = date.reading.direction
    if direction == "past":
        return 0, days
    if direction == "future" and date.reading.cue in _SURELY_FUTURE:
        return days, 0
    return days, days


def weekday_of(date: DateExpression) -> int | None:
    """0 to 6 if `date` is a weekday and nothing more."""
    match = _WEEKDAY_VALUE.match(date.value)
    return int(match[1]) - 1 if match else None


def named_weekday(words: str) -> int | None:
    """0 to 6 for the weekday that `words` name, beside a month and a day."""
    match = _NAMED.search(words)
    return WEEKDAYS.index(match[0]) if match else None

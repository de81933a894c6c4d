"""Whether a text is news, anchored at its publication, or a narrative, anchored at the last date it told.

The question is put to every expression. A text as a whole is a narrative where whole dates far from its
publication, and expressions that count from what was told, outweigh those that point from the day of
writing. In any other text a stretch is one that follows a far date in the same paragraph.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.temporal.meaning import Away, Calendar, Found, Known, MonthDay, PartOfYear, Same, Weekday
from dipltime.temporal.tense import direction
from dipltime.temporal.words import word_list

if TYPE_CHECKING:
    from datetime import date

    from dipltime.temporal.periods import Period
    from dipltime.text import Tokens

_FAR_YEARS = 1
_DATED = ("day", "month", "year", "season")


_FROM_WRITING = frozenset(("this", "last", "today", "yesterday", "tomorrow", "tonight", "ago"))
# A bare year is half the sign that a day or a month of a far year is: news names them for comparison.
_WEIGHT_OF_YEAR = 0.5


def _points(reading: Found, tokens: Tokens) -> bool:
    """Whether the expression counts from the day of writing."""
    meaning = reading.meaning
    if isinstance(meaning, Weekday):
        return True
    if tokens.words[reading.start : reading.start + 2] == ["the", "next"]:
        return False
    return isinstance(meaning, Calendar | Away) and meaning.base == "published" and reading.rule != "the_unit"


def _years_off(reading: Found, published: date | None) -> int | None:
    """How many years a whole date lies from the publication, far where that is not known."""
    meaning = reading.meaning
    if not isinstance(meaning, Known) or meaning.period.unit not in _DATED:
        return None
    return abs(meaning.period.year - published.year) if published else 1000


def narrated(found: list[Found], tokens: Tokens, published: date | None) -> list[bool]:
    """For each reading, whether it counts from what was told before it."""
    offs = [_years_off(reading, published) for reading in found]
    if not any(off is not None and off > _FAR_YEARS for off in offs):
        return [False] * len(found)
    if _whole_text(found, offs, tokens):
        return [not _stays(reading, tokens) for reading in found]
    return _stretches(found, offs, tokens)


def _stays(reading: Found, tokens: Tokens) -> bool:
    """Whether the words point from the day of writing in any kind of text: "today", "in May this year"."""
    return not _FROM_WRITING.isdisjoint(tokens.words[reading.start : reading.end])


def _whole_text(found: list[Found], offs: list[int | None], tokens: Tokens) -> bool:
    far = sum(
        1 if _day_or_month(reading) else _WEIGHT_OF_YEAR
        for reading, off in zip(found, offs, strict=True)
        if off is not None and off > _FAR_YEARS
    )
    near = sum(off is not None and off <= _FAR_YEARS for off in offs)
    pointing = near + sum(_points(reading, tokens) or _ahead(reading, tokens) for reading in found)
    counted = sum(_counts_on(reading, tokens) for reading in found)
    loose = sum(isinstance(reading.meaning, MonthDay | PartOfYear) for reading in found)
    if far + counted <= 2 * pointing:
        return False
    return pointing == 0 or far >= 3 or counted + loose >= 3


def _ahead(reading: Found, tokens: Tokens) -> bool:
    """Whether a date without a year lies ahead of the writer: "will join on March 12"."""
    loose = isinstance(reading.meaning, MonthDay | PartOfYear)
    return loose and direction(tokens, reading.start, reading.end)[1] in ("will", "shall", "ll")


def _counts_on(reading: Found, tokens: Tokens) -> bool:
    meaning = reading.meaning
    if tokens.words[reading.start : reading.start + 2] == ["the", "next"]:
        return True
    return isinstance(meaning, Same) or (isinstance(meaning, Calendar | Away) and meaning.base == "previous")


def _stretches(found: list[Found], offs: list[int | None], tokens: Tokens) -> list[bool]:
    modes: list[bool] = []
    told, at = False, 0
    for reading, off in zip(found, offs, strict=True):
        start = tokens.starts[reading.start]
        if "\n\n" in tokens.text[at:start]:
            told = False
        at = start
        if off is not None:
            told = off > _FAR_YEARS and _day_or_month(reading) and (told or _opens_sentence(reading, tokens))
        elif _points(reading, tokens) or _stays(reading, tokens):
            told = False
        modes.append(told)
    return modes


def _opens_sentence(reading: Found, tokens: Tokens) -> bool:
    before = tokens.words[max(reading.start - 3, 0) : reading.start]
    return len(before) < 3 or "." in before


def _day_or_month(reading: Found) -> bool:
    return isinstance(reading.meaning, Known) and reading.meaning.period.unit in ("day", "month")


def moves_on(reading: Found, period: Period, told: Period | None, tokens: Tokens) -> bool:
    """Whether the story goes on from `period`: not from where a thing began, a term set, or a look back."""
    words, start = tokens.words, reading.start
    before = words[start - 1] if start else ""
    if told is None:
        return True
    if before == "since" or (
        before in ("until", "till", "by") and words[reading.end : reading.end + 1] == ["to"]
    ):
        return False
    if (
        period.unit in ("decade", "century")
        or before == "("
        or (looks_back(tokens, start) and _begins(period) < _begins(told))
    ):
        return False
    if period.unit == "year" and isinstance(reading.meaning, Known):
        return before in word_list("leads_to_year") or not before[:1].isalpha() or reading.mod is not None
    return True


def _begins(period: Period) -> tuple[int, int, int]:
    return (period.year, period.part if period.unit in ("day", "month") else 0, period.day)


def looks_back(tokens: Tokens, start: int) -> bool:
    """Whether the clause before token `start` is in the past perfect: "who had taken office in January"."""
    words = tokens.words
    for at in range(start - 1, max(start - 11, -1), -1):
        word = words[at]
        if word == "had":
            return words[at + 1] not in ("to", "a", "the", "no", "been")
        if word in (".", ";", ":", "and", ","):
            return False
    return False

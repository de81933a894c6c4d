"""Where the course of a story stands: which dates it goes on from, and which it only looks back or ahead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.temporal.meaning import Away, Calendar, Clock, Found, Known, MonthDay, PartOfYear, Same
from dipltime.temporal.paragraphs import opens_line, opens_paragraph, same_heading
from dipltime.temporal.words import word_list

if TYPE_CHECKING:
    from dipltime.temporal.context import Context
    from dipltime.temporal.periods import Period
    from dipltime.text import Tokens

# How far a look back or ahead stands before its date, and how long an aside in brackets is, in words.
_CLAUSE = 10
_BRACKETS = 8
# How far before a date a speech that it is in can have begun, in words.
_SPEECH = 80
# Years that a story goes on by at most to a date in brackets, or to a thing named by its year: "the act of 1916".
_STRIDE = 2
# How far an aside can stand before what counts from it, in words.
_NEARBY = 30
_NAMED_AHEAD = 30


_NO_PARTICIPLES = frozenset(("to", "a", "an", "the", "no", "little", "only", "about"))
_CLAUSE_ENDS = frozenset(
    (
        ".",
        ";",
        ":",
        "(",
        "and",
        "which",
        "who",
        "that",
        "after",
        "when",
        "where",
        "as",
        "because",
        "but",
        "whose",
    )
)


# "As of 1990", "as in 1914", "worse than in May 1940": compared, not told.
_LIKENESS = frozenset(("as", "like", "than", "unlike"))


def moves_on(
    reading: Found, period: Period, told: Period | None, tokens: Tokens, at: int | None = None
) -> bool:
    """Whether the story goes on from `period`: not from where a thing began, a term set, a look back or ahead.

    `told` is the period told last, at token `at`. Of a heading the first period counts.
    """
    if told is None:
        return True
    start = reading.start
    if told is None:
        return True
    if _stays_out(reading, tokens) or (at is not None and same_heading(tokens, at, start)):
        return False
    if _begins(period) < _begins(told) and tells_past(reading, tokens):
        return opens_paragraph(tokens, start)
    before = tokens.words[start - 1] if start else ""
    if _names_another_year(period.year - told.year, before, tokens, start):
        return False
    if in_quotes(tokens, start):
        return False
    if in_brackets(tokens.words, start):
        return _aside_goes_on(reading, period, told)
    if period.unit == "year" and isinstance(reading.meaning, Known):
        return opens_line(tokens, start) or _year_goes_on(reading, period, told, before)
    return period.unit not in ("decade", "century")


def _names_another_year(ahead: int, before: str, tokens: Tokens, start: int) -> bool:
    """Whether a date of another year, `ahead` of the story's, only names a thing, a term or what was to come."""
    if ahead < 0:
        return before == "of"
    if ahead > 1 and _looks_ahead(tokens, start):
        return True
    return ahead > 0 and (before in ("until", "till") or _was_to_be(tokens, start))


def _stays_out(reading: Found, tokens: Tokens) -> bool:
    """Whether the words keep the date out of the course: "since May", "until May to leave", "a year earlier"."""
    words, start = tokens.words, reading.start
    before = words[start - 1] if start else ""
    two_before = words[start - 2] if start > 1 else ""
    if before == "since" or (before in ("of", "in", "on") and two_before in _LIKENESS):
        return True
    term = before in ("until", "till", "by") and words[reading.end : reading.end + 1] == ["to"]
    term = term and not two_before.startswith("wait")
    return term or _points_back(reading)


def tells_past(reading: Found, tokens: Tokens) -> bool:
    """Whether the clause of the date is in the past perfect, and so tells what was before."""
    return looks_back(tokens, reading.start) or _opens_look_back(tokens.words, reading.start, reading.end)


def in_aside(reading: Found, context: Context) -> bool:
    """Whether the words count on from an aside: "he had left on 3 May and returned two days later".

    What is said of its year may stand in the next sentence: "since 1964. In June of that year".
    """
    if context.aside is None or not context.narrative:
        return False
    words = context.tokens.words
    near = _sentences_since(context.aside[0], reading.start, words)
    match reading.meaning:
        case MonthDay(month=None, hint=None):
            return near == 0 and in_brackets(words, context.aside[0])
        case MonthDay(month=None):
            return near <= 1
        case Away(base="previous") | Calendar(base="previous") | Clock(base="previous"):
            return near == 0 and not in_brackets(words, context.aside[0])
        case Same(unit="year") | MonthDay(year_given=True):
            return near <= 1
        case Same():
            return near == 0
    return False


def _sentences_since(start: int, end: int, words: list[str]) -> int:
    """How many sentences end between two tokens; many where they lie far apart."""
    return words[start:end].count(".") if end - start <= _NEARBY else _NEARBY


def _points_back(reading: Found) -> bool:
    """Whether the words themselves step back, to tell what was before: "two days earlier", "the previous year"."""
    match reading.meaning:
        case Away(sign=sign):
            return sign < 0
        case Calendar(count=count):
            return count < 0
        case Clock(calendar=calendar):
            return (calendar or 0) < 0
        case MonthDay(hint=hint) | PartOfYear(hint=hint):
            return hint == -1
    return False


def _aside_goes_on(reading: Found, period: Period, told: Period) -> bool:
    """Whether a date in brackets is the one of what stands before them: "won at Leuthen (5 December)"."""
    if period.unit not in ("day", "month") or _begins(period) < _begins(told):
        return False
    return not isinstance(reading.meaning, Known) or period.year <= told.year + _STRIDE


def _year_goes_on(reading: Found, period: Period, told: Period, before: str) -> bool:
    if before == "of":
        return told.year < period.year <= told.year + _NAMED_AHEAD
    return before in word_list("leads_to_year") or not before[:1].isalpha() or reading.mod is not None


def _begins(period: Period) -> tuple[int, int, int]:
    return (period.year, period.part if period.unit in ("day", "month") else 0, period.day)


def in_brackets(words: list[str], start: int) -> bool:
    """Whether token `start` stands in brackets that opened shortly before it."""
    for word in reversed(words[max(start - _BRACKETS, 0) : start]):
        if word in ("(", ")"):
            return word == "("
    return False


def in_quotes(tokens: Tokens, start: int) -> bool:
    """Whether token `start` stands in somebody's words: quotation marks opened before it in its paragraph."""
    first = max(start - _SPEECH, 0)
    before = tokens.words[first:start]
    for at in range(len(before) - 1, -1, -1):
        if before[at] in ("“", "”"):
            return before[at] == "“"
        if "\n\n" in tokens.text[tokens.ends[first + at] : tokens.starts[first + at + 1]]:
            before = before[at + 1 :]
            break
    return before.count('"') % 2 == 1


def looks_back(tokens: Tokens, start: int) -> bool:
    """Whether the clause before token `start` is in the past perfect: "who had taken office in January"."""
    words = tokens.words
    for at in range(start - 1, max(start - 1 - _CLAUSE, -1), -1):
        word = words[at]
        if word == "had":
            return words[at + 1] not in _NO_PARTICIPLES
        if word in (".", ";", ":", "and", ",", "when"):
            return False
    return False


def _opens_look_back(words: list[str], start: int, end: int) -> bool:
    """Whether the clause that the date opens is in the past perfect: "In March they had signed an accord"."""
    if start and words[start - 1] in ("by", "until", "till", "before"):
        return False
    for at in range(end, min(end + _CLAUSE, len(words) - 1)):
        word = words[at]
        if word == "had":
            return words[at + 1] not in _NO_PARTICIPLES
        if word in _CLAUSE_ENDS:
            return False
    return False


def _was_to_be(tokens: Tokens, start: int) -> bool:
    """Whether the clause tells what was planned for the date: "it was to take effect on 1 January 1863"."""
    words = tokens.words
    for at in range(start - 1, max(start - 1 - _CLAUSE, 0), -1):
        if words[at] in (".", ";", ":"):
            return False
        if words[at] == "to" and words[at - 1] in ("was", "were", "due", "scheduled", "supposed", "meant"):
            return True
    return False


def _looks_ahead(tokens: Tokens, start: int) -> bool:
    """Whether the clause before token `start` tells what was still to come: "it would return in 1980"."""
    for word in reversed(tokens.words[max(start - 2 * _CLAUSE, 0) : start]):
        if word == "would":
            return True
        if word in (".", ";", ":"):
            return False
    return False

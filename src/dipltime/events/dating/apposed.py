"""Two dates that tell one time: "two years later, on 23 November 1983", "today, Wednesday, 18 May 1960"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events.dating.when import precision_of

if TYPE_CHECKING:
    from dipltime.events.clauses.sentence import Dated, Sentence
    from dipltime.model import DateExpression

_ORDER = ("time", "day", "week", "month", "season", "quarter", "range", "year", "decade", "century")
_OPENERS = ([","], [",", "on"], [",", "in"], [",", "at"], [",", "or"], ["("])
_TIMES = ("DATE", "TIME")


def finer(first: Dated, second: Dated, sentence: Sentence) -> Dated | None:
    """The more exact of two dates beside each other that a comma joins; None where they tell two times."""
    if sentence.words[first.end : second.start] not in _OPENERS:
        return None
    if first.date.type not in _TIMES or second.date.type not in _TIMES:
        return None
    one, two = _rank(first.date), _rank(second.date)
    if (
        one is None
        or two is None
        or not (_overlap(first.date, second.date) or _is_counted(first.date, one, two))
    ):
        return None
    return second if two < one else first


def _rank(date: DateExpression) -> int | None:
    precision = precision_of(date.value)
    return _ORDER.index(precision) if precision in _ORDER else None


def _is_counted(date: DateExpression, one: int, two: int) -> bool:
    """Whether the first is counted in whole units, so that the exact day can lie beside them: "weeks ago"."""
    return date.rule.startswith("ago") and two < one


def _overlap(first: DateExpression, second: DateExpression) -> bool:
    if not (first.earliest and first.latest and second.earliest and second.latest):
        return False
    return first.earliest <= second.latest and second.earliest <= first.latest

"""Two dates that are one, the second to say the first again: "a week later, on 8 April", "in August, a month later,".

The one that the calendar names is the surer one; the one that counts gets from it what it is worth.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.temporal.meaning import Away, Calendar, Feast, Found, Known, MonthDay
from dipltime.temporal.periods import bounds, containing
from dipltime.temporal.resolve.result import Result, of_period

if TYPE_CHECKING:
    from dipltime.temporal.periods import Period
    from dipltime.text import Tokens

Read = tuple[Found, Result]
_SIZES = {"day": 1, "week": 7, "weekend": 7, "month": 31, "season": 92, "quarter": 92, "year": 366}
_AGAIN = ([",", "on"], [",", "in"], [",", "at"], [","], ["-", "on"], ["–", "on"], ["("])


def apposed(first: Read, second: Read, tokens: Tokens) -> tuple[Result, Result]:
    """The results of two readings in turn, changed where one of them says the other again."""
    words, end = tokens.words, second[0].end
    between = words[first[0].end : second[0].start]
    if _named(second) and _counted(first) and between in _AGAIN:
        return _put(first, second), second[1]
    closed = words[end : end + 1] in ([","], ["."], [")"])
    if _named(first) and _counted(second) and between == [","] and closed:
        return first[1], _put(second, first)
    return first[1], second[1]


def _named(read: Read) -> bool:
    """Whether the words name a day, a month or a year of the calendar."""
    meaning, period = read[0].meaning, read[1].period
    return (
        isinstance(meaning, Known | MonthDay)
        and period is not None
        and period.unit in ("day", "month", "year")
    )


def _counted(read: Read) -> bool:
    """Whether the words count on from what was told before, or name a feast of the year reached."""
    meaning, period = read[0].meaning, read[1].period
    if isinstance(meaning, Feast):
        return meaning.year is None and period is not None and read[1].last is None
    return isinstance(meaning, Away | Calendar) and meaning.base == "previous" and period is not None


def _put(counted: Read, named: Read) -> Result:
    """The result of the counted one around the named one, which must not be the larger one or lie far off."""
    result, around, named_period = counted[1], counted[1].period, named[1].period
    if around is None or named_period is None or named_period.year < 1 or around.year < 1:
        return result
    size = _SIZES.get(around.unit, 0)
    near = isinstance(counted[0].meaning, Feast) or _near(around, named_period, 2 * size + 31)
    if size < _SIZES[named_period.unit] or not near:
        return result
    moved = containing(around.unit, bounds(named_period)[0])
    if moved.unit == "day":
        moved = moved._replace(tail=around.tail)
    return of_period(moved, named_period.value, "previous date") if moved != around else result


def _near(first: Period, second: Period, days: int) -> bool:
    return abs((bounds(first)[0] - bounds(second)[0]).days) <= days

"""What counts from another date of the same words: "a week from Friday", "the day after Easter"."""

from __future__ import annotations

from typing import Literal

from dipltime.temporal import numbers
from dipltime.temporal.feasts import feast_at
from dipltime.temporal.grammar import Match, Rule
from dipltime.temporal.meaning import Beside, Calendar, Feast, Meaning, MonthDay, Weekday
from dipltime.temporal.rules.away import unit_of
from dipltime.temporal.rules.month_day import month_number, weekday_number
from dipltime.temporal.words import word_list

_NEAR = {"today": 0, "now": 0, "yesterday": -1, "tomorrow": 1}
_LASTING = ("for", "last", "lasting", "lasts", "of", "over", "within")
_CLOCK_UNITS = ("second", "minute", "hour")


def _beyond(match: Match) -> Meaning | None:
    """ "The week before last", "the month after next"; not "the day before last Tuesday"."""
    unit, after = unit_of(match), match.after()
    dated = any((kind, after) in match.lexicon.values for kind in ("WEEKDAY", "MONTH", "UNIT", "SEASON"))
    if unit in _CLOCK_UNITS or unit == "half" or dated or match.form(match.end)[:1].isupper():
        return None
    return Calendar("week" if unit == "fortnight" else unit, 2 if match.has("next") else -2)


def _weekday_beyond(match: Match) -> Meaning | None:
    """ "The Friday before last": a week before last Friday."""
    sign: Literal[-1, 1] = 1 if match.has("next") else -1
    return Beside("week", 1, sign, Weekday(weekday_number(match) or 0, sign))


def _beside_day(match: Match) -> Meaning | None:
    """ "The day before last Tuesday", "the day after Christmas", "the day before May 9"."""
    sign: Literal[-1, 1] = -1 if match.word("side") == "before" else 1
    if match.has("weekday"):
        hint = int(match.value("which", "LAST")) if match.has("which") else None
        return Beside("day", 1, sign, Weekday(weekday_number(match) or 0, hint))
    if match.has("month"):
        return Beside("day", 1, sign, MonthDay(month_number(match), numbers.ordinal(match, "day")))
    feast = feast_at(match.tokens.forms, match.end - 1)
    if feast is None:
        return None
    name, match.end = feast
    return None if match.after() in word_list("after_feast") else Beside("day", 1, sign, Feast(name))


def _from(match: Match) -> Meaning | None:
    """ "A week from Friday", "two weeks from tomorrow"; "for a week from Friday" is a length."""
    unit = unit_of(match)
    if unit in _CLOCK_UNITS or match.before() in _LASTING:
        return None
    return Beside(unit, int(numbers.count(match, "count")), 1, _day(match, 1))


def _week_later(match: Match) -> Meaning | None:
    """ "Monday week"."""
    return None if match.after() in ("-", "of") else Beside("week", 1, 1, _day(match, 1))


def _day(match: Match, hint: Literal[-1, 1]) -> Calendar | Weekday:
    if match.has("weekday"):
        return Weekday(weekday_number(match) or 0, hint)
    return Calendar("day", _NEAR[match.word("near")])


_COUNT = "<count=COUNT> <unit=(UNIT | UNITS)>"
_ENDS = "(before <last=last> | after <next=next>)"

_DAY_BESIDE = "(the)? day <side=(before | after)>"

RULES = (
    Rule("day_beside_weekday", f"{_DAY_BESIDE} <which=LAST>? <weekday=WEEKDAY>", _beside_day),
    Rule("day_beside_date", f"{_DAY_BESIDE} <month=THE_MONTH> <day=N31>", _beside_day),
    Rule("day_beside_feast", f"{_DAY_BESIDE} FEAST", _beside_day),
    Rule("unit_beyond", f"(the)? <unit=UNIT> {_ENDS}", _beyond),
    Rule("weekday_beyond", f"(the)? <weekday=WEEKDAY> {_ENDS}", _weekday_beyond),
    Rule(
        "from_day",
        f"{_COUNT} from (<near=(today | tomorrow | yesterday)> | (this | next)? <weekday=WEEKDAY>)",
        _from,
    ),
    Rule("weekday_week", "(<weekday=WEEKDAY> | <near=tomorrow>) week", _week_later),
)

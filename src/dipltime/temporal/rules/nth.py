"""Days counted within a month or a year: "the last day of August", "the second Tuesday of June 1943"."""

from __future__ import annotations

from dipltime.temporal import numbers
from dipltime.temporal.grammar import Match, Rule
from dipltime.temporal.meaning import Known, Meaning, MonthDay, Nth, Same
from dipltime.temporal.periods import Period
from dipltime.temporal.rules.month_day import month_number, weekday_number

_ORDERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1, "final": -1}


def _span(match: Match) -> Known | MonthDay | Same:
    """The month or the year that is counted in."""
    if match.has("month") and match.has("year"):
        return Known(Period("month", numbers.year(match, "year"), month_number(match)))
    if match.has("month"):
        return MonthDay(month_number(match))
    year = match.has("year2")
    return Known(Period("year", numbers.year(match, "year2"))) if year else Same(match.word("unit"))


def _weekday(match: Match) -> Meaning | None:
    return Nth(_span(match), _ORDERS[match.word("order")], weekday_number(match))


def _day(match: Match) -> Meaning | None:
    """The first or the last; the others are days of the month that stands with them: "the second day of May"."""
    return Nth(_span(match), _ORDERS[match.word("order")])


def _part(match: Match) -> Meaning | None:
    return Nth(_span(match), _ORDERS[match.word("order")], tail=match.value("part", "PART"))


_ORDER = "<order=(first | second | third | fourth | fifth | last | final)>"
_EDGE = "<order=(first | last | final)>"
_MONTH = "<month=THE_MONTH> ((of | COMMA)? <year=AYEAR>)?"
_UNIT = "(the | that | that same | the same) <unit=(month | year)>"
_OF = f"of ({_MONTH} | {_UNIT} | (the year)? <year2=YEAR>)"

RULES = (
    Rule("nth_weekday", f"the {_ORDER} <weekday=WEEKDAY> (of | in) ({_MONTH} | {_UNIT})", _weekday),
    Rule("nth_day", f"the (very)? {_EDGE} day {_OF}", _day),
    Rule("nth_part", f"the {_EDGE} <part=PART> {_OF}", _part),
)

"""Periods of reports that compare: "the latest quarter", "the year-ago period", "the 1988 quarter"."""

from __future__ import annotations

from dipltime.temporal import numbers
from dipltime.temporal.grammar import Match, Rule
from dipltime.temporal.meaning import Compared, Known, Length, Meaning
from dipltime.temporal.periods import Period
from dipltime.temporal.rules.away import unit_of


def _ago(match: Match) -> Meaning | None:
    return Compared(-1)


def _latest(match: Match) -> Meaning | None:
    return Compared(0)


def _of_year(match: Match) -> Meaning | None:
    if match.words("unit") == ["year"]:
        return Known(Period("year", numbers.year(match, "year")))
    return Compared(0, numbers.year(match, "year"))


def _quarters(match: Match) -> Meaning | None:
    """ "The first two quarters of 1990" are its first half."""
    year = numbers.year(match, "year")
    if match.words("count") == ["three"]:
        return Length("quarter", 3.0)
    return Known(Period("half", year, 1 if "first" in match.tokens.words[match.start : match.end] else 2))


_COMPARABLE = "(comparable | corresponding | like | same | equivalent)"
_PERIOD = "(period | quarter)"

RULES = (
    Rule(
        "year_ago_period",
        f"(the)? {_COMPARABLE}? (year HYPHEN (ago | earlier) | prior HYPHEN year) {_PERIOD}",
        _ago,
    ),
    Rule(
        "comparable_period",
        f"the {_COMPARABLE} {_PERIOD} ((a year (ago | earlier | before)) | (of)? last year)",
        _ago,
    ),
    Rule("same_period_of_year", f"the {_COMPARABLE} {_PERIOD} (of | in | a)? <year=AYEAR>", _of_year),
    Rule("last_years_period", f"last year APOS s {_PERIOD}", _ago),
    Rule("latest_period", f"the (latest | most recent) {_PERIOD}", _latest),
    Rule("that_quarter", "(that | the same) quarter", _latest),
    Rule("period_of_year", f"the <year=YEAR> {_PERIOD}", _of_year),
    Rule(
        "year_ago_months",
        "(the | a)? year HYPHEN (ago | earlier) <count=COUNT> <unit=UNITS>",
        lambda m: Length(unit_of(m), numbers.count(m, "count")),
    ),
    Rule(
        "first_quarters",
        "(the)? (first | last) <count=(two | three)> quarters of <year=AYEAR>",
        _quarters,
    ),
)

"""Periods of reports that compare: "the latest quarter", "the year-ago period", "the 1988 quarter"."""

from __future__ import annotations

from dipltime.temporal import numbers
from dipltime.temporal.grammar import Match, Rule
from dipltime.temporal.meaning import Compared, Known, Meaning
from dipltime.temporal.periods import Period


def _ago(match: Match) -> Meaning | None:
    return Compared(-1)


def _latest(match: Match) -> Meaning | None:
    return Compared(0)


def _of_year(match: Match) -> Meaning | None:
    if match.words("unit") == ["year"]:
        return Known(Period("year", numbers.year(match, "year")))
    return Compared(0, numbers.year(match, "year"))


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
    Rule("last_years_period", f"last year APOS s {_PERIOD}", _ago),
    Rule("latest_period", f"the (latest | most recent) {_PERIOD}", _latest),
    Rule("that_quarter", "(that | the same) quarter", _latest),
    Rule("period_of_year", f"the <year=YEAR> {_PERIOD}", _of_year),
    Rule(
        "year_ago_months",
        "the year HYPHEN (ago | earlier)",
        lambda m: Compared(-1) if m.after() in ("nine", "six", "three", "results") else None,
    ),
)

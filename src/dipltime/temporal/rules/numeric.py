"""Dates in figures: ISO 8601, European and American orders."""

from __future__ import annotations

from datetime import date

from dipltime.temporal.grammar import Match, Rule
from dipltime.temporal.meaning import Known, Meaning
from dipltime.temporal.periods import Period


def _number(match: Match, name: str) -> int:
    return int(match.word(name))


def _glued(match: Match) -> bool:
    """Whether digits or the same signs go on around the match, as in a telephone number or a score."""
    tight_before = (
        match.start > 0
        and match.tight(match.start - 1)
        and match.form(match.start - 1) in ("-", "/", ".", "$")
    )
    tight_after = (
        match.tight(match.end - 1)
        and match.form(match.end) in ("-", "/", ".")
        and match.form(match.end + 1).isdecimal()
        and match.tight(match.end)
    )
    return tight_before or tight_after or not all(match.tight(i) for i in range(match.start, match.end - 1))


def _valid(year: int, month: int, day: int) -> Period | None:
    try:
        date(year, month, day)
    except ValueError:
        return None
    return Period("day", year, month, day)


def _iso(match: Match) -> Meaning | None:
    period = _valid(_number(match, "year"), _number(match, "month"), _number(match, "day"))
    return Known(period) if period and not _glued(match) else None


def _two_orders(match: Match) -> Meaning | None:
    """Day and month in either order; where both are possible both are kept."""
    year = _number(match, "year")
    if match.has("short"):
        year += 2000 if year < 40 else 1900
    first, second = _number(match, "a"), _number(match, "b")
    if _glued(match):
        return None
    european, american = _valid(year, second, first), _valid(year, first, second)
    if european and american and european != american:
        return Known(american, (european.value,))
    period = american or european
    return Known(period) if period else None


RULES = (
    Rule("iso_date", "<year=YEAR> (HYPHEN | SLASH | DOT) <month=N12> (HYPHEN | SLASH | DOT) <day=N31>", _iso),
    Rule(
        "numeric_date",
        "<a=N31> (SLASH | DOT | HYPHEN) <b=N31> (SLASH | DOT | HYPHEN) <year=YEAR>",
        _two_orders,
    ),
    Rule("numeric_date_short", "<a=N31> SLASH <b=N31> SLASH <year=<short=TWO>>", _two_orders),
)

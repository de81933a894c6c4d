"""Dates in figures: ISO 8601, European and American orders."""

from __future__ import annotations

from datetime import date

from dipltime.temporal import numbers
from dipltime.temporal.grammar import Match, Rule
from dipltime.temporal.meaning import Known, Meaning
from dipltime.temporal.periods import Period
from dipltime.temporal.rules.month_day import month_number
from dipltime.temporal.words import word_list


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
    signs = {match.form(match.span(name)[1]) for name in "ab"}
    if _glued(match) or len(signs) > 1:
        return None
    european, american = _valid(year, second, first), _valid(year, first, second)
    if european and american and european != american:
        return Known(american, (european.value,))
    period = american or european
    return Known(period) if period else None


def _short_points(match: Match) -> Meaning | None:
    """ "17.05.21", the day first; "1.5.21" can be the number of a version."""
    two_figures = all(len(match.word(name)) == len("17") for name in ("a", "b", "year"))
    period = _valid(2000 + _number(match, "year"), _number(match, "b"), _number(match, "a"))
    wanted = match.before() in word_list("before_figures") and _number(match, "year") < _LAST_SHORT
    return Known(period) if period and two_figures and wanted and not _glued(match) else None


_LAST_SHORT = 40


def _named_month(match: Match) -> Meaning | None:
    """ "17-May-2021", "17/May/21"."""
    year = numbers.year(match, "year") if not match.has("short") else 2000 + _number(match, "short")
    period = _valid(year, month_number(match), _number(match, "day"))
    return Known(period) if period and not _glued(match) else None


def _compact(match: Match) -> Meaning | None:
    """ "20210517"."""
    form = match.word("compact")
    period = _valid(int(form[:4]), int(form[4:6]), int(form[6:]))
    return Known(period) if period and match.before() in word_list("before_figures") else None


def _month_year(match: Match) -> Meaning | None:
    """ "05/2021" and "2021-05", which is no range: the years of "2004-05" follow each other."""
    month, year = match.word("month"), _number(match, "year")
    if len(month) != len("05") or _glued(match) or match.before() not in word_list("before_figures"):
        return None
    if match.word("month") == match.form(match.end - 1) and int(month) == year % 100 + 1:
        return None
    return Known(Period("month", year, int(month)))


_JOIN = "(HYPHEN | SLASH)"

RULES = (
    Rule("iso_date", "<year=YEAR> (HYPHEN | SLASH | DOT) <month=N12> (HYPHEN | SLASH | DOT) <day=N31>", _iso),
    Rule(
        "numeric_date",
        "<a=N31> (SLASH | DOT | HYPHEN) <b=N31> (SLASH | DOT | HYPHEN) <year=YEAR>",
        _two_orders,
    ),
    Rule("numeric_date_short", "<a=N31> SLASH <b=N31> SLASH <year=<short=TWO>>", _two_orders),
    Rule("numeric_date_points", "<a=N31> DOT <b=N31> DOT <year=TWO>", _short_points),
    Rule("day_month_joined", f"<day=N31> {_JOIN} <month=THE_MONTH> {_JOIN} <year=YEAR>", _named_month),
    Rule("day_month_joined_short", f"<day=N31> {_JOIN} <month=THE_MONTH> {_JOIN} <short=TWO>", _named_month),
    Rule("compact_date", "<compact=EIGHT>", _compact),
    Rule("month_slash_year", "<month=N12> SLASH <year=YEAR>", _month_year),
    Rule("year_hyphen_month", "<year=YEAR> HYPHEN <month=N12>", _month_year),
)

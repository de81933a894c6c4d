"""Parts of ranges and lists whose month or year another part tells: "26 and 27 February", "1870–71"."""

from __future__ import annotations

from functools import cache

from dipltime.temporal import numbers
from dipltime.temporal.grammar import Match, Rule
from dipltime.temporal.meaning import Known, Length, Meaning, MonthDay, PartOfYear
from dipltime.temporal.periods import Period, bounds
from dipltime.temporal.rules.month_day import month_number, runs_on
from dipltime.temporal.words import word_list

_SEP = "(HYPHEN | SLASH | COMMA and? | COMMA or | and | or | to | until | till | through)"
_ANEW = "(again | then | later | finally)?"
_DAY = "(N31 ORDSUFFIX?)"
_WEEKDAY = "(THE_WEEKDAY COMMA?)?"
_YEAR = "COMMA? <year=AYEAR>"
_NO_DAY = frozenset(("%", "percent", "per", "million", "billion", "am", "pm", ":", "people", "votes"))


@cache
def _ends() -> frozenset[str]:
    return word_list("after_day_listed") | word_list("after_day_alone")


def _dated(year: int, month: int, day: int) -> Meaning | None:
    period = Period("day", year, month, day)
    try:
        bounds(period)
    except ValueError:
        return None
    return Known(period)


def _of_year(match: Match, month: int, day: int) -> Meaning | None:
    """The day in the year of the end of the range, which a December before a January does not reach."""
    if not match.has("year"):
        return MonthDay(month, day)
    later = match.has("month2") and month > month_number(match, "month2")
    return _dated(numbers.year(match, "year") - later, month, day)


def _day(match: Match) -> Meaning | None:
    return _of_year(match, month_number(match), numbers.ordinal(match, "day"))


def _relative_day(match: Match) -> Meaning | None:
    """ "11" and "12" in "October 11-12 last year"."""
    month, day = month_number(match), numbers.ordinal(match, "day")
    return MonthDay(month, day, year_back=int(match.value("which", "LAST")), year_given=True)


def _first_day(match: Match) -> Meaning | None:
    """ "26" in "26 and 27 February": no digit of a longer number."""
    if match.start and match.tight(match.start - 1) and match.before() in ("-", ".", ",", "/", ":", "$"):
        return None
    return _day(match)


def _month(match: Match) -> Meaning | None:
    year = numbers.year(match, "year") - (month_number(match) > month_number(match, "month2"))
    return Known(Period("month", year, month_number(match)))


def _next_day(match: Match) -> Meaning | None:
    """ "7" in "May 5–7" and "May 5 and 7"."""
    if match.after() == ":" and not match.after(2).isdecimal():
        return _day(match)
    if (
        runs_on(match)
        or match.after() in _NO_DAY
        or (match.after() in ("a", "p") and match.after(2) in (".", "m"))
    ):
        return None
    counts = match.word("sep") in (",", "and", "or") and not match.has("year")
    return None if counts and match.after() and match.after() not in _ends() else _day(match)


def _middle_day(match: Match) -> Meaning | None:
    return _day(match) if match.after() in (",", "and", "or") and not runs_on(match) else None


def _end_year(match: Match) -> Meaning | None:
    """ "91" in "1990–91" and "the 2019/20 season"; "2001-02" can be a month."""
    first, short = int(match.word("year")), int(match.word("short"))
    at = match.start - 2
    if not (match.tight(at) and match.tight(at + 1)) or short <= first % 100 or match.after() == "-":
        return None
    if short <= 12 and match.form(match.start - 1) == "-":
        return None
    return Known(Period("year", first // 100 * 100 + short))


def _season(match: Match) -> Meaning | None:
    """ "Spring" in "spring and summer 1942"; the winter before a spring began in the year before."""
    season = match.value("season", "SEASON")
    early = season == "WI" and match.value("season2", "SEASON") != "WI"
    return Known(Period("season", numbers.year(match, "year") - early, 0, 0, season))


def _winter(match: Match) -> Meaning | None:
    return Known(Period("season", int(match.word("year")), 0, 0, match.value("season", "SEASON")))


def _century(match: Match) -> Meaning | None:
    number = numbers.ordinal(match, "ordinal")
    return Known(Period("century", (number - 1) * 100)) if 1 <= number <= 30 else None


_ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def _quarter(match: Match) -> Meaning | None:
    part = _ORDER[match.word("order")]
    if match.has("year"):
        return Known(Period("quarter", numbers.year(match, "year"), part))
    return PartOfYear("quarter", part)


def _count(match: Match) -> Meaning | None:
    return Length(match.value("unit", "UNITS"), numbers.count(match, "it"))


_ORDINAL = "(N31 ORDSUFFIX | ORDINAL)"
_QUARTERS = "(first | second | third | fourth)"

_WHICH_YEAR = "(of | COMMA)? <which=LAST> year"

RULES = (
    Rule(
        "month_day_of_range_relative_year",
        f"<month=THE_MONTH> <day={_DAY}> @({_SEP} {_DAY} {_WHICH_YEAR})",
        _relative_day,
    ),
    Rule(
        "day_after_month_relative_year",
        f"<month=THE_MONTH> {_DAY} {_SEP} <it=<day={_DAY}> {_WHICH_YEAR}>",
        _relative_day,
    ),
    Rule(
        "day_of_range_relative_year",
        f"(the)? <day={_DAY}> @({_SEP} (the)? {_DAY} (of)? <month=THE_MONTH> {_WHICH_YEAR})",
        _relative_day,
    ),
    Rule(
        "day_of_range",
        f"(the)? <day={_DAY}> @(({_SEP} (the)? {_DAY}){{1,3}} (of)? <month=THE_MONTH> ({_YEAR})?)",
        _first_day,
    ),
    Rule(
        "day_month_of_range",
        f"{_WEEKDAY} (the)? <day={_DAY}> (of)? <month=THE_MONTH> "
        f"@({_SEP} {_ANEW} on? {_WEEKDAY} (the)? {_DAY} (of)? <month2=THE_MONTH> {_YEAR})",
        _day,
    ),
    Rule(
        "month_day_of_range",
        f"{_WEEKDAY} <month=THE_MONTH> <day={_DAY}> @({_SEP} {_ANEW} on? {_WEEKDAY} <month2=THE_MONTH> {_DAY} "
        f"{_YEAR})",
        _day,
    ),
    Rule(
        "month_days_of_range",
        f"<month=THE_MONTH> <day={_DAY}> @(({_SEP} {_DAY}){{1,2}} COMMA <year=YEAR>)",
        _day,
    ),
    Rule(
        "month_of_range",
        f"<month=THE_MONTH> @((COMMA THE_MONTH){{0,2}} {_SEP} {_ANEW} in? <month2=THE_MONTH> (of | COMMA)? "
        "<year=AYEAR>)",
        _month,
    ),
    Rule(
        "middle_day_of_year",
        f"<month=THE_MONTH> {_DAY} COMMA <it=<day={_DAY}>> @({_SEP} {_DAY} COMMA <year=YEAR>)",
        _day,
    ),
    Rule(
        "day_after_month",
        f"<month=THE_MONTH> {_DAY} <sep={_SEP}> <it=<day={_DAY}> (COMMA <year=YEAR>)?>",
        _next_day,
    ),
    Rule("middle_day_after_month", f"<month=THE_MONTH> {_DAY} COMMA <it=<day={_DAY}>>", _middle_day),
    Rule(
        "third_day_after_month",
        f"<month=THE_MONTH> {_DAY} COMMA {_DAY} <sep={_SEP}> <it=<day={_DAY}> (COMMA <year=YEAR>)?>",
        _next_day,
    ),
    Rule("end_year", "<year=YEAR> (HYPHEN | SLASH) <it=<short=TWO>>", _end_year),
    Rule(
        "season_of_range",
        "(the)? <season=SEASON> @((and | or | to | HYPHEN) (the)? <season2=SEASON> (of | in)? <year=YEAR>)",
        _season,
    ),
    Rule("season_of_years", "<season=SEASON> (of | in)? <year=YEAR> (HYPHEN | SLASH) (TWO | YEAR)", _winter),
    Rule(
        "century_of_range",
        f"(the)? <ordinal={_ORDINAL}> @((and | or | to) (the)? {_ORDINAL} centuries)",
        _century,
    ),
    Rule(
        "quarter_of_range",
        f"(the)? <order={_QUARTERS}> @((and | or) (the)? {_QUARTERS} quarters ((of)? <year=YEAR>)?)",
        _quarter,
    ),
    Rule(
        "last_quarter_of_range",
        f"{_QUARTERS} (and | or) <it=(the)? <order={_QUARTERS}> quarters ((of)? <year=YEAR>)?>",
        _quarter,
    ),
    Rule("count_of_range", "between <it=(CARDINAL | NUM)> @(and (CARDINAL | NUM) <unit=UNITS>)", _count),
)

"""Days of months, with or without their year: "May 19, 2021", "19 May", "Friday, Oct. 23", "the 19th of May"."""

from __future__ import annotations

from dipltime.temporal import numbers
from dipltime.temporal.grammar import Match, Rule
from dipltime.temporal.meaning import Known, Meaning, MonthDay
from dipltime.temporal.periods import Period

_WEEKDAY = "(<weekday=THE_WEEKDAY> COMMA? (the)?)?"
# "Easter Sunday, 22 April": the name has its weekday.
FEAST_NAMES = frozenset(("easter", "palm", "good", "holy", "maundy", "ash", "black", "bloody", "whit"))
_LONGEST = 31
_YEAR = "(COMMA? (of)? <year=AYEAR>)?"


def month_number(match: Match, name: str = "month") -> int:
    """The month, 1 to 12, of a THE_MONTH."""
    return int(match.value(name, "MONTH") or match.value(name, "MONTHABBR"))


def weekday_number(match: Match, name: str = "weekday") -> int | None:
    """The weekday, 1 (Monday) to 7, of a THE_WEEKDAY, or None if it is not there."""
    value = match.value(name, "WEEKDAY") or match.value(name, "WEEKDAYABBR")
    return int(value) if value else None


def _day_first(match: Match) -> Meaning | None:
    """ "10 May", and in "the 10 May deadline" the article is the deadline's."""
    day = match.span("day")
    plain = day[0] + 1 == day[1] == match.span("month")[0] and match.word("day").isdecimal()
    if plain and match.tokens.words[match.start] == "the":
        match.start += 1
    return _month_day(match)


def _month_day(match: Match) -> Meaning | None:
    if _numbers_unit(match):
        return None
    month, day = month_number(match), numbers.ordinal(match, "day")
    if match.has("weekday") and match.before() in FEAST_NAMES:
        weekday_end = match.span("weekday")[1]
        match.start = weekday_end + (match.form(weekday_end) == ",")
    if (
        match.form(match.start).lower() == "the"
        and match.words("day")[-1].isdecimal()
        and "of" not in _rest(match)
    ):
        match.start += 1
    if day > (29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31):
        return None
    if not match.has("year"):
        return None if runs_on(match) else MonthDay(month, day, weekday_number(match))
    year = numbers.year(match, "year")
    if month == 2 and day == 29 and (year % 4 or (year % 100 == 0 and year % 400)):
        return None
    return Known(Period("day", year, month, day))


def _numbers_unit(match: Match) -> bool:
    """Whether the ordinal numbers a thing that follows: "by August the Eighth Army"."""
    at = match.span("day")[0]
    named = match.form(at)[:1].isupper() and match.form(match.end)[:1].isupper()
    return named and match.tokens.words[at - 1] == "the" and not match.has("year")


def _rest(match: Match) -> list[str]:
    """The words between the day and the month: of "the 2 August invasion" the article is the invasion's."""
    return match.tokens.words[match.span("day")[1] : match.span("month")[0]]


def runs_on(match: Match) -> bool:
    """Whether the last number goes on in thousands: "on 16 April 12,941 tons"."""
    if match.after() != "," or not match.form(match.end - 1).isdecimal() or not match.tight(match.end - 1):
        return False
    return match.tight(match.end) and len(match.after(2)) == len("000") and match.after(2).isdecimal()


def _month_first(match: Match) -> Meaning | None:
    """Of "on 3 May 12 people died" the day is the 3rd."""
    before = match.before()
    if not match.has("year") and before.isdecimal() and 1 <= int(before) <= _LONGEST:
        return None
    return _month_day(match)


def _short_year(match: Match) -> Meaning | None:
    """Nothing but a year is written "09"; "3 May 12" may go on "people died"."""
    return _month_day(match) if match.word("year").startswith("0") else None


def _relative_year(match: Match) -> Meaning | None:
    month = month_number(match)
    day = numbers.ordinal(match, "day") if match.has("day") else None
    back = int(match.value("which", "LAST"))
    return MonthDay(month, day, None, None, back, year_given=True)


def _this_weekday(match: Match) -> Meaning | None:
    return MonthDay(month_number(match), numbers.ordinal(match, "day"), weekday_number(match))


_DAY_OF_MONTH = "(the)? <day=DAYNUM> (of)? <month=THE_MONTH>"
_WHICH_YEAR = "(of | COMMA)? <which=LAST> year"

_DAY_OF_SHORT_YEAR = f"{_WEEKDAY} <day=N31> <month=THE_MONTH> <year=TWO>"

RULES = (
    # Web pages date themselves "12 February 12 15:38 GMT".
    Rule("day_month_short_year_clock", f"{_DAY_OF_SHORT_YEAR} @(COMMA? (at)? N24 COLON N59)", _month_day),
    Rule("day_month_short_year", _DAY_OF_SHORT_YEAR, _short_year),
    Rule("month_day", f"{_WEEKDAY} <month=THE_MONTH> (the)? <day=DAYNUM> {_YEAR}", _month_first),
    Rule("day_month", f"{_WEEKDAY} {_DAY_OF_MONTH} {_YEAR}", _day_first),
    Rule("month_day_relative_year", f"<month=THE_MONTH> <day=DAYNUM> {_WHICH_YEAR}", _relative_year),
    Rule("day_month_relative_year", f"{_DAY_OF_MONTH} {_WHICH_YEAR}", _relative_year),
    Rule("month_relative_year", f"<month=THE_MONTH> {_WHICH_YEAR}", _relative_year),
    Rule(
        "this_weekday_date",
        "(this | next | last) (coming | past)? <weekday=THE_WEEKDAY> COMMA (the)? <month=THE_MONTH> <day=DAYNUM>",
        _this_weekday,
    ),
)

"""Units of the calendar counted from a base: "last week", "this year", "the next month", "the same day"."""

from __future__ import annotations

from dipltime.temporal import numbers
from dipltime.temporal.grammar import Match, Rule
from dipltime.temporal.meaning import (
    Base,
    Calendar,
    Compared,
    Known,
    Length,
    Meaning,
    MonthDay,
    PartOfYear,
    Same,
)
from dipltime.temporal.periods import Period
from dipltime.temporal.rules.away import names_month
from dipltime.temporal.rules.month_day import month_number
from dipltime.temporal.words import word_list

_LONGEST_MONTH = 31
_AHEAD = ("following", "ensuing")
_CLOCK_UNITS = {"second", "minute", "hour"}
_NARRATIVE = {"following", "previous", "preceding", "ensuing", "succeeding", "subsequent", "prior"}


def _unit(match: Match) -> str:
    unit = match.value("unit", "UNIT")
    return "week" if unit == "fortnight" else unit


def _relative(match: Match) -> Meaning | None:
    unit, which = _unit(match), match.word("which")
    if unit in _CLOCK_UNITS and which in ("past", "last", "next", "coming"):
        return Length(unit, 1.0)
    if (
        unit in _CLOCK_UNITS
        or unit == "half"
        or (match.after() in ("ago", "before", "earlier", "later") and which != "this")
    ):
        return None
    if which == "same":
        return Same(unit)
    if names_month(match):
        return None
    if which == "present" and unit == "day":
        return None
    if unit in ("day",) and which in ("last", "past", "coming"):
        return None
    if match.has("the") and _lasts(match, unit):
        return Length(unit, 1.0)
    step = int(match.value("which", "LAST"))
    the_next = (which == "next" and match.before() == "the") or (match.has("the") and which == "next")
    following = which in _NARRATIVE or (unit == "day" and (the_next or which == "next"))
    base: Base = "previous" if following else "published"
    return Calendar(unit, step, base)


def _lasts(match: Match, unit: str) -> bool:
    """Whether it is a length: "for the next week", but "planned for the next day"."""
    if match.before() == "over":
        return match.word("which") in _AHEAD and unit in ("month", "year", "decade", "century")
    runs = match.word("which") in ("past", "last", "coming", "next", *_AHEAD)
    return match.before() == "for" and runs and match.before(2) not in word_list("set_for")


def _that(match: Match) -> Meaning | None:
    unit = _unit(match)
    if unit in _CLOCK_UNITS or unit == "half":
        return None
    return Same(unit)


def _season(match: Match) -> Meaning | None:
    which = match.word("turned") if match.has("turned") else match.word("which")
    hint = int(match.lexicon.values[("LAST", which)])
    return PartOfYear("season", 0, match.value("season", "SEASON"), hint)


# "for the year", "over the weekend": what stands before a unit that is the current one.
_WANTED = {
    "of",
    "for",
    "during",
    "on",
    "in",
    "over",
    "by",
    "after",
    "before",
    "until",
    "through",
    "throughout",
    "since",
}
_CURRENT = {"day", "week", "month", "quarter", "year", "weekend", "decade", "century"}


def _is_phrase(match: Match) -> bool:
    """Whether "the day" only stands in a phrase: "grows by the day", "at the end of the day"."""
    final = [match.before(distance) for distance in (4, 3, 2, 1)] == ["at", "the", "end", "of"]
    return final or match.before() == "by"


def _the_unit(match: Match) -> Meaning | None:
    unit = _unit(match)
    wanted = match.before() in _WANTED or (unit == "weekend" and match.before() == "at")
    if unit not in _CURRENT or not wanted or _told_by(match):
        return None
    if unit == "century" and match.before(2) == "turn":
        return None
    if unit == "day":
        named = bool(match.lexicon.values.get(("WEEKDAY", match.after())))
        return None if _is_phrase(match) or named else Same("day")
    return Calendar(unit, 0) if unit != "quarter" else Compared(0)


def _told_by(match: Match) -> bool:
    """Whether the words after "the year" tell which one: "the year of the war", "the day after"."""
    after = match.after()
    if _unit(match) == "weekend" and match.before() in ("at", "over"):
        return after in ("of", "before")
    if after == "of":
        return match.after(2) not in word_list("coded") and not match.after(2).isdecimal()
    return after in word_list("tells_unit") and not (after in ("ended", "ending") and _unit(match) == "year")


def _unit_end(match: Match) -> Meaning | None:
    return Calendar(_unit(match), 0) if match.before() in _BEFORE_END else None


_BEFORE_END = ("by", "at", "until", "before", "around", "the", "since", "from", "through", "after")


_LIMITS = ("by", "until", "since", "before")


def _mid_unit(match: Match) -> Meaning | None:
    """ "Midweek", "by mid-year"; "mid-century furniture" is of another one."""
    unit = match.word("word").removeprefix("mid") or _unit(match)
    of_other = unit in ("decade", "century") and match.after()[:1].isalpha() and match.before() not in _LIMITS
    return None if of_other else Calendar(unit, 0)


def _turn(match: Match) -> Meaning | None:
    unit = _unit(match)
    return None if match.after() == "of" else Calendar("century" if unit == "millennium" else unit, 0)


def _week_of(match: Match) -> Meaning | None:
    day = numbers.ordinal(match, "day")
    if day > _LONGEST_MONTH:
        return None
    if match.has("year") and _unit(match) == "year":
        return Known(Period("year", numbers.year(match, "year")))
    return MonthDay(month_number(match), day, within=_unit(match))


def _latest(match: Match) -> Meaning | None:
    """ "The latest fiscal year", which is over."""
    return None if names_month(match) else Calendar(_unit(match), -1)


RULES = (
    Rule(
        "relative_unit",
        "(<the=the> | this)? very? <which=LAST> (calendar | fiscal | financial | business | full | whole)? <unit=UNIT>",
        _relative,
    ),
    Rule(
        "that_unit",
        "(that | the same | that same | that very | the very same | this same | the said) <unit=UNIT>",
        _that,
    ),
    Rule("relative_season", "(the)? <which=LAST> <turned=(past | coming)>? <season=SEASON>", _season),
    Rule(
        "week_of", "(the)? <unit=week> (of | beginning | starting) <month=THE_MONTH> <day=DAYNUM>", _week_of
    ),
    Rule(
        "quarter_ended",
        "(the)? (fiscal)? <unit=(quarter | month | week | year)> "
        "@((that)? (ended | ending) <month=THE_MONTH> <day=DAYNUM> (COMMA <year=YEAR>)?)",
        _week_of,
    ),
    Rule(
        "year_end_of",
        "year (APOS s)? HYPHEN? end <year=YEAR>",
        lambda m: Known(Period("year", numbers.year(m, "year"))),
        "END",
    ),
    Rule("year_end", "<unit=(year | month | quarter)> (APOS s)? HYPHEN? end", _unit_end, "END"),
    Rule("mid_unit", "<word=(midweek | midmonth | midyear)>", _mid_unit, "MID"),
    Rule("mid_unit_hyphen", "mid HYPHEN <unit=(week | month | year | decade | century)>", _mid_unit, "MID"),
    Rule("turn", "(the)? turn of the <unit=(year | decade | century | millennium)>", _turn, "START"),
    Rule("latest_unit", "the latest (fiscal | financial)? <unit=(year | month | week)>", _latest),
    Rule("the_unit", "the (entire | whole | full | fiscal | financial | calendar)? <unit=UNIT>", _the_unit),
)

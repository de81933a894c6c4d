"""Expressions that count from the month or the season a story has reached: "on the 23rd", "that autumn"."""

from __future__ import annotations

from dipltime.temporal import numbers
from dipltime.temporal.grammar import Match, Rule
from dipltime.temporal.meaning import Clock, Length, Meaning, MonthDay, PartOfYear, Plain
from dipltime.temporal.rules.clock import day_follows
from dipltime.temporal.rules.month_day import month_number
from dipltime.temporal.words import word_list

_LATER = {"next": 1, "following": 1, "previous": -1, "preceding": -1, "same": 0, "that": 0}
_VERBS = ("fall", "spring")


def _day_alone(match: Match) -> Meaning | None:
    """The day of a month told before; not "the 20th century", "the 4th Army" or "the 77th anniversary"."""
    listed = match.before() == "," and match.before(2) in ("st", "nd", "rd", "th")
    if match.before() not in word_list("before_day_alone") and not listed:
        return None
    if match.before() == "of" and match.lexicon.values.get(("PART", match.before(2))):
        return MonthDay(None, numbers.ordinal(match, "day"))
    if match.after() in ("and", "or", "to") and not _numbers_on(match):
        return MonthDay(None, numbers.ordinal(match, "day"))
    if match.after() in word_list("after_numbered") and not _titled(match):
        return None
    if match.before() != "on" and match.after() and match.after() not in word_list("after_day_alone"):
        return None
    return MonthDay(None, numbers.ordinal(match, "day"))


def _titled(match: Match) -> bool:
    """Whether a title and a name go on: "on the 13th King Baudouin promised"."""
    titles = ("king", "queen", "president", "earl", "duke")
    return match.before() == "on" and match.after() in titles and match.form(match.end + 1)[:1].isupper()


def _day_listed(match: Match) -> Meaning | None:
    """ "The 19th" in "on the 18th and 19th"."""
    first = match.span("whole")[0]
    before = match.tokens.words[first - 1] if first else ""
    if before not in ("on", "from", "between", "until", "by") or match.after() in word_list("after_numbered"):
        return None
    return MonthDay(None, numbers.ordinal(match, "day"))


def _numbers_on(match: Match) -> bool:
    """Whether "and" goes on to another number of things: "the 19th and 20th centuries", "the 3rd and 4th Armies"."""
    at = 2 + (match.after(2) == "the")
    if not match.after(at)[:1].isdecimal():
        return match.before() not in ("on", "from", "between")
    return match.after(at + 2) in word_list("after_numbered")


def _that_season(match: Match) -> Meaning | None:
    doubtful = match.word("season") in _VERBS and match.form(match.start).islower()
    if doubtful and match.before() not in (
        ",",
        "later",
        "earlier",
        "early",
        "late",
        "of",
        "in",
        "by",
        "until",
    ):
        ends = match.after() in (".", ",", ";", ")")
        return _season(match) if ends and not match.before().endswith("s") else None
    return _season(match)


def _season(match: Match) -> Meaning | None:
    return PartOfYear("season", 0, match.value("season", "SEASON"))


def _season_of_that_year(match: Match) -> Meaning | None:
    season, back = match.value("season", "SEASON"), _LATER[match.word("which")]
    return PartOfYear("season", 0, season, None, back, year_given=True, of_told=_is_told(match))


def _is_told(match: Match) -> bool:
    """Whether the year is that of the story: "next year" is that of who writes, "the next year" of what is told."""
    words = {match.form(at).lower() for at in range(*match.span("year"))}
    return match.word("which") != "next" or "the" in words


def _month_of_that_year(match: Match) -> Meaning | None:
    day = numbers.ordinal(match, "day") if match.has("day") else None
    return MonthDay(
        month_number(match),
        day,
        year_back=_LATER[match.word("which")],
        year_given=True,
        of_told=_is_told(match),
    )


def _hours(match: Match) -> Meaning | None:
    """ "The early hours of 12 October": the morning; the first hours of anything else are a length."""
    return Clock("TMO") if match.after() == "of" and day_follows(match) else None


_WHICH = "<which=(that | same | following | next | previous | preceding)>"
_YEAR = f"<year=((of)? (the)? {_WHICH} (same)? year)>"


def _day_beside(match: Match) -> Meaning | None:
    """A day told by another event: "the day after the summit"; which day that is, its relation tells."""
    if match.before() == "to":  # "ten years to the day after the invasion"
        return None
    return Plain("XXXX-XX-XX") if _names_event(match) else None


def _units_beside(match: Match) -> Meaning | None:
    """ "The days following the meeting"."""
    return Length(match.value("unit", "UNITS"), None) if _names_event(match) else None


def _names_event(match: Match) -> bool:
    """Whether a noun phrase that is no date follows the word after the match."""
    word = match.form(match.end + 1)
    return word.lower() in _DETERMINERS or word[:1].isupper()


_DETERMINERS = frozenset(("the", "a", "an", "his", "her", "its", "their", "that", "this"))

RULES = (
    Rule("day_beside", "the day @(after | before | following | preceding)", _day_beside),
    Rule("units_beside", "<unit=UNITS> @(following | preceding)", _units_beside),
    Rule(
        "early_hours",
        "the (early | first | opening | small | wee | predawn | pre HYPHEN dawn) (morning)? hours",
        _hours,
    ),
    Rule("early_season", "(early | late | mid) HYPHEN? <it=<season=SEASON>>", _season),
    Rule(
        "day_alone_listed",
        "the N31 ORDSUFFIX <sep=(and | or | to | HYPHEN)> <it=(the)? <day=(N31 ORDSUFFIX)>>",
        _day_listed,
    ),
    Rule("day_alone", "the <day=(N31 ORDSUFFIX)>", _day_alone),
    Rule("that_season", "(that | the same | that same | that very) <season=SEASON>", _that_season),
    Rule(
        "season_of_that_year",
        f"(the)? (early | late)? <season=SEASON> <year=(of (the)? {_WHICH} (same)? year)>",
        _season_of_that_year,
    ),
    Rule("month_of_that_year", f"<month=THE_MONTH> <day=N31>? {_YEAR}", _month_of_that_year),
    Rule("day_month_of_that_year", f"<day=N31> (of)? <month=THE_MONTH> {_YEAR}", _month_of_that_year),
)

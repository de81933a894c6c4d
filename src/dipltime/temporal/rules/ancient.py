"""Dates that name their era: "404 B.C.", "the spring of 431 BC", "15 March 44 BC", "from 431 to 404 BC"."""

from __future__ import annotations

from dipltime.temporal import numbers
from dipltime.temporal.grammar import Match, Rule
from dipltime.temporal.meaning import Known, Meaning
from dipltime.temporal.periods import Period, bounds
from dipltime.temporal.rules.month_day import month_number
from dipltime.temporal.words import word_list

_YEAR = "<year=(NUM (COMMA THREE)?)>"
_ERA = "(<era=ERA> | <dotted=(b DOT c | a DOT d)> DOT? (e DOT?)?)"
_LAST = 9999
# "12 BC Street", "2 BC Place"
_PLACES = frozenset(("street", "avenue", "road", "place", "drive", "lane", "government"))


def _year_of(match: Match) -> int | None:
    """The astronomical year: 431 BC is -430."""
    year = int("".join(word for word in match.words("year") if word.isdecimal()))
    before = match.value("era", "ERA") == "BC" or match.words("dotted")[:1] == ["b"]
    return (1 - year if before else year) if 0 < year <= _LAST else None


def _year(match: Match) -> Meaning | None:
    year = None if match.after() in _PLACES else _year_of(match)
    return None if year is None else Known(Period("year", year))


def _season(match: Match) -> Meaning | None:
    year = _year_of(match)
    return None if year is None else Known(Period("season", year, 0, 0, match.value("season", "SEASON")))


def _month(match: Match) -> Meaning | None:
    year = _year_of(match)
    return None if year is None else Known(Period("month", year, month_number(match)))


def _day(match: Match) -> Meaning | None:
    year, day = _year_of(match), numbers.ordinal(match, "day")
    if year is None:
        return None
    period = Period("day", year, month_number(match), day)
    try:
        bounds(period._replace(year=year % 400 + 400))
    except ValueError:
        return None
    return Known(period)


def _era_before(match: Match) -> str:
    """The era that the text named last before the match, shortly before it."""
    for word in reversed(match.tokens.forms[max(match.start - _ERA_REACH, 0) : match.start]):
        if word in _ERAS:
            return _ERAS[word]
    return ""


def _of_era(match: Match) -> int | None:
    """The astronomical year that a number of three figures is where the text has named its era before."""
    if match.before() not in _BEFORE_YEAR and not match.has("season"):
        return None
    if match.after() and match.after() not in word_list("after_day_alone"):
        return None
    era, year = _era_before(match), int(match.word("year"))
    return None if not era else 1 - year if era == "BC" else year


def _year_of_era(match: Match) -> Meaning | None:
    """ "In 209" in a text that has told of 210 BC."""
    year = _of_era(match)
    return None if year is None else Known(Period("year", year))


def _season_of_era(match: Match) -> Meaning | None:
    year = _of_era(match)
    return None if year is None else Known(Period("season", year, 0, 0, match.value("season", "SEASON")))


_ERAS = {"BC": "BC", "BCE": "BC", "AD": "AD", "CE": "AD"}
# How many words after the name of an era the years go without it.
_ERA_REACH = 300
_BEFORE_YEAR = ("in", "by", "until", "till", "since", "from", "during", "(")

RULES = (
    Rule("year_of_era", "<year=THREE>", _year_of_era),
    Rule("season_of_era", "<season=SEASON> of <year=THREE>", _season_of_era),
    Rule("year_dotted_era", f"{_YEAR} {_ERA}", _year),
    Rule("year_of_era_range", f"{_YEAR} @((to | HYPHEN | and | until | or) NUM {_ERA})", _year),
    Rule("season_of_era_years", f"<season=SEASON> (of | in)? {_YEAR} (HYPHEN | SLASH) NUM {_ERA}", _season),
    Rule("season_era", f"<season=SEASON> (of | in)? {_YEAR} {_ERA}", _season),
    Rule("month_era", f"<month=THE_MONTH> (of | COMMA)? {_YEAR} {_ERA}", _month),
    Rule("day_month_era", f"<day=N31> <month=THE_MONTH> COMMA? {_YEAR} {_ERA}", _day),
    Rule("month_day_era", f"<month=THE_MONTH> <day=N31> COMMA? {_YEAR} {_ERA}", _day),
)

"""What recurs: "every Thursday", "daily", "each year", "annual", "twice a week", "every two years"."""

from __future__ import annotations

from dipltime.temporal import numbers
from dipltime.temporal.grammar import Match, Rule
from dipltime.temporal.meaning import Meaning, Plain
from dipltime.temporal.rules.away import unit_of
from dipltime.temporal.rules.month_day import month_number
from dipltime.temporal.values import duration_value
from dipltime.temporal.words import word_list


def _every(match: Match) -> Meaning | None:
    return Plain(duration_value(_unit(match), _count(match)), "SET")


def _unit(match: Match) -> str:
    """The unit that recurs; a weekday ("every other Friday") comes round by the week."""
    return "week" if match.has("weekday") else unit_of(match)


def _count(match: Match) -> float | None:
    if match.has("vague"):
        return 2.0 if "couple" in match.words("vague") else None
    if match.has("nth"):
        return float(numbers.ordinal(match, "nth"))
    if match.has("other"):
        return 2.0
    return numbers.count(match, "count") if match.has("count") else 1.0


def _rate(match: Match) -> Meaning | None:
    return Plain(duration_value(unit_of(match), 1.0), "SET")


def _every_season(match: Match) -> Meaning | None:
    if match.has("season"):
        return Plain(f"XXXX-{match.value('season', 'SEASON')}", "SET")
    if match.has("part"):
        return Plain(f"XXXX-XX-XX{match.value('part', 'PART')}", "SET")
    month = f"XXXX-{month_number(match):02d}"
    return Plain(f"{month}-{numbers.ordinal(match, 'day'):02d}" if match.has("day") else month, "SET")


_PREFIXED = {
    "bi": {"P1W": "P2W", "P1M": "P2M", "P1Y": "P6M"},
    "semi": {"P1Y": "P6M"},
    "half": {"P1Y": "P6M"},
}


def _frequency(match: Match) -> Meaning | None:
    """How often; "an annual rate" and "daily sales" tell an amount, "the Weekly Standard" is a name."""
    at = match.end - 1
    if not match.form(at).islower() or not _recurs(match):
        return None
    value = match.value("word", "FREQUENT")
    if match.has("prefix"):
        value = _PREFIXED[match.word("prefix")].get(value, "")
    return Plain(value, "SET") if value else None


def _recurs(match: Match) -> bool:
    """Whether it is an adverb, or an adjective of an event: "meet weekly", "the annual joint exercises"."""
    word = match.form(match.end - 1)
    if word.endswith("ally") or word == "yearly":
        return True
    if word == "daily":
        return not word_list("amounts") & {match.after(), match.after(2)}
    for distance in range(1, _NOUN_PHRASE):
        following = match.after(distance)
        if following in word_list("recurring"):
            return True
        if not following.isalpha() or following in word_list("ends_of_event"):
            break
    return match.after() in (".", ",", ";", "") and match.before().isalpha() and word != "annual"


_NOUN_PHRASE = 7


_NTH = "(first | second | third | fourth | last | N31 ORDSUFFIX)"
_THING = "<unit=(UNIT | UNITS)>"
_TIMES = "(once | twice | thrice | (COUNT | SOMEWHAT)? times)"

RULES = (
    Rule(
        "every",
        f"(once | twice)? EACH (<other=other> | <count=COUNT> ((to | or) COUNT)? | <vague=SOMEWHAT>)? {_THING}",
        _every,
    ),
    Rule("every_nth", "EACH <nth=(ORDINAL | N31 ORDSUFFIX)> (<unit=UNIT> | <weekday=WEEKDAY>)", _every),
    Rule("every_other_weekday", "EACH <other=other> <weekday=WEEKDAY>", _every),
    Rule("nth_of_every", f"(the)? {_NTH} (day | WEEKDAY) (of | in) EACH <unit=UNIT>", _rate),
    Rule(
        "every_season",
        "EACH (<season=SEASON> | <part=PART> | <month=THE_MONTH> <day=(N31 ORDSUFFIX?)>?)",
        _every_season,
    ),
    Rule("every_date", "EACH <day=N31> (of)? <month=THE_MONTH>", _every_season),
    Rule("frequency", "(<prefix=(bi | semi | half)> HYPHEN)? <word=FREQUENT>", _frequency),
    Rule("twice_daily", f"{_TIMES} <word=FREQUENT>", _frequency),
    Rule("rate", f"{_TIMES} <x=(a | an | each | every | per)> <unit=UNIT>", _rate),
)

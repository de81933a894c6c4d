"""What recurs: "every Thursday", "daily", "each year", "annual", "twice a week", "every two years"."""

from __future__ import annotations

from dipltime.temporal import numbers
from dipltime.temporal.grammar import Match, Rule
from dipltime.temporal.meaning import Meaning, Plain
from dipltime.temporal.rules.away import unit_of
from dipltime.temporal.values import duration_value


def _every(match: Match) -> Meaning | None:
    if match.value("vague", "VAGUE") == "X" or match.words("vague")[-1:] == ["number"]:
        return Plain(duration_value(unit_of(match), None), "SET")
    two = match.has("other") or "couple" in match.words("vague")
    part = "count" if match.has("count") else "low"
    count = 2.0 if two else numbers.count(match, part) if match.has(part) else 1.0
    return Plain(duration_value(unit_of(match), count), "SET")


def _adverb(match: Match) -> Meaning | None:
    return Plain(match.value("word", "FREQUENT"), "SET")


def _rate(match: Match) -> Meaning | None:
    return Plain(duration_value(unit_of(match), 1.0), "SET")


def _every_season(match: Match) -> Meaning | None:
    if match.has("season"):
        return Plain(f"XXXX-{match.value('season', 'SEASON')}", "SET")
    if match.has("part"):
        return Plain(f"XXXX-XX-XX{match.value('part', 'PART')}", "SET")
    month = match.value("month", "MONTH") or match.value("month", "MONTHABBR")
    return Plain(f"XXXX-{int(month):02d}", "SET")


def _alone(match: Match) -> bool:
    """Whether "weekly" ends its clause and so tells how often, rather than what kind of thing."""
    return (
        match.word("word") != "annual" and match.after() in (".", ",", ";", "") and match.before().isalpha()
    )


_NUMBER = "(CARDINAL | NUM)"

RULES = (
    Rule("every", "EACH (<other=other> | <count=COUNT>)? <unit=(UNIT | UNITS)>", _every),
    Rule("every_few", f"EACH (<vague=SOMEWHAT> | <low={_NUMBER}> (to | or) {_NUMBER}) <unit=UNITS>", _every),
    Rule("every_season", "EACH (<season=SEASON> | <part=PART> | <month=THE_MONTH>)", _every_season),
    Rule(
        "frequency",
        "<word=FREQUENT>",
        lambda m: (
            _adverb(m)
            if (m.word("word") not in ("annual", "quarterly", "monthly", "weekly", "hourly") or _alone(m))
            and m.form(m.start)[0].islower()
            else None
        ),
    ),
    Rule(
        "rate", "(once | twice | (COUNT | SOMEWHAT)? times) <x=(a | each | every | per)> <unit=UNIT>", _rate
    ),
    Rule("rate_every", "(once | twice) EACH (<other=other> | <count=COUNT>)? <unit=(UNIT | UNITS)>", _every),
    Rule("twice_daily", "(once | twice | COUNT times) <word=FREQUENT>", _adverb),
)

"""Durations: "three days", "a five-year plan", "the past two months", "the next few weeks", "decades"."""

from __future__ import annotations

from dipltime.temporal import numbers
from dipltime.temporal.grammar import Match, Rule
from dipltime.temporal.meaning import Length, Meaning, Plain
from dipltime.temporal.rules.away import unit_of
from dipltime.temporal.values import duration_value
from dipltime.temporal.words import word_list

_MODALS = {"will", "would", "could", "may", "might", "can", "should"}
_ARTICLES = {"a", "an"}
_NO_LENGTH = {"half", "quarter", "second", "minute"}


def _length(match: Match) -> Meaning | None:
    words = match.words("count")
    if words and len(words[0]) == 4 and words[0].isdecimal() and not match.value("unit", "UNITS"):
        return None
    unit = unit_of(match)
    if words and words[0] in _ARTICLES and not _whole(match, unit):
        return _rate(match, unit)
    if (unit == "second" and match.value("unit", "UNIT")) or match.after() in ("old", "olds"):
        return None
    if (
        match.words("count") == ["one"]
        and unit == "day"
        and match.before() not in ("for", "in", "than", "within", "least")
    ):
        return (
            Plain("FUTURE_REF")
            if match.before() in _MODALS or match.after() in _MODALS
            else Length(unit, 1.0)
        )
    count = None if match.has("vague") else numbers.count(match, "count")
    if match.value("vague", "VAGUE") == "2" or "couple" in match.words("vague"):
        count = 2.0
    if match.has("half"):
        count = (count or 0) + 0.5
    return Length(unit, count)


def _rate(match: Match, unit: str) -> Meaning | None:
    """ "Ten flights a day" and "$1 billion a year" recur every day, every year."""
    before = match.before()
    plural = (
        len(before) > 3
        and before.endswith("s")
        and not before.endswith("ss")
        and before not in word_list("no_plurals")
    )
    return Plain(duration_value(unit, 1.0), "SET") if plural or before in ("million", "billion") else None


def _whole(match: Match, unit: str) -> bool:
    """Whether "a week" is a length here, and neither a rate ("four flights a week") nor a noun ("a day of rest")."""
    if unit in _NO_LENGTH or (
        match.after() in ("when", "that", "which", "of", "in", "for")
        and match.before() not in ("for", "than", "within", "nearly", "almost", "about", "after", "over")
    ):
        return False
    return match.before() in word_list("lengths") or match.after() in (
        "or",
        "and",
        "after",
        "before",
        "later",
        "earlier",
        "long",
    )


def _hyphenated(match: Match) -> Meaning | None:
    if match.after() == "-" and match.after(2) in ("old", "olds"):
        return None
    if match.value("unit", "UNITS") == "quarter" and match.after() == "of":
        return None
    return Length(unit_of(match), numbers.count(match, "count") if match.has("count") else None)


def _vague(match: Match) -> Meaning | None:
    return Length(unit_of(match), None)


def _bare(match: Match) -> Meaning | None:
    unit = unit_of(match)
    wanted = word_list("bare_lengths")
    told = match.before() in wanted or match.after() in ("after", "before")
    return Length(unit, None) if told and unit not in ("quarter", "weekend") else None


_WINDOW = (
    "(the | these | those | each of the | every one of the)? (first | last | past | next | "
    "coming | previous | preceding | latest | recent | following | final | initial | "
    "ensuing | succeeding | subsequent | prior | opening | remaining)"
)
_QUANTITY = "(<count=COUNT> | <vague=SOMEWHAT>)"
_KIND = (
    "(more | full | long | consecutive | additional | straight | trading | business | "
    "working | calendar | other | solid | successive)?"
)

RULES = (
    Rule(
        "quarter_of_century",
        "(a)? quarter (HYPHEN | of a) century",
        lambda _m: Length("year", 25.0),
    ),
    Rule(
        "duration_and_half",
        "(the)? (past | last | next | coming) <unit=UNIT> and a half",
        lambda m: Length(unit_of(m), 1.5),
    ),
    Rule(
        "duration",
        f"(an additional | another)? {_QUANTITY} {_KIND} <unit=(UNITS | UNIT)> (and a "
        "<half=half> | or so | or (CARDINAL | more))?",
        _length,
    ),
    Rule(
        "duration_hyphen",
        "(<count=COUNT> | <vague=VAGUE>) HYPHEN <unit=(UNIT | UNITS)> (HYPHEN long)?",
        _hyphenated,
    ),
    Rule(
        "duration_period",
        "(a | the) <count=COUNT> HYPHEN? <unit=UNIT> HYPHEN? (period | term | span | stretch)",
        _hyphenated,
    ),
    Rule("duration_window", f"{_WINDOW} {_QUANTITY} {_KIND} <unit=(UNITS | UNIT)>", _length),
    Rule("duration_the", "the <count=COUNT> <unit=UNITS>", _length),
    Rule(
        "duration_vague",
        "(the)? (recent | coming | past | last | next | previous | following | early | later | "
        "first | closing | opening | final) <unit=UNITS> (ahead)?",
        _vague,
    ),
    Rule("duration_ahead", "(the)? <unit=UNITS> ahead", _vague),
    Rule("duration_long", "<unit=UNITS> HYPHEN long", _vague),
    Rule("duration_bare", "<unit=UNITS> (or UNITS)?", _bare),
)

"""Durations: "three days", "a five-year plan", "the past two months", "the next few weeks", "decades"."""

from __future__ import annotations

from dipltime.temporal import numbers
from dipltime.temporal.grammar import Match, Rule
from dipltime.temporal.meaning import Length, Meaning
from dipltime.temporal.rules.away import unit_of

_ARTICLES = {"a", "an"}
_NO_LENGTH = {"half", "quarter", "second", "minute"}


def _length(match: Match) -> Meaning | None:
    words = match.words("count")
    unit = unit_of(match)
    if words and words[0] in _ARTICLES and not _whole(match, unit):
        return None
    if unit == "second" and match.value("unit", "UNIT"):
        return None
    count = None if match.has("vague") else numbers.count(match, "count")
    if match.value("vague", "VAGUE") == "2" or "couple" in match.words("vague"):
        count = 2.0
    if match.has("half"):
        count = (count or 0) + 0.5
    return Length(unit, count)


def _whole(match: Match, unit: str) -> bool:
    """Whether "a week" is a length here, and neither a rate ("twice a week") nor "a quarter of"."""
    if unit in _NO_LENGTH or match.after() == "of" and unit in ("quarter",):
        return False
    if match.after() in ("when", "that", "which", "old"):
        return match.after() == "old"
    return not (match.before() in ("times", "once", "twice", "%") or match.before().isdecimal())


def _hyphenated(match: Match) -> Meaning | None:
    unit = unit_of(match)
    if match.after() in ("high", "low") or unit == "century":
        return Length(unit, numbers.count(match, "count"))
    return Length(unit, numbers.count(match, "count"))


def _vague(match: Match) -> Meaning | None:
    return Length(unit_of(match), None)


def _bare(match: Match) -> Meaning | None:
    unit = unit_of(match)
    wanted = {
        "for",
        "in",
        "after",
        "of",
        "over",
        "within",
        "take",
        "taken",
        "took",
        "last",
        "lasted",
        "spent",
        "spend",
        "recent",
        "during",
        "than",
    }
    return Length(unit, None) if match.before() in wanted and unit not in ("quarter", "weekend") else None


_WINDOW = "(the | these | those | each of the | every one of the)? (first | last | past | next | coming | previous | preceding | latest | recent | following | final | initial | ensuing | succeeding | subsequent | prior | opening | remaining)"
_QUANTITY = "(<count=COUNT> | <vague=SOMEWHAT>)"
_KIND = "(more | full | long | consecutive | additional | straight | trading | business | working | calendar | other | solid | successive)?"

RULES = (
    Rule(
        "duration",
        f"(an additional | another)? {_QUANTITY} {_KIND} <unit=(UNITS | UNIT)> (and a <half=half>)?",
        _length,
    ),
    Rule("duration_hyphen", "<count=COUNT> HYPHEN <unit=(UNIT | UNITS)> (HYPHEN (long | old))?", _hyphenated),
    Rule("duration_window", f"{_WINDOW} {_QUANTITY} {_KIND} <unit=(UNITS | UNIT)>", _length),
    Rule("duration_the", f"the <count=COUNT> <unit=UNITS>", _length),
    Rule(
        "duration_vague",
        "(the)? (recent | coming | past | last | next | previous | following | early | later | final) <unit=UNITS> (ahead)?",
        _vague,
    ),
    Rule("duration_ahead", "the <unit=UNITS> ahead", _vague),
    Rule("duration_long", "<unit=UNITS> HYPHEN (long | old)", _vague),
    Rule("duration_bare", "<unit=UNITS>", _bare),
)

"""Lengths without a number: "another year", "all day", "multi-year"."""

from __future__ import annotations

from dipltime.temporal.grammar import Match, Rule
from dipltime.temporal.meaning import Clock, Length, Meaning
from dipltime.temporal.rules.away import unit_of
from dipltime.temporal.words import word_list

_DAYS_AND_MORE = ("day", "week", "month", "year", "decade")
_DISTANCES = ("ago", "earlier", "later", "before", "after", "hence")


def _one(match: Match) -> Meaning | None:
    """ "Another year"; "another day" and "another moment" only where a length is wanted."""
    unit = unit_of(match)
    wanted = unit in ("hour", "week", "month", "year", "decade", "century", "fortnight")
    wanted = wanted or (unit in ("day", "minute") and match.before() in word_list("lengths"))
    return Length(unit, 1.0) if wanted and match.after() not in _DISTANCES else None


def _all_day(match: Match) -> Meaning | None:
    """ "All day", and not "of all week-long events"."""
    if match.after() == "-":
        return None
    if match.has("part"):
        return Clock(match.value("part", "PART"))
    return Length(unit_of(match), 1.0) if unit_of(match) in _DAYS_AND_MORE else None


RULES = (
    Rule(
        "another_unit",
        "(another | an (additional | extra | entire) | a (further | full | whole | single | solid)) full? <unit=UNIT>",
        _one,
    ),
    Rule("all_day", "all (<part=(morning | afternoon | evening | night)> | <unit=UNIT>) long?", _all_day),
    Rule("multi_unit", "multi HYPHEN <unit=UNIT>", lambda m: Length(unit_of(m), None)),
)

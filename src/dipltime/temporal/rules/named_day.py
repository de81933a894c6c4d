"""Days that have a name: "Christmas Eve", "last Thanksgiving", "Easter Sunday 1916", "Eid al-Fitr"."""

from __future__ import annotations

from dipltime.temporal import numbers
from dipltime.temporal.feasts import feast_at
from dipltime.temporal.grammar import Match, Rule
from dipltime.temporal.lexicon import FIRST_YEAR, LAST_YEAR
from dipltime.temporal.meaning import Feast, Meaning
from dipltime.temporal.words import word_list

_HINTS = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}


def _named_day(match: Match) -> Meaning | None:
    """The named day; no name of a place or of an event that is called after it ("Easter Island")."""
    found = feast_at(match.tokens.forms, match.start)
    if found is None:
        return None
    name, match.end = found
    if match.after() in word_list("after_feast") or (match.start and match.before() == "-"):
        return None
    if name.lower() in word_list("doubtful_feasts") and match.before() not in word_list("before_feast"):
        return None
    hint = _HINTS.get(match.before())
    if hint is not None:
        match.start -= 1
    within = _within(match)
    return Feast(name, hint, _year(match), within)


def _within(match: Match) -> str:
    """The week named after the day: "Easter week"."""
    if match.after() not in ("week", "weekend"):
        return ""
    match.end += 1
    return match.form(match.end - 1).lower()


def _year(match: Match) -> int | None:
    """The year that follows the name, with or without a comma or "of" before it; one after "in" stands apart."""
    joined = match.after() in (",", "of", "in")
    word = match.after(2 if joined else 1)
    if len(word) != len(str(LAST_YEAR)) or not word.isdecimal() or not FIRST_YEAR <= int(word) <= LAST_YEAR:
        return None
    if match.after() != "in":
        match.end += 2 if joined else 1
    return int(word)


def _day_of_run(match: Match) -> Meaning | None:
    """ "The first day of Ramadan", "the last night of Hanukkah", "the eve of Yom Kippur"."""
    at = match.end - 1
    found = feast_at(match.tokens.forms, at)
    if found is None:
        return None
    name, match.end = found
    nth = 0 if match.has("eve") else -1 if match.has("last") else numbers.ordinal(match, "nth")
    return Feast(name, None, _year(match), nth=nth)


RULES = (
    Rule("named_day", "FEAST", _named_day),
    Rule(
        "day_of_feast",
        "(the)? (<eve=eve> | (<nth=(ORDINAL | N31 ORDSUFFIX)> | <last=(last | final)>) (day | night)) of (the)? FEAST",
        _day_of_run,
    ),
)

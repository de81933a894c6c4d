"""Words that point from the day of writing: "today", "yesterday", "now", "recently", "the future"."""

from __future__ import annotations

from dipltime.temporal.grammar import Match, Rule
from dipltime.temporal.meaning import Calendar, Meaning, Plain

_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_PRESENT, _PAST, _FUTURE = Plain("PRESENT_REF"), Plain("PAST_REF"), Plain("FUTURE_REF")


def _day(match: Match) -> Meaning | None:
    return Calendar("day", _DAYS[match.word("day")])


def _beyond(match: Match) -> Meaning | None:
    return Calendar("day", -2 if match.word("day") == "yesterday" else 2)


def _now(match: Match) -> Meaning | None:
    return (
        None
        if match.after() == "known" or match.before() in ("by", "-") and match.after() == "-"
        else _PRESENT
    )


def _current(match: Match) -> Meaning | None:
    return _PRESENT


def _once(match: Match) -> Meaning | None:
    """ "once" is a date where it stands before a participle or an adjective, or after a form of "be"."""
    if match.after() in (
        "again",
        "more",
        "and",
        "a",
        "every",
        "in",
        "they",
        "he",
        "she",
        "it",
        "the",
        "per",
        "this",
        "we",
        "you",
    ):
        return None
    return (
        _PAST
        if match.after() == "-" or match.before() in ("a", "the", "his", "her", "its", "their")
        else None
    )


RULES = (
    Rule("today", "<day=(today | yesterday | tomorrow)>", _day),
    Rule("tonight", "tonight", lambda _m: Calendar("day", 0)),
    Rule("day_before_yesterday", "the? day (before | after) <day=(yesterday | tomorrow)>", _beyond),
    Rule("now", "now", _now),
    Rule(
        "currently",
        "currently | at present | presently | nowadays | at this (time | point | moment) | at the moment",
        _current,
    ),
    Rule(
        "these_days",
        "these days | (the)? present day | <x=this> (crucial | very)? moment | right now",
        _current,
    ),
    Rule("recently", "(more | most)? recently | lately | previously | formerly", lambda _m: _PAST),
    Rule("recent", "recent", lambda m: _PAST if m.after() in ("past", "history", "times") else None),
    Rule("once", "once", _once),
    Rule(
        "the_past",
        "(the | its | his | her | their)? (recent | distant)? past",
        lambda m: (
            _PAST if m.before() in ("in", "of", "from", "than", "with") and not m.after().isalnum() else None
        ),
    ),
    Rule(
        "soon",
        "soon",
        lambda m: None if m.before() in ("as", "too") or m.after() in ("after", "as") else _FUTURE,
    ),
    Rule(
        "the_future",
        "the (near | foreseeable | immediate | distant | not too distant)? future",
        lambda m: None if m.after() == "of" else _FUTURE,
    ),
    Rule("near_future", "near future", lambda _m: _FUTURE),
    Rule("shortly", "shortly", lambda m: None if m.after() in ("after", "before", "thereafter") else _FUTURE),
    Rule(
        "the_time",
        "(the | that) time",
        lambda m: _PAST if m.before() == "at" and m.after() not in ("being", "of", "when") else None,
    ),
)

"""Words that point from the day of writing: "today", "yesterday", "now", "recently", "the future"."""

from __future__ import annotations

from dipltime.temporal.grammar import Match, Rule
from dipltime.temporal.meaning import TOLD, Calendar, Clock, Meaning, Plain, Same
from dipltime.temporal.words import word_list

_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_PRESENT, _PAST, _FUTURE = Plain("PRESENT_REF"), Plain("PAST_REF"), Plain("FUTURE_REF")


def _day(match: Match) -> Meaning | None:
    return Calendar("day", _DAYS[match.word("day")]) if match.before() != "usa" else None


def _beyond(match: Match) -> Meaning | None:
    return Calendar("day", -2 if match.word("day") == "yesterday" else 2)


def _now(match: Match) -> Meaning | None:
    return None if match.after() in ("known", "-") else _PRESENT


def _soon(match: Match) -> Meaning | None:
    """ "soon" looks ahead of the day of writing, unless a past tense has it: "which soon became"."""
    if match.before() in ("as", "too") or match.after() in ("after", "as"):
        return None
    ahead = match.before() in word_list("looking_ahead") or match.after() == "to"
    return _FUTURE if ahead or not match.after().isalpha() else None


def _then(match: Match) -> Meaning | None:
    return Same(TOLD)


def _stands_alone(match: Match) -> bool:
    """Whether no noun follows that "past" or "future" would belong to: "in the past blocked two drafts"."""
    after = match.after()
    return not after.isalnum() or after.endswith("ed") or after in word_list("after_past")


def _told_by(match: Match) -> bool:
    """Whether a clause or a noun tells which time is meant: "at the time Mr. Howes was captured"."""
    return match.after() in ("being", "of", "when", "that", "the", "a", "his", "her", "their", "its") or (
        match.form(match.end)[:1].isupper()
    )


RULES = (
    Rule("today", "<day=(today | yesterday | tomorrow)>", _day),
    Rule("tonight", "tonight", lambda _m: Clock("TNI", "", 0)),
    Rule("day_before_yesterday", "the? day (before | after) <day=(yesterday | tomorrow)>", _beyond),
    Rule("now", "now", _now),
    Rule(
        "currently",
        "currently | at present | nowadays | at this (time | moment) | at the moment",
        lambda _m: _PRESENT,
    ),
    Rule(
        "these_days",
        "these days | (the)? present (HYPHEN? day | time) | <x=this> (crucial | very)? moment | right now",
        lambda _m: _PRESENT,
    ),
    Rule("to_this_day", "to <it=this day>", lambda _m: _PRESENT),
    Rule("recently", "(more | most)? recently | lately", lambda _m: _PAST),
    Rule("recent", "recent", lambda m: _PAST if m.after() in ("past", "history", "times") else None),
    Rule(
        "the_past",
        "(the | its | his | her | their)? (recent | distant)? past",
        lambda m: _PAST if m.before() in ("in", "of", "from", "than", "with") and _stands_alone(m) else None,
    ),
    Rule("soon", "(very)? soon", _soon),
    Rule(
        "the_future",
        "the (near | foreseeable | immediate | distant | not too distant)? future",
        lambda m: None if m.after() == "of" else _FUTURE,
    ),
    Rule(
        "in_future",
        "future",
        lambda m: _FUTURE if m.before() == "in" and _stands_alone(m) else None,
    ),
    Rule("then", "then", lambda m: _then(m) if m.before() in ("since", "until", "by", "till") else None),
    Rule("other_day", "the other (day | night | week)", lambda _m: _PAST),
    Rule("someday", "someday | some day", lambda _m: _FUTURE),
    Rule("near_future", "near future", lambda _m: _FUTURE),
    Rule("shortly", "shortly", lambda m: None if m.after() in ("after", "before", "thereafter") else _FUTURE),
    Rule(
        "the_time",
        "(the | that) time",
        lambda m: _PAST if m.before() == "at" and not _told_by(m) else None,
    ),
)

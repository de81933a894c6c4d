"""Days of the week: "Wednesday", "last Friday", "Friday's", "next Monday", "Monday of next week"."""

from __future__ import annotations

from dipltime.temporal import numbers
from dipltime.temporal.grammar import Match, Rule
from dipltime.temporal.meaning import Meaning, MonthDay, Plain, Weekday
from dipltime.temporal.rules.month_day import FEAST_NAMES, weekday_number
from dipltime.temporal.words import word_list


def _weekday(match: Match) -> Meaning | None:
    before = match.before(2) if match.before() == "." else match.before()
    if before in word_list("before_day_name") or _is_name(match):
        return None
    if match.has("each"):
        return Plain(f"XXXX-WXX-{weekday_number(match)}", "SET")
    which = match.value("which", "LAST")
    if match.word("which") == "following" and match.before() != "the":
        # "Following Monday's violence": after the one that was.
        match.start += 1
        which = ""
    if "past" in match.words("which") or match.has("past"):
        which = "-1"
    return Weekday(weekday_number(match) or 0, int(which) if which else None)


def _is_name(match: Match) -> bool:
    """Whether the day is part of a name: "the Sunday Times", "Sunday school", "Robert Friday"."""
    if match.after() in ("school", "club"):
        return True
    if match.after() in word_list("day_named") and match.form(match.end)[0].isupper():
        return True
    given = match.before() in word_list("given_names") and match.form(match.start - 1)[0].isupper()
    # A name before it makes it a surname: "said Clarence Thomas Friday".
    alone = not match.form(match.start - 2)[:1].isupper() and match.before(2) not in word_list(
        "titles_of_one_name"
    )
    return given and alone


def _of_week(match: Match) -> Meaning | None:
    return Weekday(weekday_number(match) or 0, week=int(match.value("which", "LAST")))


def _abbreviated(match: Match) -> Meaning | None:
    """An abbreviation counts only where the sentence wants a day: "on Sat." but not "sat" or "the Sun"."""
    if match.before() not in ("on", "last", "next", "this", "until", "by", "since", "(", ","):
        return None
    if match.word("weekday") in ("sun", "mon", "sat", "wed") and match.before() in ("(", ","):
        return None
    return Weekday(weekday_number(match) or 0)


def _every(match: Match) -> Meaning | None:
    return Plain(f"XXXX-WXX-{match.value('days', 'WEEKDAYS')}", "SET")


def _the_day(match: Match) -> Meaning | None:
    if match.before() in FEAST_NAMES:
        weekday_end = match.span("weekday")[1]
        match.start = weekday_end + (match.form(weekday_end) == ",")
        return MonthDay(None, numbers.ordinal(match, "day"))
    return MonthDay(None, numbers.ordinal(match, "day"), weekday_number(match))


RULES = (
    Rule("weekday_the_day", "<weekday=WEEKDAY> COMMA? the <day=(N31 ORDSUFFIX)>", _the_day),
    Rule(
        "weekday",
        "(<each=EACH> | <which=LAST> (coming | <past=past> | week APOS s)?)? <weekday=WEEKDAY>",
        _weekday,
    ),
    Rule("weekday_of_week", "<weekday=WEEKDAY> (of)? <which=LAST> week", _of_week),
    Rule("weekday_abbreviated", "<weekday=WEEKDAYABBR> DOT?", _abbreviated),
    Rule("weekdays", "<days=WEEKDAYS>", _every),
)

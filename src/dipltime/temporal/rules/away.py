"""So many units from a base: "two weeks ago", "three days later", "a year earlier", "in two weeks"."""

from __future__ import annotations

from typing import Literal

from dipltime.temporal import numbers
from dipltime.temporal.grammar import Match, Rule
from dipltime.temporal.meaning import Away, Base, Compared, Meaning, Plain

# What the words after a distance say: before or after the base, and which base it is.
SIGNS: dict[str, tuple[Literal[-1, 1], Base]] = {
    "ago": (-1, "published"),
    "back": (-1, "published"),
    "hence": (1, "published"),
    "earlier": (-1, "previous"),
    "before": (-1, "previous"),
    "previously": (-1, "previous"),
    "prior": (-1, "previous"),
    "later": (1, "previous"),
    "after": (1, "previous"),
    "afterward": (1, "previous"),
    "afterwards": (1, "previous"),
    "following": (1, "previous"),
}


def unit_of(match: Match, name: str = "unit") -> str:
    """The unit that the part names, singular."""
    return match.value(name, "UNITS") or match.value(name, "UNIT")


def names_month(match: Match) -> bool:
    """Whether a month or a year follows "of": "the last week of July", "the last days of the year"."""
    if match.after() != "of":
        return False
    word, known = match.after(2), match.lexicon.values
    if word == "the" or ("LAST", word) in known or word == "that":
        return match.after(3) in ("month", "year", "decade", "century")
    return word.isdecimal() or ("MONTH", word) in known


def _away(match: Match) -> Meaning | None:
    word = match.word("sign")
    sign, base = SIGNS[word]
    count = None if match.has("vague") else numbers.count(match, "count")
    if match.value("vague", "VAGUE") == "2" or "couple" in match.words("vague"):
        count = 2.0
    if word == "earlier" and match.after() == "this":
        return None
    if word in ("before", "after", "prior") and governs(match):
        return None
    if match.has("half"):
        count = (count or 1) + 0.5
    return Away(unit_of(match), count, sign, base)


def governs(match: Match) -> bool:
    """Whether "before" or "after" goes on to name what is counted from: "two days before the vote"."""
    if match.word("sign") == "before" and match.after(2) == "had":
        return False
    return match.after() not in (",", ".", ";", ":", "", ")", "and", "but", "in", "at", "by", "when")


def _bare(match: Match) -> Meaning | None:
    sign, base = SIGNS[match.word("sign")]
    return Away(match.value("vague", "UNITS"), None, sign, base)


def _century_part(match: Match) -> Meaning | None:
    sign, base = SIGNS[match.word("sign")]
    return Away("year", 25.0, sign, base)


def _the_unit_before(match: Match) -> Meaning | None:
    sign, base = SIGNS[match.word("sign")]
    return None if governs(match) else Away(unit_of(match), 1, sign, base)


def _year_ago(match: Match) -> Meaning | None:
    if unit_of(match) == "year":
        return Compared(-1)
    return Away(unit_of(match), 1, -1, "published" if match.word("sign") == "ago" else "previous")


_DAYS = {"yesterday": -1, "tomorrow": 1}


def _ago_today(match: Match) -> Meaning | None:
    """ "A year ago today", "three years ago this month", "two weeks ago Sunday"."""
    count = None if match.has("vague") else numbers.count(match, "count")
    if count is None or unit_of(match) == "day":
        return None
    if match.has("weekday"):
        return Away(unit_of(match), count, -1, grain="day", weekday=int(match.value("weekday", "WEEKDAY")))
    step = int(match.value("which", "LAST")) if match.has("which") else _DAYS.get(match.word("day"), 0)
    return Away(unit_of(match), count, -1, grain=match.word("grain") or "day", step=step)


_QUANTITY = "(<count=COUNT> | <vague=SOMEWHAT>) (more | full | short | long | consecutive | additional)?"
_OR_SO = "(or (so | two | more))?"

RULES = (
    Rule(
        "ago",
        f"{_QUANTITY} <unit=(UNIT | UNITS)> (HYPHEN? and HYPHEN? a HYPHEN? <half=half>)? {_OR_SO} <sign=(ago | earlier "
        "| later | hence | back | previously | prior | before | after | afterward | afterwards)>",
        _away,
    ),
    Rule(
        "ago_today",
        f"{_QUANTITY} <unit=(UNIT | UNITS)> ago (<day=(today | yesterday | tomorrow)> | <weekday=WEEKDAY> "
        "| <which=(this | last | next)> <grain=(week | month | weekend)>)",
        _ago_today,
    ),
    Rule(
        "bare_ago",
        "<vague=UNITS> <sign=(ago | earlier | later)>",
        _bare,
    ),
    Rule(
        "from_now",
        f"{_QUANTITY} <unit=(UNIT | UNITS)> from (now | today)",
        lambda m: Away(unit_of(m), None if m.has("vague") else numbers.count(m, "count"), 1),
    ),
    Rule(
        "quarter_century_away",
        "(a)? quarter (HYPHEN | of a) century <sign=(ago | earlier | later | before | after)>",
        lambda m: None if m.word("sign") in ("before", "after") and governs(m) else _century_part(m),
    ),
    Rule("bare_from_now", "<vague=UNITS> from now", lambda m: Away(m.value("vague", "UNITS"), None, 1)),
    Rule(
        "day_before",
        "the <unit=(day | week | month | year)> <sign=(before | after | following)>",
        _the_unit_before,
    ),
    Rule(
        "long_ago",
        "(just)? (a few)? moments ago | (just)? a moment ago | ages ago | "
        "a (long | short | little)? (while | time) ago | "
        "(not)? (so | too | very)? long ago | a generation ago",
        lambda m: Plain("PAST_REF") if m.before() != "as" else None,
    ),
    Rule("year_ago", "<unit=UNIT> HYPHEN <sign=(ago | earlier)>", _year_ago),
)

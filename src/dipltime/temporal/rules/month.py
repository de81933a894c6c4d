"""Months without a day, with or without their year: "June", "May 2021", "last October"."""

from __future__ import annotations

from dipltime.temporal import numbers
from dipltime.temporal.grammar import Match, Rule
from dipltime.temporal.meaning import Known, Meaning, MonthDay
from dipltime.temporal.periods import Period
from dipltime.temporal.rules.month_day import month_number
from dipltime.temporal.words import word_list

# Names of months that are also names of people or common words need a companion that only a date has.
_JOINS = ("and", "or", "to", "through")
_MODALS = {"be", "have", "not", "also", "well", "never", "only"}


def _month(match: Match) -> Meaning | None:
    word = match.word("month")
    which = match.words("turned") or match.words("which")
    hint = int(match.lexicon.values["LAST", which[0]]) if which else None
    if _is_name(match):
        return None
    if match.start > 0 and match.before() == "." and match.before(2) in ("u", "s"):
        return None
    if word in word_list("doubtful_months") and hint is None and not _is_month(match):
        return None
    return MonthDay(month_number(match), hint=hint)


def _is_name(match: Match) -> bool:
    """Whether an abbreviation without its period is a person's name: "Jan Brewer"."""
    short = match.value("month", "MONTHABBR") and match.form(match.end - 1) != "."
    return bool(short) and match.form(match.end)[:1].isupper() and not match.has("which")


def _is_month(match: Match) -> bool:
    """Whether a doubtful name stands as a month: after a preposition, and not before a verb or a surname."""
    after = "" if match.ends_line() else match.form(match.end)
    if after.lower() in _MODALS:
        return False
    if after in _JOINS and match.form(match.end + 1).istitle() and _names_month(match, match.after(2)):
        return True
    if match.before() in word_list("month_companions"):
        return not (
            after[:1].isupper() and match.before() in ("of", "to", "for", "and", "or", "from", "that", "as")
        )
    if match.before() in ("the", "a", "its", "his", "her", "their") and match.word("month") != "august":
        return after.isalpha() and after.islower() and match.after() not in word_list("no_summit")
    return (
        match.word("month") in ("april", "june", "august")
        and not after[:1].isupper()
        and not (match.form(match.start - 1)[:1].isupper())
    )


def _names_month(match: Match, word: str) -> bool:
    return ("MONTH", word) in match.lexicon.values


def _month_year(match: Match) -> Meaning | None:
    return Known(Period("month", numbers.year(match, "year"), month_number(match)))


RULES = (
    Rule("month", "(<which=LAST> <turned=(past | coming)>? (HYPHEN)?)? <month=THE_MONTH>", _month),
    Rule("month_year", "<month=THE_MONTH> (of | COMMA)? <year=AYEAR>", _month_year),
)

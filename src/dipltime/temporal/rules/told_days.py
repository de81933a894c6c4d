"""Days and months that what was told before settles: "the 16th of that month", "that March", "ten days after that"."""

from __future__ import annotations

from dipltime.temporal import numbers
from dipltime.temporal.grammar import Match, Rule
from dipltime.temporal.meaning import Away, Clock, Meaning, MonthDay, PartOfYear, Weekday
from dipltime.temporal.rules.away import governs, unit_of
from dipltime.temporal.rules.month_day import month_number, weekday_number
from dipltime.temporal.words import word_list

_STEPS = {"next": 1, "following": 1, "previous": -1, "preceding": -1, "same": 0, "that": 0, "this": 0}
# "On the first" and "on the second" go on to a noun left out more often than they name a day.
_FIRST_SURE = 4


def _day_of_that_month(match: Match) -> Meaning | None:
    return MonthDay(None, numbers.ordinal(match, "day"), hint=_STEPS[match.word("which")])


def _day_in_words(match: Match) -> Meaning | None:
    """ "On the eleventh": where a clause ends or a new one begins."""
    day = numbers.ordinal(match, "day")
    if not _FIRST_SURE <= day <= 31 or match.before() not in ("on", "by", "until", "till", "from"):
        return None
    if match.after() and match.after() not in word_list("after_day_alone") and not _new_name(match):
        return None
    return MonthDay(None, day)


def _new_name(match: Match) -> bool:
    """Whether the clause goes on with a name: "on the eleventh Haig issued"; not "the Fourth Army"."""
    return match.form(match.end)[:1].isupper() and match.form(match.end - 1).islower()


def _is_determiner(match: Match) -> bool:
    """Whether "that" points, and is neither "which" nor a conjunction: "that March" but "said that March was"."""
    before, after = match.before(), match.after()
    opens = not before.isalpha() or before in word_list("before_that")
    return match.word("that") != "that" or opens or not after.isalpha() or after in word_list("after_that")


def _that_month(match: Match) -> Meaning | None:
    return MonthDay(month_number(match)) if _is_determiner(match) else None


def _that_weekday(match: Match) -> Meaning | None:
    return Weekday(weekday_number(match) or 0) if _is_determiner(match) else None


def _after_that(match: Match) -> Meaning | None:
    """ "Two days after that", where "that" is no determiner: "two days after that battle"."""
    return Away(unit_of(match), numbers.count(match, "count"), 1, "previous") if _ends_there(match) else None


def _ends_there(match: Match) -> bool:
    after = match.form(match.end)
    if ("CARDINAL", after.lower()) in match.lexicon.values:
        return True
    return not (after.isalpha() and after.islower()) or match.after() in word_list("after_that")


def _units_on(match: Match) -> Meaning | None:
    """ "And two days on, they rode in": ends its phrase."""
    alone = match.after() in (",", ".", ";", ")", "")
    return Away(unit_of(match), numbers.count(match, "count"), 1, "previous") if alone else None


_SIGNS = {"later": 1, "after": 1, "afterwards": 1, "earlier": -1, "before": -1}


def _parts_away(match: Match) -> Meaning | None:
    """ "Four evenings earlier", "the second night after"."""
    sign = _SIGNS[match.word("sign")]
    if match.word("sign") in ("before", "after") and governs(match):
        return None
    part = match.value("part", "PART") or match.value("part", "PARTS")
    return Clock(part, "", sign * int(numbers.count(match, "count")), "previous")


def _season_of_next(match: Match) -> Meaning | None:
    back = {"before": -1, "previous": -1, "preceding": -1}.get(match.word("which"), 1)
    return PartOfYear("season", 0, match.value("season", "SEASON"), None, back, year_given=True)


_THAT = "<that=(that | the same | that same | that very | this same)>"
_WHICH = "(the | that | this)? <which=(same | that | this | following | next | previous | preceding)>"

RULES = (
    Rule("day_of_that_month", f"the <day=DAYNUM> (day)? of {_WHICH} (same)? month", _day_of_that_month),
    Rule("day_in_words", "the <day=(ORDINAL | CARDINAL HYPHEN ORDINAL)>", _day_in_words),
    Rule("that_month", f"{_THAT} <month=MONTH>", _that_month),
    Rule("that_weekday", f"{_THAT} <weekday=WEEKDAY>", _that_weekday),
    Rule(
        "weekday_before",
        "the <weekday=WEEKDAY> <sign=(before | after | following)>",
        lambda m: (
            None if governs(m) else Weekday(weekday_number(m) or 0, -1 if m.word("sign") == "before" else 1)
        ),
    ),
    Rule("after_that", "<count=COUNT> <unit=(UNIT | UNITS)> (after | from) that", _after_that),
    Rule(
        "unit_after_that",
        "the <unit=(day | week | month | year)> <sign=(after | before)> that",
        lambda m: (
            Away(unit_of(m), 1, 1 if m.word("sign") == "after" else -1, "previous")
            if _ends_there(m)
            else None
        ),
    ),
    Rule("units_on", "<count=COUNT> <unit=(UNIT | UNITS)> on", _units_on),
    Rule(
        "parts_away",
        "<count=COUNT> <part=(PART | PARTS)> <sign=(later | earlier | after | before | afterwards)>",
        _parts_away,
    ),
    Rule(
        "season_of_year_after",
        "(the)? <season=SEASON> of the year <which=(after | following | before)>",
        lambda m: None if governs(m) else _season_of_next(m),
    ),
)

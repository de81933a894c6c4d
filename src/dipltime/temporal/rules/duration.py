"""Durations: "three days", "a five-year plan", "the past two months", "the next few weeks", "decades"."""

from __future__ import annotations

from dipltime.temporal import numbers
from dipltime.temporal.grammar import Match, Rule
from dipltime.temporal.meaning import Length, Meaning, Plain
from dipltime.temporal.rules.away import names_month, unit_of
from dipltime.temporal.values import duration_value
from dipltime.temporal.words import word_list

_MODALS = {"will", "would", "could", "may", "might", "can", "should"}
_ARTICLES = {"a", "an"}
# Units of which "a year of war" is a length, as "a day of rest" is none.
_LASTING = {"week", "month", "year", "decade", "century"}
_PLAINLY_LONG = {
    "for",
    "than",
    "within",
    "nearly",
    "almost",
    "about",
    "after",
    "over",
    "take",
    "takes",
    "took",
}
# "He is a day labourer", "it was a week full of talks".
_COPULAS = {"is", "was", "be", "are", "were", "as", "not"}
_DURING = ("in", "during", "within", "after", "for", "over", "throughout")
_NO_LENGTH = {"half", "quarter", "second", "minute"}


def _length(match: Match) -> Meaning | None:
    words = match.words("count")
    unit = unit_of(match)
    four = bool(words) and len(words[0]) == len("0015") and words[0].isdecimal()
    if four and (
        not match.value("unit", "UNITS") or (unit == "hour" and match.before() in ("at", "by", "until"))
    ):
        return None
    if _names_war(match) or (match.before() == "as" and match.words("vague") == ["many"]):
        return None  # "the third attack in as many weeks"
    if len(words) == 1 and words[0] in _ARTICLES and not match.has("half") and not _whole(match, unit):
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
            if match.before() in _MODALS or match.before() == "to" or _looks_ahead(match)
            else Length(unit, 1.0)
        )
    count = None if match.has("vague") else numbers.count(match, "count")
    if match.value("vague", "VAGUE") == "2" or "couple" in match.words("vague"):
        count = 2.0
    if match.has("half"):
        count = (count or 0) + 0.5
    if match.form(match.start) == "last" and match.before() in word_list("before_verb"):
        match.start += 1
    return Length(unit, count)


def _names_war(match: Match) -> bool:
    """Whether the length is a name: "the Six-Day War", "the Thirty Years' War", "the Hundred Days"."""
    after = match.form(match.end + 1) if match.after() in ("'", "’") else match.form(match.end)
    capital = match.form(match.end - 1)[0].isupper()
    named = match.form(match.end - 2)[:1].isupper() and not match.form(match.end - 2).isupper()
    return capital and (after in ("War", "Wars") or (named and "the" in (match.before(), match.word("it"))))


def _looks_ahead(match: Match) -> bool:
    """Whether a modal follows "one day": "One day they will return"."""
    for distance in range(1, 8):
        if match.after(distance) in (".", "!", "?"):
            return False
        if match.after(distance) in _MODALS:
            return distance < 4 or match.after() == ","
    return False


def _rate(match: Match, unit: str) -> Meaning | None:
    """ "Ten flights a day" and "$1 billion a year" recur every day, every year."""
    before = match.before()
    if unit == "hour" and before in word_list("distances"):
        return None
    plural = (
        len(before) > 2
        and before.endswith("s")
        and not before.endswith("ss")
        and before not in word_list("no_plurals")
    )
    counted = before in (
        "percent",
        "cent",
        "%",
        "million",
        "billion",
        "trillion",
        "day",
        "night",
        "hour",
        "time",
    )
    return Plain(duration_value(unit, 1.0), "SET") if plural or counted else None


def _whole(match: Match, unit: str) -> bool:
    """Whether "a week" is a length here, and neither a rate ("four flights a week") nor a noun ("a day of rest")."""
    if match.after() == "of" and unit in _LASTING and match.before() not in ("time", "part"):
        return True
    if match.after() == "to" and unit not in _NO_LENGTH and match.before() in word_list("given_time"):
        return True
    if unit in _NO_LENGTH or (
        match.after() in ("when", "that", "which", "of", "in", "for") and match.before() not in _PLAINLY_LONG
    ):
        return False
    if (
        match.before() in _COPULAS
        and match.after().isalpha()
        and match.after() not in word_list("after_length")
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
    if (match.after() == "-" and match.after(2) in ("old", "olds")) or _names_war(match):
        return None
    if match.value("unit", "UNITS") == "quarter" and match.after() == "of":
        return None
    return Length(unit_of(match), numbers.count(match, "count") if match.has("count") else None)


def _vague(match: Match) -> Meaning | None:
    if names_month(match):
        return None
    return Length(unit_of(match), None)


def _bare(match: Match) -> Meaning | None:
    unit = unit_of(match)
    wanted = word_list("bare_lengths")
    if names_month(match):
        return None
    told = match.before() in wanted or match.after() in ("after", "before")
    told = told or (match.after() == "of" and _no_attribute(match.before()) and _of_event(match, unit))
    return Length(unit, None) if told and unit not in ("quarter", "weekend") else None


def _of_event(match: Match, unit: str) -> bool:
    """Whether what follows "of" is what lasts: "days of clashes", not "days of the week"."""
    return unit in _LASTING or (unit in ("day", "hour") and match.after(2) not in _DETERMINERS)


_DETERMINERS = ("the", "this", "that", "his", "her", "their", "its", "our", "my", "your", "a", "an")


def _no_attribute(before: str) -> bool:
    """Whether "years of war" after this word stands without an article or an adjective."""
    return before.endswith(("ing", "ed")) or not before.isalpha() or before in word_list("before_bare")


def _over_years(match: Match) -> Meaning | None:
    """ "Over the years"."""
    unit = unit_of(match)
    over = match.before() in ("over", "through") and unit in _LASTING
    return Length(unit, None) if over and match.after() not in _NAMED_AFTER else None


_NAMED_AFTER = ("of", "to", "that", "when", "-", "after", "before", "since", "following", "leading")


def _long(match: Match) -> Meaning | None:
    return Length(unit_of(match), None if match.value("unit", "UNITS") else 1.0)


def _one_word(match: Match) -> Meaning | None:
    """ "Weeklong", "monthslong"."""
    unit = match.word("word").removesuffix("long")
    return Length(unit.removesuffix("s"), None if unit.endswith("s") else 1.0)


_WINDOW = (
    "(the | these | those | each of the | every one of the)? (first | last | past | next | "
    "coming | previous | preceding | latest | recent | following | final | initial | "
    "ensuing | succeeding | subsequent | prior | opening | remaining)"
)
_PREFIX = (
    "another | an (additional | extra | entire | average of | initial) | "
    "a (mere | full | whole | good | solid | further | total of)"
)
_QUANTITY = "(<count=COUNT> | <vague=SOMEWHAT>)"
_KIND = (
    "(more | full | long | consecutive | additional | straight | trading | business | "
    "working | calendar | other | solid | successive)?"
)

RULES = (
    Rule(
        "quarter_of_century",
        "(a)? quarter (HYPHEN | of a)? century",
        lambda _m: Length("year", 25.0),
    ),
    Rule(
        "duration_and_half",
        "(the)? (past | last | next | coming) <unit=UNIT> and a half",
        lambda m: Length(unit_of(m), 1.5),
    ),
    Rule(
        "duration",
        f"({_PREFIX})? {_QUANTITY} (HYPHEN? (plus | odd) | or more)? {_KIND} "
        "<unit=(UNITS | UNIT)> (and a <half=half> | or CARDINAL)?",
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
    Rule(
        "duration_window", f"{_WINDOW} {_QUANTITY} {_KIND} <unit=(UNITS | UNIT)> ((and | or) UNITS)?", _length
    ),
    Rule("duration_the", "<it=the <count=COUNT> <unit=UNITS>>", _length),
    Rule(
        "duration_vague",
        "(the)? (recent | coming | past | last | next | previous | following | early | later | first | closing | "
        "opening | final | ensuing | subsequent | intervening | preceding) <unit=UNITS> ((and | or) UNITS)? (ahead)?",
        _vague,
    ),
    Rule(
        "duration_first",
        "the (first | opening | final) <unit=(hour | week | month | year | decade)>",
        lambda m: Length(unit_of(m), 1.0) if m.before() in _DURING and m.after() != "of" else None,
    ),
    Rule("duration_followed", "the <unit=UNITS> (that | which) followed", _vague),
    Rule("duration_ahead", "(the)? <unit=UNITS> (ahead | to come)", _vague),
    Rule("duration_long", "<unit=(UNITS | UNIT)> HYPHEN long", _long),
    Rule(
        "duration_one_word",
        "<word=(daylong | weeklong | monthlong | yearlong | decadelong | dayslong | weekslong | monthslong | "
        "yearslong | decadeslong)>",
        _one_word,
    ),
    Rule("duration_over", "the <unit=UNITS>", _over_years),
    Rule("duration_bare", "<unit=UNITS> ((or | and) UNITS)?", _bare),
)

"""Quarters, halves and seasons: "the third quarter", "second-half", "the spring of 1998", "fiscal 1990"."""

from __future__ import annotations

from dipltime.temporal import numbers
from dipltime.temporal.grammar import Match, Rule
from dipltime.temporal.meaning import Known, Meaning, PartOfYear
from dipltime.temporal.periods import Period
from dipltime.temporal.words import word_list

_ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "final": -1, "latter": -1}


def _part(match: Match) -> Meaning | None:
    unit = "quarter" if match.word("unit") in ("quarter", "quarters") else "half"
    size = 4 if unit == "quarter" else 2
    part = _ORDER[match.word("order")]
    part = size if part < 0 else part
    if part > size or (
        unit == "half" and not (match.has("year") or match.has("which") or match.has("which2"))
    ):
        return None
    for name in ("year", "before"):
        if match.has(name):
            return Known(Period(unit, numbers.year(match, name), part))
    back = int(match.value("which", "LAST")) if match.has("which") else 0
    return PartOfYear(unit, part, "", None, back, match.has("which") or match.has("which2"))  # type: ignore[arg-type]


def _season(match: Match) -> Meaning | None:
    season = match.value("season", "SEASON")
    if _is_name(match):
        return None
    if match.has("year"):
        return Known(Period("season", numbers.year(match, "year"), 0, 0, season))
    if match.has("which"):
        return PartOfYear("season", 0, season, None, int(match.value("which", "LAST")), True)
    if match.word("season") in ("fall", "spring") and match.after() in ("of", "from"):
        return None
    fall = match.word("season") in ("fall", "spring") and match.before() not in ("this", "last", "next")
    if fall and match.before() not in ("in", "by", "until", "since", "during", "of"):
        return None
    if fall and not match.words("the") and (match.before() == "of" or _goes_on(match)):
        return None
    if match.before() in word_list("before_season") or match.words("the"):
        return PartOfYear("season", 0, season)
    return None


def _is_name(match: Match) -> bool:
    """Whether a capital makes it a name: "the Winter War", "the Prague Spring"; not "Summer 1942"."""
    at = match.span("season")[0]
    if not match.form(at).istitle() or match.has("which") or match.has("which2"):
        return False
    after, before = match.form(at + 1), match.form(at - 1)
    if after[:1].isupper() and not after.isupper() and match.end == at + 1:
        return not match.ends_line()
    return match.start == at and before.istitle() and not before.isupper() and not match.opens_line()


def _goes_on(match: Match) -> bool:
    """Whether a bare "spring" or "fall" goes on to another noun: "in spring water"."""
    return match.after().isalpha() and match.after() not in word_list("after_that")


def _fiscal(match: Match) -> Meaning | None:
    return Known(Period("year", numbers.year(match, "year")))


def _fiscal_short(match: Match) -> Meaning | None:
    """ "FY22"."""
    return Known(Period("year", 2000 + int(match.word("short")))) if match.tight(match.start) else None


def _q(match: Match) -> Meaning | None:
    part = int(match.word("q")) if match.tight(match.span("q")[0] - 1) else 0
    if not 1 <= part <= 4:
        return None
    return (
        Known(Period("quarter", numbers.year(match, "year"), part))
        if match.has("year")
        else PartOfYear("quarter", part)
    )


_OF = "((of | in)? (fiscal | the year)? <year=AYEAR> | (of)? <which=LAST> (fiscal)? year | of <which2=the> year)"

RULES = (
    Rule(
        "quarter",
        "((the)? <before=AYEAR>)? (fiscal | flat)? <order=(first | second | third | fourth | "
        f"final)> HYPHEN? fiscal? <unit=quarter> ({_OF})?",
        _part,
    ),
    Rule("half", f"(the)? <order=(first | second | last | latter | final)> HYPHEN? <unit=half> {_OF}", _part),
    Rule(
        "year_quarter",
        "(<which=LAST> year APOS s | (the)? <year=YEAR> (APOS s)?) <order=(first | second | "
        "third | fourth)> HYPHEN? <unit=(quarter | half)>",
        _part,
    ),
    Rule("season", f"<the=the>? <season=SEASON> ({_OF})?", _season),
    Rule("fiscal_year", "(fiscal | fy) (year)? <year=AYEAR>", _fiscal),
    Rule("fiscal_year_short", "fy <short=TWO>", _fiscal_short),
    Rule(
        "year_fiscal",
        "(the)? <year=YEAR> (fiscal | budget | financial | calendar | tax | school | academic) year",
        _fiscal,
    ),
    Rule("the_quarter_q", "(fiscal)? q <q=ONE> ((of)? (fiscal | fy)? <year=AYEAR>)?", _q),
)

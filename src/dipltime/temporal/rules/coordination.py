"""Lengths between two numbers, which are one expression: "two to three weeks", "two or three years ago"."""

from __future__ import annotations

from dipltime.temporal import numbers
from dipltime.temporal.grammar import Match, Rule
from dipltime.temporal.meaning import Away, Known, Length, Meaning
from dipltime.temporal.periods import Period
from dipltime.temporal.rules.away import SIGNS, governs, unit_of


def _length(match: Match) -> Meaning | None:
    """The smaller length; the first number must be the smaller one."""
    low, high = numbers.count(match, "low"), numbers.count(match, "high")
    return Length(unit_of(match), low) if 0 < low < high and not _glued(match) else None


def _glued(match: Match) -> bool:
    """Whether the first number is the end of a longer one: "3.10-15 minutes"."""
    start = match.start
    return start > 0 and match.tight(start - 1) and match.before() in ("-", ".", ",", "/", ":", "$")


def _away(match: Match) -> Meaning | None:
    length = _length(match)
    sign, base = SIGNS[match.word("sign")]
    if match.word("sign") in ("before", "after", "prior") and governs(match):
        return None
    return Away(length.unit, length.count, sign, base) if isinstance(length, Length) else None


def _from_now(match: Match) -> Meaning | None:
    length = _length(match)
    return Away(length.unit, length.count, 1) if isinstance(length, Length) else None


def _season_year(match: Match) -> Meaning | None:
    """ "2019" in "the 2019/20 season"."""
    year, at = int(match.word("year")), match.start
    follows = match.form(at + 2)
    tight = match.tight(at) and match.tight(at + 1)
    return Known(Period("year", year)) if tight and int(follows) == (year + 1) % 100 else None


_NUMBER = "(CARDINAL | NUM)"
_BETWEEN = f"<low={_NUMBER}> (to | or) <high={_NUMBER}>"
_FIGURES = "<low=NUM> HYPHEN <high=NUM>"
_WINDOW = "(the | these | those)? (past | last | next | coming | first | following | previous)"
_KIND = "(more | full | long | consecutive | other | business | working)?"

RULES = (
    Rule("length_between", f"{_BETWEEN} {_KIND} <unit=UNITS>", _length),
    Rule("length_between_figures", f"{_FIGURES} {_KIND} <unit=UNITS>", _length),
    Rule("window_between", f"{_WINDOW} {_BETWEEN} {_KIND} <unit=UNITS>", _length),
    Rule(
        "length_between_hyphens",
        f"<low={_NUMBER}> HYPHEN? to HYPHEN? <high={_NUMBER}> HYPHEN <unit=UNIT>",
        _length,
    ),
    Rule(
        "ago_between",
        f"{_BETWEEN} <unit=UNITS> <sign=(ago | earlier | later | hence | back | before | after | prior | afterward)>",
        _away,
    ),
    Rule("from_now_between", f"{_BETWEEN} <unit=UNITS> from (now | today)", _from_now),
    Rule("season_year", "<year=YEAR> @(SLASH TWO)", _season_year),
)

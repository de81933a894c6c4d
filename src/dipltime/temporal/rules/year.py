"""Years, decades and centuries: "1991", "the 1990s", "the '80s", "the 19th century", "480 BC"."""

from __future__ import annotations

from dipltime.temporal import numbers
from dipltime.temporal.grammar import Match, Rule
from dipltime.temporal.meaning import Known, Meaning, ShortDecade
from dipltime.temporal.periods import Period
from dipltime.temporal.words import word_list

# Without a word before it that years follow, a number counts as a year only in these centuries.
_FIRST_DOUBTFUL, _FIRST_PLAIN, _LAST_PLAIN = 1700, 1850, 2050

_QUOTES = ('"', "“", "”", "‘", "'", "’", "`")


def _is_number(match: Match) -> bool:
    """Whether a four-digit number is a quantity, a sum, a code or a time rather than a year."""
    before, after = match.before(), match.after()
    if before in word_list("coded") or after in ("%", "°") or after in word_list("counted"):
        return True
    if (
        after in ("-", "–", "—")
        and len(match.after(2)) == len("1990")
        and match.after(3) in word_list("counted")
    ):
        return True
    if before in _QUOTES and after in _QUOTES:
        return True
    return after in word_list("models") or _joined_before(match) or _joined_after(match)


def _joined_before(match: Match) -> bool:
    if match.before() == "." and match.before(2) in word_list("abbreviated"):
        return True
    if match.before() not in (":", "/", ".", ",", "-") or not match.start:
        return False
    if match.before() == "-" and len(match.before(2)) == len("1990"):
        return False
    return match.tight(match.start - 1) and match.form(match.start - 2).isdecimal()


def _joined_after(match: Match) -> bool:
    if match.after() not in (":", "/", ".", ",", "@") or not match.tight(match.end - 1):
        return False
    return match.tight(match.end) and match.form(match.end + 1)[:1].isdecimal()


def _year(match: Match) -> Meaning | None:
    if _is_number(match):
        return None
    year = int(match.word("year"))
    if year <= _LAST_PLAIN and (_heads(match) or _ends_range(match, year)):
        return Known(Period("year", year))
    before = match.before()
    if before in word_list("before_year") or match.start == 0:
        sure = before not in word_list("doubtful_before_year")
        return Known(Period("year", year)) if sure or _FIRST_DOUBTFUL <= year <= _LAST_PLAIN else None
    recent = _FIRST_PLAIN <= year <= _LAST_PLAIN
    return Known(Period("year", year)) if recent and not before[:1].isdecimal() else None


# What a sentence after a heading that has lost its line begins with: "It ended. 1346 On 12 July he landed."
_OPENERS = frozenset(("On", "In", "At", "By", "From", "The", "After", "During"))


def _heads(match: Match) -> bool:
    """Whether the number is a heading, or stands before what happened in that year: "1783: ...", "1759 saw"."""
    if match.before() == "." and match.form(match.end) in _OPENERS:
        return True
    if not match.opens_line():
        return match.opens_line(2) and match.before(2).isdecimal() and match.ends_line()
    return match.ends_line() or match.after() in word_list("after_heading_year")


def _ends_range(match: Match, year: int) -> bool:
    """Whether another year stands before the dash before it: "1618–1648"."""
    first = match.before(2)
    dash = match.before() in ("-", "–", "—") and match.tight(match.start - 1)
    return dash and len(first) == len("1618") and first.isdecimal() and 1000 <= int(first) < year


def _named_year(match: Match) -> Meaning | None:
    return Known(Period("year", numbers.year(match, "year")))


def _short_year(match: Match) -> Meaning | None:
    return (
        _named_year(match)
        if match.tight(match.start) and not match.tight(match.start - 1) and match.after() != "s"
        else None
    )


def _decade(match: Match) -> Meaning | None:
    if not match.tight(match.start):
        return None
    year = int(match.word("decade"))
    if not 1000 <= year <= 2100:
        return None
    if year % 100 == 0 and match.after() == "century":
        return None
    return Known(Period("century" if year % 100 == 0 and year < _FIRST_SHORT else "decade", year))


# "The 1800s" are a century; of later hundreds only the first ten years are called so.
_FIRST_SHORT = 1900


def _part_before(match: Match) -> bool:
    """Whether a hyphen joins a part to the decade ("mid-80s") and not a letter ("F-80s")."""
    return match.before() == "-" and match.before(2) in ("mid", "early", "late", "pre", "post")


# "In his late 80s" tells an age.
_OWNERS = {"his", "her", "their", "my", "your", "our"}


def _measures(match: Match) -> bool:
    """Whether "the 50s" counts degrees or points: "highs in the 50s", "a score in the low 70s"."""
    return not word_list("measures").isdisjoint(match.before(distance) for distance in range(2, 11))


def _short_decade(match: Match) -> Meaning | None:
    if match.has("tens"):
        owner = match.before(3 if match.before() == "-" else 2)
        if not match.has("quote") and (owner in _OWNERS or _measures(match)):
            return None
        return (
            ShortDecade(int(match.word("tens")) // 10)
            if match.has("quote") or match.before() in ("the", "early", "late", "mid") or _part_before(match)
            else None
        )
    if match.has("century"):
        return Known(
            Period(
                "decade",
                {"nineteen": 1900, "eighteen": 1800}[match.word("century")]
                + int(match.value("word", "PLURALDECADE")),
            )
        )
    wanted = match.before() in ("the", "early", "late", "mid") or _part_before(match)
    return (
        ShortDecade(int(match.value("word", "PLURALDECADE")) // 10)
        if wanted and match.before(2) not in _OWNERS
        else None
    )


def _century(match: Match) -> Meaning | None:
    number = numbers.ordinal(match, "ordinal")
    if match.form(match.end - 1) == "Century" and match.form(match.end)[:1].isupper():
        return None
    if match.value("era", "ERA") == "BC" or match.words("dotted")[:1] == ["b"]:
        return Known(Period("century", -100 * number + 1)) if number else None
    return Known(Period("century", max((number - 1) * 100, 1))) if 1 <= number <= 30 else None


def _era_year(match: Match) -> Meaning | None:
    year = int("".join(word for word in match.words("year") if word.isdecimal()))
    bc = match.value("era", "ERA") == "BC"
    return Known(Period("year", 1 - year if bc else year)) if 0 < year <= 9999 else None


RULES = (
    Rule("year", "<year=YEAR>", _year),
    Rule("year_named", "year <year=(AYEAR)>", _named_year),
    Rule(
        "year_words",
        "<year=WORDYEAR>",
        lambda m: _named_year(m) if len(m.words("year")) > 1 and m.word("year") != "two" else None,
    ),
    Rule("year_short", "<year=APOS TWO>", _short_year),
    Rule("decade", "<decade=DECADE> APOS? s", _decade),
    Rule(
        "decade_short",
        "<quote=APOS>? <tens=TENS> APOS? s | (<century=(nineteen | eighteen)> HYPHEN?)? <word=PLURALDECADE>",
        _short_decade,
    ),
    Rule(
        "century",
        "<ordinal=(N31 ORDSUFFIX | ORDINAL | CARDINAL HYPHEN? ORDINAL)> HYPHEN? (century | centuries) "
        "(<era=ERA> | <dotted=(b DOT c | a DOT d)> DOT? (e DOT?)?)?",
        _century,
    ),
    Rule("year_era", "<year=(NUM (COMMA THREE)?)> <era=ERA>", _era_year),
    Rule("era_year", "<era=ad> <year=NUM>", _era_year),
)

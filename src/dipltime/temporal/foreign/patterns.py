"""The patterns of dates in a language, made of its names.

All are bounded, so that a text is read in time linear in its length.
"""

from __future__ import annotations

import re
from functools import cache

from dipltime.temporal.foreign.names import Names, names_of

_SPACE = r"[ \u00a0\u202f]{1,2}"
_YEAR = r"(?P<y>(?:1\d|20|21)\d\d)"
_DAYS = r"0?[1-9]|[12]\d|3[01]"
_NUMERIC = (
    r"(?P<iso>(?P<y>(?:1\d|20|21)\d\d)-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01]))",
    r"(?P<a>\d{1,2})(?P<sign>[./])(?P<b>\d{1,2})(?P=sign)(?P<y>(?:1\d|20|21)\d\d)",
)
_OPEN_DAY = r"(?:(?<![\w./$€£-])|(?<=\d[-–]))"
_OPEN, _CLOSE = r"(?<![\w./$€£-])", r"(?![\w])(?![./-]\d)(?!,\d)"
# Arabic joins "and" to the word after it.
_LEFT = {"ar": r"(?:(?<!\w)|(?<=(?<!\w)و))"}
# What stands between a weekday and its day in one language or another.
_BEFORE_DAY = ("den", "dem", "le", "dia", "día", "il", "el")
_FAR_EAST = (
    r"(?:(?P<y>(?:1\d|20|21)\d\d)年)?(?P<m>1[0-2]|0?[1-9])月(?P<d>3[01]|[12]\d|0?[1-9])[日号]",
    r"(?P<y>(?:1\d|20|21)\d\d)年(?P<m>1[0-2]|0?[1-9])月(?:份)?",
    r"(?P<y>(?:1\d|20|21)\d\d)年(?!代)",
)


def _one_of(words: object) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))  # type: ignore[call-overload]


def _maybe(words: tuple[str, ...]) -> str:
    """One of the words and the space after it, or nothing."""
    return f"(?:(?:{_one_of(words)}){_SPACE})?" if words else ""


def _western(names: Names) -> list[str]:
    words = names.words
    month = f"(?P<m>{_one_of(names.months)})"
    weekday = f"(?:(?:{_one_of(names.weekdays)}),?{_SPACE}{_maybe(_BEFORE_DAY)})?"
    first = "".join(f"|{re.escape(word)}" for word in words["first_day"])
    day = f"(?P<d>{_DAYS}{first})"
    ends = f"(?:{_one_of(words['day_ends'])})?" if words["day_ends"] else ""
    after = f"(?:{_SPACE}(?:{_one_of(words['year_ends'])}))?" if words["year_ends"] else ""
    year = rf",?{_SPACE}{_maybe(words['year_joins'])}{_YEAR}(?!\d){after}"
    made = [
        rf"{_OPEN_DAY}{weekday}{day}{ends}{_SPACE}{_maybe(words['joins'])}{month}(?:\.(?={_SPACE}\d))?(?!\w)(?:{year})?",
        rf"{_OPEN}{month}{year}{_CLOSE}",
    ]
    if words["in_year"]:
        made.append(
            rf"{_OPEN}(?:{_one_of(words['in_year'])}){_SPACE}(?P<only>{_YEAR}){_CLOSE}(?!{_SPACE}?[%€$])"
        )
    if words["bare_year"]:
        made.append(rf"{_OPEN}(?P<bare>{_YEAR}){_CLOSE}(?!{_SPACE}?[%€$])")
    elif words["year_ends"]:
        made.append(rf"{_OPEN}{_YEAR}{_SPACE}(?:{_one_of(words['year_ends'])})(?!\w)")
    return made


@cache
def patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of dates in `language`, the longest first; groups: d, m, y, a and b, iso, only, w, n, week, bare.

    `only` is the part that is the date, where that is not the whole match; `w` is a weekday, `n` a near day,
    `week` the week before a Chinese weekday, `bare` a year without a word that says so.
    """
    names = names_of(language)
    far_east = language == "zh"
    # Chinese writes no space between words and figures.
    around = ("(?a:" + _OPEN, _CLOSE + ")") if far_east else (_OPEN, _CLOSE)
    numeric = [f"{around[0]}{pattern}{around[1]}" for pattern in _NUMERIC]
    made = [*numeric, *(_FAR_EAST if far_east else _western(names))]
    left, right = ("", "") if far_east else (_LEFT.get(language, r"(?<!\w)"), r"(?!\w)")
    parts = f"(?:s?(?:{_one_of(names.words['part_ends'])}))?" if names.words["part_ends"] else ""
    week = "(?:(?P<week>[上下本这])[个個]?)?" if far_east else ""
    made += [
        f"{left}{week}(?P<w>{_one_of(names.weekdays)}){parts}{right}",
        f"{left}(?P<n>{_one_of(names.near)})(?:{_SPACE}(?:{_one_of(names.weekdays)}))?{right}",
    ]
    if names.short_weekdays:
        made.append(_short_weekday(names))
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in made)


def _short_weekday(names: Names) -> str:
    """ "Na quinta", and not "na quinta rodada": a word that is no noun must follow, or a sign."""
    before, after = _one_of(names.words["short_before"]), _one_of(names.words["short_after"])
    follows = rf"(?={_SPACE}?[,.;:(]|{_SPACE}(?:{after})(?!\w)|{_SPACE}?$)"
    return rf"(?<!\w)(?:{before}){_SPACE}(?P<only>(?P<w>{_one_of(names.short_weekdays)}))(?!\w){follows}"

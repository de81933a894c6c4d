""" "The 77th anniversary of X", told together with the weekday it fell on."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from dipltime.articles.solve import days
from dipltime.articles.solve.clue import WEEKDAYS, Clue, reach, weekday_of
from dipltime.articles.solve.ordinals import ORDINAL, number_of
from dipltime.articles.solve.origins import Origin, origin_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from dipltime.articles.solve.clue import Told

_ANNIVERSARY = re.compile(
    rf"\b({ORDINAL})[- ](?:year )?anniversary(?: (?:since|of))?\b"
    r"|\bmark(?:s|ed|ing)? (\d{1,3}) years since\b|\b(\d{1,3}) years (?:ago )?to the day\b",
    re.IGNORECASE,
)
_CHEAP = re.compile(r"anniversary| years (?:since|(?:ago )?to the day)", re.IGNORECASE)
# The sentence tells that the day itself is kept, and does not only mention it.
_KEPT = re.compile(
    r"\b(?:mark|commemorat|celebrat|recall|remember|honou?r|observ|ceremon|service|vigil|wreath|tribut|mourn"
    r"|parade|silence|to the day)",
    re.IGNORECASE,
)
_KEPT_BEFORE = re.compile(r"(?:\b(?:on|is|was|be)|,|—|–)\s(?:the|its|their|this|his|her)\s$", re.IGNORECASE)
# The sentence tells of some other day than the anniversary itself.
_OTHER_DAY = re.compile(
    r"\b(?:ahead of|before|prior to|upcoming|approach\w*|run-?up|looms?|looming|next (?:week|month|year)"
    r"|earlier this|later this|last (?:week|month|year)|this (?:year|month|week)|the eve"
    r"|days? (?:after|before|later|earlier)|nears?|plans?|planned|planning|prepar\w+|belated"
    r"|ago(?! to the day))\b",
    re.IGNORECASE,
)
_TODAY = re.compile(r"\b[Tt]oday\b(?!['’])")
_TODAY_REACH = 80
_BEFORE, _AFTER = 80, 200
_MOST = 50
_WEEK = 6
"""For so many days a newspaper calls a day by its weekday alone."""


def anniversaries(told: Told) -> Iterator[Clue]:
    """A clue for every anniversary that is kept on the weekday its sentence names, or "today"."""
    if not _CHEAP.search(told.text):
        return
    for match in islice(_ANNIVERSARY.finditer(told.text), _MOST):
        start, end = told.sentence_at(match.start())
        count = match[1] or match[2] or match[3]
        origin = _origin(told.text, match, start, end)
        day = _years_after(origin.date, number_of(count)) if origin else None
        if origin and day and _is_kept(told.text, match.start(), start, end):
            because = f"{_words(origin, count)} is {WEEKDAYS[day.weekday()]} {day.day} {day:%B %Y}"
            yield from _clues(told, match.span(), day, because)


def _origin(text: str, match: re.Match[str], start: int, end: int) -> Origin | None:
    after, before = text[match.end() : min(end, match.end() + _AFTER)], max(start, match.start() - _BEFORE)
    return origin_of(after) or origin_of(text[before : match.start()])


def _is_kept(text: str, position: int, start: int, end: int) -> bool:
    if _OTHER_DAY.search(text, start, end):
        return False
    before = text[max(start, position - 20) : position]
    return bool(_KEPT.search(text, start, end) or _KEPT_BEFORE.search(before))


def _clues(told: Told, span: tuple[int, int], day: dt.date, because: str) -> Iterator[Clue]:
    start, end = told.sentence_at(span[0])
    if _TODAY.search(told.text, max(start, span[0] - _TODAY_REACH), min(end, span[1] + _TODAY_REACH)):
        yield Clue(days.between(day, day), f"{because}, “today”", anchor=True)
        return
    for date in told.dates_in(start, end):
        if weekday_of(date) == day.weekday():
            left = days.around(days.between(day, day), *reach(date, _WEEK))
            yield Clue(left, because, anchor=True)
            return


def _words(origin: Origin, count: str) -> str:
    named = f"{origin.name} ({origin.date.isoformat()})"
    return f"{count} years since {named}" if count.isdecimal() else f"the {count} anniversary of {named}"


def _years_after(origin: dt.date, years: int) -> dt.date | None:
    try:
        return origin.replace(year=origin.year + years)
    except ValueError:
        return None

"""A date in words that need no heading above them, and as the `datetime` of HTML where HTML has one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dipltime.days import parts
from dipltime.views.dates import MONTHS, label, year_label

if TYPE_CHECKING:
    from dipltime.model import When

_EDGE = re.compile(r"(-?\d{4,})(?:-(\d\d))?(?:-(\d\d))?")
_OPEN = {(True, True): "after", (True, False): "from", (False, True): "by", (False, False): "until"}
_WITHIN = frozenset({"season", "quarter"})
_LAST_MONTH = 12


def words(when: When) -> str:
    """`when` in full: "19 May 2021", "about June 2021", "from 1991 to 19 May 2021", "by March 44 BC"."""
    if when.earliest is None and when.latest is None:
        return "date unknown"
    return f"about {_words(when)}" if when.approximate else _words(when)


def _words(when: When) -> str:
    first, last = when.earliest, when.latest
    if first is None or last is None:
        opening = _OPEN[first is not None, when.edtf.startswith("[")]
        return f"{opening} {_edge(when.edtf, first or last or '')}"
    year, month, _ = parts(first)
    if when.precision in _WITHIN:
        return f"{label(when).lstrip('~')} {year_label(year)}"
    if when.precision in ("year", "decade", "century"):
        return label(when).lstrip("~")
    if when.precision == "month":
        return f"{MONTHS[month - 1]} {year_label(year)}"
    if when.precision == "week":
        return f"the week of {day_words(first)}"
    return day_words(first) if first == last else _range(when, first, last)


def _range(when: When, first: str, last: str) -> str:
    start, _, end = when.edtf.strip("[]{}").replace("..", "/").partition("/")
    return f"from {_edge(start, first)} to {_edge(end, last)}"


def day_words(day: str) -> str:
    """An ISO 8601 day in words."""
    year, month, date = parts(day)
    return f"{date} {MONTHS[month - 1]} {year_label(year)}"


def _edge(edtf: str, day: str) -> str:
    """One end of a range, as precise as EDTF says it; `day` where it does not say it plainly."""
    known = _EDGE.search(edtf)
    if known is None or known[3] or (known[2] and int(known[2]) > _LAST_MONTH):
        return day_words(day)
    if int(known[1]) != parts(day)[0]:
        return day_words(day)
    year = year_label(int(known[1]))
    return f"{MONTHS[int(known[2]) - 1]} {year}" if known[2] else year


def machine(when: When) -> str | None:
    """The value of `datetime` for the first day, as precise as it is known; None where HTML knows no such date."""
    if when.earliest is None or not 1 <= parts(when.earliest)[0] <= 9999:
        return None
    if when.precision in ("month", "year"):
        return when.earliest[: {"month": 7, "year": 4}[when.precision]]
    return when.earliest

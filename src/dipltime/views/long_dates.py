"""When an event happens, in words that stand alone: "19 May 2021", "about June 2021", "from 1991 to May 2021"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dipltime.days import parts
from dipltime.views.dates import MONTHS, bare_label, year_label

if TYPE_CHECKING:
    from dipltime.model import When

_POINT = re.compile(r"(-?\d{4,})(?:-(\d\d))?(?:-(\d\d))?", re.ASCII)
_WITH_YEAR = frozenset({"season", "quarter"})


def in_full(when: When) -> str:
    """`when`, as precise as it is known; "undated" for what has no day."""
    if when.earliest is None and when.latest is None:
        return "undated"
    words = _words(when)
    return f"about {words}" if when.approximate else words


def day_in_full(day: str) -> str:
    """An ISO 8601 day: "19 May 2021"."""
    year, month, of_month = parts(day)
    return f"{of_month} {MONTHS[month - 1]} {year_label(year)}"


def _words(when: When) -> str:
    first, last = when.earliest, when.latest
    chosen = when.edtf.startswith("[")
    begin, _, end = when.edtf.strip("[]").partition("/")
    if first is None or last is None:
        word = ("after" if chosen else "from") if first else ("by" if chosen else "until")
        known = begin.strip(".") or end.strip(".")
        return f"{word} {_point(known, first or last or '')}"
    if when.precision in ("day", "time", "month") and (first == last or when.precision == "month"):
        return _point(first if when.precision != "month" else first[:-3], first)
    if when.precision == "week":
        return f"week of {_point(first, first)}"
    if when.precision in _WITH_YEAR:
        return f"{bare_label(when)} {year_label(parts(first)[0])}"
    if when.precision in ("year", "decade", "century"):
        return bare_label(when)
    return _span(_point(begin, first), _point(end, last), first, last)


def _point(edtf: str, day: str) -> str:
    """One end, as precise as EDTF writes it, else to the day."""
    year, month, _ = parts(day)
    known = _POINT.match(edtf)
    if known is None or known[3] or (known[2] and int(known[2]) > len(MONTHS)) or int(known[1]) != year:
        return day_in_full(day)
    return f"{MONTHS[month - 1]} {year_label(year)}" if known[2] else year_label(year)


def _span(begin: str, end: str, first: str, last: str) -> str:
    """Two ends; what they have in common is said once."""
    if begin == end:
        return begin
    (year, month, day), (to_year, to_month, to_day) = parts(first), parts(last)
    is_days = begin[:1].isdigit() and begin.startswith(f"{day} ") and end.startswith(f"{to_day} ")
    if is_days and (year, month) == (to_year, to_month):
        return f"{day}–{end}"
    if is_days and year == to_year:
        return f"{day} {MONTHS[month - 1]} – {end}"
    return f"{begin} – {end}"

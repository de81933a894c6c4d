"""The column of dates: each as precise as it is known, the month and year being in the heading above."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from dipltime.days import number, parts, weekday

if TYPE_CHECKING:
    from collections.abc import Callable

    from dipltime.model import When

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
# ISO 8601-2 writes seasons, with and without hemisphere, and quarters as months from 21 on.
_SEASONS = {
    code: name
    for first in (21, 25, 29)
    for code, name in enumerate(("spring", "summer", "autumn", "winter"), first)
}
_ORDINALS = {1: "st", 2: "nd", 3: "rd"}
_SEASON = re.compile(r"-(\d\d)")


@lru_cache(1 << 12)
def label(when: When) -> str:
    """`when` in the least words that say how precisely it is known."""
    text = _shape(when)(when)
    return f"~{text.strip()}" if when.approximate else text


def bare_label(when: When) -> str:
    """The same without a word on doubt."""
    return _shape(when)(when).strip()


def year_label(year: int) -> str:
    """A year as people write it; the year 0 of ISO 8601 is 1 BC."""
    return str(year) if year > 0 else f"{1 - year} BC"


def _shape(when: When) -> Callable[[When], str]:
    if when.earliest is None or when.latest is None:
        return _open
    return _SHAPES.get(when.precision, _range)


def _day(when: When) -> str:
    if when.earliest != when.latest:
        return _range(when)
    day = when.earliest or ""
    return f"{parts(day)[2]:>2} {WEEKDAYS[weekday(day)]}"


def _week(when: When) -> str:
    """The week of ISO 8601: a week belongs to the year that its Thursday is in."""
    day = when.earliest or ""
    thursday = number(day) + 3 - weekday(day)
    year = parts(day)[0]
    first = max(jan for jan in map(_new_year, (year - 1, year, year + 1)) if jan <= thursday)
    return f"wk {(thursday - first) // 7 + 1}"


def _new_year(year: int) -> int:
    return number(f"{year:04d}-01-01")


def _month(when: When) -> str:
    return MONTHS[parts(when.earliest or "")[1] - 1][:3]


def _season(when: When) -> str:
    code = _SEASON.search(when.edtf)
    return _SEASONS.get(int(code[1]), "season") if code else "season"


def _quarter(when: When) -> str:
    return f"Q{(parts(when.earliest or '')[1] + 2) // 3}"


def _year(when: When) -> str:
    return year_label(parts(when.earliest or "")[0])


def _decade(when: When) -> str:
    return f"{_year(when)}s"


def _century(when: When) -> str:
    first, last = parts(when.earliest or "")[0], parts(when.latest or "")[0]
    return f"{_ordinal((last + 99) // 100)} c." if last > 0 else f"{_ordinal((100 - first) // 100)} c. BC"


def _ordinal(number_: int) -> str:
    teens = number_ % 100 in (11, 12, 13)
    return f"{number_}{'th' if teens else _ORDINALS.get(number_ % 10, 'th')}"


def _open(when: When) -> str:
    """An open range ("from 20", "until Mar"), or one day of an open set of days ("after 20", "by 19")."""
    chosen = when.edtf.startswith("[")
    if when.earliest:
        return f"{'after' if chosen else 'from'} {_edge(when, when.earliest)}"
    return f"{'by' if chosen else 'until'} {_edge(when, when.latest)}" if when.latest else "?"


def _edge(when: When, day: str) -> str:
    """The known end of an open range, as precise as EDTF says it: a day, a month, a year."""
    year, month, of_month = parts(day)
    known = re.search(r"\d{4}(-\d\d)?(-\d\d)?", when.edtf)
    if known is None or known[2]:
        return str(of_month)
    return MONTHS[month - 1][:3] if known[1] and int(known[1][1:]) <= len(MONTHS) else year_label(year)


def _range(when: When) -> str:
    """A range says of its end only what the heading, which is that of its beginning, does not."""
    first, last = parts(when.earliest or ""), parts(when.latest or "")
    if first == last:
        return _day(when)
    if first[0] != last[0]:
        return f"{year_label(first[0])}–{year_label(last[0])}"
    month = MONTHS[last[1] - 1][:3]
    if first[2] == 1 and _ends_month(when.latest or ""):
        return f"{MONTHS[first[1] - 1][:3]}–{month}" if first[1] != last[1] else month
    return f"{first[2]:>2}–{last[2]}" + (f" {month}" if first[1] != last[1] else "")


def _ends_month(day: str) -> bool:
    year, month, _ = parts(day)
    after = f"{year:04d}-{month + 1:02d}-01" if month < 12 else f"{year + 1:04d}-01-01"
    return number(after) == number(day) + 1


_SHAPES: dict[str, Callable[[When], str]] = {
    "time": _day,
    "day": _day,
    "week": _week,
    "month": _month,
    "season": _season,
    "quarter": _quarter,
    "year": _year,
    "decade": _decade,
    "century": _century,
}

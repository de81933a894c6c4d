"""The column of dates: each as precise as it is known, the month and year being in the heading above."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from dipltime.days import parts, weekday

if TYPE_CHECKING:
    from collections.abc import Callable

    from dipltime.model import When

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
# ISO 8601-2 writes seasons, with and without hemisphere, and quarters as months from 21 on.
_SEASONS = {
    code: name
    for first in (21, 25, 29)
    for code, name in enumerate(("spring", "summer", "autumn", "winter"), first)
}
_SEASON = re.compile(r"-(\d\d)")


def label(when: When) -> str:
    """`when` in the least words that say how precisely it is known."""
    text = _shape(when)(when)
    return f"~{text}" if when.approximate else text


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
    return f"{parts(day)[2]:>2} {_DAYS[weekday(day)]}"


def _week(when: When) -> str:
    year, month, day = parts(when.earliest or "")
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        return _range(when)
    return f"wk {dt.date(year, month, day).isocalendar().week}"


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
    return f"{(parts(when.earliest or '')[0] + 99) // 100}th c."


def _open(when: When) -> str:
    if when.earliest:
        return f"from {_short(when.earliest)}"
    return f"until {_short(when.latest)}" if when.latest else "?"


def _short(day: str) -> str:
    _, month, date = parts(day)
    return f"{date} {MONTHS[month - 1][:3]}"


def _range(when: When) -> str:
    first, last = parts(when.earliest or ""), parts(when.latest or "")
    if first[:2] == last[:2]:
        return f"{first[2]:>2}–{last[2]}" if first != last else _day(when)
    if first[0] == last[0]:
        return f"{_short(when.earliest or '')}–{_short(when.latest or '')}"
    return f"{year_label(first[0])}–{year_label(last[0])}"


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

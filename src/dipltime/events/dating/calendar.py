"""Days before and after days, as ISO 8601 strings, for years that `datetime.date` knows."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

_DAYS = {"D": 1, "W": 7, "M": 30, "Y": 365}


def shifted(day: str, days: int) -> str | None:
    """The day that lies `days` after `day`; None outside the years 1 to 9999."""
    try:
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return None


def month_end(month: str) -> str:
    """The last day of a month (YYYY-MM)."""
    return f"{month}-{monthrange(int(month[:4]), int(month[5:7]))[1]:02d}"


def bounds(value: str) -> tuple[str | None, str | None]:
    """The first and the last day of a day, a month, a year or an interval of them, as ISO 8601 writes it."""
    first, _, last = value.partition("/")
    return _edge(first, "-01", "-01-01"), _edge(last or first, "", "-12-31")


def _edge(value: str, month: str, year: str) -> str | None:
    if value in ("", ".."):
        return None
    if len(value) == 7:
        return value + month if month else month_end(value)
    return value + year if len(value) == 4 else value


def length(duration: str) -> int | None:
    """The days of a TIMEX3 duration of one unit (P2W), None for a vague one (PXW) or a part of a day."""
    amount, unit = duration[1:-1], duration[-1:]
    if not duration.startswith("P") or unit not in _DAYS or not amount.isdecimal() or len(amount) > 4:
        return None
    return int(amount) * _DAYS[unit]

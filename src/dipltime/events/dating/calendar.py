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


def moved(day: str, count: int, unit: str) -> str | None:
    """The day, week, month or year that lies so many units from a day; a week from its Monday to its Sunday."""
    if unit in ("day", "week"):
        found = shifted(day, count * _DAYS[unit[0].upper()])
        if unit == "day" or found is None:
            return found
        monday = shifted(found, -date.fromisoformat(found).weekday())
        return f"{monday}/{shifted(monday, 6)}" if monday else None
    months = int(day[:4]) * 12 + int(day[5:7]) - 1 + count * (12 if unit == "year" else 1)
    if not 12 <= months < 120000:
        return None
    year = f"{months // 12:04d}"
    return year if unit == "year" else f"{year}-{months % 12 + 1:02d}"


def after(day: str, duration: str) -> str | None:
    """The day on which a TIMEX3 duration of one unit that begins on `day` ends, in months of the calendar."""
    amount, unit = duration[1:-1], duration[-1:]
    if unit in ("M", "Y") and amount.isdecimal() and len(amount) < 4:
        month = moved(day, int(amount), "month" if unit == "M" else "year")
        month = f"{month}{day[4:7]}" if month and unit == "Y" else month
        return month and min(f"{month}{day[7:]}", month_end(month))
    days = length(duration)
    return None if days is None else shifted(day, days)

"""Stretches of the calendar (a day, an ISO week, a quarter, a decade) and the arithmetic on them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

MONTHS_OF = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS_OF = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
SEASONS = ("SP", "SU", "FA", "WI")
# Meteorological seasons of the northern hemisphere: (first month, last month); winter runs into the next year.
SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}
MIN_YEAR, MAX_YEAR = 1, 9999


class Period(NamedTuple):
    """One stretch of the calendar.

    `year` is astronomical (0 is 1 BC) and for a decade or a century its first year; `part` is the month, the
    ISO week, the quarter or the half; `season` one of `SEASONS`; `tail` what a TIMEX3 value adds to a day ("TEV").
    """

    unit: str
    year: int
    part: int = 0
    day: int = 0
    season: str = ""
    tail: str = ""

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        year = f"{self.year:04d}" if self.year > 0 else f"BC{1 - self.year:04d}"
        match self.unit:
            case "day":
                return f"{year}-{self.part:02d}-{self.day:02d}{self.tail}"
            case "month":
                return f"{year}-{self.part:02d}"
            case "week":
                return f"{year}-W{self.part:02d}"
            case "weekend":
                return f"{year}-W{self.part:02d}-WE"
            case "quarter":
                return f"{year}-Q{self.part}"
            case "half":
                return f"{year}-H{self.part}"
            case "season":
                return f"{year}-{self.season}"
            case "decade":
                return year[:-1]
            case "century":
                return year[:-2] if self.year > 0 else f"BC{-self.year // 100:02d}"
        return year


def day_period(day: date, tail: str = "") -> Period:
    """The period of one day."""
    return Period("day", day.year, day.month, day.day, "", tail)


def containing(unit: str, day: date) -> Period:
    """The period of `unit` that `day` lies in."""
    match unit:
        case "day":
            return day_period(day)
        case "week" | "weekend" | "fortnight":
            iso = day.isocalendar()
            return Period("weekend" if unit == "weekend" else "week", iso.year, iso.week)
        case "month":
            return Period("month", day.year, day.month)
        case "quarter":
            return Period("quarter", day.year, (day.month + 2) // 3)
        case "half":
            return Period("half", day.year, (day.month + 5) // 6)
        case "decade":
            return Period("decade", day.year // 10 * 10)
        case "century":
            return Period("century", day.year // 100 * 100)
    return Period("year", day.year)


def _month_days(year: int, first: int, last: int) -> tuple[date, date]:
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _winter(year: int) -> tuple[date, date]:
    """The winter that begins in December of `year`."""
    return date(year, 12, 1), _month_days(year + 1, 2, 2)[1]


def bounds(period: Period) -> tuple[date, date]:
    """The first and the last day. Raises ValueError for what lies outside the years 1 to 9999."""
    unit, year, part = period.unit, period.year, period.part
    match unit:
        case "day":
            day = date(year, part, period.day)
            return day, day
        case "month":
            return _month_days(year, part, part)
        case "week":
            return date.fromisocalendar(year, part, 1), date.fromisocalendar(year, part, 7)
        case "weekend":
            return date.fromisocalendar(year, part, 6), date.fromisocalendar(year, part, 7)
        case "quarter":
            return _month_days(year, part * 3 - 2, part * 3)
        case "half":
            return _month_days(year, part * 6 - 5, part * 6)
        case "season":
            if period.season == "WI":
                return _winter(year)
            return _month_days(year, *SEASON_MONTHS[period.season])
    years = {"decade": 10, "century": 100, "millennium": 1000}.get(unit, 1)
    return date(max(year, 1), 1, 1), date(min(year + years - 1, MAX_YEAR), 12, 31)


def check(period: Period) -> None:
    """Raises ValueError for a period that begins or ends after the year 9999, or a day that does not exist."""
    if period.year > MAX_YEAR:
        raise ValueError(f"the year {period.year} lies outside the calendar")
    if period.year > 0:
        bounds(period)


def shift_months(day: date, months: int) -> date:
    """The same day `months` later, the last of its month where that has no such day; OverflowError outside."""
    total = day.year * 12 + day.month - 1 + months
    year, month = divmod(total, 12)
    if not MIN_YEAR <= year <= MAX_YEAR:
        raise OverflowError
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def shift_day(day: date, unit: str, count: int) -> date:
    """`day` moved by `count` units. Raises OverflowError outside the years 1 to 9999."""
    if unit in DAYS_OF:
        return day + timedelta(days=count * DAYS_OF[unit])
    return shift_months(day, count * MONTHS_OF[unit])


def shift(period: Period, count: int) -> Period:
    """The period `count` of its own units later."""
    if period.unit == "season":
        index = SEASONS.index(period.season) + count
        return period._replace(year=period.year + index // 4, season=SEASONS[index % 4])
    first = bounds(period)[0]
    return containing(period.unit, shift_day(first, period.unit, count))

"""TIMEX3 and EDTF values of durations and of periods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.temporal.periods import Period, bounds

if TYPE_CHECKING:
    from datetime import date

_CODES = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "week": "W",
    "fortnight": "W",
    "weekend": "D",
    "month": "M",
    "quarter": "Q",
    "half": "M",
    "year": "Y",
    "decade": "E",
    "century": "C",
    "millennium": "Y",
}
_TIMES = {
    "fortnight": 2.0,
    "weekend": 2.0,
    "quarter": 3.0,
    "half": 6.0,
    "decade": 10.0,
    "century": 100.0,
    "millennium": 1000.0,
}
_COUNTED_AS = {"quarter": "M", "decade": "Y", "century": "Y"}
_EDTF_QUARTER, _EDTF_HALF = 32, 39
_EDTF_SEASON = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_SPLITS = {"year": ("M", 12), "day": ("TH", 24), "hour": ("TM", 60), "decade": ("Y", 1), "century": ("Y", 1)}


def _join(parts: list[tuple[str, str]]) -> str:
    dates = "".join(number + code for number, code in parts if len(code) == 1)
    times = "".join(number + code[1] for number, code in parts if len(code) == 2)
    return "P" + dates + ("T" + times if times else "")


def duration_value(unit: str, count: float | None) -> str:
    """The TIMEX3 value of so many units: P3D, PT24H, P2Y6M, PXW for a vague number."""
    code = _CODES[unit]
    if count is None:
        return _join([("X", code)])
    count *= _TIMES.get(unit, 1.0)
    code = _COUNTED_AS.get(unit, code)
    whole, rest = int(count), count - int(count)
    if not rest:
        return _join([(str(whole), code)])
    smaller, size = _SPLITS.get(unit, ("", 0))
    if not smaller or size == 1:
        return _join([(f"{count:g}", code)])
    parts = [(str(whole), code)] if whole else []
    return _join([*parts, (str(round(rest * size)), smaller)])


def joined_value(counts: list[tuple[str, float]]) -> str:
    """The TIMEX3 value of a length of several units, the largest first: PT2H15M."""
    return _join(
        [
            (f"{count * _TIMES.get(unit, 1.0):g}", _COUNTED_AS.get(unit, _CODES[unit]))
            for unit, count in counts
        ]
    )


def edtf_of(period: Period) -> str:
    """The EDTF (ISO 8601-2) value of a period; what EDTF cannot name becomes an interval of days."""
    year = f"{period.year:04d}" if period.year >= 0 else f"-{-period.year:04d}"
    match period.unit:
        case "day":
            return f"{year}-{period.part:02d}-{period.day:02d}"
        case "month":
            return f"{year}-{period.part:02d}"
        case "quarter":
            return f"{year}-{_EDTF_QUARTER + period.part}"
        case "half":
            return f"{year}-{_EDTF_HALF + period.part}"
        case "season":
            return f"{year}-{_EDTF_SEASON[period.season]}"
        case "decade":
            return f"{year[:-1]}X"
        case "century":
            return f"{year[:-2]}XX"
        case "week" | "weekend":
            first, last = bounds(period)
            return f"{first.isoformat()}/{last.isoformat()}"
    return year


def days_of(period: Period) -> tuple[str | None, str | None]:
    """The first and the last day of a period as ISO dates; years before 1 are astronomical ("-0430-01-01")."""
    try:
        first, last = bounds(period)
    except (ValueError, OverflowError):
        return None, None
    if period.year > 0:
        return first.isoformat(), last.isoformat()
    span = {"century": 99, "decade": 9}.get(period.unit, 0)
    return _ancient(period.year) + first.isoformat()[4:], _ancient(period.year + span) + last.isoformat()[4:]


def _ancient(year: int) -> str:
    return f"{year:05d}" if year < 0 else f"{year:04d}"


def iso(day: date | None) -> str | None:
    """`day` as an ISO date, None as None."""
    return day.isoformat() if day else None

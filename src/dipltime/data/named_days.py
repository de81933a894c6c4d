"""Days that have a name, and on which date they fall in a year: Thanksgiving, Good Friday, Eid al-Fitr.

The `rule` of a row is one of: `MM-DD`; `nth:MM:N:DOW` (the N-th such weekday of the month, -1 the last);
`after:MM:N:DOW:DAYS` (so many days after that); `from:MM-DD:DOW` and `until:MM-DD:DOW` (the first such
weekday on or after, the last on or before); `easter:DAYS` and `orthodox_easter:DAYS` from Easter Sunday; or
`CALENDAR:FEAST[:DAYS]` for the islamic, hebrew, hindu, chinese and buddhist calendars of the library
holidays. A column `last` gives the last day of a run of days in the same way.

The table `national_days` has the days of nations by country; their names are made of the country's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from dipltime.data import table, values
from dipltime.data.folding import folded

if TYPE_CHECKING:
    from collections.abc import Mapping

_WEEKDAYS = {name: number for number, name in enumerate(("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"))}
_DAY = timedelta(days=1)


class NamedDay(NamedTuple):
    """A day (or a run of days, such as Ramadan) that has a name."""

    name: str
    rule: str
    last_rule: str
    countries: tuple[str, ...]

    def in_year(self, year: int) -> tuple[date, date] | None:
        """Its first and last day in `year`, or None where its calendar does not reach."""
        try:
            first = _date_of(self.rule, year)
            last = _date_of(self.last_rule, year) if self.last_rule else first
            if first and last and last < first:
                last = _date_of(self.last_rule, year + 1)
        except (ValueError, OverflowError):
            return None
        return (first, last) if first and last else None


@cache
def named_days() -> tuple[NamedDay, ...]:
    """All of the table."""
    return tuple(_day_of(row) for row in _rows())


def named_day(name: str) -> NamedDay | None:
    """The day of this name, however it is written."""
    return _by_name().get(folded(name).removeprefix("the "))


@cache
def names() -> tuple[str, ...]:
    """All names and aliases of named days, for a matcher to look for."""
    return tuple(name for row in _rows() for name in (row["name"], *values(row["aliases"])))


def easter(year: int) -> date:
    """Easter Sunday of the western churches (Meeus's Gregorian computus)."""
    century, rest = divmod(year, 100)
    correction = century - century // 4 - (century - (century + 8) // 25 + 1) // 3
    moon = (19 * (year % 19) + correction + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (year % 19 + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the eastern churches (Meeus's Julian computus), as a Gregorian date."""
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + weekday + 114, 31)
    return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)


@cache
def _rows() -> tuple[Mapping[str, str], ...]:
    """The rows of both tables in the form of `named_days`."""
    return (*table("named_days"), *_national())


def _national() -> Iterator[Mapping[str, str]]:
    """The days of nations: "Finland's Independence Day", "Finnish Independence Day"."""
    countries = {row["code"]: row for row in table("countries")}
    for row in table("national_days"):
        country, day = countries[row["country"]], row["day"]
        aliases = [f"{demonym} {day}" for demonym in values(country["demonyms"])[:1]]
        name = f"{country['name']}'s {day}"
        yield {
            "name": name,
            "aliases": "|".join(aliases),
            "rule": row["date"],
            "last": "",
            "countries": row["country"],
        }


def _day_of(row: Mapping[str, str]) -> NamedDay:
    return NamedDay(row["name"], row["rule"], row["last"], values(row["countries"]))


@cache
def _by_name() -> Mapping[str, NamedDay]:
    return {folded(name): _day_of(row) for row in _rows() for name in (row["name"], *values(row["aliases"]))}


def _fixed(month_day: str, year: int) -> date:
    return date.fromisoformat(f"{year:04d}-{month_day}")


def _nth(year: int, month: str, number: str, weekday: str) -> date:
    count = int(number)
    if count > 0:
        return _from(year, f"{month}-01", weekday) + timedelta(weeks=count - 1)
    end = date(year + int(month) // 12, int(month) % 12 + 1, 1) - _DAY
    return end - timedelta(days=(end.weekday() - _WEEKDAYS[weekday]) % 7)


def _after(year: int, month: str, number: str, weekday: str, days: str) -> date:
    return _nth(year, month, number, weekday) + timedelta(days=int(days))


def _from(year: int, month_day: str, weekday: str) -> date:
    day = _fixed(month_day, year)
    return day + timedelta(days=(_WEEKDAYS[weekday] - day.weekday()) % 7)


def _until(year: int, month_day: str, weekday: str) -> date:
    day = _fixed(month_day, year)
    return day - timedelta(days=(day.weekday() - _WEEKDAYS[weekday]) % 7)


_RULES: dict[str, Callable[..., date]] = {
    "nth": _nth,
    "after": _after,
    "from": _from,
    "until": _until,
    "easter": lambda year, days: easter(year) + timedelta(days=int(days)),
    "orthodox_easter": lambda year, days: orthodox_easter(year) + timedelta(days=int(days)),
}


def _date_of(rule: str, year: int) -> date | None:
    kind, *parts = rule.split(":")
    if not parts:
        return _fixed(kind, year)
    if kind in _RULES:
        return _RULES[kind](year, *parts)
    feast, days = (*parts, "0")[:2]
    first = _feast(kind, feast, year)
    return first and first + timedelta(days=int(days))


def _feast(calendar: str, feast: str, year: int) -> date | None:
    from dipltime.data.lunar import feast_in_year

    return feast_in_year(calendar, feast, year)

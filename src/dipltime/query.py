"""Which events a reader asks for, decided on the rows of the store before anything is made of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, TypedDict, cast

from dipltime.days import INFINITY, number
from dipltime.errors import DateError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from dipltime.serial import Json

KEY_DATES = 10
"""How many dates a digest has unless told otherwise."""
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_PERIOD = re.compile(r"([-+]?\d{4,})(?:-(\d\d))?(?:-(\d\d))?", re.ASCII)


class Filters(TypedDict, total=False):
    """What can be asked of an event: for each filter a value, or several of which one must match."""

    actor: str | Iterable[str]
    type: str | Iterable[str]
    status: str | Iterable[str]
    place: str | Iterable[str]
    article: str | Iterable[str]
    search: str | Iterable[str]


class Query(NamedTuple):
    """A span of days, and for each filter the values of which one must match."""

    first: int
    last: int
    filters: tuple[tuple[Callable[[Json, str], bool], tuple[str, ...]], ...]
    minor: bool
    said: tuple[str, ...] = ()
    """The texts of which one must stand in the event."""

    @classmethod
    def of(
        cls,
        start: str | None,
        end: str | None,
        filters: Filters,
        *,
        minor: bool = True,
    ) -> Query:
        """Raises DateError for a date that is none or an end before the start, TypeError for an unknown filter."""
        if unknown := filters.keys() - _FILTERS.keys():
            raise TypeError(f"there is no filter {min(unknown)!r}")
        first = period(start)[0] if start else -INFINITY
        last = period(end)[1] if end else INFINITY
        if first > last:
            raise DateError(f"{start} is after {end}: the time asked for ends before it begins")
        asked = {name: _values(cast("str | Iterable[str]", value)) for name, value in filters.items()}
        minor = minor or "other" in asked.get("type", ()) or "denied" in asked.get("status", ())
        return cls(
            first,
            last,
            tuple((_FILTERS[name], values) for name, values in asked.items() if values),
            minor,
            asked.get("search", ()),
        )

    @property
    def span(self) -> tuple[int, int] | None:
        """The first and the last day asked for; None if all are."""
        return None if (self.first, self.last) == (-INFINITY, INFINITY) else (self.first, self.last)

    def at_any_time(self) -> Query:
        """The same without its span of days."""
        return self._replace(first=-INFINITY, last=INFINITY)

    def keeps(self, row: Json) -> bool:
        """Whether the event of `row` is asked for."""
        if not self.minor and (row["status"] == "denied" or row["type"] == "OTHER"):
            return False
        if not self._meets(row["when"]):
            return False
        return all(any(matches(row, value) for value in values) for matches, values in self.filters)

    def _meets(self, when: Json) -> bool:
        if self.first == -INFINITY and self.last == INFINITY:
            return True
        earliest, latest = when["earliest"], when["latest"]
        if earliest is None and latest is None:
            return False
        return (earliest is None or number(earliest) <= self.last) and (
            latest is None or number(latest) >= self.first
        )


def overdue(row: Json, newest: str | None) -> bool:
    """Whether the event of `row` is only planned, for a time that had passed when the `newest` article appeared."""
    latest = row["when"]["latest"]
    planned = row["status"] in ("scheduled", "tentative")
    return bool(planned and latest and newest) and number(latest) < number(newest or "")


def period(words: str) -> tuple[int, int]:
    """First and last day, as numbers, of a year, a month or a day in ISO 8601; raises DateError."""
    match = _PERIOD.fullmatch(words.strip())
    if match is None:
        raise DateError(
            f'"{words}" is not a year, a month or a day: write it like 2021, 2021-05 or 2021-05-19'
        )
    year, month, day = (match[1], match[2] or "01", match[3] or "01")
    last_month = match[2] or "12"
    if not 1 <= int(month) <= 12 or not 1 <= int(day) <= _length(year, month):
        raise DateError(f'"{words}" is a date that does not exist: write it like 2021-05-19')
    last_day = match[3] or str(_length(year, last_month))
    return number(f"{year}-{month}-{day}"), number(f"{year}-{last_month}-{last_day}")


def _length(year: str, month: str) -> int:
    leap = int(year) % 4 == 0 and (int(year) % 100 != 0 or int(year) % 400 == 0)
    return 29 if month == "02" and leap else _LENGTHS[int(month) - 1]


def first_and_last(when: Json) -> tuple[int, int]:
    """The days to order by: an open end counts as the other one, and what has no day comes last."""
    first, last = when["earliest"] or when["latest"], when["latest"] or when["earliest"]
    return (number(first), number(last)) if first else (INFINITY, INFINITY)


def _values(value: str | Iterable[str]) -> tuple[str, ...]:
    return tuple(one.casefold() for one in ((value,) if isinstance(value, str) else value) if one)


def _actor(row: Json, value: str) -> bool:
    return any(_named(actor, value) for actor in row["actors"])


def _place(row: Json, value: str) -> bool:
    return row["place"] is not None and _named(row["place"], value)


def _named(thing: Json, value: str) -> bool:
    return (thing["country"] or "").casefold() == value or value in thing["name"].casefold()


def _type(row: Json, value: str) -> bool:
    return value in (row["type"].casefold(), (row["mode"] or "").casefold())


def _status(row: Json, value: str) -> bool:
    return bool(row["status"] == value)


def _article(row: Json, value: str) -> bool:
    return any(evidence["article"].casefold().startswith(value) for evidence in row["evidence"])


def _search(row: Json, value: str) -> bool:
    texts = [row["title"], *(evidence["text"] for evidence in row["evidence"])]
    return any(value in text.casefold() for text in texts) or _actor(row, value) or _place(row, value)


_FILTERS: dict[str, Callable[[Json, str], bool]] = {
    "actor": _actor,
    "type": _type,
    "status": _status,
    "place": _place,
    "article": _article,
    "search": _search,
}

"""A calendar: that of `export`, each entry of which holds its event whole, or any other with its titles and days."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any

import orjson
from icalendar import Calendar

from dipltime.errors import InputError
from dipltime.hands.fields import event_types
from dipltime.sharing.readers import rows
from dipltime.views.as_ics import WHOLE, unpack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.sharing.parcel import Parcel

_ENTRY = re.compile(r"^BEGIN:(?:VEVENT|VJOURNAL)[ \t\r]*$", re.IGNORECASE | re.MULTILINE)
_STATUS = {"TENTATIVE": "tentative", "CANCELLED": "cancelled", "DRAFT": "tentative"}


def read(text: str, source: str, parcel: Parcel) -> None:
    """Put the entries of the calendar into `parcel`; raises InputError."""
    if not text.rstrip().upper().endswith("END:VCALENDAR"):
        raise InputError(
            f"{source} is no calendar, or one that was cut off: it does not end with END:VCALENDAR"
        )
    try:
        calendars = Calendar.from_ical(text, multiple=True)
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise InputError(f"{source} is no calendar: {error}") from None
    entries = list(_entries(calendars))
    if len(entries) != len(_ENTRY.findall(text)):
        raise InputError(f"{source} is no calendar, or a damaged one: an entry of it does not end")
    for index, entry in enumerate(entries):
        where = f"{source}: entry {index + 1}"
        try:
            data = _record(entry, source)
        except InputError as error:
            raise InputError(f"{where} {error}") from None
        parcel.put(data, where)


def _entries(calendars: list[Any]) -> Iterator[Any]:
    for calendar in calendars:
        yield from (part for part in calendar.walk() if part.name in ("VEVENT", "VJOURNAL"))


def _record(entry: Any, source: str) -> object:
    if WHOLE in entry:
        try:
            return orjson.loads(unpack(str(entry[WHOLE])))
        except ValueError:
            raise InputError(f"has an {WHOLE} that cannot be read") from None
    try:
        cells = _cells(entry)
    except (ValueError, TypeError, AttributeError) as error:
        raise InputError(f"is none that can be read: {error}") from None
    return rows.record(cells, source)


def _cells(entry: Any) -> dict[str, str]:
    """What an entry of another program says; raises one of several errors for one that is broken."""
    kinds = [str(kind).upper() for kind in _categories(entry)]
    known = [kind for kind in kinds if kind in event_types()]
    return {
        "title": str(entry.get("summary", "")),
        "date": _dates(entry),
        "status": _STATUS.get(str(entry.get("status", "")).upper(), "occurred"),
        "type": known[0] if known else "OTHER",
        "place": str(entry.get("location", "")),
        "sentence": str(entry.get("description", "")),
    }


def _categories(entry: Any) -> list[Any]:
    found = entry.get("categories", [])
    return [
        one for part in (found if isinstance(found, list) else [found]) for one in getattr(part, "cats", [])
    ]


def _dates(entry: Any) -> str:
    """The days of an entry as EDTF; that of DTEND is the first one after it, if it is a day."""
    if "dtstart" not in entry:
        return ""
    first = entry["dtstart"].dt
    last = entry["dtend"].dt if "dtend" in entry else first
    if "dtend" in entry and not isinstance(last, dt.datetime):
        last = max(first, last - dt.timedelta(days=1))
    begin, end = (str(day)[:10] for day in (first, last))
    return begin if begin == end else f"{begin}/{end}"

"""The timeline as a calendar (iCalendar, RFC 5545): an event is all of the days it can mean.

Each has a UID that stays, and a SEQUENCE that grows with what was learnt of it, so that a calendar that has read
an older file brings its entries up to date. What has no day, or one that calendars cannot write, is an entry of
the journal. X-DIPLTIME holds the whole event as JSON, packed (zlib, then base64) so that no calendar rewrites it;
`import` reads it.
"""

from __future__ import annotations

import datetime as dt
import zlib
from base64 import b64decode, b64encode
from typing import TYPE_CHECKING

from icalendar import Calendar, Journal
from icalendar import Event as Entry
from icalendar.prop import vCategory, vText

from dipltime.days import iso, number
from dipltime.encoding import to_bytes
from dipltime.serial import event_from_json
from dipltime.views.clean import clean, short
from dipltime.views.long_dates import in_full

if TYPE_CHECKING:
    from dipltime.model import Event
    from dipltime.serial import Json
    from dipltime.views.page import Page

WHOLE = "X-DIPLTIME"
_STATUS = {
    "tentative": "TENTATIVE",
    "postponed": "TENTATIVE",
    "cancelled": "CANCELLED",
    "denied": "CANCELLED",
}
_JOURNAL_STATUS = {"TENTATIVE": "DRAFT", "CONFIRMED": "FINAL", "CANCELLED": "CANCELLED"}
_TITLE, _SENTENCE = 500, 2000
_LARGEST = 1 << 28
"""Bytes of an event's JSON: what unpacks to more is an attack."""
_FIRST = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def render(page: Page) -> str:
    """The calendar."""
    calendar = Calendar()
    calendar.add("prodid", "-//dipltime//timeline//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Timeline")
    for record in page.all_records():
        calendar.add_component(_entry(record))
    return str(calendar.to_ical().decode())


def _entry(record: Json) -> Entry | Journal:
    event = event_from_json(record)
    days = _days(event)
    status = _STATUS.get(event.status, "CONFIRMED")
    entry = Entry() if days else Journal()
    if days:
        entry.add("dtstart", days[0])
        entry.add("dtend", days[1])
        entry.add("transp", "TRANSPARENT")
    entry.add("uid", f"{clean(event.id)}@dipltime")
    entry.add("dtstamp", _known_since(event))
    entry.add("sequence", len(event.history))
    entry.add("status", status if days else _JOURNAL_STATUS[status])
    entry.add("summary", vText(short(event.title, _TITLE)))
    entry.add("description", vText(_description(event)))
    entry.add("categories", vCategory([event.type]))
    if event.place and days:
        entry.add("location", vText(short(event.place.name, _TITLE)))
    entry.add(WHOLE, vText(pack(record)))
    return entry


def pack(record: Json) -> str:
    """A record as letters and digits."""
    return b64encode(zlib.compress(to_bytes(record))).decode()


def unpack(text: str) -> bytes:
    """The JSON of a packed record; raises ValueError if it is none, or larger than any event."""
    unpacker = zlib.decompressobj()
    try:
        content = unpacker.decompress(b64decode(text, validate=True), _LARGEST)
    except zlib.error as error:
        raise ValueError(str(error)) from None
    if not unpacker.eof:
        raise ValueError("it goes on too long, or not long enough")
    return content


def _days(event: Event) -> tuple[dt.date, dt.date] | None:
    """The first day and the one after the last; of what has an open end, the day that is known."""
    first, last = event.when.earliest or event.when.latest, event.when.latest or event.when.earliest
    try:
        return dt.date.fromisoformat(first or ""), dt.date.fromisoformat(iso(number(last or "") + 1))
    except ValueError:
        return None


def _known_since(event: Event) -> dt.datetime:
    """The day of the latest that is known of the event: nothing here asks the clock."""
    days = [one.published for one in event.evidence] + [str(change.get("at")) for change in event.history]
    known = [day for day in days if day and len(day) == 10 and day[0].isdigit()]
    try:
        return dt.datetime.combine(dt.date.fromisoformat(max(known)), dt.time(), dt.UTC)
    except ValueError:
        return _FIRST


def _description(event: Event) -> str:
    who = ", ".join(dict.fromkeys(short(actor.name, _TITLE) for actor in event.actors))
    facts = [in_full(event.when), event.status, event.type, who]
    quotes = [f"“{short(one.text, _SENTENCE)}” ({one.published or 'undated'})" for one in event.evidence]
    return "\n".join([" · ".join(filter(None, facts)), *quotes])

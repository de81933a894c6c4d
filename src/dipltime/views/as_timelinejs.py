"""The timeline as JSON for TimelineJS (timeline.knightlab.com), whose dates may lack a day or a month as ours do.

TimelineJS shows headlines and texts as HTML, so what articles say is escaped. It has no place for what has no date.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from dipltime.days import parts
from dipltime.encoding import to_bytes
from dipltime.views.clean import clean, short
from dipltime.views.long_dates import in_full

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dipltime.model import Event, Evidence, When
    from dipltime.serial import Json
    from dipltime.views.page import Page

_LONGEST = 2000
_YEARS = ("year", "decade", "century")
_MONTHS = ("month", "season", "quarter")
_MANY_YEARS = 200_000
"""So far from today TimelineJS counts on its scale for people."""


def render(page: Page) -> str:
    """The JSON document."""
    sources = page.sources()
    slides = [_slide(event, sources) for event in page.events if _has_date(event.when)]
    document = {
        "title": {"text": {"headline": "Timeline", "text": f"{len(slides)} events"}},
        "events": slides,
        "scale": "human",
    }
    return to_bytes(document).decode() + "\n"


def _has_date(when: When) -> bool:
    days = [day for day in (when.earliest, when.latest) if day]
    return bool(days) and all(abs(parts(day)[0]) < _MANY_YEARS for day in days)


def _slide(event: Event, sources: Mapping[str, Json]) -> Json:
    first, last = event.when.earliest or event.when.latest, event.when.latest or event.when.earliest
    start, end = _date(first or "", event.when), _date(last or "", event.when)
    slide: Json = {
        "unique_id": clean(event.id),
        "start_date": start,
        "display_date": in_full(event.when),
        "text": {"headline": _text(event.title), "text": _body(event, sources)},
        "group": event.type,
    }
    if end != start:
        slide["end_date"] = end
    return slide


def _date(day: str, when: When) -> Json:
    """A day, with no more of it than is known."""
    year, month, of_month = parts(day)
    if when.precision in _YEARS:
        return {"year": year}
    if when.precision in _MONTHS:
        return {"year": year, "month": month}
    return {"year": year, "month": month, "day": of_month}


def _body(event: Event, sources: Mapping[str, Json]) -> str:
    who = ", ".join(dict.fromkeys(_text(actor.name) for actor in event.actors))
    where = _text(event.place.name) if event.place else ""
    facts = " · ".join(filter(None, (event.status, who, where)))
    return f"<p>{facts}</p>" + "".join(_quote(one, sources) for one in event.evidence)


def _quote(one: Evidence, sources: Mapping[str, Json]) -> str:
    article = sources.get(one.article, {})
    name, source = _text(article.get("title") or one.article), article.get("source") or ""
    if source.startswith(("http://", "https://")):
        name = f'<a href="{escape(clean(source))}">{name}</a>'
    day = f", {one.published}" if one.published else ""
    return f"<blockquote>{_text(one.text)}</blockquote><p>{name}{day}</p>"


def _text(text: str) -> str:
    return escape(short(text, _LONGEST))

"""One event in the list of the HTML page: a line that opens to all that is known of it.

What the script needs stands in `data-` attributes: the days as numbers, so that the years before Christ count like
any others, and the shape that says how sure they are.
"""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING

from dipltime.data import table
from dipltime.days import number, parts
from dipltime.views.as_html_details import details
from dipltime.views.clean import clean
from dipltime.views.dates import label
from dipltime.views.long_dates import in_full
from dipltime.views.markup import Markup, joined, tag
from dipltime.views.signs import anniversary

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dipltime.model import Actor, Article, Event, When

_PLAIN_ID = re.compile(r"[\w-]{1,64}", re.ASCII)


def item(event: Event, articles: Mapping[str, Article], place: int) -> Markup:
    """The event as an item of a list; `place` is its number on the page, where its id is no name for HTML."""
    when = event.when
    return tag(
        "li",
        tag("details", tag("summary", *_line(event)), details(event, articles)),
        id=f"e-{event.id if _PLAIN_ID.fullmatch(event.id) else place}",
        class_="event",
        data_from=number(when.earliest) if when.earliest else None,
        data_to=number(when.latest) if when.latest else None,
        data_shape=shape(when),
        data_sign=sign(event),
        data_status=event.status,
        data_type=event.type,
        data_actors=json.dumps(actors(event), ensure_ascii=False),
        data_reports=len(event.evidence),
    )


def shape(when: When) -> str:
    """How the date is drawn: a point, a range, a soft band for one day somewhere within, or open to one side."""
    if when.earliest is None or when.latest is None:
        return "from" if when.earliest else "until" if when.latest else "unknown"
    if when.approximate:
        return "soft"
    if when.earliest == when.latest:
        return "point"
    return "range" if when.precision == "range" and not when.edtf.startswith("[") else "soft"


def sign(event: Event) -> str:
    """The name of the sign of an event: its status, or what kind of date it happened on."""
    if event.status not in ("occurred", "ongoing"):
        return event.status
    if anniversary(event):
        return "anniversary"
    return "range" if event.when.precision == "range" else event.status


def actors(event: Event) -> list[str]:
    """Whose lane an event stands in: the country of an actor under its usual name, else the actor."""
    names = (_countries().get(actor.country or "", "") or clean(actor.name) for actor in event.actors)
    return list(dict.fromkeys(filter(None, names)))


@cache
def _countries() -> dict[str, str]:
    return {row["code"]: row["name"] for row in table("countries")}


def glyph(name: str) -> Markup:
    """The sign `name`, one of those that the page defines once."""
    return Markup(f'<svg class="glyph is-{name}" aria-hidden="true"><use href="#sign-{name}"/></svg>')


def _line(event: Event) -> tuple[Markup, ...]:
    date, full = label(event.when).strip(), in_full(event.when)
    element = "span" if machine(event.when) is None else "time"
    return (
        tag(element, date, class_="when", datetime=machine(event.when), title=full),
        glyph(sign(event)),
        tag("span", tag("bdi", event.title, class_="title"), tag("span", *_notes(event), class_="notes")),
    )


def _notes(event: Event) -> tuple[Markup, ...]:
    """What kind of event it is, who took part, where, and how it stands."""
    reports = len({evidence.article for evidence in event.evidence})
    notes = [
        tag("span", event.type, class_="type"),
        tag("span", _named(event.actors), class_="who") if event.actors else None,
        tag("bdi", event.place.name, class_="where") if event.place else None,
        tag("span", event.status, class_=f"status is-{event.status}") if event.status != "occurred" else None,
        tag("span", "overdue", class_="overdue") if event.overdue else None,
        tag("span", glyph("conflict"), "sources disagree", class_="conflict") if event.conflicts else None,
        tag("span", f"{reports} articles", class_="reports") if reports > 1 else None,
    ]
    return tuple(note for note in notes if note)


def _named(some: tuple[Actor, ...]) -> Markup:
    names = dict.fromkeys(actor.name for actor in some)
    return joined([tag("bdi", name) for name in names], " · ")


def machine(when: When) -> str | None:
    """The value of `datetime` for the first day, as precise as it is known; None where HTML knows no such date."""
    if when.earliest is None or not 1 <= parts(when.earliest)[0] <= 9999:
        return None
    if when.precision in ("month", "year"):
        return when.earliest[: {"month": 7, "year": 4}[when.precision]]
    return when.earliest

"""Rows to lines: pieces of text with their styles, in columns, or stacked where there is little room.

Three layouts: from 100 columns on everything in one line, from 60 without the type and with place and status
below the title, below 60 stacked. Titles are wrapped, never cut; without a width nothing is wrapped either.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dipltime.views.cells import cells, cut, pad, wrap
from dipltime.views.clean import clean
from dipltime.views.dates import label
from dipltime.views.rows import Entry, Gap, Heading, Mark, rows
from dipltime.views.signs import CONFLICT, GAP, OVERDUE, PUBLISHED, Sign, actor_style, sign_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from dipltime.model import Event
    from dipltime.views.page import Page
    from dipltime.views.rows import Row

Piece = tuple[str, str]
Line = list[Piece]

_WIDE, _STACKED = 100, 60
_DATE, _ACTORS, _NOTE = 10, 17, 24
_NAMED = 3
_LONG_NAME = 12


class Columns(NamedTuple):
    """The widths of the columns of a page."""

    date: int
    type: int
    actors: int
    title: int
    note: int


def lines(page: Page) -> Iterator[Line]:
    """The lines of `page`."""
    columns = _columns(page)
    entry = _stacked if _is_narrow(page) else _in_columns
    for row in rows(page):
        yield from _row(row, page, columns, entry)


def _row(
    row: Row, page: Page, columns: Columns, entry: Callable[[Event, Page, Columns], Iterator[Line]]
) -> Iterator[Line]:
    if isinstance(row, Entry):
        yield from entry(row.event, page, columns)
    elif isinstance(row, Heading):
        yield [(f"{row.year}  {row.month}".rstrip(), "bold")]
    elif isinstance(row, Gap):
        yield [(f" {_glyph(GAP, page)} {row.words}", "dim")]
    else:
        yield [(_mark(row, page, columns), "dim")]


def _mark(mark: Mark, page: Page, columns: Columns) -> str:
    date = 0 if _is_narrow(page) else columns.date
    text = f" {pad(_day_of(mark.day), date)} {_glyph(PUBLISHED, page)} {mark.words}"
    return text if page.width is None else cut(text, page.width)


def _is_narrow(page: Page) -> bool:
    return page.width is not None and page.width < _STACKED


def _day_of(day: str) -> str:
    from dipltime.model import When

    return label(When(day, day, day, "day"))


def _glyph(sign: Sign, page: Page) -> str:
    return sign.plain if page.ascii else sign.glyph


def _columns(page: Page) -> Columns:
    events = page.events
    date = min(_widest(label(event.when) for event in events), _DATE)
    actors = min(_widest(" · ".join(_fitting(event, page.width and _ACTORS)) for event in events), _ACTORS)
    kind = _widest(event.type for event in events) if page.width is None or page.width >= _WIDE else 0
    note = min(_widest(_note(event) for event in events), _NOTE)
    if page.width is None:
        return Columns(date, kind, actors, _widest(clean(event.title) for event in events), note)
    note = min(note, page.width // 6) if page.width >= _WIDE else 0
    used = 1 + date + 5 + (kind + 2) * bool(kind) + (actors + 2) * bool(actors) + (note + 2) * bool(note)
    identifier = _widest(event.id for event in events) + 2
    return Columns(date, kind, actors, max(page.width - used - identifier, 20), note)


def _widest(texts: Iterable[str]) -> int:
    return max((cells(text) for text in texts), default=0)


def _in_columns(event: Event, page: Page, columns: Columns) -> Iterator[Line]:
    lead = _lead(event, page, columns)
    indent = " " * sum(cells(text) for text, _ in lead)
    titles = list(wrap(clean(event.title), columns.title if page.width else None))
    notes = list(wrap(_note(event), columns.note if page.width else None)) if columns.note else []
    for index in range(max(len(titles), len(notes), 1)):
        title = titles[index] if index < len(titles) else ""
        note = notes[index] if index < len(notes) else ""
        yield [
            *(lead if index == 0 else [(indent, "")]),
            (pad(title, columns.title), title_style(event)),
            *([("  " + pad(note, columns.note), "dim")] if columns.note else []),
            *([(f"  {clean(event.id)}", "dim")] if index == 0 else []),
        ]
    if not columns.note and _note(event):
        for note in wrap(_note(event), columns.title):
            yield [(indent + note, "dim")]


def _lead(event: Event, page: Page, columns: Columns) -> Line:
    sign = sign_of(event)
    line: Line = [
        (" " + pad(label(event.when), columns.date) + " ", ""),
        (f" {_glyph(sign, page)}  ", sign.style),
    ]
    if columns.type:
        line.append((pad(event.type, columns.type) + "  ", "bold dim"))
    if columns.actors:
        line.extend(_actors(event, columns.actors, page.width and columns.actors))
        line.append(("  ", ""))
    return line


def _stacked(event: Event, page: Page, _: Columns) -> Iterator[Line]:
    sign, width = sign_of(event), max((page.width or _STACKED) - 3, 10)
    actors = list(_actors(event, 0, max(width - 12, 8)))
    yield [(f" {label(event.when)} ", ""), (f"{_glyph(sign, page)} ", sign.style), *actors]
    for title in wrap(clean(event.title), width):
        yield [(f"   {title}", title_style(event))]
    note = " · ".join(filter(None, (event.type, _note(event), clean(event.id))))
    for part in wrap(note, width):
        yield [(f"   {part}", "dim")]


def title_style(event: Event) -> str:
    """What did not happen is struck through."""
    return "strike" if event.status in ("cancelled", "denied") else ""


def _note(event: Event) -> str:
    """Where it was, how it stands if it did not simply happen, and what the sources disagree on."""
    place = clean(event.place.name) if event.place else ""
    status = "" if event.status == "occurred" else event.status
    overdue = OVERDUE.plain if event.overdue else ""
    disputed = "/".join(str(conflict["field"]) for conflict in event.conflicts)
    return " · ".join(filter(None, (place, status, overdue, disputed and f"{CONFLICT.plain} {disputed}")))


def _names(event: Event) -> list[str]:
    names = [clean(actor.country or actor.name) for actor in event.actors]
    return list(dict.fromkeys(name for name in names if name))


def _fitting(event: Event, width: int | None) -> list[str]:
    """As many names of actors as fit, and how many more there are."""
    names = _names(event)
    if width is None:
        return names
    shown = [cut(name, _LONG_NAME) for name in names[:_NAMED]]
    while len(shown) > 1 and cells(" · ".join([*shown, *_more(names, shown)])) > width:
        shown.pop()
    return [*shown, *_more(names, shown)]


def _more(names: Sequence[str], shown: Sequence[str]) -> list[str]:
    return [f"+{len(names) - len(shown)}"] if len(names) > len(shown) else []


def _actors(event: Event, width: int, room: int | None) -> Iterator[Piece]:
    """The actors in at most `room` columns, followed by spaces up to `width`."""
    used = 0
    for index, name in enumerate(_fitting(event, room)):
        text = f" · {name}" if index else name
        text = text if room is None else cut(text, room - used)
        used += cells(text)
        yield text, actor_style(name)
    yield " " * (width - used), ""

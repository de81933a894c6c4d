"""Rows to lines: pieces of text with their styles, in columns along a spine of signs, or stacked beside it.

Three layouts: from 100 columns on everything in one line, from 60 without the type and with place and status
below the title, below 60 stacked. Titles are wrapped, never cut; without a width nothing is wrapped either.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dipltime.views.cells import cells, cut, pad, wrap
from dipltime.views.dates import label
from dipltime.views.rows import Entry, Gap, Heading, rows
from dipltime.views.shown import BETWEEN, Line, Piece, flow, joined, shown, title_style
from dipltime.views.signs import GAP, PUBLISHED, SPINE, Sign, actor_style

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dipltime.views.page import Page
    from dipltime.views.rows import Mark
    from dipltime.views.shown import Shown

__all__ = ["Line", "Piece", "lines", "title_style"]

_WIDE, _STACKED = 100, 60
_DATE, _ACTORS, _MANY_ACTORS, _NOTE = 10, 17, 30, 24
_TITLE, _LONG_TITLE = 20, 100
"""Columns that titles have at least on a terminal, and at most where nothing is wrapped; longer ones stand out."""


class Columns(NamedTuple):
    """The widths of the columns of a page, and of all that stands before the title."""

    date: int
    type: int
    actors: int
    title: int
    note: int

    @property
    def lead(self) -> int:
        """What stands before the title: the date, the sign, the type and who."""
        return self.date + 6 + (self.type + 2) * bool(self.type) + (self.actors + 2) * bool(self.actors)


def lines(page: Page) -> Iterator[Line]:
    """The lines of `page`."""
    narrow = page.width is not None and page.width < _STACKED
    room = page.width and (max(page.width - 16, 8) if narrow else _ACTORS)
    entries = [shown(event, room) for event in page.events]
    columns = Columns(0, 0, 0, max((page.width or 0) - 4, 10), 0) if narrow else _columns(entries, page)
    draw = _stacked if narrow else _in_columns
    coming = iter(entries)
    for row in rows(page):
        if isinstance(row, Entry):
            yield from draw(next(coming), page, columns)
        else:
            yield _between(row, page, columns)


def _between(row: Heading | Gap | Mark, page: Page, columns: Columns) -> Line:
    """A line between events."""
    if isinstance(row, Heading):
        return [(f"{row.year}  {row.month}".rstrip(), "bold")]
    before = " " * (columns.date + 2) if columns.date else ""
    if isinstance(row, Gap):
        return [(f"{before} {_glyph(GAP, page)}  {row.words}", "dim")]
    return [(_mark(row, page, columns), "dim")]


def _mark(mark: Mark, page: Page, columns: Columns) -> str:
    day, glyph = _day_of(mark.day), _glyph(PUBLISHED, page)
    text = (
        f" {pad(day, columns.date)} {glyph} {mark.words}" if columns.date else f"{glyph} {day}  {mark.words}"
    )
    return text if page.width is None else cut(text, page.width)


def _day_of(day: str) -> str:
    from dipltime.model import When

    return label(When(day, day, day, "day"))


def _glyph(sign: Sign, page: Page) -> str:
    return sign.plain if page.ascii else sign.glyph


def _columns(entries: list[Shown], page: Page) -> Columns:
    width = page.width
    date = min(_widest(entry.date for entry in entries), _DATE)
    actors = min(max((entry.who for entry in entries), default=0), _ACTORS if width else _MANY_ACTORS)
    kind = _widest(entry.type for entry in entries) if width is None or width >= _WIDE else 0
    note = min(max((entry.noted for entry in entries), default=0), _NOTE)
    if width is None:
        return Columns(date, kind, actors, min(_widest(entry.title for entry in entries), _LONG_TITLE), note)
    note = min(note, width // 6) if width >= _WIDE else 0
    columns = Columns(date, kind, actors, 0, note)
    identifier = _widest(entry.id for entry in entries) + 2
    return columns._replace(title=max(width - columns.lead - (note + 2) * bool(note) - identifier, _TITLE))


def _widest(texts: Iterable[str]) -> int:
    return max(map(cells, texts), default=0)


def _in_columns(entry: Shown, page: Page, columns: Columns) -> Iterator[Line]:
    size = cells(entry.title)
    if page.width is None or (size <= columns.title and entry.noted <= columns.note):
        yield _in_one(entry, page, columns, size)
        return
    titles = [*wrap(entry.title, columns.title)]
    notes = [*flow(entry.notes, columns.note)] if columns.note else []
    for index in range(max(len(titles), len(notes))):
        line = _spine(page, columns) if index else _lead(entry, page, columns)
        title = titles[index] if index < len(titles) else ""
        line += [(title, entry.style), (" " * (columns.title - cells(title)), "")]
        if columns.note:
            line.append(("  ", ""))
            line.extend(_padded(notes[index] if index < len(notes) else [], columns.note))
        if index == 0:
            line.append((f"  {entry.id}", "dim"))
        yield line
    if not columns.note:
        for note in flow(entry.notes, columns.title):
            yield [*_spine(page, columns), *note]


def _in_one(entry: Shown, page: Page, columns: Columns, size: int) -> Line:
    """An event in one line, be there room for it or not; `size` is that of its title."""
    line = _lead(entry, page, columns)
    line.append((entry.title, entry.style))
    if columns.note:
        line.append((" " * max(columns.title + 2 - size, 2), ""))
        line += joined(entry.notes)
        line.append((f"{' ' * (columns.note - entry.noted)}  {entry.id}", "dim"))
    else:
        line.append((f"{' ' * (columns.title - size)}  {entry.id}", "dim"))
    return line


def _padded(line: Line, width: int) -> Line:
    return [*line, (" " * (width - sum(cells(text) for text, _ in line)), "")]


def _lead(entry: Shown, page: Page, columns: Columns) -> Line:
    line: Line = [
        (f" {pad(entry.date, columns.date)} ", ""),
        (f" {_glyph(entry.sign, page)}  ", entry.sign.style),
    ]
    if columns.type:
        line.append((f"{entry.type:<{columns.type}}  ", "bold dim"))
    if columns.actors:
        line.extend(_actors(entry))
        line.append((" " * max(columns.actors + 2 - entry.who, 2), ""))
    return line


def _spine(page: Page, columns: Columns) -> Line:
    """What stands before the further lines of an event."""
    before = columns.date + 3
    return [(f"{' ' * before}{_glyph(SPINE, page)}{' ' * (columns.lead - before - 1)}", "dim")]


def _actors(entry: Shown) -> Iterator[Piece]:
    for index, name in enumerate(entry.names):
        if index:
            yield BETWEEN, "dim"
        yield name, "dim" if name.startswith("+") else actor_style(name)


def _stacked(entry: Shown, page: Page, columns: Columns) -> Iterator[Line]:
    spine = (f" {_glyph(SPINE, page)}  ", "dim")
    between = [("  ", "")] if entry.names else []
    yield [
        (f" {_glyph(entry.sign, page)}  ", entry.sign.style),
        (entry.date.strip(), ""),
        *between,
        *_actors(entry),
    ]
    for title in wrap(entry.title, columns.title):
        yield [spine, (title, entry.style)]
    for line in flow([(entry.type, "bold dim"), *entry.notes, (entry.id, "dim")], columns.title):
        yield [spine, *line]

"""The list of the timeline as lines: which row is on which line, and what a row looks like.

An event takes one line, or two where there is little room; titles are cut to it, for the evidence has them whole.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from dipltime.tracking.amend import is_confirmed
from dipltime.views.cells import cells, cut, pad
from dipltime.views.clean import clean
from dipltime.views.dates import label
from dipltime.views.layout import title_style
from dipltime.views.page import Page
from dipltime.views.rows import Entry, Gap, Heading, rows
from dipltime.views.signs import GAP, GREEN, ORANGE, RED, actor_style, sign_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from dipltime.model import Event
    from dipltime.views.layout import Line
    from dipltime.views.rows import Row

STACKED = 58
"""Columns of the list below which an event takes two lines: those of a terminal of 60 without what scrolls."""
_WITH_ACTORS = 50
_DATE, _ACTORS, _NAME = 10, 13, 9
_LONGEST = 400
"""Signs of a title that are looked at: no line is longer."""
_GOOD, _BAD, _MARKED = GREEN, RED, f"bold {ORANGE}"


class Lines:
    """The lines of a list of events."""

    def __init__(self, events: Sequence[Event], *, stacked: bool, reverse: bool) -> None:
        self.stacked = stacked
        self._rows: list[Row] = list(rows(Page(events, reverse=reverse)))
        heights = (1 + (stacked and isinstance(row, Entry)) for row in self._rows)
        self._starts = list(accumulate(heights, initial=0))
        self.date = min(max((cells(label(event.when)) for event in events), default=0), _DATE)
        """Columns of the dates."""
        self._entries = [at for at, row in enumerate(self._rows) if isinstance(row, Entry)]

    def __len__(self) -> int:
        return self._starts[-1]

    def at(self, line: int) -> tuple[Row, int]:
        """The row on a line, and which of its lines that is."""
        row = bisect_right(self._starts, line) - 1
        return self._rows[row], line - self._starts[row]

    def of_event(self, number: int) -> range:
        """The lines of the event with this number, counted from 0."""
        row = self._entries[number]
        return range(self._starts[row], self._starts[row + 1])

    def with_headings(self, number: int) -> range:
        """The same with the headings above it, for the event to be seen in its place."""
        row = self._entries[number]
        while row and not isinstance(self._rows[row - 1], Entry):
            row -= 1
        return range(self._starts[row], self.of_event(number).stop)

    def heading(self, number: int) -> Heading | None:
        """The heading that the event with this number is under."""
        above = (self._rows[at] for at in range(self._entries[number], -1, -1))
        return next((row for row in above if isinstance(row, Heading)), None)

    def near(self, line: int) -> int:
        """The number of the event on a line, or of the next one."""
        row = bisect_right(self._starts, line) - 1
        return min(bisect_right(self._entries, row - 1), len(self._entries) - 1)


def paint(row: Row, part: int, width: int, marked: Collection[str], lines: Lines) -> Line:
    """A line of a row in at most `width` columns."""
    if isinstance(row, Entry):
        if part == 0:
            lead = _lead(row.event, lines.date, marked)
            return (_stacked if lines.stacked else _in_columns)(row.event, lead, width)
        return _title(row.event, width, 3)
    if isinstance(row, Heading):
        return [(cut(f" {row.year}  {row.month}".rstrip(), width), "bold")]
    return [(cut(f"  {GAP.glyph} {row.words}" if isinstance(row, Gap) else "", width), "dim")]


def _in_columns(event: Event, lead: Line, width: int) -> Line:
    notes = _notes(event)
    line = [*lead, *(_actors(event, _ACTORS) if width >= _WITH_ACTORS else ())]
    used = _width(line) + _width(notes) + bool(notes)
    return [*line, *_title(event, max(width - used, 8), 0), *([(" ", ""), *notes] if notes else [])]


def _stacked(event: Event, lead: Line, width: int) -> Line:
    notes = _notes(event)
    room = width - _width(lead) - _width(notes) - 1
    return [*lead, *_actors(event, max(room, 0)), *notes]


def _lead(event: Event, width: int, marked: Collection[str]) -> Line:
    sign = sign_of(event)
    mark = "▸" if event.id in marked else " "
    return [
        (mark, _MARKED),
        (f"{pad(cut(label(event.when), width), width)} ", ""),
        (f"{sign.glyph} ", sign.style),
    ]


def _title(event: Event, width: int, indent: int) -> Line:
    title = cut(clean(event.title[:_LONGEST]), max(width - indent, 1))
    return [(" " * indent, ""), (title, title_style(event)), (" " * (width - indent - cells(title)), "")]


def _notes(event: Event) -> Line:
    """What is to be seen of an event at a glance: overdue, disputed, told several times, confirmed."""
    told = len(event.evidence)
    notes = [
        ("late", _BAD if event.overdue else ""),
        ("!", f"bold {_BAD}" if event.conflicts else ""),
        (f"×{told}", "dim" if told > 1 else ""),
        ("✓", f"bold {_GOOD}" if is_confirmed(event) else ""),
    ]
    shown = [(text, style) for text, style in notes if style]
    return [piece for text, style in shown for piece in ((" ", ""), (text, style))][1:]


def _actors(event: Event, width: int) -> Line:
    """As many actors as fit, in exactly so many columns and a space."""
    names = list(
        dict.fromkeys(filter(None, (clean(one.country or one.name[:_LONGEST]) for one in event.actors)))
    )
    line: Line = []
    for number, name in enumerate(names):
        left = len(names) - number - 1
        between, piece = " · " if number else "", cut(name, _NAME)
        if _width(line) + cells(between + piece) + (len(f" +{left}") if left else 0) > width:
            line.append(
                (f" +{left + 1}" if number else cut(name, width), "dim" if number else actor_style(name))
            )
            break
        line += [(between, "dim"), (piece, actor_style(name))]
    return [*line, (" " * max(width + 1 - _width(line), 0), "")]


def _width(line: Line) -> int:
    return sum(cells(text) for text, _ in line)

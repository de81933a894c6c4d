"""The list of events: only the lines that are seen are made, so that its length costs nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.binding import Binding
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from dipltime.browse.lines import STACKED, Lines, paint
from dipltime.browse.palette import style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.style import Style
    from textual import events as happenings
    from textual.binding import BindingType

    from dipltime.model import Event


class Chronicle(ScrollView, can_focus=True):
    """Events with a cursor on one of them; `marked` are those that a person has marked."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"chronicle--cursor", "chronicle--heading"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", show=False),
        Binding("down,j", "move(1)", show=False),
        Binding("pageup,ctrl+b", "page(-1)", show=False),
        Binding("pagedown,ctrl+f", "page(1)", show=False),
        Binding("home,g", "go(0)", show=False),
        Binding("end,G", "go(-1)", show=False),
        Binding("right", "app.read", show=False),
        Binding("left", "app.leave", show=False),
    ]

    class Moved(Message):
        """The cursor is on another event, or on none."""

    def __init__(self) -> None:
        super().__init__(id="chronicle")
        self.events: Sequence[Event] = ()
        self.marked: dict[str, Event] = {}
        """By their ids, as they were when they were last seen."""
        self.cursor = 0
        self.empty = ""
        """What to say where there is no event."""
        self._reverse = False
        self._lines = Lines((), stacked=False, reverse=False)

    @property
    def event(self) -> Event | None:
        """The event under the cursor."""
        return self.events[self.cursor] if self.cursor < len(self.events) else None

    def heading(self) -> str:
        """The year and month that the event under the cursor stands in."""
        heading = self._lines.heading(self.cursor) if self.events else None
        return f"{heading.year} {heading.month}".rstrip() if heading else ""

    def show(self, events: Sequence[Event], *, reverse: bool, at: str | None) -> None:
        """Show these events with the cursor on the one with the id `at`, or where it was."""
        self.events, self._reverse = events, reverse
        places = {event.id: number for number, event in enumerate(events)}
        self.cursor = places.get(at or "", max(min(self.cursor, len(events) - 1), 0))
        self.marked |= {event.id: event for event in events if event.id in self.marked}
        self._lay_out()
        self.post_message(self.Moved())

    def go_to(self, number: int) -> None:
        """Put the cursor on the event with this number, or on the nearest there is."""
        number = max(min(number, len(self.events) - 1), 0)
        if number != self.cursor:
            self.cursor = number
            self.post_message(self.Moved())
        self._into_view()
        self.refresh()

    def mark(self) -> None:
        """Mark the event under the cursor, or take its mark away, and go on to the next."""
        if event := self.event:
            if self.marked.pop(event.id, None) is None:
                self.marked[event.id] = event
            self.go_to(self.cursor + 1)

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        width, line = self._width, y + self.scroll_offset.y
        base = self.rich_style
        if not self.events and y == 0:
            return self._strip([(f" {self.empty}", "dim")], base)
        if line >= len(self._lines):
            return Strip.blank(width, base)
        row, part = self._lines.at(line)
        pieces = paint(row, part, width, self.marked, self._lines)
        if self.events and line in self._lines.of_event(self.cursor):
            base += self.get_component_rich_style("chronicle--cursor", partial=True)
        elif pieces[0][1] == "bold":
            base += self.get_component_rich_style("chronicle--heading", partial=True)
        return self._strip(pieces, base)

    def _strip(self, pieces: Sequence[tuple[str, str]], base: Style) -> Strip:
        dark = self.app.current_theme.dark
        segments = [Segment(text, base + style(words, dark=dark)) for text, words in pieces if text]
        return Strip(segments).adjust_cell_length(self._width, base)

    def on_resize(self) -> None:
        """Lay the lines out for the new width, with the cursor in view."""
        self._lay_out()

    def on_click(self, click: happenings.Click) -> None:
        """Put the cursor where the mouse is."""
        line = click.y + self.scroll_offset.y
        if line < len(self._lines):
            self.go_to(self._lines.near(line))

    def action_move(self, steps: int) -> None:
        """Move the cursor by so many events."""
        self.go_to(self.cursor + steps)

    def action_page(self, pages: int) -> None:
        """Move the cursor by what is seen at once."""
        if self.events:
            line = self._lines.of_event(self.cursor).start + pages * max(self.size.height - 2, 1)
            number = self._lines.near(max(min(line, len(self._lines) - 1), 0))
            self.go_to(number if number != self.cursor else number + pages)

    def action_go(self, number: int) -> None:
        """Go to the first event, or with -1 to the last."""
        self.go_to(number if number >= 0 else len(self.events) - 1)

    @property
    def _width(self) -> int:
        return self.scrollable_content_region.width

    def _lay_out(self) -> None:
        self._lines = Lines(self.events, stacked=self._width < STACKED, reverse=self._reverse)
        self.virtual_size = Size(self._width, len(self._lines))
        self._into_view()
        self.refresh()

    def _into_view(self) -> None:
        """Scroll as little as shows the event under the cursor, and its headings if there is room."""
        height = self.size.height
        if not self.events or not height:
            return
        place, whole = self._lines.of_event(self.cursor), self._lines.with_headings(self.cursor)
        first = whole.start if len(whole) <= height else place.start
        top = self.scroll_offset.y
        if first < top:
            self.scroll_to(y=first, animate=False, immediate=True, force=True)
        elif place.stop > top + height:
            self.scroll_to(y=place.stop - height, animate=False, immediate=True, force=True)

"""The pane that tells all of one event: its sentences, the steps from words to date, history and conflicts."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from dipltime.browse.palette import style
from dipltime.views.explain import lines
from dipltime.views.signs import sign_of
from dipltime.views.wrapped import wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from textual.binding import BindingType

    from dipltime.model import Article, Event
    from dipltime.views.layout import Line


class Evidence(ScrollView, can_focus=True):
    """One event in full."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "evidence--title",
        "evidence--section",
        "evidence--date",
        "evidence--trigger",
        "evidence--quiet",
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "scroll_up", show=False),
        Binding("down,j", "scroll_down", show=False),
        Binding("pageup,ctrl+b", "page_up", show=False),
        Binding("pagedown,ctrl+f", "page_down", show=False),
        Binding("home,g", "scroll_home", show=False),
        Binding("end,G", "scroll_end", show=False),
        Binding("left", "app.leave", show=False),
        Binding("right", "app.step(1)", show=False),
    ]

    def __init__(self) -> None:
        super().__init__(id="evidence")
        self._event: Event | None = None
        self._articles: Mapping[str, Article] = {}
        self._lines: list[Line] = []

    def show(self, event: Event | None, articles: Mapping[str, Article]) -> None:
        """Tell of this event, from its beginning if it is another one than before."""
        another = event is None or self._event is None or event.id != self._event.id
        self._event, self._articles = event, articles
        self._lay_out()
        if another:
            self.scroll_home(animate=False, immediate=True, force=True)

    def on_resize(self) -> None:
        """Wrap the lines anew."""
        self._lay_out()

    def render_line(self, y: int) -> Strip:
        """One line of the pane."""
        at, base = y + self.scroll_offset.y, self.rich_style
        line = self._lines[at] if at < len(self._lines) else []
        dark = self.app.current_theme.dark
        segments = [Segment(text, base + self._style(kind, dark=dark)) for text, kind in line if text]
        return Strip(segments).adjust_cell_length(self._width, base)

    def _style(self, kind: str, *, dark: bool) -> Style:
        name = _CLASSES.get(kind)
        return self.get_component_rich_style(name, partial=True) if name else style(kind, dark=dark)

    @property
    def _width(self) -> int:
        return self.scrollable_content_region.width

    def _lay_out(self) -> None:
        width = max(self._width - 2, 1)
        told = _told(self._event, self._articles) if self._event else ()
        self._lines = [[(" ", ""), *part] for line in told for part in wrapped(line, width)]
        self.virtual_size = Size(self._width, len(self._lines))
        self.refresh()


def _told(event: Event, articles: Mapping[str, Article]) -> Iterator[Line]:
    """What `explain` tells, with the title told from the word that tells the event, and the sign of the status."""
    told = lines(event, articles, brackets=False)
    yield [(text, "title") for text, _ in next(told)]
    sign = sign_of(event)
    yield [(f"{sign.glyph} ", sign.style), *next(told)]
    yield from told


_CLASSES = {
    "title": "evidence--title",
    "underline": "evidence--section",
    "bold underline": "evidence--date",
    "bold": "evidence--trigger",
    "dim": "evidence--quiet",
}

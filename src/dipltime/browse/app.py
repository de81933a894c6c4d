"""The screen: a line above, the list and the evidence, and below what was done and the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.app import App
from textual.binding import Binding
from textual.containers import Container
from textual.widgets import Input, Static

from dipltime.browse.chronicle import Chronicle
from dipltime.browse.correcting import Correcting
from dipltime.browse.dialogs import Help
from dipltime.browse.evidence import Evidence
from dipltime.browse.finding import Finding
from dipltime.browse.keys import KEYS, hints
from dipltime.browse.palette import DARK, LIGHT
from dipltime.views.clean import short

if TYPE_CHECKING:
    from textual import events as happenings
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from dipltime.browse.desk import Desk

LOOK_EVERY = 1.0
"""Seconds between two looks at whether somebody else has written."""
_LONGEST = 500


class BrowseApp(Finding, Correcting, App[None]):
    """The timeline on a screen."""

    CSS_PATH = "browse.tcss"
    ENABLE_COMMAND_PALETTE = False
    TITLE = "dipltime"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(key.keys, key.action, show=False) for keys in KEYS.values() for key in keys if key.keys
    ]

    def __init__(self, desk: Desk, *, dark: bool = True) -> None:
        super().__init__()
        self.HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-middle"), (100, "-wide")]
        self.VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-high")]
        self.desk = desk
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.theme = (DARK if dark else LIGHT).name

    def compose(self) -> ComposeResult:
        """The parts of the screen, from above."""
        yield Static(id="head", markup=False)
        yield Input(
            id="search", placeholder="words in a title or a sentence, an actor, a place", compact=True
        )
        with Container(id="body"):
            yield Chronicle()
            yield Evidence()
        yield Static(id="message", markup=False)
        yield Static(id="hints", markup=False)

    def on_mount(self) -> None:
        """Show what was loaded, and look now and then for what others write."""
        self.query_one("#search").display = False
        self.chronicle.focus()
        self.show_events()
        self.set_interval(LOOK_EVERY, self._look)

    @property
    def chronicle(self) -> Chronicle:
        """The list."""
        return self.screen_stack[0].query_one(Chronicle)

    @property
    def evidence(self) -> Evidence:
        """The pane beside it."""
        return self.screen_stack[0].query_one(Evidence)

    def say(self, words: str, *, wrong: bool = False) -> None:
        """Tell the user in one line what was done, or what is wrong."""
        message = self.screen_stack[0].query_one("#message", Static)
        message.set_class(wrong, "wrong")
        message.update(Text(short(words, _LONGEST), no_wrap=True, overflow="ellipsis"))

    def show_events(self, at: str | None = None) -> None:
        """Show the events that were loaded and that the search finds; the cursor stays on its event."""
        event = self.chronicle.event
        found = self.found()
        self.chronicle.empty = self._empty()
        self.chronicle.show(found, reverse=self.desk.question.reverse, at=at or (event.id if event else None))
        self._head()

    def _empty(self) -> str:
        if self.desk.events or self.desk.question.words():
            return "no event is like that (F: no filter, Esc: no search)"
        return (
            "nothing has been read yet: `dipltime add` reads articles"
            if not self.desk.articles
            else "no event"
        )

    def _head(self) -> None:
        shown, marked = len(self.chronicle.events), len(self.chronicle.marked)
        count = f"{self.chronicle.cursor + 1:,} of {shown:,}" if shown else "0 events"
        parts = [
            short(self.desk.name, 60),
            count,
            self.chronicle.heading(),
            f"{marked} marked" if marked else "",
            self.desk.question.words(),
        ]
        text = Text(no_wrap=True, overflow="ellipsis")
        text.append(" " + " · ".join(short(part, _LONGEST) for part in parts if part))
        self.screen_stack[0].query_one("#head", Static).update(text)

    def on_chronicle_moved(self) -> None:
        """Tell of the event that the cursor has come to."""
        self._head()
        self.evidence.show(self.chronicle.event, self.desk.articles)

    def on_resize(self, resized: happenings.Resize) -> None:
        """As many hints as fit."""
        self._hint(resized.size.width)

    def on_descendant_focus(self) -> None:
        """Other keys matter now."""
        self._hint(self.size.width)

    def _hint(self, width: int) -> None:
        words = hints(width - 2, reading=isinstance(self.focused, Evidence))
        self.screen_stack[0].query_one("#hints", Static).update(
            Text(f" {words}", no_wrap=True, overflow="ellipsis")
        )

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A key is for the timeline only while nothing is open over it, and nothing is typed."""
        if action in _OURS and (len(self.screen_stack) > 1 or isinstance(self.focused, Input)):
            return action == "leave" and len(self.screen_stack) == 1
        return super().check_action(action, parameters)

    def _look(self) -> None:
        if self.desk.changed() and not self.busy and len(self.screen_stack) == 1:
            self.start(self.reload("somebody else has changed the timeline: this is how it is now"))

    @property
    def _fills(self) -> bool:
        """Whether the evidence takes the place of the list, having no room beside it."""
        return not (self.screen.has_class("-wide") and self.screen.has_class("-high"))

    def action_read(self) -> None:
        """Go to the evidence."""
        if self.chronicle.event:
            self.screen.set_class(self._fills, "-reading")
            self.evidence.focus()

    def action_step(self, steps: int) -> None:
        """Go to the next event without leaving the evidence."""
        self.chronicle.action_move(steps)

    def action_leave(self) -> None:
        """From the evidence to the list; there, the search goes, then the marks."""
        if self.focused is self.evidence or self.screen.has_class("-reading"):
            self.screen.remove_class("-reading")
            self.chronicle.focus()
        elif self.search_words or self.focused is self.query_one("#search"):
            self.end_search(keep=False)
        elif self.chronicle.marked:
            self.chronicle.marked.clear()
            self.chronicle.refresh()
            self._head()
        self.say("")

    def action_light(self) -> None:
        """From dark to light, or back."""
        self.theme = (LIGHT if self.current_theme.dark else DARK).name
        self.chronicle.refresh()
        self.evidence.refresh()

    def action_help(self) -> None:
        """Show the keys."""
        self.push_screen(Help())


_OURS = frozenset(key.action.partition("(")[0] for keys in KEYS.values() for key in keys if key.keys) - {
    "quit"
}

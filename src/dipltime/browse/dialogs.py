"""What opens over the timeline: a question, a line to type, a form, the help.

All text of events goes in as plain text, never as markup.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from rich.text import Text
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.screen import ModalScreen
from textual.suggester import SuggestFromList
from textual.widgets import Input, Static

from dipltime.browse.keys import KEYS
from dipltime.views.clean import short

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

T = TypeVar("T")

_LONGEST = 300


class Dialog(ModalScreen[T], Generic[T]):
    """Something that Esc closes without anything being done."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "cancel", show=False)]

    def action_cancel(self) -> None:
        """Close it."""
        self.dismiss(None)


class Ask(Dialog[bool]):
    """A question to be answered with one key."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y,enter", "yes", show=False),
        Binding("n,q", "cancel", show=False),
    ]

    def __init__(self, question: str, about: Sequence[str]) -> None:
        super().__init__()
        self._question, self._about = question, about

    def compose(self) -> ComposeResult:
        """The question, what it is about, and the keys."""
        with VerticalScroll(classes="dialog"):
            yield Static(Text(short(self._question, _LONGEST)), classes="title")
            for line in self._about:
                yield Static(Text(short(line, _LONGEST)), classes="about")
            yield Static("[b]y[/b] yes   [b]n[/b] no", classes="keys")

    def action_yes(self) -> None:
        """Do it."""
        self.dismiss(True)


class Field:
    """A line of a form."""

    def __init__(self, name: str, value: str, hint: str = "", known: Sequence[str] = ()) -> None:
        self.name, self.value, self.hint, self.known = name, value, hint, known


class Form(Dialog[dict[str, str]]):
    """Fields to type into; `check` returns what is wrong with them, and the form stays until that is nothing.

    The result is what the fields hold, only those that were changed.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", show=False),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]

    def __init__(
        self, title: str, fields: Sequence[Field], check: Callable[[dict[str, str]], str] | None
    ) -> None:
        super().__init__()
        self._heading, self._fields, self._check = title, fields, check

    def compose(self) -> ComposeResult:
        """One line a field."""
        with VerticalScroll(classes="dialog form", can_focus=False):
            yield Static(Text(short(self._heading, _LONGEST)), classes="title")
            for field in self._fields:
                with Horizontal(classes="field"):
                    yield Static(Text(field.name), classes="name")
                    yield Input(
                        field.value,
                        id=f"field-{field.name}",
                        compact=True,
                        select_on_focus=False,
                        suggester=SuggestFromList(field.known, case_sensitive=False) if field.known else None,
                    )
                if field.hint:
                    yield Static(Text(field.hint), classes="hint")
            yield Static("", id="wrong", markup=False)
            yield Static(
                "[b]Enter[/b] save   [b]Tab[/b] next field   [b]Esc[/b] leave all as it is", classes="keys"
            )

    def on_input_submitted(self) -> None:
        """Enter in any field."""
        self.action_save()

    def action_save(self) -> None:
        """Give the changed fields back, if there is nothing wrong with them."""
        typed = {field.name: self.query_one(f"#field-{field.name}", Input).value for field in self._fields}
        changed = {
            field.name: typed[field.name].strip()
            for field in self._fields
            if typed[field.name].strip() != field.value.strip()
        }
        wrong = self._check(changed) if self._check else ""
        if wrong:
            self.query_one("#wrong", Static).update(Text(short(wrong, _LONGEST)))
        else:
            self.dismiss(changed)


class Help(Dialog[None]):
    """The keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,question_mark,enter", "cancel", show=False),
        Binding("j", "down", show=False),
        Binding("k", "up", show=False),
    ]

    def compose(self) -> ComposeResult:
        """The table of keys in its chapters."""
        with VerticalScroll(classes="dialog help"):
            for chapter, keys in KEYS.items():
                yield Static(Text(chapter), classes="title")
                for key in (key for key in keys if key.shown):
                    with Horizontal(classes="key"):
                        yield Static(Text(key.shown), classes="name")
                        yield Static(Text(key.help), classes="what")
            yield Static(Text("Beside an event"), classes="title")
            for sign, meaning in _SIGNS:
                with Horizontal(classes="key"):
                    yield Static(Text(sign), classes="name")
                    yield Static(Text(meaning), classes="what")

    def action_down(self) -> None:
        """Scroll down."""
        self.query_one(VerticalScroll).scroll_down(animate=False)

    def action_up(self) -> None:
        """Scroll up."""
        self.query_one(VerticalScroll).scroll_up(animate=False)


_SIGNS = (
    ("● ◉ ◍", "it happened, goes on, lasted several days"),
    ("○ ◌", "it is planned, perhaps planned"),
    ("◇ ✕ ⊘", "it was postponed, cancelled, denied"),
    ("◆", "an anniversary"),
    ("late", "its day has passed, and nobody tells that it was held"),
    ("!", "the sources disagree"),
    ("×3", "told by so many reports"),
    ("✓", "confirmed by hand"),
)

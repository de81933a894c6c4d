"""The keys of the screen: one table, from which the bindings, the line of hints and the help are made."""

from __future__ import annotations

from typing import NamedTuple


class Key(NamedTuple):
    """A key, or several that do the same, as Textual calls them."""

    keys: str
    action: str
    shown: str
    """How a person writes it; "" for what the line above has told."""
    help: str
    hint: str = ""
    """The one or two words that the line of hints has room for."""


LOOK, FIND, CORRECT, ELSE = "Looking", "Finding", "Correcting", "And"

KEYS: dict[str, tuple[Key, ...]] = {
    LOOK: (
        Key("", "", "↑ ↓  j k", "the event before, the next one"),
        Key("", "", "PgUp PgDn", "a page up or down"),
        Key("", "", "g G", "the first event, the last one"),
        Key("enter,l", "read", "Enter", "read the evidence; Esc goes back", "read"),
        Key("J,shift+down", "step(1)", "J K", "while reading: the next event, the one before"),
        Key("K,shift+up", "step(-1)", "", ""),
        Key("n", "doubtful(1)", "n N", "the next or last event that is late or disputed"),
        Key("N", "doubtful(-1)", "", ""),
    ),
    FIND: (
        Key("slash", "search", "/", "search as you type; Enter keeps it, Esc clears it", "search"),
        Key("f", "filter", "f", "all filters of dipltime show", "filter"),
        Key("F", "unfilter", "F", "no filter"),
        Key("o", "overdue", "o", "only what is overdue, or everything"),
        Key("a", "minor", "a", "also what was denied or fits no type, or not"),
        Key("r", "reverse", "r", "the latest first, or last"),
    ),
    CORRECT: (
        Key("c", "confirm", "c", "confirm: it is right as it stands, whatever is read later", "confirm"),
        Key("e", "edit", "e", "edit date, status, title, type, place and actors", "edit"),
        Key("space", "mark", "Space", "mark the event, or unmark it"),
        Key("m", "merge", "m", "make one event of those marked and the one under the cursor", "merge"),
        Key("s", "split", "s", "make an event of its own of some of the evidence"),
        Key("x,delete", "remove", "x", "take the event, or those marked, away for good"),
        Key("u", "undo", "u", "take the last correction back", "undo"),
    ),
    ELSE: (
        Key("t", "light", "t", "dark or light"),
        Key("escape,h", "leave", "Esc", "back; clear the search; clear the marks"),
        Key("question_mark,f1", "help", "?", "this help", "keys"),
        Key("q,ctrl+c", "quit", "q", "leave", "quit"),
    ),
}


_BACK = Key("", "", "Esc", "", "back")


def hints(width: int, *, reading: bool = False) -> str:
    """As many hints as fit into a line; the help always does. Who is `reading` is told how to go back."""
    known = [key for keys in KEYS.values() for key in keys if key.hint]
    if reading:
        known = [_BACK if key.action == "read" else key for key in known]
    last = [key for key in known if key.action in ("help", "quit")]
    shown = [key for key in known if key not in last]
    while shown and len(_joined([*shown, *last])) > width:
        shown.pop()
    return _joined([*shown, *last])


def _joined(keys: list[Key]) -> str:
    return "  ".join(f"{key.shown} {key.hint}" for key in keys)

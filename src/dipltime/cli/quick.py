"""Plain command lines of the commands that only read, taken apart without Typer.

Typer takes longer to import than these commands take to run. What is not just as the tables here say (help, what a
shell asks for, a mistake) is left to Typer, which is told in `app` what there is; a test holds the tables true.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from dipltime.cli import calls, screen, voice
from dipltime.query import KEY_DATES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from dipltime.cli.calls import Given

TEXT, MANY, NUMBER, FLAG = "text", "many", "number", "flag"
Options = dict[str, tuple[str, str]]
"""The parameter that an option sets, and what kind of value it takes."""

DEFAULT_DB = "events.json"

_STORE: Options = {
    "--db": ("db", TEXT),
    "--quiet": ("quiet", FLAG),
    "-q": ("quiet", FLAG),
    "--verbose": ("verbose", FLAG),
    "-v": ("verbose", FLAG),
}
_PAGER: Options = {"--no-pager": ("no_pager", FLAG)}
_LOOK: Options = {"--color": ("colour", TEXT), **_PAGER}
_JSON: Options = {"--json": ("as_json", FLAG)}
_JSONL: Options = {**_JSON, "--jsonl": ("as_jsonl", FLAG)}
_EVENTS: Options = {
    **_STORE,
    **_JSONL,
    "--format": ("view", TEXT),
    "--from": ("start", TEXT),
    "--to": ("end", TEXT),
    "--actor": ("actor", MANY),
    "--type": ("kind", MANY),
    "--status": ("status", MANY),
    "--place": ("place", MANY),
    "--article": ("article", MANY),
    "--search": ("search", MANY),
    "--limit": ("limit", NUMBER),
    "--reverse": ("reverse", FLAG),
}
_PLANS: Options = {"--overdue": ("overdue", FLAG), "--all": ("everything", FLAG)}
_FORCE: Options = {"--force": ("force", FLAG), "-f": ("force", FLAG)}
_EMPTY = {MANY: None, FLAG: False, TEXT: None, NUMBER: None}

COMMANDS: dict[str, tuple[Options, tuple[str, ...]]] = {
    "show": ({**_EVENTS, **_PLANS, **_LOOK, "--cameo": ("cameo", FLAG)}, ()),
    "digest": ({**_EVENTS, **_LOOK, "--dates": ("dates", NUMBER)}, ()),
    "export": ({**_EVENTS, **_PLANS, **_FORCE}, ("file",)),
    "explain": ({**_STORE, **_LOOK, **_JSON}, ("event",)),
    "articles": ({**_STORE, **_PAGER, **_JSONL}, ()),
    "stats": ({**_STORE, **_JSON}, ()),
    "schema": ({}, ()),
}
"""The options and the arguments of each command."""


def quick(words: Sequence[str]) -> Callable[[], int] | None:
    """What does what the command line `words` asks for; None if Typer is to say."""
    if not words or "_DIPLTIME_COMPLETE" in os.environ:
        return None
    if list(words) == ["--version"]:
        return calls.version
    if words[0] not in COMMANDS:
        return None
    given = _given(words[0], words[1:])
    if given is None:
        return None
    voice.set_quiet(given.pop("quiet", False))
    voice.set_verbose(given.pop("verbose", False))
    screen.set_colour(given.pop("colour", None) or "auto")
    screen.set_no_pager(given.pop("no_pager", False))
    return lambda: int(getattr(calls, words[0])(given))


def _given(command: str, words: Sequence[str]) -> Given | None:
    """The values of the command's parameters; None if a word is not plain."""
    options, arguments = COMMANDS[command]
    given: Given = {name: _EMPTY[kind] for name, kind in options.values()}
    given |= {"db": os.environ.get("DIPLTIME_DB") or DEFAULT_DB, "dates": KEY_DATES}
    free = []
    rest = iter(words)
    for word in rest:
        if word not in options:
            if word.startswith("-") and word != "-":
                return None
            free.append(word)
        elif not _take(given, *options[word], rest):
            return None
    if len(free) != len(arguments):
        return None
    return {**given, **dict(zip(arguments, free, strict=True))}


def _take(given: Given, name: str, kind: str, rest: Iterator[str]) -> bool:
    """Set a parameter to the value that follows its option; whether that is plain."""
    if kind == FLAG:
        given[name] = True
        return True
    value = next(rest, "-")
    if value.startswith("-"):
        return False
    if kind == NUMBER:
        if not (value.isascii() and value.isdigit()) or value == "0":
            return False
        given[name] = int(value)
    elif kind == MANY:
        given[name] = [*(given[name] or ()), value]
    else:
        given[name] = value
    return True

"""What a shell offers when a user presses the tabulator key: fast, and silent whatever is wrong.

A shell pastes what it is offered into a command line, and some take apart what stands beside it: so only what is
made of letters, digits and a few harmless signs is offered.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, get_args

import typer

from dipltime.cli.quick import DEFAULT_DB
from dipltime.errors import DipltimeError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dipltime.timeline import Timeline

_HARMLESS = re.compile(r"\w[\w .-]*")
_HARM = re.compile(r"[^\w ,.-]+")
_LONGEST = 60

Offer = list[tuple[str, str]]


def types(incomplete: str) -> Offer:
    """The types of events."""
    from dipltime.serial import schema

    known = schema()["$defs"]["event"]["properties"]["type"]["enum"]
    return _in_any_case(known, incomplete)


def statuses(incomplete: str) -> Offer:
    """What can have become of an event."""
    from dipltime.model import Status

    return _in_any_case(get_args(Status), incomplete)


def colours(incomplete: str) -> Offer:
    """When to colour."""
    from dipltime.cli.screen import COLOURS

    return _offered(((name, "") for name in COLOURS), incomplete)


def views(incomplete: str) -> Offer:
    """The formats of `show` and `digest`."""
    from dipltime.views import NAMES

    return _offered(((name, "") for name in NAMES), incomplete)


def extracts(incomplete: str) -> Offer:
    """The formats of `extract`."""
    return _offered((("jsonl", ""), ("json", ""), ("timeml", "")), incomplete)


def exports(incomplete: str) -> Offer:
    """The formats of `export`."""
    from dipltime.views import EXPORTS, FORMATS

    return _offered(((name, " ".join(FORMATS[name].endings)) for name in EXPORTS), incomplete)


def imports(incomplete: str) -> Offer:
    """The formats of `import`."""
    from dipltime.sharing.readers import NAMES

    return _offered(((name, "") for name in NAMES), incomplete)


def actors(context: typer.Context, incomplete: str) -> Offer:
    """Who acts in the store: countries by their codes, everybody else by name."""
    timeline = _timeline(context)
    try:
        known = timeline.actors() if timeline else []
    except DipltimeError:
        return []
    words = (
        (one.country, one.name) if one.kind == "country" and one.country else (one.name, "") for one in known
    )
    return _offered(words, incomplete)


def events(context: typer.Context, incomplete: str) -> Offer:
    """The ids of the events in the store, with their titles."""
    timeline = _timeline(context)
    try:
        return _offered(timeline.titles().items() if timeline else (), incomplete)
    except DipltimeError:
        return []


def articles(context: typer.Context, incomplete: str) -> Offer:
    """The ids of the articles in the store, with their titles."""
    timeline = _timeline(context)
    try:
        known = timeline.publications() if timeline else []
    except DipltimeError:
        return []
    return _offered(((one.id, one.title or "") for one in known), incomplete)


def _timeline(context: typer.Context) -> Timeline | None:
    """The timeline that the command line so far is about."""
    from dipltime.timeline import Timeline

    try:
        timeline = Timeline(str(context.params.get("db") or os.environ.get("DIPLTIME_DB") or DEFAULT_DB))
        return timeline if timeline.exists() else None
    except DipltimeError:
        return None


def _offered(words: Iterable[tuple[str, str]], incomplete: str) -> Offer:
    found = {
        word: about for word, about in words if word.startswith(incomplete) and _HARMLESS.fullmatch(word)
    }
    return [(_pasted(word), _beside(about)) for word, about in found.items()]


def _in_any_case(words: Iterable[str], incomplete: str) -> Offer:
    """Words that may be typed in small letters or in capitals: they go on as they were begun."""
    words = list(words)
    if not any(word.startswith(incomplete) for word in words):
        words = [word.lower() if incomplete.islower() else word.upper() for word in words]
    return _offered(((word, "") for word in words), incomplete)


def _pasted(word: str) -> str:
    """A word as the shell is to have it; bash takes one with spaces for several."""
    return word.replace(" ", "\\ ") if "bash" in os.environ.get("_DIPLTIME_COMPLETE", "") else word


def _beside(about: str) -> str:
    return " ".join(_HARM.sub(" ", about).split())[:_LONGEST]

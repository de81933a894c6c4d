"""The command `export`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from dipltime.cli import voice
from dipltime.cli.days import span
from dipltime.cli.misuse import MisuseError
from dipltime.cli.output import write_json
from dipltime.cli.showing import check_statuses, open_timeline
from dipltime.errors import DateError, InputError
from dipltime.sharing import target
from dipltime.views import EXPORTS, FORMATS, format_of
from dipltime.views.counts import count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dipltime.model import Event
    from dipltime.query import Filters
    from dipltime.timeline import Timeline

_STDOUT = "-"
_DATED = ("timelinejs",)
"""Formats that have no place for an event without a date."""


def export(
    db: str,
    path: str,
    start: str | None,
    end: str | None,
    filters: Filters,
    *,
    limit: int | None,
    reverse: bool,
    overdue: bool,
    everything: bool,
    view: str | None,
    force: bool,
) -> int:
    """Write the events asked for into the file `path`; the exit status."""
    view = _format(path, view)
    check_statuses(filters.get("status", ()))
    first, last = span(start, end)
    timeline = open_timeline(db)
    if path != _STDOUT:
        _check_target(path, db, force=force)
    minor = everything or FORMATS[view].whole
    try:
        events = timeline.events(
            first, last, limit=limit, overdue=overdue, reverse=reverse, minor=minor, **filters
        )
    except DateError as error:
        raise MisuseError(str(error), option="--from, --to") from None
    text = timeline.export(events, view)
    if path == _STDOUT:
        write_json(text)
    else:
        target.write(path, text)
    _tell(path, view, events)
    if view in _DATED and (undated := sum(not (one.when.earliest or one.when.latest) for one in events)):
        voice.note(f"left out: {count(undated, 'event')} without a date")
    if limit is None and not any((start, end, overdue, *filters.values())):
        _tell_left_out(timeline, events, view)
    return 0


def _format(path: str, name: str | None) -> str:
    """The format to write; raises MisuseError, which lists them, if it is not to be told."""
    if name is None and path == _STDOUT:
        return "jsonl"
    found = name.casefold() if name else format_of(path)
    if found in EXPORTS:
        return str(found)
    if found == "timeml":
        raise MisuseError(
            "timeml is the text of one article, which a store does not keep: dipltime extract ARTICLE --format timeml",
            option="--format",
        )
    what = f'"{name}" is no format' if name else f'the ending of "{path}" stands for no format'
    known = ", ".join(f"{one} ({' '.join(FORMATS[one].endings)})" for one in EXPORTS)
    raise MisuseError(f"{what}: there are {known}", option="--format")


def _check_target(path: str, db: str, *, force: bool) -> None:
    """Raise InputError unless the file may be written."""
    if not target.is_file(path):
        return
    if target.is_same(path, db):
        raise InputError(f"{path} is the store itself: name another file")
    if force:
        return
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise InputError(f"{path} exists: --force writes over it")
    import typer

    try:
        typer.confirm(f"{path} exists. Write over it?", abort=True, err=True)
    except typer.Abort:
        raise KeyboardInterrupt from None


def _tell(path: str, view: str, events: Sequence[Event]) -> None:
    if not events:
        voice.note("there is no event to export" + ("" if path == _STDOUT else f": {path} holds none"))
    elif path != _STDOUT:
        voice.tell(f"{count(len(events), 'event')} written to {path} ({view})")


def _tell_left_out(timeline: Timeline, events: Sequence[Event], view: str) -> None:
    """What of the store is not in a file that is to hold all of it."""
    if not FORMATS[view].whole:
        return
    told = {one.article for event in events for one in event.evidence}
    silent = sum(listing.article.id not in told for listing in timeline.articles())
    removed = sum(one.kind == "remove" for one in timeline.corrections())
    parts = [count(silent, "article") + " without events"] * bool(silent)
    parts += [count(removed, "removal") + " by hand"] * bool(removed)
    if parts:
        voice.note(f"left out: {' and '.join(parts)}")

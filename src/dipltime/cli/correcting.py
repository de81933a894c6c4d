"""The commands that correct a timeline by hand: `edit`, `confirm`, `merge`, `split`, `rm`, `undo`."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from dipltime.cli import voice
from dipltime.cli.clock import today
from dipltime.cli.misuse import MisuseError
from dipltime.cli.output import write, write_json
from dipltime.cli.showing import open_timeline
from dipltime.encoding import to_bytes
from dipltime.model import Status
from dipltime.views.changes import change_line, correction_line
from dipltime.views.clean import clean

if TYPE_CHECKING:
    from dipltime.model import Event


def edit(
    db: str,
    event_id: str,
    *,
    when: str | None,
    status: str | None,
    title: str | None,
    kind: str | None,
    place: str | None,
    actors: list[str] | None,
) -> int:
    """Correct the fields of an event; the exit status."""
    from dipltime.hands.fields import event_types

    _check("--status", status and status.casefold(), get_args(Status))
    _check("--type", kind and kind.partition("/")[0].strip().upper(), event_types())
    if all(value is None for value in (when, status, title, kind, place)) and not actors:
        raise MisuseError("say what is to be changed: --when, --status, --title …")
    event = open_timeline(db).edit(
        event_id,
        when=when,
        status=status,
        title=title,
        type=kind,
        place=place,
        actors=actors or None,
        at=today(),
        today=today(),
    )
    _tell_last(event)
    return 0


def _check(option: str, value: str | None, values: tuple[str, ...] | list[str]) -> None:
    if value is not None and value not in values:
        raise MisuseError(f'"{value}" is none of {", ".join(values)}', option=option)


def _tell_last(event: Event) -> None:
    """What the last correction of an event changed."""
    last = event.history[-1]["correction"]
    for change in event.history:
        if change.get("correction") == last:
            voice.tell(f"{event.id}: {change_line(change)}")


def confirm(db: str, events: list[str]) -> int:
    """Say that events are right as they stand; the exit status."""
    for event in open_timeline(db).confirm(*events, at=today()):
        voice.tell(f"{event.id}: confirmed as it stands: {event.status}, {event.when.edtf}, {event.title}")
    return 0


def merge(db: str, events: list[str]) -> int:
    """Make one event of several; the exit status."""
    event = open_timeline(db).merge(*events, at=today())
    voice.tell(f"{event.id}: {_reports(event)} now, {event.title}")
    return 0


def _reports(event: Event) -> str:
    count = len(event.evidence)
    return f"{count} report{'s' * (count > 1)}"


def split(db: str, event_id: str, evidence: list[int] | None, articles: list[str] | None) -> int:
    """Make an event of its own of some evidence; the exit status."""
    if not evidence and not articles:
        raise MisuseError(
            "say which evidence is to go: its numbers, as `dipltime explain` shows them, or --article"
        )
    for event in open_timeline(db).split(event_id, evidence or (), articles=articles or (), at=today()):
        voice.tell(f"{event.id}: {_reports(event)} now, {event.title}")
    return 0


def remove(db: str, events: list[str] | None, articles: list[str] | None) -> int:
    """Take events, or what articles say, away; the exit status."""
    if not events and not articles:
        raise MisuseError("say what is to be removed: ids of events, or --article ID")
    gone = open_timeline(db).remove(*events or (), articles=articles or (), at=today())
    for event in gone:
        voice.tell(f"removed {event.id}: {event.title}")
    if not gone:
        voice.tell("removed what the article says; other articles tell of the same events")
    return 0


def undo(db: str, steps: int) -> int:
    """Take back corrections; the exit status."""
    for correction in open_timeline(db).undo(steps):
        voice.tell(f"undone: {correction_line(correction)}")
    return 0


def corrections(db: str, *, as_json: bool) -> int:
    """List the corrections, the last one first; the exit status."""
    timeline = open_timeline(db)
    rows = timeline.corrections()[::-1]
    if as_json:
        write_json("[" + ",\n".join(to_bytes(row.to_dict()).decode() for row in rows) + "]\n")
    elif rows:
        write("".join(clean(correction_line(row)) + "\n" for row in rows))
    else:
        voice.note(f"nothing in {timeline.name} was corrected by hand")
    return 0

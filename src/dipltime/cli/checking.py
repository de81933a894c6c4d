"""The command `check`: whether the store is sound, and saving what can be saved of one that is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.cli import voice
from dipltime.cli.output import complain
from dipltime.cli.run import AT_FAULT, DONE, PARTLY
from dipltime.cli.showing import open_timeline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dipltime.changes import Repair
    from dipltime.timeline import Timeline

_SHOWN = 10


def check(db: str) -> int:
    """Verify the store; the exit status."""
    timeline = open_timeline(db)
    faults = timeline.check()
    if not faults:
        voice.tell(f"{timeline.name} is sound: {_counts(timeline)}")
        return DONE
    _list(timeline.name, "fault", faults)
    voice.note(
        f"{timeline.name}: `dipltime check --repair` saves what can be saved, and keeps the store as it is now"
    )
    return AT_FAULT


def repair(db: str) -> int:
    """Save what can be saved; the exit status, which tells whether that was all."""
    timeline = open_timeline(db)
    done = timeline.repair()
    if done.kept:
        _tell(timeline.name, done)
    left = timeline.check()
    _list(f"{timeline.name}: left as it is", "fault", left)
    if not done.kept:
        if not left:
            voice.tell(f"{timeline.name} is sound, nothing is changed: {_counts(timeline)}")
        return AT_FAULT if left else DONE
    voice.tell(f"{timeline.name} is repaired: {_counts(timeline)}; as it was it is kept as {done.kept}")
    return PARTLY if done.lost or left else DONE


def _tell(name: str, done: Repair) -> None:
    _list(f"{name}: lost", "loss", done.lost)
    _list(f"{name}: mended", "matter", done.mended)
    for hint in done.hints * bool(done.lost):
        voice.note(hint)


def _list(lead: str, thing: str, lines: Sequence[str]) -> None:
    """The first lines, and how many more there are."""
    for line in lines[:_SHOWN]:
        complain(f"{lead}: {line}")
    if (more := len(lines) - _SHOWN) > 0:
        complain(f"{lead}: and {more} {thing}{'s' * (more > 1)} more")


def _counts(timeline: Timeline) -> str:
    return f"{len(timeline.events())} events from {len(timeline.articles())} articles"

"""The command `import`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from dipltime.cli import voice, waiting
from dipltime.cli.clock import today
from dipltime.cli.misuse import MisuseError
from dipltime.cli.output import complain
from dipltime.cli.run import AT_FAULT, DONE, PARTLY
from dipltime.errors import InputError
from dipltime.sharing.readers import NAMES
from dipltime.views import format_of
from dipltime.views.counts import count

if TYPE_CHECKING:
    from dipltime.changes import Change, Imported
    from dipltime.timeline import Timeline


def import_(db: str, paths: list[str], *, view: str | None, dry_run: bool) -> int:
    """Take in files; the exit status."""
    if view is not None and view.casefold() not in NAMES:
        raise MisuseError(f'"{view}" is none of {", ".join(NAMES)}', option="--format")
    timeline = waiting.timeline(db)
    if not dry_run:
        timeline.check_writable()
    read = failed = 0
    for path in paths:
        try:
            done = _import(timeline, path, view, dry_run=dry_run)
        except InputError as error:
            complain(str(error))
            failed += 1
            continue
        read += bool(done.change.articles) or not done.failures
        failed += len(done.failures)
        _tell(path, done, dry_run=dry_run)
    return DONE if not failed else PARTLY if read else AT_FAULT


def _import(timeline: Timeline, path: str, view: str | None, *, dry_run: bool) -> Imported:
    if path == "-":
        content, name, format_ = sys.stdin.buffer.read(), "standard input", view
        return timeline.import_(content, name=name, format=format_, added=today(), dry_run=dry_run)
    ending = format_of(path)
    format_ = view or (ending if ending in NAMES else None)
    return timeline.import_(path, format=format_ and format_.casefold(), added=today(), dry_run=dry_run)


def _tell(path: str, done: Imported, *, dry_run: bool) -> None:
    for failure in done.failures:
        complain(failure)
    for note in done.notes:
        voice.note(note)
    name = "standard input" if path == "-" else path
    voice.tell(f"{'dry run, nothing is stored: ' * dry_run}{name}: {_summary(done.change)}")


def _summary(change: Change) -> str:
    articles = f" from {count(len(change.articles), 'article')}"
    if change.known:
        return "nothing changed, all was known" if change.articles else "there is no event in it"
    parts = [
        f"{count(len(change.added), 'event')} added" * bool(change.added),
        f"{count(len(change.updated), 'event')} updated" * bool(change.updated),
        f"{count(len(change.unchanged), 'event')} as before" * bool(change.unchanged),
        f"{count(len(change.removed), 'event')} joined others or went" * bool(change.removed),
        f"{count(len(change.hidden), 'article')} left out that was removed by hand" * bool(change.hidden),
    ]
    return (", ".join(filter(None, parts)) or "no events") + articles

"""The commands that correct a timeline by hand, by name."""

from __future__ import annotations

from typing import Annotated

import typer

from dipltime.cli import completing
from dipltime.cli import options as o
from dipltime.cli.app import app

__all__ = ["app"]


@app.command()
def edit(
    event: o.EventId,
    when: Annotated[
        str | None,
        typer.Option("--when", metavar="DATE", help="2021-06-16, 2021-06-12/2021-06-14, 'June 2021' …"),
    ] = None,
    status: Annotated[
        str | None,
        typer.Option(
            "--status",
            metavar="STATUS",
            autocompletion=completing.statuses,
            help="Such as occurred, scheduled, cancelled.",
        ),
    ] = None,
    title: Annotated[str | None, typer.Option("--title", metavar="TEXT", help="One line.")] = None,
    kind: Annotated[
        str | None,
        typer.Option(
            "--type",
            metavar="TYPE",
            autocompletion=completing.types,
            help="Such as CONSULT, or CONSULT/visit.",
        ),
    ] = None,
    place: Annotated[
        str | None, typer.Option("--place", metavar="NAME", help="Where; '' for nowhere.")
    ] = None,
    actor: Annotated[
        list[str] | None,
        typer.Option(
            "--actor",
            metavar="NAME",
            autocompletion=completing.actors,
            help="Who, in place of all; 'Russia:source' with a role.",
        ),
    ] = None,
    db: o.Db = o.DEFAULT_DB,
    lock_timeout: o.LockTimeout = o.DEFAULT_TIMEOUT,
    quiet: o.Quiet = False,
    verbose: o.Verbose = False,
) -> int:
    """Correct an event; the correction wins over all that is read later."""
    from dipltime.cli import correcting

    return correcting.edit(
        db, event, when=when, status=status, title=title, kind=kind, place=place, actors=actor
    )


@app.command()
def confirm(
    events: Annotated[
        list[str],
        typer.Argument(
            metavar="ID...",
            autocompletion=completing.events,
            help="Events that are right as they stand.",
        ),
    ],
    db: o.Db = o.DEFAULT_DB,
    quiet: o.Quiet = False,
    verbose: o.Verbose = False,
) -> int:
    """Say that events are right: they stay as they stand whatever is read later.

    Of a plan, what becomes of it is still taken from later articles: held, postponed or called off. What else
    they say otherwise is shown as a conflict.
    """
    from dipltime.cli import correcting

    return correcting.confirm(db, events)


@app.command()
def merge(
    events: Annotated[
        list[str],
        typer.Argument(
            metavar="ID...",
            autocompletion=completing.events,
            help="Events that are one.",
        ),
    ],
    db: o.Db = o.DEFAULT_DB,
    lock_timeout: o.LockTimeout = o.DEFAULT_TIMEOUT,
    quiet: o.Quiet = False,
    verbose: o.Verbose = False,
) -> int:
    """Make one event of several."""
    from dipltime.cli import correcting

    return correcting.merge(db, events)


@app.command()
def split(
    event: o.EventId,
    evidence: Annotated[
        list[int] | None,
        typer.Argument(metavar="NUMBER...", help="Pieces of evidence, as 'explain' counts them."),
    ] = None,
    article: Annotated[
        list[str] | None,
        typer.Option(
            "--article",
            metavar="ID",
            autocompletion=completing.articles,
            help="All that this article says of it.",
        ),
    ] = None,
    db: o.Db = o.DEFAULT_DB,
    lock_timeout: o.LockTimeout = o.DEFAULT_TIMEOUT,
    quiet: o.Quiet = False,
    verbose: o.Verbose = False,
) -> int:
    """Make some of an event's evidence an event of its own."""
    from dipltime.cli import correcting

    return correcting.split(db, event, evidence, article)


@app.command()
def rm(
    events: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ID...",
            autocompletion=completing.events,
            help="Events to take away.",
        ),
    ] = None,
    article: Annotated[
        list[str] | None,
        typer.Option(
            "--article",
            metavar="ID",
            autocompletion=completing.articles,
            help="Take away what this article says; others' stays.",
        ),
    ] = None,
    db: o.Db = o.DEFAULT_DB,
    lock_timeout: o.LockTimeout = o.DEFAULT_TIMEOUT,
    quiet: o.Quiet = False,
    verbose: o.Verbose = False,
) -> int:
    """Take events away for good, also when they are read again."""
    from dipltime.cli import correcting

    return correcting.remove(db, events, article)


@app.command()
def undo(
    steps: Annotated[
        int, typer.Argument(metavar="[N]", help="How many corrections.", show_default=False)
    ] = 1,
    listing: Annotated[
        bool, typer.Option("--list", help="Only list the corrections, the last one first.")
    ] = False,
    db: o.Db = o.DEFAULT_DB,
    lock_timeout: o.LockTimeout = o.DEFAULT_TIMEOUT,
    as_json: o.AsJson = False,
    quiet: o.Quiet = False,
    verbose: o.Verbose = False,
) -> int:
    """Take the last correction back, or the last N."""
    from dipltime.cli import correcting

    return correcting.corrections(db, as_json=as_json) if listing else correcting.undo(db, steps)

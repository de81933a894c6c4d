"""The commands that give a timeline away and take one in, by name."""

from __future__ import annotations

from typing import Annotated

import typer

from dipltime.cli import calls
from dipltime.cli import options as o
from dipltime.cli.app_by_hand import app

__all__ = ["app"]


@app.command()
def export(
    file: Annotated[
        str | None,
        typer.Argument(metavar="FILE", help="The file to write; - is standard output.", show_default=False),
    ] = None,
    start: o.From = None,
    end: o.ToStore = None,
    actor: o.Actors = None,
    kind: o.Types = None,
    status: o.Statuses = None,
    place: o.Places = None,
    article: o.Articles = None,
    search: o.Search = None,
    limit: o.Limit = None,
    reverse: o.Reverse = False,
    overdue: o.Overdue = False,
    everything: o.All = False,
    as_json: o.AsJson = False,
    as_jsonl: o.AsJsonl = False,
    view: o.ExportFormat = None,
    force: Annotated[bool, typer.Option("--force", "-f", help="Write over a file that exists.")] = False,
    db: o.Db = o.DEFAULT_DB,
    quiet: o.Quiet = False,
    verbose: o.Verbose = False,
) -> int:
    """Write the timeline in another format, by the file's ending or --format. The filters are those of show.

    json, jsonl, csv and ics hold all that is known, for import to read; the others, like show, leave out what
    --all adds.

    With the address of another store after --to, or its path and no FILE, the timeline is put there whole.
    """
    return calls.export(locals())


@app.command(name="import")
def import_(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="Files to read; - is standard input.")
    ],
    view: o.ImportFormat = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Store nothing, but tell what it would change.")
    ] = False,
    db: o.Db = o.DEFAULT_DB,
    lock_timeout: o.LockTimeout = o.DEFAULT_TIMEOUT,
    quiet: o.Quiet = False,
    verbose: o.Verbose = False,
) -> int:
    """Take in what export or extract wrote (json, jsonl, csv, ics), or a table or calendar of events."""
    from dipltime.cli import importing

    return importing.import_(db, files, view=view, dry_run=dry_run)

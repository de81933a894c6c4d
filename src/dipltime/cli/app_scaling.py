"""The command that reads a corpus on a cluster, by name."""

from __future__ import annotations

from typing import Annotated

import typer

from dipltime.cli import options as o
from dipltime.cli.app_browsing import app

__all__ = ["app"]


@app.command()
def bulk(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT...",
            help="JSONL, Parquet and WARC: files, folders, patterns, and addresses such as s3://BUCKET/*.jsonl.gz.",
            show_default=False,
        ),
    ],
    out: Annotated[str, typer.Option("--out", metavar="DIR", help="The folder for the result.")],
    scheduler: Annotated[
        str | None,
        typer.Option(
            "--scheduler", metavar="tcp://HOST:PORT", help="The scheduler of a Dask cluster that runs."
        ),
    ] = None,
    workers: Annotated[
        int | None,
        typer.Option(
            "--workers", metavar="N", min=1, max=1024, help="Processes of this machine; one a core."
        ),
    ] = None,
    db: Annotated[
        str | None, typer.Option("--db", metavar="STORE", help="Load the result into this store as well.")
    ] = None,
    lock_timeout: o.LockTimeout = o.DEFAULT_TIMEOUT,
    quiet: o.Quiet = False,
    verbose: o.Verbose = False,
) -> int:
    """Read a corpus on a Dask cluster, of this machine's processes or others, into a Parquet data set.

    DIR gets events/ in folders by year, articles/, rejects.jsonl with what could not be read and why, and
    manifest.json. A run that was interrupted goes on when the same command is given again. The events are those
    that add makes of the same inputs.

    Needs the extra dipltime[cluster].
    """
    from dipltime.cli import bulking

    return bulking.bulk(inputs, out, scheduler, workers, db)

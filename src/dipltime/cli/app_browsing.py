"""The command that opens a screen, by name."""

from __future__ import annotations

from typing import Annotated

import typer

from dipltime.cli import options as o
from dipltime.cli.app_sharing import app

__all__ = ["app"]


@app.command()
def browse(
    start: o.From = None,
    end: o.To = None,
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
    theme: Annotated[
        str, typer.Option("--theme", metavar="auto|dark|light", help="For a dark or a light terminal.")
    ] = "auto",
    db: o.Db = o.DEFAULT_DB,
    quiet: o.Quiet = False,
    verbose: o.Verbose = False,
) -> int:
    """Scroll, filter, read and correct the timeline on a screen. The filters are those of show.

    Keys: the arrows move, Enter reads the evidence, / searches, f filters, c confirms that an event is right as
    it stands, e edits it, Space marks and m merges, s splits, x removes, u undoes, ? shows all keys, q leaves.

    Needs the extra dipltime[browse].
    """
    from dipltime.cli import browsing

    filters = {
        "actor": actor,
        "type": kind,
        "status": status,
        "place": place,
        "article": article,
        "search": search,
    }
    return browsing.browse(
        db,
        start,
        end,
        filters,
        limit=limit,
        reverse=reverse,
        overdue=overdue,
        everything=everything,
        theme=theme,
    )

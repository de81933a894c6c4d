"""The commands by name; each one's work is in a module of its own, imported when it runs.

`quiet`, `verbose`, `colour`, `no_pager` and `lock_timeout` are not handed on: their options set how all commands speak,
look and wait. What is plain to read of a command line does not come here at all (`quick`).
"""

from __future__ import annotations

from typing import Annotated

import typer

from dipltime.cli import calls
from dipltime.cli import options as o
from dipltime.query import KEY_DATES

app = typer.Typer(
    name="dipltime",
    invoke_without_command=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def _version(asked: bool) -> None:
    if asked:
        calls.version()
        raise typer.Exit


@app.callback()
def _common(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="The version of dipltime.")
    ] = False,
) -> None:
    """Read news articles and keep the diplomatic timeline: who did what to whom, where and when."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


@app.command()
def add(
    inputs: o.Inputs,
    published: o.Published = None,
    input_format: o.InputFormat = "auto",
    jobs: o.Jobs = 1,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Store nothing, but tell what it would change.")
    ] = False,
    db: o.Db = o.DEFAULT_DB,
    lock_timeout: o.LockTimeout = o.DEFAULT_TIMEOUT,
    quiet: o.Quiet = False,
    verbose: o.Verbose = False,
) -> int:
    """Read articles and store their events; an article read again changes nothing."""
    from dipltime.cli import adding

    return adding.add(inputs, published, input_format, db=db, dry_run=dry_run, jobs=jobs)


@app.command()
def extract(
    inputs: o.Inputs,
    published: o.Published = None,
    input_format: o.InputFormat = "auto",
    jobs: o.Jobs = 1,
    dates_only: Annotated[bool, typer.Option("--dates-only", help="Leave events out.")] = False,
    cameo: o.Cameo = False,
    as_json: o.AsJson = False,
    as_jsonl: o.AsJsonl = False,
    view: o.ExtractFormat = None,
    quiet: o.Quiet = False,
    verbose: o.Verbose = False,
) -> int:
    """Read articles and write what they say as JSON, one object a line, or as TimeML; nothing is stored."""
    from dipltime.cli import extracting

    return extracting.extract(
        inputs,
        published,
        input_format,
        dates_only=dates_only,
        view="jsonl" if as_jsonl else "json" if as_json else view or "jsonl",
        jobs=jobs,
        cameo=cameo,
    )


@app.command()
def show(
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
    cameo: o.Cameo = False,
    as_json: o.AsJson = False,
    as_jsonl: o.AsJsonl = False,
    view: o.Format = None,
    colour: o.Colour = "auto",
    no_pager: o.NoPager = False,
    db: o.Db = o.DEFAULT_DB,
    quiet: o.Quiet = False,
    verbose: o.Verbose = False,
) -> int:
    """Show the timeline. A filter given twice is "or"; different filters are "and"."""
    return calls.show(locals())


@app.command()
def digest(
    start: o.From = None,
    end: o.To = None,
    dates: o.Dates = KEY_DATES,
    actor: o.Actors = None,
    kind: o.Types = None,
    status: o.Statuses = None,
    place: o.Places = None,
    article: o.Articles = None,
    search: o.Search = None,
    limit: o.Limit = None,
    reverse: o.Reverse = False,
    as_json: o.AsJson = False,
    as_jsonl: o.AsJsonl = False,
    view: o.Format = None,
    colour: o.Colour = "auto",
    no_pager: o.NoPager = False,
    db: o.Db = o.DEFAULT_DB,
    quiet: o.Quiet = False,
    verbose: o.Verbose = False,
) -> int:
    """Show the key dates: the days that matter most, one line each. The filters are those of show."""
    return calls.digest(locals())


@app.command()
def explain(
    event: o.EventId,
    db: o.Db = o.DEFAULT_DB,
    as_json: o.AsJson = False,
    colour: o.Colour = "auto",
    no_pager: o.NoPager = False,
    quiet: o.Quiet = False,
    verbose: o.Verbose = False,
) -> int:
    """Tell of one event: its sentences, and how each date was worked out."""
    return calls.explain(locals())


@app.command()
def articles(
    db: o.Db = o.DEFAULT_DB,
    as_json: o.AsJson = False,
    as_jsonl: o.AsJsonl = False,
    no_pager: o.NoPager = False,
    quiet: o.Quiet = False,
    verbose: o.Verbose = False,
) -> int:
    """List the articles that were read."""
    return calls.articles(locals())


@app.command()
def stats(
    db: o.Db = o.DEFAULT_DB,
    as_json: o.AsJson = False,
    quiet: o.Quiet = False,
    verbose: o.Verbose = False,
) -> int:
    """Count what is in the store."""
    return calls.stats(locals())


@app.command()
def check(
    repair: Annotated[
        bool, typer.Option("--repair", help="Save what can be saved; the store is kept as it was.")
    ] = False,
    db: o.Db = o.DEFAULT_DB,
    lock_timeout: o.LockTimeout = o.DEFAULT_TIMEOUT,
    quiet: o.Quiet = False,
    verbose: o.Verbose = False,
) -> int:
    """Verify the store: its head, its rows, their ids and evidence, and that nothing is there twice."""
    from dipltime.cli import checking

    return checking.repair(db) if repair else checking.check(db)


@app.command()
def schema() -> int:
    """Write the JSON Schema of what dipltime writes."""
    return calls.schema(locals())

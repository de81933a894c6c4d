"""The options that several commands share."""

from __future__ import annotations

from typing import Annotated

import typer

from dipltime.cli import completing, screen, voice, waiting
from dipltime.cli.quick import DEFAULT_DB
from dipltime.store.lock import LOCK_TIMEOUT

__all__ = ["DEFAULT_DB"]

Db = Annotated[
    str, typer.Option("--db", envvar="DIPLTIME_DB", metavar="PATH|URL", help="The store.", show_default=True)
]
AsJson = Annotated[bool, typer.Option("--json", help="Write one JSON document.")]
AsJsonl = Annotated[bool, typer.Option("--jsonl", help="Write one JSON object a line.")]
Cameo = Annotated[
    bool,
    typer.Option("--cameo", help="Add the CAMEO root code of its type and mode to each event of the JSON."),
]
Quiet = Annotated[
    bool, typer.Option("--quiet", "-q", callback=voice.set_quiet, help="Say nothing but errors.")
]
Verbose = Annotated[
    bool, typer.Option("--verbose", "-v", callback=voice.set_verbose, help="Say more, on standard error.")
]
Colour = Annotated[
    str,
    typer.Option(
        "--color",
        metavar="auto|always|never",
        callback=screen.set_colour,
        autocompletion=completing.colours,
        help="Whether to colour; auto asks NO_COLOR, FORCE_COLOR and the terminal.",
    ),
]
NoPager = Annotated[
    bool,
    typer.Option("--no-pager", callback=screen.set_no_pager, help="No pager, however tall the output."),
]
LockTimeout = Annotated[
    float,
    typer.Option(
        "--lock-timeout",
        metavar="SECONDS",
        min=0,
        callback=waiting.set_seconds,
        help="How long to wait while another dipltime writes the store.",
    ),
]
Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="NAME",
        autocompletion=completing.views,
        help="terminal, plain, or one of the formats of export.",
    ),
]
ExtractFormat = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="NAME",
        autocompletion=completing.extracts,
        help="jsonl, json, or timeml of one article.",
    ),
]
ExportFormat = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="NAME",
        autocompletion=completing.exports,
        help="json, jsonl, csv, ics, html, markdown, mermaid, timelinejs or plain; - without one is jsonl.",
    ),
]
ImportFormat = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="NAME",
        autocompletion=completing.imports,
        help="json, jsonl, csv or ics; without, the file tells.",
    ),
]
EventId = Annotated[
    str,
    typer.Argument(
        metavar="ID",
        autocompletion=completing.events,
        help="An event's id, or the beginning of it.",
    ),
]
Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH...", help="Files, folders and web addresses; - is standard input.", show_default=False
    ),
]
Published = Annotated[
    str | None,
    typer.Option("--published", metavar="DATE", help="The day of publication, in any form a person writes."),
]
InputFormat = Annotated[
    str,
    typer.Option(
        "--input-format", metavar="text|html|feed|jsonl|markdown|warc|auto", help="What the inputs are."
    ),
]
Jobs = Annotated[
    int,
    typer.Option("--jobs", "-j", metavar="N", min=1, max=256, help="How many processes read the articles."),
]
From = Annotated[
    str | None,
    typer.Option(
        "--from", metavar="DATE", help="First day: a year, a month, a day, or words like 'last May'."
    ),
]
To = Annotated[
    str | None, typer.Option("--to", metavar="DATE", help="Last day, in the same forms; inclusive.")
]
ToStore = Annotated[
    str | None,
    typer.Option(
        "--to", metavar="DATE|STORE", help="Last day, inclusive; or another store, which takes all of it."
    ),
]
Actors = Annotated[
    list[str] | None,
    typer.Option(
        "--actor",
        metavar="NAME",
        autocompletion=completing.actors,
        help="A country's code or part of a name.",
    ),
]
Types = Annotated[
    list[str] | None,
    typer.Option(
        "--type",
        metavar="TYPE",
        autocompletion=completing.types,
        help="A type or mode of event.",
    ),
]
Statuses = Annotated[
    list[str] | None,
    typer.Option(
        "--status",
        metavar="STATUS",
        autocompletion=completing.statuses,
        help="Such as occurred, scheduled, tentative.",
    ),
]
Places = Annotated[
    list[str] | None,
    typer.Option("--place", metavar="NAME", help="A country's code or part of a place's name."),
]
Articles = Annotated[
    list[str] | None,
    typer.Option(
        "--article",
        metavar="ID",
        autocompletion=completing.articles,
        help="Events that this article tells of.",
    ),
]
Search = Annotated[
    list[str] | None, typer.Option("--search", metavar="TEXT", help="Words in the title or a sentence.")
]
Dates = Annotated[int, typer.Option("--dates", metavar="N", min=1, help="How many key dates.")]
Limit = Annotated[int | None, typer.Option("--limit", metavar="N", min=0, help="At most so many events.")]
Reverse = Annotated[bool, typer.Option("--reverse", help="The latest first.")]
Overdue = Annotated[
    bool, typer.Option("--overdue", help="Only what was planned, is past, and was never told to be held.")
]
All = Annotated[
    bool, typer.Option("--all", help="Also what was denied, and dated sentences that fit no type.")
]

DEFAULT_TIMEOUT = LOCK_TIMEOUT

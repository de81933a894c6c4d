"""The command `show`."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from dipltime.cli import voice, waiting
from dipltime.cli.days import span
from dipltime.cli.misuse import MisuseError
from dipltime.cli.output import write_json, write_page
from dipltime.cli.screen import ascii_only, colours, columns
from dipltime.days import INFINITY, number
from dipltime.errors import DateError, StoreError
from dipltime.model import Status
from dipltime.query import period
from dipltime.views import FOR_EYES, NAMES, render
from dipltime.views.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dipltime.model import Article, Event
    from dipltime.query import Filters
    from dipltime.timeline import Timeline


def show(
    db: str,
    start: str | None,
    end: str | None,
    filters: Filters,
    *,
    limit: int | None,
    reverse: bool,
    overdue: bool,
    everything: bool,
    view: str | None,
    cameo: bool = False,
) -> int:
    """Write the events asked for; the exit status."""
    check_view(view)
    check_statuses(filters.get("status", ()))
    first, last = span(start, end)
    timeline = open_timeline(db)
    try:
        events = timeline.events(
            first, last, limit=limit, overdue=overdue, reverse=reverse, minor=everything, **filters
        )
    except DateError as error:
        raise MisuseError(str(error), option="--from, --to") from None
    if view in ("json", "jsonl"):
        write_json(render(view, Page(events, cameo=cameo)))
    elif view not in (None, *FOR_EYES):
        write_json(timeline.export(events, view))
    elif events:
        articles = _articles(timeline, events, first, last, cut=limit is not None)
        name = view or ("terminal" if colours() else "plain")
        write_page(render(name, Page(events, articles, reverse=reverse, width=columns(), ascii=ascii_only())))
    else:
        voice.note(f"no event of {timeline.name} is like that (--all shows those of lesser weight too)")
    return 0


def open_timeline(db: str) -> Timeline:
    """The timeline in `db`; raises StoreError if there is none yet."""
    timeline = waiting.timeline(db)
    voice.detail(f"reading {timeline.name}")
    if not timeline.exists():
        raise StoreError(
            f"there is no store {timeline.name}: `dipltime add` makes it, or name another with --db"
        )
    return timeline


def check_view(view: str | None) -> None:
    """Raise MisuseError for a `--format` that is none."""
    if view is not None and view not in NAMES:
        raise MisuseError(f'"{view}" is none of {", ".join(NAMES)}', option="--format")


def check_statuses(statuses: Iterable[str]) -> None:
    """Raise MisuseError for a `--status` that is none."""
    for status in statuses:
        if status.casefold() not in get_args(Status):
            raise MisuseError(f'"{status}" is none of {", ".join(get_args(Status))}', option="--status")


def _articles(
    timeline: Timeline, events: list[Event], start: str | None, end: str | None, *, cut: bool
) -> list[Article]:
    """The articles that the events were read in and that were published in the time asked for.

    Where the list of events is `cut` short, also only those of the days that its events begin on.
    """
    told = {evidence.article for event in events for evidence in event.evidence}
    first, last = period(start)[0] if start else -INFINITY, period(end)[1] if end else INFINITY
    if cut:
        days = [number(day) for event in events if (day := event.when.earliest or event.when.latest)]
        first, last = max(first, min(days, default=0)), min(last, max(days, default=-1))
    return [
        one for one in timeline.publications(told) if one.published and first <= number(one.published) <= last
    ]

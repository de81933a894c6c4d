"""The command `digest`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.cli import voice
from dipltime.cli.days import span
from dipltime.cli.misuse import MisuseError
from dipltime.cli.output import write_json, write_page
from dipltime.cli.screen import ascii_only, colours, columns
from dipltime.cli.showing import check_statuses, check_view, open_timeline
from dipltime.errors import DateError
from dipltime.views import FOR_EYES
from dipltime.views.digest import Digest, render

if TYPE_CHECKING:
    from dipltime.query import Filters
    from dipltime.timeline import Timeline


def digest(
    db: str,
    start: str | None,
    end: str | None,
    filters: Filters,
    *,
    dates: int,
    limit: int | None,
    reverse: bool,
    view: str | None,
) -> int:
    """Write the key dates; the exit status."""
    check_view(view)
    check_statuses(filters.get("status", ()))
    first, last = span(start, end)
    timeline = open_timeline(db)
    try:
        found = timeline.digest(first, last, dates=dates, limit=limit, reverse=reverse, **filters)
    except DateError as error:
        raise MisuseError(str(error), option="--from, --to") from None
    if view not in (None, *FOR_EYES):
        write_json(render(view, Digest(found)))
    elif found:
        page = Digest(found, width=columns(), ascii=ascii_only())
        write_page(render(view or ("terminal" if colours() else "plain"), page))
    else:
        voice.note(_nothing(timeline))
    return 0


def _nothing(timeline: Timeline) -> str:
    if timeline.articles():
        return f"no event of {timeline.name} is like that on a day that is known"
    return f"{timeline.name} is empty: `dipltime add` reads articles into it"

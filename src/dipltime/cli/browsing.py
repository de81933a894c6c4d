"""The command `browse`."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from dipltime.browse import browse as open_screen
from dipltime.browse.question import FILTERS, Question
from dipltime.cli.background import is_dark
from dipltime.cli.clock import today
from dipltime.cli.days import span
from dipltime.cli.misuse import MisuseError
from dipltime.cli.showing import check_statuses, open_timeline
from dipltime.errors import DateError
from dipltime.extras import need

if TYPE_CHECKING:
    from collections.abc import Mapping

_THEMES = ("auto", "dark", "light")


def browse(
    db: str,
    start: str | None,
    end: str | None,
    filters: Mapping[str, list[str] | None],
    *,
    limit: int | None,
    reverse: bool,
    overdue: bool,
    everything: bool,
    theme: str,
) -> int:
    """Open the screen; the exit status."""
    check_statuses(filters.get("status") or [])
    if theme not in _THEMES:
        raise MisuseError(f'"{theme}" is none of {", ".join(_THEMES)}', option="--theme")
    first, last = span(start, end)
    asked = {name: tuple(filters.get(name) or ()) for name in FILTERS}
    question = Question(first, last, limit=limit, overdue=overdue, minor=everything, reverse=reverse, **asked)
    need("textual", "browse", "browse")
    timeline = open_timeline(db)
    if not _is_terminal():
        raise MisuseError("browse needs a terminal: `dipltime show` writes to anything")
    dark = is_dark() if theme == "auto" else theme == "dark"
    try:
        open_screen(timeline, timeline.name, question, today(), typed_span, dark=dark)
    except DateError as error:
        raise MisuseError(str(error), option="--from, --to") from None
    return 0


def _is_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM", "") not in ("", "dumb")


def typed_span(start: str | None, end: str | None) -> tuple[str | None, str | None]:
    """What is typed into the filter as years, months or days; raises DateError."""
    try:
        return span(start, end)
    except MisuseError as error:
        raise DateError(error.reason) from None

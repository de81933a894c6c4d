"""Progress bars, on a terminal's standard error, that go when they are done."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from dipltime.cli import voice

if TYPE_CHECKING:
    from rich.progress import Progress


def wanted() -> bool:
    """Whether somebody looks at a terminal and wants to hear."""
    return not voice.is_quiet() and sys.stderr.isatty()


def bar(before: str, after: str) -> Progress:
    """A bar with the count of what is done and the time; `before` and `after` are rich's templates of text."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn(before), BarColumn(), MofNCompleteColumn(), TextColumn(after), TimeElapsedColumn())
    return Progress(*columns, console=Console(stderr=True), transient=True)

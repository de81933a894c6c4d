"""The timeline in colours, by Rich.

It is one joined text, which prints ten thousand events in less than a second where a table takes three.
"""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from dipltime.views.layout import lines
from dipltime.views.signs import in_ascii

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dipltime.views.layout import Line
    from dipltime.views.page import Page


def render(page: Page) -> str:
    """`page` with the escape sequences of the terminal that the environment describes."""
    return coloured(lines(page), ascii_only=page.ascii)


def coloured(all_lines: Iterable[Line], *, ascii_only: bool) -> str:
    """Lines of styled pieces with the escape sequences of the terminal that the environment describes."""
    text = Text(no_wrap=True, end="")
    for line in all_lines:
        for piece, style in line:
            text.append(in_ascii(piece) if ascii_only else piece, style or None)
        text.append("\n")
    console = Console(file=StringIO(), force_terminal=True, highlight=False, emoji=False, markup=False)
    with console.capture() as capture:
        console.print(text, soft_wrap=True, end="")
    return capture.get()

"""The timeline as plain text: the lines of the terminal, without colour and without an end of the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.views.layout import lines
from dipltime.views.signs import in_ascii

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dipltime.views.layout import Line
    from dipltime.views.page import Page


def render(page: Page) -> str:
    """`page` as lines of text."""
    return bare(lines(page), ascii_only=page.ascii)


def bare(all_lines: Iterable[Line], *, ascii_only: bool) -> str:
    """Lines of styled pieces without their styles."""
    text = "".join("".join(piece for piece, _ in line).rstrip() + "\n" for line in all_lines)
    return in_ascii(text) if ascii_only else text

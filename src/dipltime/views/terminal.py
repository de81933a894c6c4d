"""The timeline in colours, by Rich's styles.

Only the styles: the layout is our own, and Rich's console takes longer to import than all else takes to run.
"""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

from rich.color import ColorSystem
from rich.style import Style

from dipltime.views import signs
from dipltime.views.layout import lines
from dipltime.views.signs import in_ascii

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dipltime.views.layout import Line
    from dipltime.views.page import Page

_MARK = "\x00"
# Of sixteen colours the nearest is often one that another has as well, or white.
_BASIC = {
    signs.ORANGE: "yellow", signs.SKY: "cyan", signs.GREEN: "green", signs.BLUE: "bright_blue", signs.RED: "red",
    signs.PURPLE: "magenta",
}  # fmt: skip


def render(page: Page) -> str:
    """`page` with the escape sequences of the terminal that the environment describes."""
    return coloured(lines(page), ascii_only=page.ascii)


def coloured(all_lines: Iterable[Line], *, ascii_only: bool) -> str:
    """Lines of styled pieces with the escape sequences of the terminal that the environment describes."""
    colours = _colours()
    text = "".join(_line(line, colours) for line in all_lines)
    return in_ascii(text) if ascii_only else text


def _line(line: Line, colours: ColorSystem) -> str:
    pieces = []
    for text, style in line:
        before, after = _codes(style, colours)
        pieces.append(f"{before}{text}{after}" if text.strip() else text)
    return "".join(pieces).rstrip() + "\n"


@cache
def _codes(style: str, colours: ColorSystem) -> tuple[str, str]:
    """What switches `style` on, and what switches it off."""
    if colours is ColorSystem.STANDARD:
        style = " ".join(_BASIC.get(word, word) for word in style.split())
    before, _, after = Style.parse(style).render(_MARK, color_system=colours).partition(_MARK)
    return before, after


def _colours() -> ColorSystem:
    """How many colours the terminal has, by the variables that terminals set."""
    if os.environ.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return ColorSystem.TRUECOLOR
    if "256" in os.environ.get("TERM", ""):
        return ColorSystem.EIGHT_BIT
    return ColorSystem.STANDARD

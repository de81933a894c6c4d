"""Colours of the screen, dark and light; each status and actor keeps the hue it has in `show`."""

from __future__ import annotations

from functools import cache

from rich.style import Style
from textual.theme import Theme

from dipltime.views.signs import BLUE, GREEN, ORANGE, PURPLE, RED, SKY

DARK = Theme(
    name="dipltime-dark",
    primary="#56b4e9",
    secondary="#e69f00",
    accent="#e69f00",
    foreground="#dfe3e8",
    background="#14171b",
    surface="#1a1e24",
    panel="#252b33",
    success="#35b98f",
    warning="#e69f00",
    error="#ef7f45",
    dark=True,
    variables={
        "quiet": "#8d96a1",
        "row": "#222a33", "row-focused": "#2b4254",
        "scrollbar": "#3a424d", "scrollbar-hover": "#56b4e9", "scrollbar-active": "#56b4e9",
        "scrollbar-background": "#14171b", "scrollbar-background-hover": "#14171b",
        "scrollbar-background-active": "#14171b",
    },
)  # fmt: skip
LIGHT = Theme(
    name="dipltime-light",
    primary="#0b63a5",
    secondary="#8f6200",
    accent="#8f6200",
    foreground="#20252b",
    background="#fcfbf8",
    surface="#f4f2ed",
    panel="#e6e2d9",
    success="#00755a",
    warning="#8f6200",
    error="#b34a00",
    dark=False,
    variables={
        "quiet": "#686e75",
        "row": "#eceae4", "row-focused": "#d3e6f4",
        "scrollbar": "#c4bfb3", "scrollbar-hover": "#0b63a5", "scrollbar-active": "#0b63a5",
        "scrollbar-background": "#fcfbf8", "scrollbar-background-hover": "#fcfbf8",
        "scrollbar-background-active": "#fcfbf8",
    },
)  # fmt: skip

# What is too dark or too pale for the background becomes a neighbour of the same hue.
_FOR_DARK = {
    BLUE: "#5aa9e6",
    RED: "#ef7f45",
    GREEN: "#35b98f",
    ORANGE: "#e69f00",
    SKY: "#56b4e9",
    PURPLE: "#cc79a7",
}
_FOR_LIGHT = {
    BLUE: "#005f96", RED: "#b34a00", GREEN: "#00755a", ORANGE: "#8f6200", SKY: "#1c6fa3", PURPLE: "#96426f",
}  # fmt: skip


@cache
def style(words: str, *, dark: bool) -> Style:
    """The style of these words, as the views name them."""
    near = _FOR_DARK if dark else _FOR_LIGHT
    return Style.parse(" ".join(near.get(word, word) for word in words.split()) or "none")

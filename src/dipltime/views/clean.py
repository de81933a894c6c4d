"""Text of articles made safe for a terminal: it is never markup, and never a command."""

from __future__ import annotations

import re

# C0 and C1 controls (escape sequences begin with one of them), the marks that change the direction of
# writing, and what has no shape of its own and could hide text: zero-width signs, variation selectors, tags.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    "\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e0fff]+"
)
# A whole escape sequence goes, not its first byte only: "\x1b[31m" leaves nothing behind.
_SEQUENCE = re.compile(r"\x1b(?:\[[0-?]{0,32}[ -/]{0,8}[@-~]|\][^\x07\x1b]{0,1000}(?:\x07|\x1b\\)|[@-Z\\^_])")


def clean(text: str) -> str:
    """`text` on one line, without anything that a terminal could take for more than text."""
    if text.isprintable() and (text.isascii() or not _UNSAFE.search(text)):
        return text
    text = _SEQUENCE.sub("", text)
    return " ".join(_UNSAFE.sub(_space_for, text).split())


def short(text: str, longest: int) -> str:
    """`text` on one line of at most so many signs; what is left out is marked."""
    text = clean(text)
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def _space_for(match: re.Match[str]) -> str:
    return " " if any(sign in "\t\n\r\x0b\x0c\u2028\u2029" for sign in match[0]) else ""

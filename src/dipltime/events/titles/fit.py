"""A title in at most 90 characters, ended where a phrase ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.kinds import word_kinds
from dipltime.events.titles.ends import CLOSED, POOR, STRONG, WEAK, WHOLE
from dipltime.events.titles.wording import paired

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dipltime.events.titles.ends import Joint

LIMIT = 90
_ENOUGH = 45
"""Characters from which on the end of a clause is a better end than that of a longer phrase."""
_PLAIN = 24
"""Characters from which on what stands before a comma is enough."""
_TRIES = 40
_LOOSE = " ,;:-–—("
LEADING = (
    k.DETERMINER | k.POSSESSIVE | k.PREPOSITION | k.CONJUNCTION | k.TO | k.AUXILIARY | k.RELATIVE | k.SUBORDINATOR
    | k.COMPLEMENTISER | k.NEGATION | k.ADVERB
)  # fmt: skip


def longest(ends: Sequence[Joint], made: Callable[[int], str], limit: int = LIMIT) -> tuple[str, int]:
    """The best of the titles that `made` makes of the words before each joint, and its worth; "" where none fits."""
    for at, worth in ends:
        if worth == CLOSED and _PLAIN <= len(text := made(at)) <= limit:
            return text, CLOSED
    fitting: dict[int, str] = {}
    for at, worth in list(reversed(ends))[:_TRIES]:
        if fitting.get(worth) is None and len(text := made(at)) <= limit:
            fitting[worth] = text
        if worth == WHOLE and fitting.get(WHOLE):
            return fitting[WHOLE], WHOLE
    strong, weak = fitting.get(STRONG) or fitting.get(CLOSED, ""), fitting.get(WEAK, "")
    if strong and (len(strong) >= _ENOUGH or len(strong) >= len(weak) * 2 // 3):
        return strong, STRONG
    if weak or strong:
        return weak or strong, WEAK
    return fitting.get(POOR, ""), POOR


def cut(text: str, limit: int = LIMIT) -> str:
    """The text in one line of at most `limit` characters, cut at a word with an ellipsis where it is longer."""
    if not text.isprintable():
        text = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    if len(text) <= limit:
        return text
    kept = text[: limit - 2].rsplit(" ", 1)[0] if " " in text[: limit - 2] else text[: limit - 2]
    return paired(without_loose_end(kept) + "…")[:limit]


def without_loose_end(text: str) -> str:
    """The text without the words at its end that only lead to what follows: "determination to prevent a"."""
    kinds = word_kinds()
    kept = text.rstrip(_LOOSE)
    while " " in kept and kinds[kept.rpartition(" ")[2].lower()] & LEADING:
        kept = kept.rpartition(" ")[0].rstrip(_LOOSE)
    return kept

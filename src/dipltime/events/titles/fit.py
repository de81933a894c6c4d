"""A title in at most 90 characters, ended where a phrase ends."""

from __future__ import annotations

import re

from dipltime.events import kinds as k
from dipltime.events.kinds import word_kinds
from dipltime.events.titles.wording import paired

LIMIT = 90
_QUOTES = "\"“”'’"
# A span without what it is counted from: "in the days" of "in the days following the meeting".
_OPEN_SPAN = re.compile(r" (?:in|over|during|within) the (?:hours|days|weeks|months|years)$")
_LOOSE = " ,;:-–—("
LEADING = (
    k.DETERMINER | k.POSSESSIVE | k.PREPOSITION | k.CONJUNCTION | k.TO | k.AUXILIARY | k.RELATIVE | k.SUBORDINATOR
    | k.COMPLEMENTISER | k.NEGATION | k.ADVERB | k.PRONOUN | k.APOSTROPHE
)  # fmt: skip


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
    while " " in kept and kinds[kept.rpartition(" ")[2].lower().strip(_QUOTES)] & LEADING:
        kept = kept.rpartition(" ")[0].rstrip(_LOOSE)
    return _OPEN_SPAN.sub("", kept)

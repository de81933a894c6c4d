"""Where a caption or a heading runs into the sentence behind it without a sign between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k

if TYPE_CHECKING:
    from dipltime.events.clauses.sentence import Sentence

_OPENERS = frozenset(
    {"the", "a", "an", "he", "she", "it", "they", "we", "this", "these", "there", "some", "many", "more", "most", "at",
     "in", "on", "but", "and", "for", "his", "her", "their", "its", "both", "two", "three", "four", "five", "several"}
)  # fmt: skip
"""Words that in the middle of a sentence have a capital only within a name, or where another one begins."""


_ARTICLES = frozenset({"the", "he", "she", "they", "many"})


def is_glued(at: int, sentence: Sentence) -> bool:
    """Whether a capital shows that another sentence, of a caption or a heading, begins at the word `at`."""
    words = sentence.words
    if not sentence.capital[at] or words[at] not in _OPENERS or at < 1 or at + 1 >= len(words):
        return False
    if (
        sentence.capital[at - 1]
        or not words[at - 1].isalpha()
        or sentence.bits[at - 1] & (k.PREPOSITION | k.DETERMINER)
    ):
        return False
    return not sentence.capital[at + 1] and not any(name.start <= at < name.end for name in sentence.names)

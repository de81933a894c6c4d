"""Words that tell the direction of a date, from a column of the table `languages`: words, endings, beginnings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dipltime.temporal.foreign.names import names_of

_WORD = re.compile(r"\w+")
# Arabic joins "and" to the word after it.
_AND = "و"


@dataclass(frozen=True, slots=True)
class Cues:
    """What a column names: whole words and phrases, and words with an ending ("*ra") or a beginning ("سي*")."""

    phrases: re.Pattern[str] | None
    endings: tuple[str, ...]
    beginnings: tuple[str, ...]
    exceptions: frozenset[str]
    """Words that have such an ending or beginning and tell nothing."""
    exceptional: tuple[str, ...]
    """Beginnings of such words."""

    def stand_in(self, words: str) -> bool:
        """Whether one of them stands in these words."""
        if self.phrases and self.phrases.search(words):
            return True
        return bool(self.endings or self.beginnings) and any(map(self._tells, _WORD.findall(words)))

    def _tells(self, word: str) -> bool:
        if word[0].isupper():
            return False
        stem = word.removeprefix(_AND) if self.beginnings else word
        told = word.endswith(self.endings) and len(word) > len("xra")
        told = told or (stem.startswith(self.beginnings) and len(stem) > len("سيx"))
        return told and word not in self.exceptions and not stem.startswith(self.exceptional)


@cache
def cues(language: str, column: str) -> Cues | None:
    """The cues in a column of the table for a language; None where it has none."""
    names = names_of(language)
    words = names.words[column]
    if not words:
        return None
    left, right = ("", "") if language == "zh" else (r"(?<!\w)(?:", r")(?!\w)")
    phrases = [re.escape(word) for word in words if "*" not in word]
    but = names.words["not_future"]
    return Cues(
        re.compile(f"{left}{'|'.join(phrases)}{right}", re.IGNORECASE) if phrases else None,
        tuple(word[1:] for word in words if word.startswith("*")),
        tuple(word[:-1] for word in words if word.endswith("*")),
        frozenset(word for word in but if "*" not in word),
        tuple(word[:-1] for word in but if word.endswith("*")),
    )

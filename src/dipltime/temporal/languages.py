"""Which language a text is written in, by its commonest words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from dipltime.data import table, values

# The start of a text tells its language as well as the whole.
_READ = 20_000
_WORD = re.compile(r"[^\W\d_]+")
_HAN = re.compile("[\u4e00-\u9fff]")
# How many words of its own a language must show; another script shows by itself that it is not English.
_FEWEST = 5
_HAN_SHARE = 0.2


@cache
def _blanks() -> dict[int, str]:
    return {code: " " for code in range(128) if not chr(code).isalpha()}


def _letters(text: str) -> str:
    """An ASCII text with a blank for all that is no letter: splitting that is quicker than looking for words."""
    return text.translate(_blanks())


@cache
def _languages_of() -> dict[str, tuple[str, ...]]:
    """The languages that each stop word is one of."""
    words: dict[str, tuple[str, ...]] = {}
    for row in table("languages"):
        for word in values(row["stop_words"]):
            words[word] = (*words.get(word, ()), row["language"])
    return words


def detect(text: str) -> str:
    """The ISO 639-1 code of the language of `text`, of the table `languages`; "en" where it is not clear."""
    start = text[:_READ]
    ascii_letters = len(start) if start.isascii() else len(start.encode("ascii", "ignore"))
    if ascii_letters < len(start) and len(_HAN.findall(start)) > _HAN_SHARE * len(start):
        return "zh"
    known = _languages_of()
    # A word that several languages share speaks for each of them less.
    scores: Counter[str] = Counter()
    words = _letters(start.lower()).split() if start.isascii() else _WORD.findall(start.lower())
    for word, times in Counter(filter(known.__contains__, words)).items():
        languages = known[word]
        for language in languages:
            scores[language] += times * (6 // len(languages))
    if not scores:
        return "en"
    language, score = max(scores.items(), key=lambda item: (item[1], item[0] == "en"))
    fewest = _FEWEST if ascii_letters * 2 > len(start) else 1
    return language if score >= fewest * 6 // 2 else "en"

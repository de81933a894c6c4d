"""Past or future of a date in another language, from the words around it that the table `languages` lists."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from dipltime.temporal.foreign.names import names_of

if TYPE_CHECKING:
    from dipltime.model import Direction
    from dipltime.temporal.foreign.names import Names

# How far from a date, in characters, its verb is sought.
_REACH = 90
_NEXT_TO = 24
_CLAUSE = re.compile(r"[,;:()«»“”„\"，、；：（）]|\s[-–—]\s")
_WORD = re.compile(r"\w+")
# "Tomorrow" and "today" that are also "morning" and a part of "nowadays".
_MORNINGS = ("mañana", "morgen", "oggi")
# Languages that write the names of days with a small letter; a capital shows a proper name.
_SMALL = frozenset(("fr", "es", "it", "pt", "ru", "uk"))
_SENTENCE = re.compile(r"[.!?。！？;；](?=\s|[^\x00-\x7f]|$)|\n")


@cache
def _cues(language: str, column: str) -> re.Pattern[str] | None:
    """A pattern of the words in a column; "*rá" is an ending and "سي*" a beginning."""
    words = names_of(language).words[column]
    if not words:
        return None
    plain = "" if language == "zh" else r"(?<!\w)"
    end = "" if language == "zh" else r"(?!\w)"
    made = [_cue(word, plain, end) for word in words]
    return re.compile("|".join(made), re.IGNORECASE)


def _cue(word: str, start: str, end: str) -> str:
    if word.startswith("*"):
        return rf"(?<=\w\w){re.escape(word[1:])}{end}"
    if word.endswith("*"):
        return rf"{start}{re.escape(word[:-1])}(?=\w\w\w)"
    return f"{start}{re.escape(word)}{end}"


def _around(match: re.Match[str], text: str) -> tuple[str, str]:
    """The words of the sentence before and after the match."""
    before = text[max(match.start() - _REACH, 0) : match.start()]
    after = text[match.end() : match.end() + _REACH]
    return _SENTENCE.split(before)[-1], _SENTENCE.split(after)[0]


def direction(match: re.Match[str], names: Names, text: str) -> tuple[Direction | None, bool]:
    """The direction, and whether a word such as "next" says it; None where nothing does."""
    before, after = _around(match, text)
    near = (
        before[-_NEXT_TO:].rsplit(",", 1)[-1].split(" ")[-2:],
        after[:_NEXT_TO].split(",", 1)[0].split(" ")[:3],
    )
    sides = f"{' '.join(near[0])} | {' '.join(near[1])}"
    for column, way in (("last", "past"), ("next", "future")):
        cue = _cues(names.language, column)
        if cue and cue.search(sides):
            return way, True  # type: ignore[return-value]
    future = _cues(names.language, "future")
    clause = f"{_clauses(before, names)[-1]} | {_clauses(after, names)[0]}"
    return ("future" if future and future.search(clause) else None), False


def _clauses(words: str, names: Names) -> list[str]:
    """The clauses of a piece of a sentence, parted at its signs and at words such as "that"."""
    joins = _cues(names.language, "clauses")
    parts = _CLAUSE.split(words)
    return [clause for part in parts for clause in (joins.split(part) if joins else [part])]


def unwanted(match: re.Match[str], names: Names, text: str) -> bool:
    """Whether the name of a day is another word here: "la mañana", "Santo Domingo", "hoy en día"."""
    before = text[max(match.start() - _NEXT_TO, 0) : match.start()].rstrip()
    after = text[match.end() : match.end() + _NEXT_TO].lstrip().lower()
    word = match.group().lower()
    if word in _MORNINGS and (_WORD.findall(before.lower()) or [""])[-1] in names.words["not_after"]:
        return True
    if any(after.startswith(other) for other in names.words["not_before"]):
        return True
    small = names.language in _SMALL or word == "morgen"
    return small and match.group()[0].isupper() and _within(before)


def _within(before: str) -> bool:
    """Whether what stands before is the middle of a sentence."""
    return bool(before) and (before[-1].isalnum() or before[-1] == ",")

"""Past or future of a date in another language, from the words around it that the table `languages` lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dipltime.temporal.foreign.cues import cues

if TYPE_CHECKING:
    from dipltime.model import Direction
    from dipltime.temporal.foreign.names import Names

# How far from a date, in characters, its verb is sought.
_REACH = 90
_NEXT_TO = 24
# With so many words before it at most a date opens its sentence: "No domingo,".
_OPENING = 2
_CLAUSE = re.compile(r"[,;:()«»“”„\"，、；：（）]|\s[-–—]\s")
_WORD = re.compile(r"\w+")
# "Tomorrow" and "today" that are also "morning" and a part of "nowadays".
_MORNINGS = ("mañana", "morgen", "oggi")
# The word for Wednesday is also the one for surroundings: "окружающая среда".
_SREDA = ("среда", "среду", "среды", "среде")
_ADJECTIVE = re.compile(
    r"(?<!прошл)(?<!минувш)(?<!будущ)(?<!следующ)(?<!ближайш)(?<!предстоящ)(?<!эт)(?:ая|ую|ой|ей|яя|юю)$"
)
# Languages that write the names of days with a small letter; a capital shows a proper name.
_SMALL = frozenset(("fr", "es", "it", "pt", "ru", "uk"))
_SENTENCE = re.compile(r"[.!?。！？;；](?=\s|[^\x00-\x7f]|$)|\n")


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
        cue = cues(names.language, column)
        if cue and cue.stand_in(sides):
            return way, True  # type: ignore[return-value]
    ahead = cues(names.language, "ahead")
    if ahead and ahead.stand_in(" ".join(near[0])):
        return "future", False
    future = cues(names.language, "future")
    clause = f"{_clauses(before, names)[-1]} | {_clause_after(after, names, opens=len(before.split()) <= _OPENING)}"
    return ("future" if future and future.stand_in(clause) else None), False


def looks_ahead(match: re.Match[str], names: Names, text: str) -> bool:
    """Whether a sign of the future stands before the date, in its clause, and not only behind it."""
    future, ahead = cues(names.language, "future"), cues(names.language, "ahead")
    before = _clauses(_around(match, text)[0], names)[-1]
    return bool((future and future.stand_in(before)) or (ahead and ahead.stand_in(before[-_NEXT_TO:])))


def _clause_after(words: str, names: Names, *, opens: bool) -> str:
    """The clause that follows; of a date that opens its sentence the one behind the comma as well."""
    clauses = _clauses(words, names)
    return " | ".join(clauses[:2]) if opens and words.startswith(",") else clauses[0]


def _clauses(words: str, names: Names) -> list[str]:
    """The clauses of a piece of a sentence, parted at its signs and at words such as "that"."""
    joins = cues(names.language, "clauses")
    parts = _CLAUSE.split(words)
    return [
        clause
        for part in parts
        for clause in (joins.phrases.split(part) if joins and joins.phrases else [part])
    ]


def in_a_place(match: re.Match[str], names: Names, text: str) -> bool:
    """Whether the date is the name of a street or a square: "Straße des 17. Juni", "plaza del 25 de Mayo"."""
    before = text[max(match.start() - _NEXT_TO, 0) : match.start()].lower()
    words = [word for word in _WORD.findall(before) if word not in _LINKS]
    return bool(words) and words[-1] in names.words["places_before"]


_LINKS = frozenset(
    ("de", "del", "des", "du", "d", "della", "dei", "di", "do", "da", "das", "dos", "la", "le", "el")
)


def unwanted(match: re.Match[str], names: Names, text: str) -> bool:
    """Whether the name of a day is another word here: "la mañana", "Santo Domingo", "hoy en día"."""
    before = text[max(match.start() - _NEXT_TO, 0) : match.start()].rstrip()
    after = text[match.end() : match.end() + _NEXT_TO].lstrip().lower()
    word = match.group().lower()
    last = (_WORD.findall(before.lower()) or [""])[-1]
    if last in names.words["persons"] or (word in _MORNINGS and last in names.words["not_after"]):
        return True
    if word in _SREDA and _ADJECTIVE.search(before.lower()):
        return True
    if any(after.startswith(other) for other in names.words["not_before"]):
        return True
    small = names.language in _SMALL or word == "morgen"
    return small and match.group()[0].isupper() and _within(before)


def _within(before: str) -> bool:
    """Whether what stands before is the middle of a sentence."""
    return bool(before) and (before[-1].isalnum() or before[-1] == ",")

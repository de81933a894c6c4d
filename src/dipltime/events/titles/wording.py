"""Words of a sentence as the text of a title: without dates, with its quotation marks in pairs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.dating.prepositions import bound_of

if TYPE_CHECKING:
    from dipltime.events.clauses.sentence import Dated, Sentence

_REPAIRS = (
    (" ,", ","),
    (",,", ","),
    (" .", "."),
    (" ;", ";"),
    (',"', '"'),
    (",”", "”"),
    (", that ", " that "),
    ("``", '"'),
    ("''", '"'),
)
_EDGES = " ,;:-–—`"
_ENDS = " .,;:-–—([{"
_BEFORE_DATE = frozenset(
    {"prior", "up", "ahead", "back", "early", "late", "starting", "beginning", "dating", "exactly", "just",
     "only", "sometime", "shortly", "again", "as", "some", "nearly", "almost"}
)  # fmt: skip
"""Words that only lead to a date: "prior to Friday", "as of Monday"."""
_INITIALS = re.compile(r"\b(?:[A-Z]\.)+[A-Z]$")
_EMPTY = frozenset(
    {"also", "meanwhile", "however", "therefore", "then", "too", "thus", "moreover", "nevertheless"}
)
"""Words that tie a sentence to the one before it."""
_PAIRS = (["and"], ["to"], ["or"], ["–"], ["-"])


def worded(low: int, high: int, sentence: Sentence) -> str:
    """The text of the words from `low` to `high` (exclusive), the dates among them left out."""
    text = _without_dates(low, high, sentence).strip(_EDGES)
    for wrong, right in _REPAIRS:
        if wrong in text:
            text = text.replace(wrong, right)
    text = text.rstrip(_ENDS)
    return paired(f"{text}." if _INITIALS.search(text) else text)


def _without_dates(low: int, high: int, sentence: Sentence) -> str:
    pieces: list[str] = []
    at = low
    for start, end in _left_out(low, high, sentence):
        if start < at:
            continue
        if not (at > low and sentence.words[at:start] in _PAIRS):
            pieces.append(sentence.piece(at, start))
        if start > low and _owns(end, sentence) and not sentence.bits[start - 1] & k.DETERMINER:
            pieces.append("the")
        at = end
    pieces.append(sentence.piece(at, high))
    return " ".join(" ".join(pieces).split())


def _left_out(low: int, high: int, sentence: Sentence) -> list[tuple[int, int]]:
    """The stretches that a title does without: dates with their prepositions, "also", remarks in brackets."""
    found = [
        (at, at + 1) for at in range(low, high) if sentence.words[at] in _EMPTY and _is_loose(at, sentence)
    ]
    for dated in sentence.dates:
        start, end = date_span(dated, sentence)
        start = max(start, low) if dated.start >= low else start
        if low <= start and end <= high and is_left_out(dated, sentence):
            found.append((start, end))
    found.extend(_brackets(low, high, sentence))
    return sorted(found)


def _owns(end: int, sentence: Sentence) -> bool:
    """Whether "'s" ends before the word `end`."""
    return sentence.words[end - 1] == "s" and sentence.words[end - 2] in ("'", "’")


def _is_loose(at: int, sentence: Sentence) -> bool:
    """Whether the words around "also" or "then" stand without it: no "also to the", but "had also asked"."""
    after = sentence.bits[at + 1] if at + 1 < len(sentence.bits) else k.BREAK
    return bool(after & (k.VERB | k.AUXILIARY | k.COMMA | k.BREAK))


def _brackets(low: int, high: int, sentence: Sentence) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    opened = -1
    for at in range(low, high):
        if sentence.words[at] in "([":
            opened = at
        elif sentence.words[at] in ")]" and opened >= 0:
            found.append((opened, at + 1))
            opened = -1
    return found


def date_span(dated: Dated, sentence: Sentence) -> tuple[int, int]:
    """The words of a date with those that lead to it: "on Friday"; without them in "after Friday prayers"."""
    start, end = bound_of(dated, sentence).start, dated.end
    if sentence.words[end : end + 2] in (["'", "s"], ["’", "s"]):
        return dated.start, end + 2
    if _describes(dated, sentence):
        return dated.start, end
    while start and sentence.words[start - 1] in _BEFORE_DATE:
        start -= 1
    if sentence.words[end : end + 1] == ["alone"]:
        end += 1
    return start, end


def _describes(dated: Dated, sentence: Sentence) -> bool:
    """Whether a noun follows that the date describes: "after Friday prayers", not "on Friday clashes broke out"."""
    at, start = dated.end, dated.start
    if at >= len(sentence.bits) or not start or sentence.words[start - 1] == "on" or sentence.capital[at]:
        return False
    plain = (
        not sentence.bits[at] & ~(k.NOUN | k.OBJECT | k.NOUNY | k.VERB | k.ING)
        and sentence.words[at].isalpha()
    )
    before = sentence.bits[start - 1] & (k.PREPOSITION | k.DETERMINER)
    return bool(before) and plain and not sentence.bits[at] & (k.PAST | k.PARTICIPLE)


_MONTH = len("2021-05")
_LENGTHS = frozenset(
    {
        "week",
        "weeks",
        "weekend",
        "month",
        "months",
        "year",
        "years",
        "day",
        "days",
        "hours",
        "decade",
        "decades",
    }
)


def _is_length(text: str) -> bool:
    return text.rpartition(" ")[2].lower() in _LENGTHS


def is_left_out(dated: Dated, sentence: Sentence) -> bool:
    """Whether a date says no more than when; not how long, what by history, or which ("the 1991 treaty")."""
    date, at = dated.date, dated.end
    after = sentence.words[at] if at < len(sentence.words) else ""
    if after in ("that", "when", "which", "where", "of") and _is_length(date.text):
        return False
    if date.type in ("DURATION", "SET") or date.rule in ("era", "anniversary") or date.reading.relation:
        return False
    names = at < len(sentence.bits) and sentence.bits[at] & (k.NOUN | k.OBJECT)
    return not (names and len(date.value) <= _MONTH)


def paired(text: str) -> str:
    """Quotation marks in pairs: one that lost its partner goes or gets it back."""
    if text.count("“") > text.count("”"):
        return text + "”"
    if text.count("”") > text.count("“"):
        return text.replace("”", "")
    if text.count('"') % 2 == 0:
        return text
    first = text.find('"')
    opens = first == 0 or text[first - 1] in " ("
    if opens and text.rfind('"') < len(text) - 1:
        return text + '"'
    return (text[:first] + text[first + 1 :] if not opens else text[:-1]).rstrip(" .,")


def capitalised(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def joined(names: list[str]) -> str:
    """ "Iran, Iraq and Syria"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""

"""Words of a sentence as the text of a title: without dates, with its quotation marks in pairs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from dipltime.events import kinds as k
from dipltime.events.titles.dates import spoken_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.events.clauses.sentence import Sentence

_COMMAS = ((" ,", ","), (",,", ","), (',"', '"'), (",”", "”"), (", that ", " that "))
_REPAIRS = ((" .", "."), (" ;", ";"), ("``", '"'), ("''", '"'))
_EDGES = " ,;:-–—`"
_ENDS = " .,;:-–—([{"
_HOLLOW = re.compile(r' ?["“][ ,.]?["”]')
"""Marks that quoted only a date: 'will be freed "soon"'."""
_INITIALS = re.compile(r"\b(?:[A-Z]\.)+[A-Z]$")
_EMPTY = frozenset(
    {"also", "meanwhile", "however", "therefore", "then", "too", "thus", "moreover", "nevertheless"}
)
"""Words that tie a sentence to the one before it."""
_MARKS = frozenset('"“”')
_PAIRS = (["and"], ["to"], ["or"], ["–"], ["-"])


class Gap(NamedTuple):
    """A stretch of words to leave out; `first` is where it begins at the latest."""

    start: int
    end: int
    first: int


def worded(low: int, high: int, sentence: Sentence) -> str:
    """The text of the words from `low` to `high` (exclusive), the dates among them left out."""
    memo: dict[tuple[int, int], str] = sentence.memo.setdefault("worded", {})
    found = memo.get((low, high))
    if found is None:
        found = memo[low, high] = _worded(low, high, sentence)
    return found


def _worded(low: int, high: int, sentence: Sentence) -> str:
    text = _without_gaps(low, high, sentence).strip(_EDGES)
    for wrong, right in (*_COMMAS, *_REPAIRS) if "," in text else _REPAIRS:
        if wrong in text:
            text = text.replace(wrong, right)
    text = text.rstrip(_ENDS)
    if text[-2:-1] == "." and _INITIALS.search(text):
        text += "."
    return paired(_HOLLOW.sub("", text)) if not _MARKS.isdisjoint(text) else text


def gaps(sentence: Sentence) -> list[Gap]:
    """The stretches that a title does without, in order: dates, words that tie sentences, remarks in brackets."""
    found: list[Gap] | None = sentence.memo.get("gaps")
    if found is None:
        found = sentence.memo["gaps"] = sorted(_gaps(sentence))
    return found


def _gaps(sentence: Sentence) -> Iterator[Gap]:
    words = sentence.words
    for date in spoken_dates(sentence):
        if date.left_out:
            yield Gap(date.start, date.end, date.first)
    if not _EMPTY.isdisjoint(words):
        for at, word in enumerate(words):
            if word in _EMPTY and _is_loose(at, sentence):
                yield Gap(at, at + 1, at)
    if "(" in words or "[" in words:
        yield from _brackets(sentence)


def _is_loose(at: int, sentence: Sentence) -> bool:
    """Whether the words around "also" or "then" stand without it: no "also to the", but "had also asked"."""
    after = sentence.bits[at + 1] if at + 1 < len(sentence.bits) else k.BREAK
    return bool(after & (k.VERB | k.AUXILIARY | k.COMMA | k.BREAK))


def _brackets(sentence: Sentence) -> Iterator[Gap]:
    opened = -1
    for at, word in enumerate(sentence.words):
        if word in "([":
            opened = at
        elif word in ")]" and opened >= 0:
            yield Gap(opened, at + 1, opened)
            opened = -1


def _without_gaps(low: int, high: int, sentence: Sentence) -> str:
    """The text of the words, the gaps that lie among them left out."""
    left_out = gaps(sentence)
    if not left_out:
        return " ".join(sentence.piece(low, high).split())
    pieces: list[str] = []
    at = low
    for gap in left_out:
        start = low if gap.start < low <= gap.first else gap.start
        if start < at or gap.end > high:
            continue
        if not (at > low and sentence.words[at:start] in _PAIRS):
            pieces.append(sentence.piece(at, start))
        if start > low and _owns(gap.end, sentence) and not sentence.bits[start - 1] & k.DETERMINER:
            pieces.append("the")
        at = gap.end
    pieces.append(sentence.piece(at, high))
    return " ".join(" ".join(pieces).split())


def length(low: int, high: int, sentence: Sentence) -> int:
    """About how many characters `worded` will give."""
    if high <= low:
        return 0
    size = sentence.ends[high - 1] - sentence.starts[low]
    for gap in gaps(sentence):
        if gap.start >= low and gap.end <= high:
            size -= sentence.ends[gap.end - 1] - sentence.starts[gap.start] + 1
    return size


def _owns(end: int, sentence: Sentence) -> bool:
    """Whether "'s" ends before the word `end`."""
    return sentence.words[end - 1] == "s" and sentence.words[end - 2] in ("'", "’")


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


def opens_quotation(at: int, sentence: Sentence) -> bool:
    """Whether the mark opens a quotation: a blank stands before it, or nothing tells."""
    closes = sentence.starts[at] == sentence.ends[at - 1] and sentence.starts[at + 1] > sentence.ends[at]
    return not closes


_ARTICLE = re.compile(
    r"^(?:United|European Union|Netherlands|Philippines|Soviet Union|Vatican|EU|UN|US|UK|AU)\b"
    r"|\b(?:Republic|Union|Emirates|Islands|Council|League|Organi[sz]ation|Agency|Commission|Committee|Court|Front"
    r"|Army|Bank|Ministry|Department|Alliance|Authority|Cross|Brotherhood|Senate|House|Assembly)$"
)
"""Names that a sentence gives an article."""


def with_article(name: str) -> str:
    """A name as a sentence gives it: "the United States", "the Arab League", but "France"."""
    owned = "'" in name or "’" in name
    return f"the {name}" if _ARTICLE.search(name) and not owned else name

"""Events that a date is set beside: "in June, in the wake of the G7 summit", "on Monday, ahead of the vote"."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from dipltime.data import table
from dipltime.model import DateExpression, Reading, Relation
from dipltime.temporal.relations import event_words
from dipltime.text import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dipltime.text import Tokens

# How far behind its date the other event may stand, in characters.
_FAR = 90
_SENTENCE_ENDS = re.compile(r"[.;:!?]\s|\n\s*\n")


@cache
def _phrases() -> tuple[re.Pattern[str], dict[str, str]]:
    kinds = {row["words"]: row["kind"] for row in table("settings")}
    longest_first = sorted(kinds, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(longest_first)})\b"), kinds


@cache
def _rare_words() -> frozenset[str]:
    """The longest word of each phrase, which hardly stands elsewhere."""
    words = map(words_of, _phrases()[1])
    return frozenset(min(each, key=lambda word: (-len(word), word)) for each in words)


def _may_stand(tokens: Tokens) -> bool:
    """Whether a phrase stands in the text: looking for each by itself is far quicker, and most texts have none."""
    return not _rare_words().isdisjoint(tokens.words) and any(
        phrase in tokens.text for phrase in _phrases()[1]
    )


def with_settings(dates: Sequence[DateExpression], tokens: Tokens) -> tuple[DateExpression, ...]:
    """The dates, those that another event of their sentence sets in time with their relation to it."""
    pattern, kinds = _phrases()
    if not _may_stand(tokens):
        return tuple(dates)
    found = list(dates)
    for match in pattern.finditer(tokens.text):
        at = bisect_left(found, match.start(), key=lambda each: each.end) - 1
        if at < 0 or not _beside(found[at], match.start(), tokens.text):
            continue
        words = event_words(tokens, bisect_left(tokens.starts, match.end()))
        if words:
            relation = Relation(kinds[match.group()], words)  # type: ignore[arg-type]
            found[at] = replace(found[at], reading=replace(found[at].reading, relation=relation))
    return tuple(found)


def settings_told(tokens: Tokens) -> tuple[DateExpression, ...]:
    """The phrases that set an event beside another one, as dates whose value only their relation can tell."""
    pattern, kinds = _phrases()
    if not _may_stand(tokens):
        return ()
    matches = (match for match in pattern.finditer(tokens.text) if match.group() not in _LOOSE)
    return tuple(told for match in matches if (told := _told(match, kinds, tokens)))


# Phrases that only say what was first: "ahead of the others".
_LOOSE = ("ahead of", "prior to")


def _told(match: re.Match[str], kinds: dict[str, str], tokens: Tokens) -> DateExpression | None:
    words = event_words(tokens, bisect_left(tokens.starts, match.end()))
    if not words:
        return None
    at = tokens.text.find(words, match.end())
    start, end = match.start(), at + len(words)
    relation = Relation(kinds[match.group()], words)  # type: ignore[arg-type]
    text = tokens.text[start:end]
    return DateExpression(start, end, text, "DATE", "XXXX", "setting", reading=Reading(relation=relation))


def _beside(date: DateExpression, start: int, text: str) -> bool:
    if date.type not in ("DATE", "TIME") or date.edtf is None or date.reading.relation is not None:
        return False
    return start - date.end <= _FAR and not _SENTENCE_ENDS.search(text, date.end, start)

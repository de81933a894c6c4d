"""Dates that stand over an article and date no event of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dipltime.events.clauses.sentence import Dated, Sentence

_HEADER = 16
"""A line with fewer signs than this besides its date is the head of an article, not news."""
_DATELINE = 40
"""Signs in which the place, the agency and the date of a dateline stand."""


def is_header(dated: Dated, sentence: Sentence) -> bool:
    """Whether a date stands on a line of its own, or after a word such as "Published": it dates the text."""
    text, date = sentence.text, dated.date
    start = text.rfind("\n", max(0, date.start - _DATELINE), date.start) + 1
    if not start and date.start >= _DATELINE:
        return False
    before, after = text[start : date.start], text[date.end : date.end + _DATELINE].partition("\n")[0]
    if _heads_dateline(before, after):
        return True
    after = after[:_HEADER]
    return len(before) + len(after) < _HEADER and not any(
        start <= sentence.starts[group.head] < date.end + len(after) for group in sentence.groups
    )


_PLACE = re.compile(
    r"\s{0,4}(?:\([A-Z][\w ./]{0,20}\)[ ,–—-]{0,4})?"
    r"(?:[A-Z][\w.'’-]{0,20}(?: (?:of|de|da|al|el|and) )?[ ,/]{0,2}){0,5}(?:\([A-Z][\w ./]{0,20}\))?[ ,.:–—-]{0,4}"
)
_DASH = re.compile(
    r"[ .)]{0,3}(?:\([A-Z][\w ./&-]{0,30}\)|/[A-Z][\w ./]{1,20}/)?[ .]{0,2}(?:--?(?![\w-])|[–—])"
)


def _heads_dateline(before: str, after: str) -> bool:
    """Whether a place and an agency stand around a date, and a dash after them: "GENEVA, 7 August 1990 (AP) —"."""
    return bool(before.strip() and _PLACE.fullmatch(before) and _DASH.match(after))

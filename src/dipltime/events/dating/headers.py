"""Dates that stand over an article and date no event of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.articles.published import signs

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


def _heads_dateline(before: str, after: str) -> bool:
    """Whether a place and an agency stand around a date, and a dash after them: "GENEVA, 7 August 1990 (AP) —"."""
    return bool(before.strip() and signs.PLACE_BEFORE.search(before) and signs.AGENCY_AFTER.match(after))

"""Times told by their length: "over the next 18 months", "within 30 days", "have seven days to leave"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dipltime.events.dating.calendar import after
from dipltime.events.dating.link import Link
from dipltime.events.dating.when import UNKNOWN
from dipltime.model import When

if TYPE_CHECKING:
    from dipltime.events.clauses.sentence import Dated, Sentence
    from dipltime.events.dating.prepositions import Bound
    from dipltime.model import DateExpression

_WAYS = frozenset({"next", "coming", "last", "past", "recent"})
_HOLDERS = frozenset(
    {
        "have",
        "has",
        "had",
        "get",
        "gets",
        "got",
        "give",
        "gives",
        "gave",
        "given",
        "giving",
        "allowed",
        "with",
    }
)
_REACH = 5
"""Words between "gave" and the time that it gave: "gave the diplomats and their families 48 hours"."""
_PLANNING = frozenset({"will", "ll", "shall", "is to", "would", "could", "may", "might"})
_COUNTED = re.compile(r"P\d{1,3}[DWMY]")
_HOURS = re.compile(r"PT(\d{1,4})H")
_DAY = 24
DEADLINE = "deadline"
AWAY = "away"
_VAGUE = {"PXD": "P14D", "PXW": "P2M", "PXM": "P1Y", "PXY": "P9Y"}
"""How long "within days", "within weeks" can be at most."""


def is_window(dated: Dated, bound: Bound, sentence: Sentence) -> bool:
    """Whether a length tells when: it looks ahead or back, or an event begins or ends it."""
    if dated.date.reading.relation:
        return True
    if dated.date.type != "DURATION":
        return False
    if is_hours_away(dated.date):
        return True
    if bound.word == "within":
        return sentence.words[dated.end : dated.end + 1] != ["of"]
    ahead = not _WAYS.isdisjoint(dated.date.text.lower().split())
    return ahead and bound.word in ("in", "over", "during", "for")


def is_away(dated: Dated, bound: Bound, sentence: Sentence) -> bool:
    """Whether a length tells how far ahead a plan lies: "will meet in two weeks", not "met in two days of talks"."""
    if bound.word != "in" or not _COUNTED.fullmatch(dated.date.value):
        return False
    if sentence.words[dated.end : dated.end + 1] == ["of"]:
        return False
    before = [group for group in sentence.groups if group.head < bound.start]
    return bool(before) and before[-1].modal in _PLANNING and not before[-1].perfect


def is_hours_away(date: DateExpression) -> bool:
    """Whether it lies a part of a day from what was told last: "hours earlier", "minutes later"."""
    return date.rule == "bare_ago" and date.value.startswith("PT")


def deadline(dated: Dated, bound: Bound, sentence: Sentence) -> Link | None:
    """The infinitive for which a length of time is left: "have seven days to leave the country"."""
    if dated.date.type != "DURATION" or sentence.words[dated.end : dated.end + 1] != ["to"]:
        return None
    before = sentence.words[max(0, bound.start - _REACH) : bound.start]
    group = next((group for group in sentence.groups if group.start == dated.end), None)
    if group is None or not group.infinitive or _HOLDERS.isdisjoint(before):
        return None
    return Link(group, dated, bound._replace(kind=DEADLINE, word="within"))


def within(date: DateExpression, anchor: str | None) -> When:
    """The time from the day `anchor` for so long; the same day for hours, only roughly for "days" or "weeks"."""
    if anchor is None:
        return UNKNOWN
    hours = _HOURS.fullmatch(date.value)
    if hours and int(hours[1]) >= _DAY:
        return within(replace(date, value=f"P{int(hours[1]) // _DAY}D"), anchor)
    if date.value.startswith("PT"):
        return When(f"{anchor}~", anchor, anchor, "day", True)
    vague = date.value in _VAGUE
    last = after(anchor, _VAGUE.get(date.value, date.value))
    if last is None:
        return UNKNOWN
    return When(f"{anchor}/{last}{'~' if vague else ''}", anchor, last, "range", vague)

"""Times counted from another of the same sentence: "on Monday, four days after Iraqi troops invaded"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from dipltime.events import kinds as k
from dipltime.events.clauses.sentence import Noun
from dipltime.events.dating.calendar import bounds, moved
from dipltime.events.dating.link import Link
from dipltime.events.dating.prepositions import Bound
from dipltime.events.dating.when import UNKNOWN
from dipltime.model import When

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Dated, Sentence
    from dipltime.model import DateExpression, Precision

_SIGNS = {"after": -1, "following": -1, "before": 1}
"""Where the other event lies: what "four days after" it was, it was four days before."""
_BETWEEN = frozenset(
    {",", "only", "just", "barely", "exactly", "less", "more", "than", "some", "about", "almost"}
)
_OFFSET = re.compile(r"P(\d{1,4})([DWMY])")
_UNITS: dict[str, Precision] = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_REACH = 14
_NOUN_REACH = 7
_STOPS = k.BREAK | k.RELATIVE | k.COMPLEMENTISER
_LESS = ("LESS_THAN", "EQUAL_OR_LESS")


class Counted(NamedTuple):
    """A length that counts from a date to an event: `base` is the date, `length` how far, `kind` which way."""

    base: Dated
    length: Dated
    kind: str


def counts_from(last: Dated, dated: Dated, sentence: Sentence) -> str:
    """The word that makes a length after a date count to what it names, empty where it does not."""
    word = sentence.words[dated.end] if dated.end < len(sentence.words) else ""
    if dated.date.type != "DURATION" or word not in _SIGNS:
        return ""
    between = set(sentence.words[last.end : dated.start]) <= _BETWEEN
    return word if between or _ends_clause(last.end, dated.start, sentence) else ""


def _ends_clause(low: int, high: int, sentence: Sentence) -> bool:
    """Whether the same clause goes on from a date to a comma: "on Monday to ban their airlines, a day after"."""
    at = high - 1
    while at > low and sentence.words[at] in _BETWEEN and sentence.words[at] != ",":
        at -= 1
    if at <= low or sentence.words[at] != ",":
        return False
    told = any(group.finite and low <= group.head < high for group in sentence.groups)
    return not told and not any(sentence.bits[i] & _STOPS for i in range(low, at))


def reckoned(counted: list[Counted], found: list[Link], sentence: Sentence) -> list[Link]:
    """What such lengths date, where it has no date of its own."""
    taken = {id(link.trigger) for link in found}
    made = []
    for each in counted:
        trigger = _counted_to(each.length.end + 1, sentence)
        if trigger and id(trigger) not in taken and _OFFSET.fullmatch(each.length.date.value):
            made.append(Link(trigger, each.length, Bound(each.length.start), base=each))
    return made


def _counted_to(at: int, sentence: Sentence) -> Group | Noun | None:
    """The verb of the clause that begins at the word `at`, else the event noun there."""
    for group in sentence.groups:
        if at <= group.head <= at + _REACH and (group.finite or group.start == at):
            if not any(sentence.bits[i] & _STOPS for i in range(at, group.start)):
                return group
            break
    return next((noun for noun in sentence.nouns if at <= noun.start < at + _NOUN_REACH), None)


def reckon(base: When, length: DateExpression, kind: str) -> When:
    """The time that lies so far from `base`, as exact as the unit it is counted in."""
    offset = _OFFSET.fullmatch(length.value)
    if offset is None or base.earliest is None or base.earliest != base.latest or kind not in _SIGNS:
        return UNKNOWN
    count, unit = int(offset[1]), _UNITS[offset[2]]
    hedged = length.mod is not None
    if length.mod in _LESS and unit != "day":
        # Almost thirty years after: the year that began within the thirty.
        count -= 1 if unit == "year" and base.earliest[5:] > "01-01" else 0
    value = moved(base.earliest, _SIGNS[kind] * count, unit)
    if value is None:
        return UNKNOWN
    first, last = bounds(value)
    return When(f"{value}~" if hedged else value, first, last, "range" if "/" in value else unit, hedged)

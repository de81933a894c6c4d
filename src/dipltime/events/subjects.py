"""The subject of a verb that has none of its own: that of the verb before, or the noun it describes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.clauses import markers
from dipltime.events.clauses.antecedent import described, partner
from dipltime.events.clauses.extent import relative_before, subject_start
from dipltime.events.places import heads_dateline

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Sentence

DASHES = frozenset({"-", "–", "—", "--"})


def own_or_borrowed(place: int, sentence: Sentence, roles: list[str]) -> tuple[int, int]:
    """The words of the subject of the verb at `place`, also where it shares or describes it; else none."""
    group = sentence.groups[place]
    low = max(subject_start(place, sentence, roles), body_start(sentence))
    if low < group.start and not goes_on(place, sentence, roles):
        # "In Resolution 660, passed on Thursday": the participle belongs to the noun, not to the phrase.
        loose = is_bare(group) and bool(sentence.bits[low] & k.PREPOSITION)
        return described(group.start, sentence) if loose else (low, group.start)
    if group.infinitive:
        above = group.governor
        return own_or_borrowed(above, sentence, roles) if 0 <= above < place else (low, low)
    if (relative := relative_before(place, sentence, roles)) >= 0:
        return described(relative, sentence)
    if place and (roles[place] == markers.BESIDE or goes_on(place, sentence, roles)):
        return own_or_borrowed(partner(place, sentence, roles), sentence, roles)
    return described(group.start, sentence)


def goes_on(place: int, sentence: Sentence, roles: list[str]) -> bool:
    """Whether the verb shares the clause of the one before: "when troops shelled the town and took it"."""
    below = roles[place] in (markers.RELATIVE, markers.ADVERBIAL) and place > 0
    return below and roles[place - 1] == roles[place] and markers.is_beside(place, sentence)


def is_bare(group: Group) -> bool:
    """Whether the verb is a participle that says without "was" what happened to a noun: "a truce signed"."""
    return group.reduced


def body_start(sentence: Sentence) -> int:
    """The first word after the line of place and date that opens a report."""
    if not (sentence.names and heads_dateline(sentence.names[0], sentence)):
        return 0
    return next(at for at, word in enumerate(sentence.words) if word in DASHES) + 1

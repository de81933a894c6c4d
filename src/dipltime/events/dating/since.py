"""Times open to the present, and those that the verb closes: "negotiated since July", "has tested six since 2006"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.clauses.sentence import Noun
from dipltime.model import When

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Sentence
    from dipltime.events.dating.link import Link

_COUNTS = frozenset(
    {
        "several",
        "many",
        "dozens",
        "hundreds",
        "thousands",
        "scores",
        "twice",
        "times",
        "numerous",
        "both",
        "some",
    }
)
TIMES = "times"
"""The word of a date that bounds how often something was done: "the third time since 1945 that"."""
_OBJECT = 4
_SUBJECT = 6


def closed(when: When, link: Link, sentence: Sentence, published: str | None) -> When:
    """The time with its end at the publication, where the verb tells of acts that are over.

    What "has met since March" goes on; what "met since March", or "has met four times since March", does not.
    """
    group = link.trigger
    if link.bound.kind != "since" or published is None:
        return when
    if not (when.edtf.endswith("/..") and when.earliest and when.earliest <= published):
        return when
    over = group.record if isinstance(group, Noun) else _is_over(group) or _is_sum(group, sentence)
    if not over and link.bound.word != TIMES:
        return when
    return When(when.edtf.removesuffix("..") + published, when.earliest, published, "range", when.approximate)


def _is_over(group: Group) -> bool:
    """Whether the verb is in the simple past."""
    past = group.kind == k.PAST or (group.past_auxiliary and not group.progressive)
    return past and not (group.perfect or group.modal or group.reduced)


def _is_sum(group: Group, sentence: Sentence) -> bool:
    """Whether what is done is counted: "has carried out six tests", "20 people have been killed"."""
    if not group.perfect or group.progressive:
        return False
    near = (
        *range(max(0, group.start - _SUBJECT), group.start),
        *range(group.head + 1, group.head + 1 + _OBJECT),
    )
    return any(_counts(at, sentence) for at in near if at < len(sentence.words))


def _counts(at: int, sentence: Sentence) -> bool:
    """Whether the word says how many: "six tests", but not "the two countries", who are the same all the time."""
    if at and sentence.bits[at - 1] & (k.DETERMINER | k.POSSESSIVE):
        return False
    if any(date.start <= at < date.end for date in sentence.dates):
        return False
    word = sentence.words[at]
    return bool(sentence.bits[at] & k.NUMBER) or word.isdecimal() or word in _COUNTS

"""Where the words of a title may end: after a whole phrase, before one that can be spared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.titles.bars import barred
from dipltime.events.titles.ends import WHOLE, Joint, worth_of
from dipltime.events.titles.wording import date_span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Sentence

_UNFINISHED = (
    k.DETERMINER | k.POSSESSIVE | k.CONJUNCTION | k.TO | k.AUXILIARY | k.RELATIVE | k.COMPLEMENTISER
    | k.SUBORDINATOR | k.NEGATION | k.PREPOSITION | k.AGENT | k.CONDITION
)  # fmt: skip
_PARTICLES = frozenset(
    {
        "up",
        "down",
        "out",
        "off",
        "over",
        "in",
        "on",
        "back",
        "away",
        "apart",
        "through",
        "aside",
        "together",
        "by",
    }
)
_LONG = 4
"""Words of a quotation after which it may end early."""
_MARKS = frozenset('"“”')


def joints(place: int, high: int, sentence: Sentence, roles: list[str]) -> list[Joint]:
    """The joints of what the verb at `place` says, in order; `high` is the word after its clause."""
    return list(_joints(place, high, sentence, roles))


def _joints(place: int, high: int, sentence: Sentence, roles: list[str]) -> Iterator[Joint]:
    group = sentence.groups[place]
    bars = barred(place, high, sentence, roles)
    marks = brackets = opened = 0
    for at in range(group.head + 1, high):
        word = sentence.words[at]
        if word in _MARKS:
            opened = at
        inside = (marks % 2 and at - opened <= _LONG) or brackets
        if not inside and at not in bars and word != ")" and can_close(at, group.start, sentence):
            worth = worth_of(at, group, sentence)
            if worth is not None:
                yield Joint(at, worth)
        marks += word in _MARKS
        brackets += (word in "([") - (word in ")]")
    if high not in bars and can_close(high, group.start, sentence):
        yield Joint(high, WHOLE)


def can_close(high: int, low: int, sentence: Sentence) -> bool:
    """Whether a title can end with the word before `high`."""
    at = high - 1
    while at > low and (sentence.bits[at] & (k.COMMA | k.BREAK) and sentence.words[at] not in _MARKS):
        at -= 1
    at = _before_date(at, sentence)
    if at < low:
        return False
    kind, word = sentence.bits[at], sentence.words[at]
    if any(group.head == at and _just_opened(group, sentence) for group in sentence.groups):
        return False
    if kind & k.PREPOSITION and word in _PARTICLES:
        return at > low and bool(sentence.bits[at - 1] & k.VERB)
    if kind & _UNFINISHED and not kind & (k.VERB | k.NUMBER | k.PRONOUN):
        return False
    return not (kind & k.PRONOUN and kind & (k.RELATIVE | k.COMPLEMENTISER)) and word not in ("'", "’")


def _just_opened(group: Group, sentence: Sentence) -> bool:
    """Whether the verb is all there is of a relative clause: "the Cup, which opens"."""
    opens = group.start and sentence.bits[group.start - 1] & k.RELATIVE
    return (
        bool(opens)
        and not sentence.bits[group.start - 1] & (k.SUBORDINATOR | k.COMPLEMENTISER)
        and not group.infinitive
    )


def _before_date(at: int, sentence: Sentence) -> int:
    """The last word before a date that ends at `at`, which the title leaves out."""
    for dated in sentence.dates:
        if dated.start <= at < dated.end and dated.date.type in ("DATE", "TIME"):
            return date_span(dated, sentence)[0] - 1
    return at

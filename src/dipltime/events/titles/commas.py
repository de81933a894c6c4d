"""How good an end is before a comma, a colon or a bracket."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.titles.asides import parts_list
from dipltime.events.titles.lexicon import wants
from dipltime.events.titles.worths import CLOSED, NEVER, STRONG, is_direct, is_feature

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group
    from dipltime.events.clauses.sentence import Sentence

_REST = 20
_LIST = 8
"""Words in which a list comes to its "and"."""
_MARKS = frozenset('"“”')


def at_sign(at: int, group: Group, sentence: Sentence) -> int | None:
    """A comma, a colon or a bracket follows."""
    if sentence.words[at] in _MARKS or _holds_up(at, group, sentence):
        return NEVER
    if _interrupts(at, group, sentence) or in_list(at, sentence):
        return NEVER
    last = max((other for other in sentence.groups if other.head < at), key=lambda other: other.head)
    led = any(sentence.bits[i] & k.PREPOSITION for i in range(last.head + 1, at))
    if wants(last.lemma, "phrase") and not led and last is not group:
        return NEVER
    return STRONG if is_direct(at, group) and not group.passive else CLOSED


def _holds_up(at: int, group: Group, sentence: Sentence) -> bool:
    """Whether the comma closes a remark between an auxiliary and its verb: "has, I think, been"."""
    before = next(
        (i for i in range(at - 1, max(group.start, at - _REST), -1) if sentence.bits[i] & k.COMMA), -1
    )
    return before > 0 and bool(sentence.bits[before - 1] & k.AUXILIARY)


def _interrupts(at: int, group: Group, sentence: Sentence) -> bool:
    """Whether commas enclose a remark before the infinitive that the verb asks for: "called for him, …, to go"."""
    if not sentence.bits[at] & k.COMMA or not wants(group.lemma, "object_infinitive"):
        return False
    closing = next(
        (i for i in range(at + 1, min(at + _REST, len(sentence.words))) if sentence.bits[i] & k.COMMA), -1
    )
    return 0 <= closing < len(sentence.words) - 1 and bool(sentence.bits[closing + 1] & k.TO)


def in_list(at: int, sentence: Sentence) -> bool:
    """Whether the comma parts the members of a list or two adjectives: "an accurate, balanced manner"."""
    joins = at + 1 < len(sentence.words) and sentence.words[at + 1] in ("and", "or")
    if joins and not any(kind & k.COMMA for kind in sentence.bits[max(0, at - _LIST) : at]):
        # ", and the leaders will meet": two are joined without a comma.
        return False
    led = at > 1 and sentence.bits[at - 2] & k.DETERMINER and at + 1 < len(sentence.words)
    if led and is_feature(at + 1, sentence):
        return True
    return is_feature(at - 1, sentence) or parts_list(at, min(at + _REST, len(sentence.words)), sentence)

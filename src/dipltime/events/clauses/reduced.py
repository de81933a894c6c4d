"""Participles that describe a noun without "who was": "freed a contractor jailed for years"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.triggers.lexicon import verb_senses

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group

_BOUNDS = k.COMMA | k.BREAK | k.CONJUNCTION | k.RELATIVE | k.COMPLEMENTISER | k.SUBORDINATOR | k.PRONOUN
_TAKES_CLAUSE = frozenset({"STATEMENT", "ACCUSE", "REQUEST", "THREATEN", "AGREE", "REJECT"})


def reduce_participles(groups: list[Group], words: list[str], bits: list[int], capital: list[bool]) -> None:
    """Make the second of two bare past forms in one clause a participle, or the first where it has no object."""
    for last, group in zip(groups, groups[1:], strict=False):
        if last.reduced or not _is_open(group, bits) or _bounded(last, group, bits) or _may_report(last):
            continue
        if _is_open(last, bits) and not _acts(last.head, bits, capital) and _acts(group.head, bits, capital):
            _reduce(last)
        else:
            _reduce(group)


def _is_open(group: Group, bits: list[int]) -> bool:
    """Whether the form alone leaves open if it is the past or a participle: "jailed", not "took"."""
    bare = group.start == group.head and group.kind == k.PAST
    return bare and bool(bits[group.head] & k.PARTICIPLE)


def _bounded(last: Group, group: Group, bits: list[int]) -> bool:
    """Whether anything between the two begins another clause."""
    between = bits[last.head + 1 : group.head]
    bounds = (kind & _BOUNDS and not kind & k.PREPOSITION for kind in between)
    # "to help repair bombed plants": right after a verb it can only describe what comes.
    return any(bounds)


def _may_report(last: Group) -> bool:
    """Whether what follows can be what somebody says: "said gunmen attacked a bus"."""
    senses = verb_senses().get(last.lemma, ())
    return not last.passive and any(sense.type in _TAKES_CLAUSE and not sense.needs for sense in senses)


def _acts(at: int, bits: list[int], capital: list[bool]) -> bool:
    """Whether an object follows: an article, a number, a name, a plain noun."""
    if at + 1 >= len(bits):
        return False
    after = bits[at + 1]
    if after & (k.DETERMINER | k.POSSESSIVE | k.NUMBER | k.PRONOUN) or capital[at + 1]:
        return True
    return not after & (k.PREPOSITION | k.TO | k.AGENT | k.COMMA | k.BREAK | k.CONJUNCTION | k.ADVERB | k.AUXILIARY)


def _reduce(group: Group) -> None:
    group.kind, group.passive, group.reduced = k.PARTICIPLE, True, True

"""Participles that describe a noun without "which was": "the treaty, signed in May, bans", "talks held in Oslo failed".

The simple past and the participle of most verbs look alike; what stands around them tells which it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.triggers.senses import says, takes_content

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group

_NO_OBJECT = k.PREPOSITION | k.COMMA | k.AGENT | k.TO | k.ADVERB | k.BREAK | k.SUBORDINATOR
_APART = k.CONJUNCTION | k.BREAK | k.RELATIVE | k.COMPLEMENTISER | k.SUBORDINATOR | k.PRONOUN
_PARTICLES = frozenset({"up", "out", "off", "down", "back", "away", "over"})
_APPOSITION = 8
"""Words in which "a former colonel" stands between a comma and its participle."""


def mark_reduced(groups: list[Group], words: list[str], bits: list[int], dated: set[int]) -> None:
    """Mark the participles among the verb groups of a sentence; `dated` are the words of its dates."""
    for place, group in enumerate(groups):
        bare = group.start == group.head and group.kind in (k.PAST, k.PARTICIPLE)
        if not (
            bare and bits[group.head] & k.PARTICIPLE and _has_no_object(group.head + 1, words, bits, dated)
        ):
            continue
        if _has_own_subject(group.start, bits) or _goes(group, words):
            continue
        following = _next_verb(place, groups, bits)
        if following is None:
            if place and _is_done_by(group, bits):
                group.reduced = group.passive = True
            continue
        before = groups[place - 1].head if place else -1
        if _is_set_apart(group, following, before, bits) or _is_held_up(group, following, bits, dated):
            group.reduced = group.passive = True


def _goes(group: Group, words: list[str]) -> bool:
    """Whether its subject itself goes: "two aides, Ann Other and Tom Doe, left for Oslo"."""
    after = words[group.head + 1] if group.head + 1 < len(words) else ""
    return words[group.head] == "left" and after in ("for", "to")


def _has_own_subject(at: int, bits: list[int]) -> bool:
    """Whether "that", "who" or "they" stands before it: "unrest that first erupted in March has spread"."""
    while at and bits[at - 1] & k.ADVERB:
        at -= 1
    return at > 0 and bool(bits[at - 1] & (k.RELATIVE | k.PRONOUN))


def _has_no_object(at: int, words: list[str], bits: list[int], dated: set[int]) -> bool:
    """Whether what follows is no object; a particle comes before one: "turned over two fugitives"."""
    if at + 1 < len(words) and words[at] in _PARTICLES and at not in dated and at + 1 not in dated:
        at += 1
    return at in dated or (at < len(bits) and bool(bits[at] & _NO_OBJECT))


def _next_verb(place: int, groups: list[Group], bits: list[int]) -> Group | None:
    """The verb that goes on after the participle: a finite one, or an infinitive right after a comma."""
    for group in groups[place + 1 :]:
        if group.finite or (place and group.infinitive and bits[group.start - 1] & k.COMMA):
            return group
    return None


def _is_set_apart(group: Group, following: Group, before: int, bits: list[int]) -> bool:
    """Whether a comma opens it after a noun and another closes it: "the treaty, signed in May, bans"."""
    comma = _opening_comma(group.start, bits)
    if comma <= before + 1 or not any(bits[i] & k.COMMA for i in range(group.head + 1, following.start)):
        return False
    if following.infinitive:
        return True
    if before >= 0 and not any(bits[i] & _APART for i in range(before + 1, comma)):
        return False
    direct = bool(bits[following.start - 1] & k.COMMA)
    if comma < group.start - 1:
        return direct and not bits[before + 1] & k.PREPOSITION
    joined = any(bits[i] & k.CONJUNCTION for i in range(group.head + 1, following.start))
    return direct or not joined


def _is_done_by(group: Group, bits: list[int]) -> bool:
    """Whether a participle right after a noun tells at the end who did it: "the speech made in May by the king"."""
    before = bits[group.start - 1] if group.start else k.BREAK
    if before & (_APART | k.COMMA | k.PREPOSITION | k.ADVERB | k.VERB):
        return False
    agent = next(
        (i for i in range(group.head + 1, len(bits)) if bits[i] & (k.AGENT | k.COMMA | k.BREAK)), None
    )
    return agent is not None and bool(bits[agent] & k.AGENT)


def _opening_comma(at: int, bits: list[int]) -> int:
    """The comma right before a participle, or before the apposition that it ends; -1 for none."""
    if at and bits[at - 1] & k.COMMA:
        return at - 1
    for comma in range(at - 1, max(0, at - _APPOSITION), -1):
        if bits[comma] & k.COMMA:
            return comma if bits[comma + 1] & k.DETERMINER else -1
        if bits[comma] & (_APART | k.PREPOSITION):
            return -1
    return -1


def _is_held_up(group: Group, following: Group, bits: list[int], dated: set[int]) -> bool:
    """Whether a second verb follows that nothing joins to it: "talks held in Oslo failed"."""
    between = range(group.head + 1, following.start)
    noun = group.start > 0 and not bits[group.start - 1] & (k.PRONOUN | k.COMMA | k.CONJUNCTION | k.RELATIVE)
    free = not any(bits[i] & (_APART | k.COMMA) for i in between) and not _has_late_object(between, bits)
    # "A truce declared in March broke down": nobody between the two could be the subject of the second.
    told = takes_content(group) and not all(
        i in dated or bits[i] & (k.PREPOSITION | k.ADVERB) for i in between
    )
    return noun and free and len(between) > 0 and not (told or says(following))


def _has_late_object(between: range, bits: list[int]) -> bool:
    """Whether an object stands after a phrase: "handed over to Chad a man suspected of"."""
    opened = next((i for i in reversed(between) if bits[i] & k.DETERMINER), between.start)
    before = bits[opened - 1] if opened > between.start + 1 else k.PREPOSITION
    return not before & (k.PREPOSITION | k.TO | k.DETERMINER | k.AGENT)

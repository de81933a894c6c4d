"""Participles that describe the object of the verb before: "freed a contractor jailed for years"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dipltime.events import kinds as k
from dipltime.events.triggers.senses import takes_content

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group

_BOUNDS = k.COMMA | k.BREAK | k.CONJUNCTION | k.RELATIVE | k.COMPLEMENTISER | k.SUBORDINATOR | k.PRONOUN


def mark_trailing(groups: list[Group], bits: list[int]) -> None:
    """Mark the participles that only describe what a verb before them acts on."""
    for last, group in pairwise(groups):
        if last.reduced or group.reduced or not _is_open(group, bits):
            continue
        if _bounded(last, group, bits) or _may_report(last, group, bits):
            continue
        if not (_is_first_relative(last, groups, bits) or _is_opening(last, groups)):
            group.kind, group.passive, group.reduced = k.PARTICIPLE, True, True


def mark_done_by(groups: list[Group]) -> None:
    """Mark the participles before "by" where another verb is there to tell: "crimes committed by its army"."""
    bare = [group for group in groups if group.passive and _is_bare(group)]
    if bare and any(group.finite and not _is_bare(group) for group in groups):
        for group in bare:
            group.reduced = True


def _is_opening(last: Group, groups: list[Group]) -> bool:
    """Whether the verb before only describes the first subject: "striking drivers blocked", "men living there fled"."""
    return last is groups[0] and last.kind == k.ING and last.start == last.head


def _is_first_relative(last: Group, groups: list[Group], bits: list[int]) -> bool:
    """Whether the verb before stands in the relative clause of the first subject: "troops that invaded left"."""
    relative = last.start > 0 and bits[last.start - 1] & (k.RELATIVE | k.COMPLEMENTISER)
    return bool(relative) and not any(group.finite for group in groups[: groups.index(last)])


def _is_open(group: Group, bits: list[int]) -> bool:
    """Whether the form alone leaves open if it is the past or a participle: "jailed", not "took"."""
    bare = group.start == group.head and group.kind == k.PAST
    return bare and bool(bits[group.head] & k.PARTICIPLE)


def _is_bare(group: Group) -> bool:
    """Whether it is a participle before "by" that no auxiliary makes a verb of its own."""
    return group.passive and group.kind == k.PARTICIPLE and group.start == group.head


def _bounded(last: Group, group: Group, bits: list[int]) -> bool:
    """Whether anything between the two begins another clause."""
    return k.has(_BOUNDS, bits, last.head + 1, group.head)


def _may_report(last: Group, group: Group, bits: list[int]) -> bool:
    """Whether what follows can be what somebody says: "said gunmen attacked a bus"."""
    return takes_content(last) and not last.passive and not k.has(k.TO, bits, last.head + 1, group.head)

"""What coordinated verbs share: "were killed or wounded", "will fly to Seoul and meet the ministers"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events import kinds as k

if TYPE_CHECKING:
    from dipltime.events.clauses.groups import Group


def share_auxiliaries(groups: list[Group], bits: list[int]) -> None:
    """Give the verbs after "and" the auxiliaries of the verb before that they go on from."""
    for place in range(1, len(groups)):
        group, last = groups[place], groups[place - 1]
        if group.start < group.head or group.kind == k.THIRD or not _is_joined(group, bits):
            continue
        if group.kind == k.BASE:
            _share_modal(group, place, groups)
        elif last.head >= group.start - 3 and bits[group.head] & k.PARTICIPLE and last.kind == k.PARTICIPLE:
            _share(group, last)
            group.kind = k.PARTICIPLE


def _is_joined(group: Group, bits: list[int]) -> bool:
    at = group.start - 1
    while at > 0 and bits[at] & k.SKIPPED and not bits[at] & k.CONJUNCTION:
        at -= 1
    return at > 0 and bool(bits[at] & k.CONJUNCTION)


def _share_modal(group: Group, place: int, groups: list[Group]) -> None:
    """Of a bare verb: the "will" or the "to" of the nearest verb before that has one."""
    for above in reversed(groups[max(0, place - 3) : place]):
        if above.kind != k.BASE or above.passive:
            return
        if above.modal:
            group.modal, group.past_auxiliary = above.modal, above.past_auxiliary
            return
        if above.infinitive:
            group.infinitive, group.governor = True, above.governor
            return


def _share(group: Group, last: Group) -> None:
    group.passive, group.perfect, group.modal = last.passive, last.perfect, last.modal
    group.negative, group.past_auxiliary, group.infinitive = (
        last.negative,
        last.past_auxiliary,
        last.infinitive,
    )
    group.reduced, group.governor = last.reduced, last.governor

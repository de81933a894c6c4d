"""Keys to part a corpus by: any two reports that hang together have one of their keys in common.

That follows from how reports are found (`index`): two that are near each other share a type and a party, or name
nobody both, and then weeks of their days, or the first day of what is open or vague, or a plan and what moves it. The
keys are those blocks with their days rounded to wider bins, so that a report has few of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.days import INFINITY, is_open
from dipltime.tracking.index import LONGEST
from dipltime.tracking.moves import FARTHEST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.tracking.profile import Profile

_BIN = 28
"""Days of a bin: what is told to the month at most lies in three at most."""
_PLAN_BIN = 400
"""Days of a bin in which a plan meets what moves it: half as far as a plan that is moved may lie ahead."""
_OLDEST, _NEWEST = -120_000, 120_000
"""Days between which the bins of plans lie (1641 to 2298); all that is beyond them is in the outermost."""


def block_keys(one: Profile) -> set[str]:
    """The keys of a report; there is at least one."""
    bins = set(_days(one)) | set(_plans(one))
    kind = one.report.type
    return {f"{kind}\0{party}\0{where}" for party in one.actors or ("",) for where in bins}


def _days(one: Profile) -> Iterator[str]:
    first, last = one.near
    if is_open(first, last) or last - first >= LONGEST:
        yield f"from {_start(first, last) // _BIN}"
    else:
        # A day more at both ends: two days beside each other may be one event.
        yield from (f"in {number}" for number in range((first - 1) // _BIN, (last + 1) // _BIN + 1))


def _plans(one: Profile) -> Iterator[str]:
    """The bins of the days that a plan is for, or of those that a plan may be for that is moved."""
    spans = []
    if one.plan.planned or one.plan.seeks:
        first, last = one.near
        vague = is_open(first, last) or last - first >= LONGEST * 3
        spans.append((_start(first, last),) * 2 if vague else (first - 1, last + 1))
    if one.plan.seeks:
        spans.append(one.plan.old or (one.plan.told, one.plan.told + FARTHEST))
    for first, last in spans:
        yield from (f"plan {number}" for number in range(_plan_bin(first), _plan_bin(last) + 1))


def _plan_bin(day: int) -> int:
    return min(max(day, _OLDEST), _NEWEST) // _PLAN_BIN


def _start(first: int, last: int) -> int:
    return first if first > -INFINITY else last

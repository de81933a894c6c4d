"""Whether a report moves or calls off the plan that another tells: "postponed from 12 to 19 June"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.tracking.same import likeness
from dipltime.tracking.vetoes import FIRM, at

if TYPE_CHECKING:
    from dipltime.tracking.profile import Profile

FARTHEST = 800
"""Days ahead that a plan that is moved or called off may lie."""


def moves(change: Profile, plan: Profile) -> bool:
    """Whether `change` tells of the plan that `plan` tells, under another time or none."""
    if not change.plan.seeks or not plan.plan.planned or not change.actors:
        return False
    if not _is_time(change, plan) or any(veto(change, plan) for veto in FIRM):
        return False
    return fitness(change, plan) >= 2


def _is_time(change: Profile, plan: Profile) -> bool:
    """Whether the plan was for the time from which it is moved, or for one still to come when that was told."""
    old = change.plan.old
    if old is not None:
        return plan.first <= old.last and plan.last >= old.first
    told = change.plan.told
    return plan.plan.told <= told <= plan.near.last <= told + FARTHEST


def fitness(change: Profile, plan: Profile) -> int:
    """How well the two go together by parties, place and words."""
    parties = 2 if change.actors == plan.actors and len(plan.actors) > 1 else 1
    here, there = change.report.place, plan.report.place
    places = 1 if here and there and at(here, there) else 0
    return parties + places + likeness(change, plan)

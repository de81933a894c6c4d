"""The stages of a run. Each is a function of a job and the number of a piece, and can be done again at any time.

A stage is one module and one line of `STAGES`; it reads what all pieces of earlier stages wrote for its piece, and
writes one file, so that doing it twice leaves what doing it once does.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from dipltime.bulk.stages.answer import answer
from dipltime.bulk.stages.compose import compose
from dipltime.bulk.stages.gather import gather
from dipltime.bulk.stages.group import group
from dipltime.bulk.stages.join import join
from dipltime.bulk.stages.link import link
from dipltime.bulk.stages.name import name
from dipltime.bulk.stages.offer import offer
from dipltime.bulk.stages.settle import settle

if TYPE_CHECKING:
    from dipltime.bulk.job import Job

Summary = dict[str, int]
"""What a piece counted."""


class Stage(NamedTuple):
    """One stage behind the reading."""

    name: str
    work: Callable[[Job, int], Summary]
    done_with: tuple[str, ...] = ()
    """The stages whose files nobody reads any more when this one is done."""


STAGES = (
    Stage("settle", settle, ("read",)),
    Stage("link", link),
    Stage("join", join, ("link",)),
    Stage("gather", gather, ("settle", "join")),
    Stage("group", group, ("gather",)),
    Stage("name", name),
    Stage("offer", offer),
    Stage("answer", answer, ("offer",)),
    Stage("compose", compose, ("group", "name", "answer")),
)
"""In the order in which they are done."""

__all__ = ["STAGES", "Stage", "Summary"]

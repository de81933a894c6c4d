"""What a worker runs: one piece of one stage."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version as version_of
from pathlib import Path
from typing import TYPE_CHECKING

from dipltime.bulk.journal import MANIFEST
from dipltime.bulk.stages import STAGES
from dipltime.bulk.stages.read import read
from dipltime.errors import InputError

if TYPE_CHECKING:
    from dipltime.bulk.job import Job
    from dipltime.bulk.parts import Part
    from dipltime.bulk.stages import Summary

_WORK = {stage.name: stage.work for stage in STAGES}


def do(job: Job, stage: str, number: int, part: Part | None = None) -> Summary:
    """Do a piece; what it counted. Raises InputError if this worker is not one for the job."""
    if version() != job.version:
        raise InputError(
            f"a worker has dipltime {version()}, and this is {job.version}: install the same on both"
        )
    if not (Path(job.folder) / MANIFEST).exists():
        raise InputError(f"a worker does not see {job.folder}: name a folder that all workers share")
    return read(job, number, part) if part else _WORK[stage](job, number)


@cache
def version() -> str:
    """The version of dipltime that is installed here."""
    return version_of("dipltime")

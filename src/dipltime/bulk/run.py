"""A run: all stages over all inputs, on a cluster, from where it ended the last time."""

from __future__ import annotations

import shutil
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import orjson

from dipltime.bulk.files import rows_for, whole_file
from dipltime.bulk.inputs import inputs_of
from dipltime.bulk.job import Job
from dipltime.bulk.journal import Journal, folder_of_one_run
from dipltime.bulk.parts import parts_of, text_bytes
from dipltime.bulk.stages import STAGES
from dipltime.bulk.stages.read import REJECTS
from dipltime.bulk.tasks import version

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from dipltime.bulk.cluster import Task
    from dipltime.bulk.inputs import Input
    from dipltime.bulk.parts import Part
    from dipltime.bulk.stages import Summary

REJECTED = "rejects.jsonl"
"""The file of the articles that could not be read: {"where": str, "id": str|null, "reason": str} a line."""
PIECE_BYTES = 8 << 20
"""Bytes of text whose reports are a piece: ten times as many bytes of JSON."""
_FEWEST, _MOST = 4, 1024
"""Pieces of a stage."""


class Doing(Protocol):
    """What does tasks: a cluster, or whatever stands in for one."""

    def do(self, job: Job, tasks: Iterable[Task]) -> Iterator[tuple[Task, Summary]]:
        """Do the tasks in any order; each comes out when it is done."""


@dataclass(frozen=True, slots=True)
class Result:
    """What a run made."""

    folder: Path
    articles: int
    events: int
    rejects: int


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is."""

    stage: str
    done: int
    of: int
    articles: int
    """How many have been read."""


def run(
    paths: Sequence[str],
    out: str,
    workers: Callable[[], AbstractContextManager[Doing]],
    *,
    added: str,
    on_progress: Callable[[Progress], None] = lambda _: None,
    part_bytes: int | None = None,
    piece_bytes: int = PIECE_BYTES,
) -> Result:
    """Read the inputs and write their events into the folder `out`, going on where an earlier run ended.

    `workers` makes the cluster, which is not asked for if nothing is left to do; `added` is the day of reading.
    A part that is read at a time has `part_bytes` bytes of text, and the reports are kept in pieces of `piece_bytes`.
    Raises InputError for inputs or a folder that cannot be used, ClusterError, and OSError of a full disk.
    """
    inputs = inputs_of(paths)
    parts = parts_of(inputs, part_bytes)
    with folder_of_one_run(out) as folder:
        journal = Journal(folder)
        fresh = Job(str(folder), len(parts), _pieces(inputs, piece_bytes), added, version())
        job = journal.open(inputs, fresh)
        if not journal.is_finished:
            with workers() as cluster:
                _stages(job, journal, parts, cluster, on_progress)
            _finish(job, journal)
    read, composed = journal.total("read"), journal.total("compose")
    settled = journal.total("settle")
    return Result(folder, settled.get("articles", 0), composed.get("written", 0), read.get("rejects", 0))


def _pieces(inputs: Sequence[Input], piece_bytes: int) -> int:
    return min(max(text_bytes(inputs) // piece_bytes, _FEWEST), _MOST)


def _stages(
    job: Job, journal: Journal, parts: Sequence[Part], cluster: Doing, tell: Callable[[Progress], None]
) -> None:
    reading: list[Task] = [("read", number, part) for number, part in enumerate(parts)]
    _stage("read", reading, job, journal, cluster, tell)
    if "settle" not in journal.manifest["stages"]:
        _write_rejects(job)
    for stage in STAGES:
        tasks: list[Task] = [(stage.name, number, None) for number in range(job.pieces)]
        _stage(stage.name, tasks, job, journal, cluster, tell)
        for over in stage.done_with:
            shutil.rmtree(job.work / over, ignore_errors=True)


def _stage(
    name: str,
    tasks: Sequence[Task],
    job: Job,
    journal: Journal,
    cluster: Doing,
    tell: Callable[[Progress], None],
) -> None:
    """Do what is left of a stage."""
    if name in journal.manifest["stages"]:
        return
    left = [task for task in tasks if (name, task[1]) not in journal.done]

    def told(more: int) -> None:
        done = len(tasks) - len(left) + more
        tell(Progress(name, done, len(tasks), journal.total("read").get("articles", 0)))

    told(0)
    for more, ((_, number, _), summary) in enumerate(cluster.do(job, left), 1):
        journal.note(name, number, summary)
        told(more)
    journal.close_stage(name)


def _write_rejects(job: Job) -> None:
    """Write what could not be read, in the order of the inputs."""
    with whole_file(Path(job.folder) / REJECTED) as file:
        file.writelines(orjson.dumps(row) + b"\n" for row in rows_for(REJECTS, job.files("read")))


def _finish(job: Job, journal: Journal) -> None:
    journal.finish()
    shutil.rmtree(job.work, ignore_errors=True)
    for left in Path(job.folder).rglob(".*.tmp"):  # of workers that died over it
        left.unlink(missing_ok=True)

"""Articles to read, and what does the work of a run in this process, without a cluster."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING

import orjson
import pytest
from tests.bulk.corpus import records

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from dipltime.bulk.cluster import Task
    from dipltime.bulk.job import Job
    from dipltime.bulk.stages import Summary


@pytest.fixture(autouse=True)
def _extra() -> None:
    for library in ("pyarrow", "distributed", "fsspec"):
        pytest.importorskip(library, reason="the extra dipltime[cluster] is not installed")


class Here:
    """Does the tasks one after the other, the last first; after `most` of them it goes, as a cluster may."""

    def __init__(self, most: int | None = None) -> None:
        self.left = most
        self.done: list[tuple[str, int]] = []

    def do(self, job: Job, tasks: Iterable[Task]) -> Iterator[tuple[Task, Summary]]:
        from dipltime.bulk.cluster import ClusterError
        from dipltime.bulk.tasks import do

        for task in reversed(list(tasks)):
            if self.left == 0:
                raise ClusterError("the scheduler has gone")
            self.left = None if self.left is None else self.left - 1
            self.done.append(task[:2])
            yield task, do(job, *task)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Some dozens of articles as JSONL, some of them twice, and some that cannot be read."""
    path = tmp_path / "corpus.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in records()), encoding="utf-8")
    return path


@pytest.fixture
def bulk(tmp_path: Path) -> Callable[..., Path]:
    """Runs the pipeline in this process; the folder of the result."""

    def call(*paths: object, out: str = "out", here: Here | None = None, part_bytes: int = 8000) -> Path:
        from dipltime.bulk.run import run

        @contextmanager
        def workers() -> Iterator[Here]:
            yield here or Here()

        names, size = [str(path) for path in paths], part_bytes
        done = run(names, str(tmp_path / out), workers, added="2021-07-01", part_bytes=size, piece_bytes=size)
        return done.folder

    return call


def canonical(rows: Iterable[dict[str, object]]) -> bytes:
    """The rows as bytes that are equal if the rows are, in the order of their ids."""
    ordered = sorted(rows, key=lambda row: str(row["id"]))
    return b"\n".join(orjson.dumps(row, option=orjson.OPT_SORT_KEYS) for row in ordered)


def made(folder: Path) -> bytes:
    """The events of a run, as `canonical` has them; no id is there twice."""
    from dipltime.bulk.events import read_events

    rows = list(read_events(folder))
    assert len({row["id"] for row in rows}) == len(rows)
    return canonical(rows)


def added(store: Path, *paths: object) -> bytes:
    """The events that `add` makes of the same inputs, one after the other in one process."""
    from dipltime.api import dated
    from dipltime.articles import read_path
    from dipltime.errors import DipltimeError, InputError
    from dipltime.timeline import Timeline

    def articles() -> Iterator[object]:
        def passed_over(_: DipltimeError) -> None:
            return None

        for path in paths:
            for article in read_path(str(path), on_error=passed_over):
                try:
                    yield dated(article)
                except InputError:
                    continue

    timeline = Timeline(store)
    for _ in timeline.add_all(articles(), added="2021-07-01"):  # type: ignore[arg-type]
        pass
    return canonical(timeline._store.rows("events"))

"""Real schedulers and workers, some of them killed: the result is that of one process."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.bulk.conftest import added, made

from dipltime.timeline import Timeline

if TYPE_CHECKING:
    from collections.abc import Iterator

_DRIVER = Path(__file__).parent / "driver.py"
_WITHIN = 120
_SCHEDULER = (
    "-m",
    "distributed.cli.dask_scheduler",
    "--host",
    "127.0.0.1",
    "--dashboard-address",
    "127.0.0.1:0",
)
_WORKER = ("-m", "distributed.cli.dask_worker", "--nthreads", "1", "--dashboard-address", "127.0.0.1:0")


def _python(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=_WITHIN, check=False)


@contextmanager
def _running(*arguments: str, folder: Path) -> Iterator[int]:
    """A program in a group of its own, which is killed at the end; the number of its process."""
    with (folder / "log.txt").open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, *arguments], cwd=folder, stdout=log, stderr=log, start_new_session=True
        )
        try:
            yield process.pid
        finally:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait(_WITHIN)


@contextmanager
def _cluster(folder: Path, address: str) -> Iterator[int]:
    """A scheduler and two workers started by hand; the number of the scheduler's process."""
    port = address.rpartition(":")[2]
    with (
        _running(*_SCHEDULER, "--port", port, folder=folder) as scheduler,
        _running(*_WORKER, address, folder=folder),
        _running(*_WORKER, address, folder=folder),
    ):
        yield scheduler


@pytest.fixture
def address() -> str:
    """Where a scheduler may listen."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"tcp://127.0.0.1:{free.getsockname()[1]}"


def test_two_workers_of_this_machine_make_what_one_process_makes(corpus: Path, tmp_path: Path) -> None:
    out, db = tmp_path / "out", tmp_path / "loaded.json"
    done = _python("-m", "dipltime", "bulk", corpus, "--out", out, "--workers", 2, "--db", db)
    assert done.returncode == 3, done.stderr
    events = added(tmp_path / "store.json", corpus)
    assert made(out) == events
    assert len(Timeline(db).events(minor=True)) == events.count(b"\n") + 1
    assert [one.id for one in Timeline(db).events()] == [
        one.id for one in Timeline(tmp_path / "store.json").events()
    ]
    told = done.stderr.splitlines()
    assert told[0].startswith("dipltime: the workers at work: http://127.0.0.1:")
    assert told[1:] == [
        f"dipltime: 2 articles could not be read, each told in {out}/rejects.jsonl; the rest was"
    ]


def test_a_killed_worker_changes_nothing(corpus: Path, tmp_path: Path) -> None:
    done = _python(_DRIVER, corpus, tmp_path / "out", "-", "worker")
    assert done.returncode == 0, done.stderr
    assert "killed after 2 of" in done.stdout
    assert made(tmp_path / "out") == added(tmp_path / "store.json", corpus)


def test_a_killed_scheduler_ends_the_run_and_the_next_one_goes_on(
    corpus: Path, tmp_path: Path, address: str
) -> None:
    out = tmp_path / "out"
    with _cluster(tmp_path, address) as scheduler:
        ended = _python(_DRIVER, corpus, out, address, scheduler)
    assert ended.returncode == 1
    assert ended.stderr.splitlines() == [
        f"the scheduler {address} has gone: what was done is kept, and the same command goes on"
    ]
    lines = (out / ".work" / "journal.jsonl").read_text().splitlines()
    before = {json.loads(line)["piece"] for line in lines}
    assert len(before) >= 2
    with _cluster(tmp_path, address):
        done = _python(_DRIVER, corpus, out, address, "-")
    assert done.returncode == 0, done.stderr
    assert made(out) == added(tmp_path / "store.json", corpus)


def test_workers_started_by_hand_make_the_same(corpus: Path, tmp_path: Path, address: str) -> None:
    out = tmp_path / "out"
    with _cluster(tmp_path, address):
        done = _python("-m", "dipltime", "bulk", corpus, "--out", out, "--scheduler", address, "-q")
    assert done.returncode == 3, done.stderr
    assert made(out) == added(tmp_path / "store.json", corpus)


def test_a_scheduler_that_does_not_answer_is_told_in_time(corpus: Path, tmp_path: Path) -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        address = f"tcp://127.0.0.1:{silent.getsockname()[1]}"
        done = _python("-m", "dipltime", "bulk", corpus, "--out", tmp_path / "out", "--scheduler", address)
    assert done.returncode == 1
    assert done.stderr == f"dipltime: no scheduler answers at {address}: start one with `dask scheduler`\n"


def test_ctrl_c_ends_it_with_one_line(corpus: Path, tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "dipltime",
        "bulk",
        str(corpus),
        "--out",
        str(tmp_path / "out"),
        "--workers",
        "2",
    ]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True)
    assert process.stderr is not None
    first = process.stderr.readline()
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: the workers get it as well
    _, rest = process.communicate(timeout=_WITHIN)
    assert first.startswith("dipltime: the workers at work: ")
    assert rest == "dipltime: interrupted\n"
    assert process.returncode == 130

"""Real processes that write together, or die while they write."""

from __future__ import annotations

import random
import resource
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from dipltime.store import open_store

if TYPE_CHECKING:
    from pathlib import Path

# Each row is told on standard output after its transaction: what was told must be there for good.
WRITER = """
import sys
from dipltime.store import open_store
path, name, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
store = open_store(path)
for number in range(count):
    with store.transaction() as transaction:
        transaction.put("articles", [{"id": f"{name}{number}", "published": "2021", "text": "x" * 2000}])
    print(f"{name}{number}", flush=True)
"""


def writer(path: Path, name: str, count: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), name, str(count)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def told(process: subprocess.Popen[bytes]) -> set[str]:
    return set(process.communicate()[0].decode().split("\n")[:-1])


def stored(path: Path) -> set[str]:
    return {str(row["id"]) for row in open_store(path).rows("articles")}


def test_two_writers_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "events.json"
    processes = [writer(path, name, 25) for name in "ab"]
    acknowledged = set.union(*map(told, processes))
    assert len(acknowledged) == 50
    assert stored(path) == acknowledged


def test_a_killed_writer_loses_nothing_it_acknowledged(tmp_path: Path) -> None:
    path = tmp_path / "events.json"
    chance = random.Random(1)  # noqa: S311
    acknowledged: set[str] = set()
    for round_ in range(6):
        process = writer(path, f"r{round_}-", 100_000)
        assert process.stdout is not None
        first = process.stdout.readline().decode().strip()
        time.sleep(chance.uniform(0, 0.05))
        process.send_signal(signal.SIGKILL)
        acknowledged |= {first} | told(process)
        assert acknowledged <= stored(path)
    assert len(acknowledged) >= 6


def test_a_full_disk_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "events.json"
    told(writer(path, "a", 2))
    before = path.read_bytes()
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), "b", "5"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (6000, 6000)),
    )
    out, errors = process.communicate()
    assert out == b""
    assert b"StoreError" in errors
    assert b"cannot be written" in errors
    assert path.read_bytes() == before
    assert not (tmp_path / ".events.json.tmp").exists()

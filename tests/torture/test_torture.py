"""A few rounds of what `make torture` does in full: processes that are killed, and many that write at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.torture.kills import kill
from tests.torture.together import together

if TYPE_CHECKING:
    from pathlib import Path

    from tests.store.cluster import Cluster


def test_what_was_told_outlives_a_kill(tmp_path: Path) -> None:
    done = kill(tmp_path, 8)
    assert (done.lost, done.corrupt, done.stray) == ([], [], set())
    assert done.told > 3


def test_writers_at_once_lose_nothing_and_readers_see_all_or_nothing(tmp_path: Path) -> None:
    done = together(tmp_path / "events.json", 3, 2)
    assert (done.lost, done.failed) == (0, [])
    assert done.told >= 3
    assert done.looks


def test_the_same_holds_of_a_server(cluster: Cluster) -> None:
    done = together(cluster.address(), 3, 2)
    assert (done.lost, done.failed) == (0, [])
    assert done.told >= 3
    assert done.looks

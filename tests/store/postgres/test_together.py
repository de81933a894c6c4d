"""Commands at the same time come to what they come to one after the other."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from dipltime import Timeline
from dipltime.store import open_store
from dipltime.store.postgres.transaction import PostgresTransaction

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.store.cluster import Cluster

    from dipltime.serial import Json
    from dipltime.store import Table

ARTICLES = (
    "PARIS, May 19, 2021 - The foreign ministers of France and Germany met in Paris on Wednesday.\n",
    "BERLIN, May 20, 2021 - The foreign ministers of Germany and France met in Paris on Wednesday, a spokesman said.\n",
    "PARIS, May 21, 2021 - France and Germany will sign a treaty in Berlin on 2 June.\n",
    "BERLIN, June 3, 2021 - Germany and France signed a treaty in Berlin on Wednesday.\n",
)


def add(place: str, *names: str) -> list[str]:
    return [sys.executable, "-m", "dipltime", "add", *names, "--db", place, "--quiet"]


def test_adding_at_once_merges_as_adding_in_turn(cluster: Cluster, tmp_path: Path) -> None:
    names = [f"{at}.txt" for at in range(len(ARTICLES))]
    for name, text in zip(names, ARTICLES, strict=True):
        (tmp_path / name).write_text(text)
    for name in names:
        subprocess.run(add("events.json", name), cwd=tmp_path, check=True)
    processes = [subprocess.Popen(add(cluster.address(), name), cwd=tmp_path) for name in names]
    assert [process.wait() for process in processes] == [0] * len(names)
    timeline = Timeline(cluster.address())
    assert timeline.check() == []
    assert max(len(one.evidence) for one in timeline.events()) >= 2
    for table in ("articles", "events", "removed", "corrections"):
        file, team = (
            open_store(place).rows(table) for place in (tmp_path / "events.json", cluster.address())
        )
        assert team == file


def test_a_second_change_of_a_process_reads_only_what_others_changed(
    cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    timeline = Timeline(cluster.address())
    timeline.add(ARTICLES[0])
    asked: list[str] = []
    read = PostgresTransaction.rows

    def rows(self: PostgresTransaction, table: Table) -> Iterator[Json]:
        asked.append(table)
        return read(self, table)

    monkeypatch.setattr(PostgresTransaction, "rows", rows)
    timeline.add(ARTICLES[2])
    assert "events" not in asked
    Timeline(cluster.address()).add(ARTICLES[1])
    asked.clear()
    timeline.add(ARTICLES[3])
    assert "events" in asked
    assert timeline.check() == []
    assert len(timeline.articles()) == 4

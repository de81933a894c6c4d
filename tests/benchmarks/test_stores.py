"""The benchmark of the stores measures what it says, on timelines that are sound."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.stores import fill, measured, table

from dipltime import Timeline


def test_the_benchmark_measures_every_operation(tmp_path: Path) -> None:
    place = str(tmp_path / "events.json")
    told = {"file": {30: measured(place, 30)}}
    assert all(seconds > 0 for seconds in told["file"][30].values())
    assert table(told).count("\n") == 1 + len(told["file"][30])
    assert Timeline(place).check() == []


def test_the_events_are_the_same_each_time(tmp_path: Path) -> None:
    for name in "ab":
        fill(str(tmp_path / name), 30)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()

"""A timeline of an older version is grouped anew by the rules of today, and its copy is kept."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import TEXT

from dipltime import Timeline


def test_the_first_change_brings_a_timeline_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "events.json"
    timeline = Timeline(path)
    timeline.add(TEXT)
    today = path.read_bytes()
    old = today.replace(b'"version": 2', b'"version": 1').replace(
        b'"history":[]', b'"history":[{"at":"x"}]', 1
    )
    for table in (b',\n"removed": {}', b',\n"corrections": {}'):
        old = old.replace(table, b"")
    path.write_bytes(old)
    old_timeline = Timeline(path)
    assert old_timeline.check()
    assert not old_timeline.add(TEXT.replace("19, 2021", "20, 2021")).known
    assert old_timeline.check() == []
    assert Path(f"{path}.v1.bak").read_bytes() == old

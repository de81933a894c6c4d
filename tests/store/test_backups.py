"""The states of a store before its last commands, kept beside it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.store.rows import ids, put, row

from dipltime.store import backups, open_store


def kept(path: Path) -> list[list[str]]:
    return [ids(open_store(name)) for name in backups.backups(path) if name.exists()]


def test_the_last_states_are_kept_the_latest_first(tmp_path: Path) -> None:
    path = tmp_path / "events.json"
    for name in "abcdef":
        put(open_store(path), row(name))
    assert kept(path) == [["a", "b", "c", "d", "e"], ["a", "b", "c", "d"], ["a", "b", "c"]]
    assert sorted(file.name for file in tmp_path.iterdir()) == [
        ".events.json.lock", "events.json", "events.json.bak", "events.json.bak.2", "events.json.bak.3",
    ]  # fmt: skip


def test_one_command_keeps_one_state(tmp_path: Path) -> None:
    path = tmp_path / "events.json"
    put(open_store(path), row("a"))
    command = open_store(path)
    for name in "bcd":
        put(command, row(name))
    assert kept(path) == [["a"]]
    assert ids(command) == ["a", "b", "c", "d"]


def test_a_first_command_and_one_that_changes_nothing_keep_none(tmp_path: Path) -> None:
    path = tmp_path / "events.json"
    command = open_store(path)
    put(command, row("a"))
    put(command, row("b"))
    with open_store(path).transaction():
        pass
    assert kept(path) == []


def test_a_write_that_fails_keeps_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "events.json"
    put(open_store(path), row("a"))

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fail)
        with pytest.raises(Exception, match="No space left"):
            put(open_store(path), row("b"))
    assert kept(path) == []


def test_keeping_a_state_copies_nothing(tmp_path: Path) -> None:
    path = tmp_path / "events.json"
    put(open_store(path), row("a"))
    before = path.stat().st_ino
    put(open_store(path), row("b"))
    assert backups.backups(path)[0].stat().st_ino == before


def test_a_disk_without_second_names_gets_copies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    path = tmp_path / "events.json"
    for name in "abc":
        put(open_store(path), row(name))
    assert kept(path) == [["a", "b"], ["a"]]
    assert not list(tmp_path.glob(".*.tmp"))


@pytest.mark.parametrize("died", [1, 2])
def test_a_crash_between_two_names_loses_no_state(tmp_path: Path, died: int) -> None:
    """After a crash one name may be missing, or the latest backup be the store itself."""
    path = tmp_path / "events.json"
    for name in "abcd":
        put(open_store(path), row(name))
    latest, second, _ = backups.backups(path)
    if died == 1:
        latest.unlink()
    else:
        latest.unlink()
        os.link(path, latest)
    put(open_store(path), row("e"))
    assert kept(path) == [["a", "b", "c", "d"], ids(open_store(second)), ["a"]]


def test_the_names_stand_beside_the_file_that_a_link_means(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    path = tmp_path / "events.json"
    path.symlink_to(tmp_path / "real" / "über all.json")
    for name in "abc":
        put(open_store(path), row(name))
    assert path.is_symlink()
    assert sorted(file.name for file in (tmp_path / "real").iterdir()) == [
        ".über all.json.lock", "über all.json", "über all.json.bak", "über all.json.bak.2",
    ]  # fmt: skip


def test_names_that_are_taken_stay_what_they_are(tmp_path: Path) -> None:
    path = tmp_path / "events.json"
    for name in ("events.json.damaged", "events.json.damaged.2"):
        (tmp_path / name).touch()
    assert backups.spare(path, "damaged") == tmp_path / "events.json.damaged.3"

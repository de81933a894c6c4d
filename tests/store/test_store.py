"""The store in a file: what is in it, and what is refused."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path
from typing import Any

import pytest
from tests.store.rows import row

from dipltime.errors import StoreError
from dipltime.store import open_store


def put(path: Path, *rows: dict[str, Any]) -> None:
    with open_store(path).transaction() as transaction:
        transaction.put("articles", rows)


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def ids(path: Path) -> list[str]:
    return [str(one["id"]) for one in open_store(path).rows("articles")]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "events.json"


def test_the_file_says_what_it_is_and_has_a_row_a_line(path: Path) -> None:
    put(path, row("b"), row("a"))
    data = json.loads(path.read_text())
    assert (data["format"], data["version"]) == ("dipltime", 2)
    lines = path.read_text().splitlines()
    assert [line[:5] for line in lines if line.startswith(('"a":', '"b":'))] == ['"a": ', '"b": ']


def test_the_same_rows_give_the_same_bytes(tmp_path: Path) -> None:
    put(tmp_path / "one", row("a"), row("b"))
    put(tmp_path / "other", row("b"))
    put(tmp_path / "other", row("a"))
    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()


def test_an_empty_file_is_an_empty_store(path: Path) -> None:
    path.touch()
    assert ids(path) == []
    put(path, row("a"))
    assert ids(path) == ["a"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("{", "no JSON"),
        ("[1, 2]", "not a store"),
        ('{"_default": {}}', "not a store"),
        ('{"format": "other", "version": 1}', "not a store"),
        ('{"format": "dipltime", "version": 3}', "newer"),
        ('{"format": "dipltime"}', "newer"),
        ('{"format": "dipltime", "version": 1, "events": []}', "damaged"),
        ('{"format": "dipltime", "version": 1, "events": {"a": 1}}', "damaged"),
        ("\x00\x01", "no JSON"),
    ],
)
def test_a_file_that_is_not_ours_is_refused_and_untouched(path: Path, content: str, reason: str) -> None:
    path.write_text(content)
    for work in (lambda: ids(path), lambda: put(path, row("a"))):
        with pytest.raises(StoreError, match=reason) as caught:
            work()
        assert "\n" not in str(caught.value)
        assert str(path) in str(caught.value)
    assert path.read_text() == content


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="not a file"):
        ids(tmp_path)
    with pytest.raises(StoreError):
        put(tmp_path, row("a"))


def test_a_folder_that_is_not_there_or_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for path in (tmp_path / "file" / "events.json", Path("/proc/no/events.json")):
        with pytest.raises(StoreError, match="cannot be written"):
            put(path, row("a"))


def test_the_mode_is_kept(path: Path) -> None:
    put(path, row("a"))
    path.chmod(0o640)
    put(path, row("b"))
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.parametrize(("mode", "lock"), [(0o660, 0o660), (0o666, 0o666), (0o600, None), (0o644, None)])
def test_who_may_write_the_store_may_take_its_lock(path: Path, mode: int, lock: int | None) -> None:
    put(path, row("a"))
    beside = path.parent / ".events.json.lock"
    usual = stat.S_IMODE(beside.stat().st_mode)
    beside.unlink()
    path.chmod(mode)
    put(path, row("b"))
    assert stat.S_IMODE(beside.stat().st_mode) == (lock or usual)


def test_a_link_stays_a_link(path: Path, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    real = tmp_path / "folder" / "real.json"
    path.symlink_to(real)
    put(path, row("a"))
    put(path, row("b"))
    assert path.is_symlink()
    assert ids(real) == ["a", "b"]
    assert names(tmp_path) == ["events.json", "folder"]


def test_no_temporary_file_stays(path: Path) -> None:
    put(path, row("a"))
    assert ".events.json.tmp" not in names(path.parent)


def test_the_left_over_of_a_crash_is_taken_over(path: Path) -> None:
    (path.parent / ".events.json.tmp").write_text("half a st")
    put(path, row("a"))
    assert ids(path) == ["a"]
    assert not (path.parent / ".events.json.tmp").exists()


def test_reading_leaves_no_file_behind(path: Path) -> None:
    put(path, row("a"))
    (path.parent / ".events.json.lock").unlink(missing_ok=True)
    ids(path)
    assert names(path.parent) == ["events.json"]


def test_a_write_that_fails_leaves_the_store_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(path, row("a"))
    before = path.read_bytes()

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(StoreError, match="No space left"):
        put(path, row("b"))
    assert path.read_bytes() == before
    assert ".events.json.tmp" not in names(path.parent)


OLD = """\
{
"format": "dipltime",
"version": 1,
"articles": {
"a": {"id":"a","published":"2021"}
},
"events": {}
}
"""


@pytest.mark.parametrize("content", [OLD, json.dumps(json.loads(OLD)), OLD.replace("\n", "\r\n")])
def test_a_store_of_an_older_version_is_read_and_kept_when_it_changes(path: Path, content: str) -> None:
    path.write_bytes(content.encode())
    assert ids(path) == ["a"]
    assert path.read_bytes() == content.encode()
    with open_store(path).transaction() as transaction:
        assert transaction.outdated
        transaction.put("articles", [row("b")])
    assert ids(path) == ["a", "b"]
    assert names(path.parent) == [
        ".events.json.lock",
        "events.json",
        "events.json.bak",
        "events.json.v1.bak",
    ]
    assert (path.parent / "events.json.v1.bak").read_bytes() == content.encode()
    with open_store(path).transaction() as transaction:
        assert not transaction.outdated


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace('"a": {', '\n\n  "a" : {'),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: json.dumps(json.loads(text), indent=2),
        lambda text: text.rstrip("\n"),
    ],
)
def test_a_store_that_a_hand_laid_out_anew_is_the_same_store(path: Path, change: Any) -> None:
    put(path, row("a"), row("b"))
    path.write_text(change(path.read_text()), newline="")
    assert ids(path) == ["a", "b"]


def test_a_damaged_row_is_told_when_it_is_needed(path: Path) -> None:
    put(path, row("a"), row("b"))
    path.write_text(path.read_text().replace('"b": {"id"', '"b": {"id" oops'))
    with pytest.raises(StoreError, match='row "b" is damaged'):
        ids(path)


def test_a_trial_is_written_nowhere(path: Path) -> None:
    put(path, row("a"))
    before = path.read_bytes()
    open_store(path).snapshot().put("articles", [row("b")])
    assert path.read_bytes() == before
    assert names(path.parent) == [".events.json.lock", "events.json"]

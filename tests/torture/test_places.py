"""A store behind links, under names of any letters, in a folder that nobody may write to, on a full disk."""

from __future__ import annotations

import io
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.torture.driver import article
from tests.torture.places import Ended, apart, as_somebody, with_files_of_at_most

from dipltime.cli.run import run

TEXT, DAY = article("a")
MORE, LATER = article("b")
Dipltime = Callable[..., Ended]


@pytest.fixture
def dipltime(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Dipltime:
    """Runs a command in an empty folder, with what it is given on standard input."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str, given: str = "") -> Ended:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given.encode())))
        status = run(arguments)
        out, errors = capfdbinary.readouterr()
        return Ended(status, out.decode(), errors.decode())

    return call


def first_event(dipltime: Dipltime, db: str) -> str:
    return str(json.loads(dipltime("show", "--json", "--db", db).out)[0]["id"])


def changes(dipltime: Dipltime, db: str) -> None:
    """Add, correct, take back, look, verify; all of it must do."""
    assert dipltime("add", "-", "--published", DAY, "--db", db, given=TEXT).status == 0
    event = first_event(dipltime, db)
    for command in (("edit", event, "--title", "Corrected"), ("undo",), ("show",), ("check",)):
        ended = dipltime(*command, "--db", db)
        assert (ended.status, ended.errors) == (0, ""), command


def test_a_name_with_spaces_and_foreign_letters(dipltime: Dipltime, tmp_path: Path) -> None:
    folder = tmp_path / "Zeit leiste – дела 外交"
    folder.mkdir()
    changes(dipltime, f"{folder.name}/événements de l'année.json")
    assert {name.name.strip(".") for name in folder.iterdir()} == {
        "événements de l'année.json", "événements de l'année.json.lock",
        "événements de l'année.json.bak", "événements de l'année.json.bak.2",
    }  # fmt: skip


@pytest.mark.skipif(os.name != "posix", reason="names are bytes there only")
def test_a_name_that_is_no_text(dipltime: Dipltime) -> None:
    changes(dipltime, os.fsdecode(b"\xff\xfe.json"))
    ended = dipltime("show", "--db", os.fsdecode(b"\xff.json"))
    assert ended.status == 1
    assert ended.errors.startswith("dipltime: there is no store")


@pytest.mark.parametrize("there", [True, False])
def test_a_link_to_a_store_in_another_folder(dipltime: Dipltime, tmp_path: Path, there: bool) -> None:
    real = tmp_path / "real folder"
    real.mkdir()
    if there:
        changes(dipltime, "real folder/store.json")
    (tmp_path / "link.json").symlink_to("real folder/store.json")
    changes(dipltime, "link.json")
    assert (tmp_path / "link.json").is_symlink()
    assert [name.name for name in tmp_path.iterdir() if not name.is_dir()] == ["link.json"]
    assert (real / "store.json.bak").exists()


def test_writers_through_a_link_and_without_it_are_one(dipltime: Dipltime, tmp_path: Path) -> None:
    changes(dipltime, "store.json")
    (tmp_path / "link.json").symlink_to("store.json")
    dipltime("add", "-", "--published", LATER, "--db", "link.json", given=MORE)
    assert "2 articles" in dipltime("check", "--db", "store.json").out


@pytest.mark.parametrize("command", [("show",), ("check",), ("add", "-", "--published", DAY)])
def test_a_link_that_leads_to_itself_is_told(dipltime: Dipltime, tmp_path: Path, command: tuple[str]) -> None:
    (tmp_path / "loop.json").symlink_to("loop.json")
    ended = dipltime(*command, "--db", "loop.json", given=TEXT)
    assert (ended.status, ended.out) == (1, "")
    assert ended.errors.count("\n") == 1
    assert "loop.json" in ended.errors


@pytest.fixture
def open_folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that every user can look into."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        monkeypatch.chdir(folder)
        yield folder
        folder.chmod(0o755)


def test_a_folder_that_nobody_may_write_to_is_read_all_the_same(
    dipltime: Dipltime, open_folder: Path
) -> None:
    changes(dipltime, "store.json")
    event = first_event(dipltime, "store.json")
    looks = (("show",), ("show", "--json"), ("explain", event), ("articles",), ("stats",), ("check",))
    before = [dipltime(*command, "--db", "store.json") for command in looks]
    assert dipltime("check", "--repair", "--db", "store.json").status == 0
    files = {name.name: name.read_bytes() for name in open_folder.iterdir()}
    (open_folder / "store.json").chmod(0o444)
    open_folder.chmod(0o555)
    assert [apart(*command, "--db", "store.json", before=as_somebody) for command in looks] == before
    for change in (
        ("add", "-", "--published", LATER),
        ("edit", event, "--title", "X"),
        ("check", "--repair"),
    ):
        ended = apart(*change, "--db", "store.json", given=MORE, before=as_somebody)
        assert (ended.status, ended.out) == (1, ""), change
        assert ended.errors.startswith("dipltime: store.json cannot be written (Permission denied)")
        assert ended.errors.count("\n") == 1
    assert {name.name: name.read_bytes() for name in open_folder.iterdir()} == files


def test_a_store_that_may_not_be_written_is_left_alone(dipltime: Dipltime, open_folder: Path) -> None:
    changes(dipltime, "store.json")
    open_folder.chmod(0o777)
    (open_folder / ".store.json.lock").chmod(0o666)
    (open_folder / "store.json").chmod(0o444)
    before = (open_folder / "store.json").read_bytes()
    ended = apart("add", "-", "--published", LATER, "--db", "store.json", given=MORE, before=as_somebody)
    assert ended.status == 1
    assert "write-protected" in ended.errors
    assert (open_folder / "store.json").read_bytes() == before


@pytest.mark.parametrize("kind", ["add", "edit", "undo", "check"])
def test_a_full_disk_leaves_everything_as_it_was(dipltime: Dipltime, tmp_path: Path, kind: str) -> None:
    changes(dipltime, "store.json")
    event = first_event(dipltime, "store.json")
    assert dipltime("edit", event, "--title", "Corrected", "--db", "store.json").status == 0
    assert dipltime("check", "--repair", "--db", "store.json").status == 0
    if kind == "check":
        path = tmp_path / "store.json"
        path.write_bytes(path.read_bytes()[:-9])
    command = {
        "add": ("add", "-", "--published", LATER), "edit": ("edit", event, "--title", "Again"),
        "undo": ("undo",), "check": ("check", "--repair"),
    }[kind]  # fmt: skip
    before = {name.name: name.read_bytes() for name in tmp_path.iterdir()}
    size = len(before["store.json"])
    for limit in (0, 1, 100, size // 3):
        ended = apart(*command, "--db", "store.json", given=MORE, before=with_files_of_at_most(limit))
        assert (ended.status, ended.out) == (1, "")
        assert ended.errors.startswith("dipltime: store.json cannot be written (File too large)")
        assert {name.name: name.read_bytes() for name in tmp_path.iterdir()} == before


def test_a_store_that_a_hand_wrote_is_one(dipltime: Dipltime, tmp_path: Path) -> None:
    changes(dipltime, "store.json")
    path = tmp_path / "store.json"
    data = json.loads(path.read_text())
    (event,) = data["events"].values()
    event["title"] = "As a hand has it"
    path.write_text(json.dumps(data, indent=4, ensure_ascii=False, sort_keys=True))
    assert "As a hand has it" in dipltime("show", "--db", "store.json").out
    assert dipltime("check", "--db", "store.json").status == 0
    changes(dipltime, "store.json")

"""The commands `export` and `import`."""

from __future__ import annotations

import csv
import io
import json
import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import typer
from icalendar import Calendar
from jsonschema import Draft202012Validator

from dipltime.serial import schema
from dipltime.sharing import target
from dipltime.views import EXPORTS

if TYPE_CHECKING:
    from collections.abc import Callable

RECORDS = Draft202012Validator(
    {"$defs": schema()["$defs"], "type": "array", "items": {"$ref": "#/$defs/record"}}
)
WHOLE = ("json", "jsonl", "csv", "ics")


@pytest.fixture(autouse=True)
def _store(store: Path) -> None:
    """All commands here are about this store."""


@pytest.mark.parametrize("ending", WHOLE)
def test_there_and_back(command: Callable[..., Any], tmp_path: Path, ending: str) -> None:
    result = command("export", f"a.{ending}")
    assert (result.status, result.out, result.errors) == (
        0,
        f"5 events written to a.{ending} ({ending})\n",
        "",
    )
    assert command("import", f"a.{ending}", "--db", "b.json").out == (
        f"a.{ending}: 5 events added from 2 articles\n"
    )
    assert Path("b.json").read_bytes() == Path("events.json").read_bytes()
    assert (
        command("import", f"a.{ending}", "--db", "b.json").out
        == f"a.{ending}: nothing changed, all was known\n"
    )
    assert Path("b.json").read_bytes() == Path("events.json").read_bytes()
    assert command("check", "--db", "b.json").status == 0


def test_json_is_as_the_schema_says(command: Callable[..., Any]) -> None:
    command("edit", "k1", "--title", "By hand")
    command("merge", "k1", "k3")
    records = json.loads(command("export", "-", "--json").out)
    RECORDS.validate(records)
    assert {"articles", "corrections", "reports"} <= {name for record in records for name in record}
    assert [json.loads(line) for line in command("export", "-").out.splitlines()] == records


def test_the_filters_are_those_of_show(command: Callable[..., Any]) -> None:
    for filters in (
        ["--actor", "SUN"],
        ["--from", "2021-06", "--reverse"],
        ["--search", "hold", "--limit", "1"],
    ):
        shown = command("show", "--jsonl", *filters).out.splitlines()
        exported = command("export", "-", "--format", "jsonl", *filters).out.splitlines()
        assert [json.loads(line)["id"] for line in exported] == [json.loads(line)["id"] for line in shown]


def test_what_is_read_back_is_whole_and_what_is_looked_at_is_like_show(command: Callable[..., Any]) -> None:
    for ending, least, more in (("csv", True, True), ("md", False, True), ("mmd", False, True)):
        for options, expected in (([], least), (["--all"], more)):
            command("export", f"a.{ending}", "--force", *options)
            assert ("A dated sentence" in Path(f"a.{ending}").read_text()) == expected


@pytest.mark.parametrize("format_", ["csv", "ics", "markdown", "mermaid", "timelinejs"])
def test_show_and_digest_write_the_formats_too(command: Callable[..., Any], format_: str) -> None:
    for name in ("show", "digest"):
        result = command(name, "--format", format_)
        assert result.status == 0
        assert "Biden and Putin hold summit" in result.out


def test_help_names_every_format(command: Callable[..., Any]) -> None:
    words = command("export", "--help").out
    assert all(name in words for name in EXPORTS)


def test_format_goes_before_the_ending(command: Callable[..., Any]) -> None:
    command("export", "a.txt", "--format", "csv")
    assert len(list(csv.DictReader(io.StringIO(Path("a.txt").read_text())))) == 5
    assert command("import", "a.txt", "--db", "b.json").status == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["a.xyz"], 'the ending of "a.xyz" stands for no format'),
        (["a"], "there are plain (.txt), json (.json)"),
        (["a.json", "--format", "pdf"], '"pdf" is no format'),
        (["-", "--format", "terminal"], '"terminal" is no format'),
        (["a.xml", "--format", "timeml"], "dipltime extract ARTICLE --format timeml"),
        (["a.json", "--from", "never"], "--from"),
        (["a.json", "--status", "done"], "--status"),
    ],
)
def test_a_command_line_at_fault(command: Callable[..., Any], arguments: list[str], words: str) -> None:
    result = command("export", *arguments)
    assert (result.status, result.out) == (2, "")
    assert words in result.errors
    assert result.errors.count("\n") == 1
    assert not Path(arguments[0]).exists()


def test_a_file_that_exists_is_kept_unless_forced(command: Callable[..., Any]) -> None:
    Path("a.json").write_text("mine")
    result = command("export", "a.json")
    assert (result.status, result.errors) == (1, "dipltime: a.json exists: --force writes over it\n")
    assert Path("a.json").read_text() == "mine"
    assert command("export", "a.json", "--force").status == 0
    assert len(json.loads(Path("a.json").read_text())) == 5


@pytest.mark.parametrize("answer", [True, False])
def test_on_a_terminal_it_asks(
    command: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, answer: bool
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    def confirm(words: str, **_: object) -> bool:
        assert words == "a.json exists. Write over it?"
        if not answer:
            raise typer.Abort
        return True

    Path("a.json").write_text("mine")
    monkeypatch.setattr(typer, "confirm", confirm)
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert command("export", "a.json").status == (0 if answer else 130)
    assert (Path("a.json").read_text() == "mine") != answer


def test_the_store_itself_is_never_written_over(command: Callable[..., Any]) -> None:
    before = Path("events.json").read_bytes()
    Path("link.json").symlink_to("events.json")
    Path("hard.json").hardlink_to("events.json")
    for name in ("events.json", "link.json", "hard.json"):
        result = command("export", name, "--force")
        assert (result.status, result.errors) == (
            1, f"dipltime: {name} is the store itself: name another file\n"
        )  # fmt: skip
    assert Path("events.json").read_bytes() == before


@pytest.mark.parametrize("name", ["nowhere/a.json", ".", "events.json/a.json", "loop.json"])
def test_a_target_that_cannot_be_written(command: Callable[..., Any], name: str) -> None:
    Path("loop.json").symlink_to("loop.json")
    result = command("export", name, "--format", "json", "--force")
    assert (result.status, result.out, result.errors.count("\n")) == (1, "", 1)
    assert result.errors.startswith(f"dipltime: {name} ")


def test_a_write_that_fails_leaves_the_file_as_it_was(
    command: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("a.json").write_text("mine")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    result = command("export", "a.json", "--force")
    assert (result.status, result.errors) == (
        1,
        "dipltime: a.json cannot be written: No space left on device\n",
    )
    assert Path("a.json").read_text() == "mine"
    assert sorted(path.name for path in Path().iterdir() if path.name.startswith(".a")) == []


def test_a_pipe_is_written_into(tmp_path: Path) -> None:
    fifo = tmp_path / "pipe"
    os.mkfifo(fifo)
    reader = os.open(fifo, os.O_RDONLY | os.O_NONBLOCK)
    target.write(fifo, "words")
    assert os.read(reader, 100) == b"words"
    os.close(reader)
    assert stat.S_ISFIFO(fifo.stat().st_mode)


def test_nothing_to_export_is_said_and_the_file_is_valid(command: Callable[..., Any]) -> None:
    result = command("export", "a.ics", "--actor", "Atlantis")
    assert (result.status, result.out) == (0, "")
    assert result.errors == "dipltime: there is no event to export: a.ics holds none\n"
    assert Calendar.from_ical(Path("a.ics").read_text()).subcomponents == []
    assert command("export", "-", "--json", "--actor", "Atlantis").out == "[]\n"


def test_what_a_file_leaves_out_is_said(command: Callable[..., Any]) -> None:
    command("rm", "k1")
    assert command("export", "a.json").errors == "dipltime: left out: 1 removal by hand\n"
    command("rm", "--article", "b2")
    assert "2 removals by hand" in command("export", "a.csv").errors
    assert command("export", "a.md").errors == ""
    assert command("export", "b.csv", "--type", "CONSULT").errors == ""


def test_import_of_several_files_of_which_one_is_none(command: Callable[..., Any]) -> None:
    command("export", "a.json")
    Path("bad.json").write_text('[{"id": 5}]')
    result = command("import", "bad.json", "a.json", "--db", "b.json")
    assert result.status == 3
    assert result.errors == "dipltime: bad.json: object 1 is no record: has no 'title'\n"
    assert command("import", "bad.json", "--db", "b.json").status == 1
    assert command("import", "gone.json", "--db", "b.json").status == 1


def test_import_without_storing(command: Callable[..., Any]) -> None:
    command("export", "a.json")
    result = command("import", "a.json", "--db", "b.json", "--dry-run")
    assert result.out == "dry run, nothing is stored: a.json: 5 events added from 2 articles\n"
    assert not Path("b.json").exists()


def test_import_with_a_format_that_is_none(command: Callable[..., Any]) -> None:
    result = command("import", "a.json", "--format", "html")
    assert (result.status, result.errors.count("\n")) == (2, 1)
    assert "none of json, jsonl, csv, ics" in result.errors

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from dipltime.cli import inputs
from dipltime.serial import schema

if TYPE_CHECKING:
    from collections.abc import Callable

VALID = Draft202012Validator(schema())
UNDATED = "The two sides talked about trade.\n\nNothing was agreed, and no date was named by anybody.\n"


def test_add_then_show(command: Callable[..., Any], text_file: Path) -> None:
    result = command("add", str(text_file))
    assert (result.status, result.errors) == (0, "")
    assert "from 1 article published 2021-05-19" in result.out
    assert result.out.count("\n") == 1
    shown = command("show")
    assert shown.status == 0
    assert "19 Wed" in shown.out
    assert "scheduled" in shown.out


def test_again_changes_nothing_and_says_so(command: Callable[..., Any], text_file: Path) -> None:
    command("add", str(text_file))
    before = Path("events.json").read_bytes()
    result = command("add", str(text_file))
    assert result.status == 0
    assert result.out.startswith("nothing changed, the article was read before:")
    assert Path("events.json").read_bytes() == before


def test_the_day_given_is_the_day_found(command: Callable[..., Any], text_file: Path) -> None:
    command("add", str(text_file))
    result = command("add", str(text_file), "--published", "19 May 2021")
    assert result.out.startswith("nothing changed")


def test_quiet_and_verbose(command: Callable[..., Any], text_file: Path) -> None:
    assert command("add", str(text_file), "--quiet") == (0, "", "")
    result = command("add", str(text_file), "--verbose", "--db", "other.json")
    assert "1 article published 2021-05-19" in result.errors


def test_failing_inputs_are_named_and_the_rest_is_stored(
    command: Callable[..., Any], text_file: Path
) -> None:
    Path("empty.txt").touch()
    Path("binary.bin").write_bytes(bytes(range(256)) * 10)
    Path("undated.txt").write_text(UNDATED)
    Path("void").mkdir()
    result = command("add", "missing.txt", "empty.txt", str(text_file), "binary.bin", "undated.txt", "void")
    assert result.status == 3
    for name, line in zip(
        ("missing.txt", "empty.txt", "binary.bin", "undated.txt", "void"),
        result.errors.splitlines(),
        strict=False,
    ):
        assert line.startswith("dipltime: ")
        assert name in line
    assert "--published" in result.errors
    assert result.errors.endswith("dipltime: 5 inputs could not be read, each told above; the rest was\n")
    assert "from 1 article" in result.out
    assert json.loads(command("articles", "--json").out)[0]["source"] == str(text_file)


@pytest.mark.parametrize("content", [b"", b"  \n", bytes(range(256)) * 4, UNDATED.encode()])
def test_an_input_at_fault_stores_nothing(command: Callable[..., Any], content: bytes) -> None:
    Path("bad.txt").write_bytes(content)
    result = command("add", "bad.txt")
    assert (result.status, result.out) == (1, "")
    assert result.errors.startswith("dipltime: bad.txt")
    assert result.errors.count("\n") == 1
    assert not Path("events.json").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["a.txt", "--published", "2021-02-30"],
        ["a.txt", "--published", "someday"],
        ["a.txt", "--input-format", "pdf"],
    ],
)
@pytest.mark.parametrize("name", ["add", "extract"])
def test_a_command_line_at_fault(command: Callable[..., Any], name: str, arguments: list[str]) -> None:
    result = command(name, *arguments)
    assert (result.status, result.out) == (2, "")
    assert result.errors.count("\n") == 1


@pytest.mark.parametrize("db", ["paris.txt", ".", "paris.txt/events.json", "no/such/folder/events.json"])
def test_a_store_at_fault_is_told_before_reading(
    command: Callable[..., Any], text_file: Path, db: str
) -> None:
    before = text_file.read_bytes()
    result = command("add", str(text_file), "--db", db)
    assert (result.status, result.out) == (1, "")
    assert result.errors.startswith("dipltime: ")
    assert result.errors.count("\n") == 1
    assert text_file.read_bytes() == before


def test_on_a_terminal_the_day_is_asked_for(
    command: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("undated.txt").write_text(UNDATED)
    answers = iter(["no idea", "2021-05-19"])
    monkeypatch.setattr(inputs, "_can_ask", lambda: True)
    monkeypatch.setattr("typer.prompt", lambda *_, **__: next(answers))
    result = command("add", "undated.txt")
    assert result.status == 0
    assert "published 2021-05-19" in result.out
    assert result.errors.count("\n") == 1


def test_extract_writes_one_object_a_line(command: Callable[..., Any], text_file: Path) -> None:
    lines = command("extract", str(text_file), str(text_file)).out.splitlines()
    assert len(lines) == 2
    assert lines[0] == lines[1]
    data = json.loads(lines[0])
    VALID.validate(data)
    text = text_file.read_text()
    assert [text[date["start"] : date["end"]] for date in data["dates"]] == [
        date["text"] for date in data["dates"]
    ]
    assert [date["value"] for date in data["dates"]] == ["2021-05-19", "2021-05-19", "2021-06-02"]
    assert data["events"]
    assert not Path("events.json").exists()
    array = json.loads(command("extract", "--json", str(text_file), str(text_file)).out)
    assert array == [data, data]


def test_extract_dates_only(command: Callable[..., Any], text_file: Path) -> None:
    data = json.loads(command("extract", "--dates-only", str(text_file)).out)
    VALID.validate(data)
    assert data["events"] == []
    assert data["dates"]


def test_extract_needs_no_publication_date(command: Callable[..., Any]) -> None:
    Path("undated.txt").write_text(UNDATED.replace("trade", "trade on Wednesday"))
    result = command("extract", "undated.txt", "missing.txt")
    assert result.status == 3
    data = json.loads(result.out)
    assert data["article"]["published"] is None
    assert [date["value"] for date in data["dates"]] == ["XXXX-WXX-3"]
    assert json.loads(command("extract", "--json", "missing.txt").out) == []

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from dipltime.cli import days, showing
from dipltime.serial import schema

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

VALID = Draft202012Validator(schema())


@pytest.fixture(autouse=True)
def _store(store: Path) -> None:
    """All commands here are about this store."""


def ids(out: str) -> list[str]:
    return [json.loads(line)["id"] for line in out.splitlines()]


def test_the_timeline(command: Callable[..., Any]) -> None:
    result = command("show")
    assert (result.status, result.errors) == (0, "")
    assert result.out.splitlines()[0] == "1944  May"
    assert "published: First meeting" in result.out
    assert "\x1b" not in result.out
    for name, shown in {"k1": True, "k2": True, "k3": True, "x4": False, "x5": False}.items():
        assert (f"  {name}\n" in result.out) is shown


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], ["k3", "k1", "k2"]),
        (["--all"], ["k3", "x5", "x4", "k1", "k2"]),
        (["--reverse"], ["k2", "k1", "k3"]),
        (["--limit", "1"], ["k3"]),
        (["--limit", "1", "--reverse"], ["k2"]),
        (["--limit", "0"], []),
        (["--from", "2021"], ["k1", "k2"]),
        (["--from", "2021-05", "--to", "2021-05-31"], ["k1"]),
        (["--to", "2000"], ["k3"]),
        (["--actor", "SUN"], ["k3"]),
        (["--actor", "SUN", "--actor", "usa"], ["k3", "k1", "k2"]),
        (["--actor", "SUN", "--status", "cancelled"], []),
        (["--type", "OTHER"], ["x4"]),
        (["--type", "summit"], ["k2"]),
        (["--status", "denied"], ["x5"]),
        (["--place", "geneva"], ["k2"]),
        (["--article", "b2"], ["k2"]),
        (["--search", "deport"], ["k3"]),
    ],
)
def test_filters(command: Callable[..., Any], arguments: list[str], expected: list[str]) -> None:
    result = command("show", "--jsonl", *arguments)
    assert result.status == 0
    assert ids(result.out) == expected


def test_json_is_as_the_schema_says(command: Callable[..., Any]) -> None:
    for arguments in (["show", "--all"], ["articles"]):
        data = json.loads(command(*arguments, "--json").out)
        VALID.validate(data)
        assert len(data) == (5 if arguments[0] == "show" else 2)
        lines = command(*arguments, "--jsonl").out.splitlines()
        assert [json.loads(line) for line in lines] == data
    VALID.validate(json.loads(command("explain", "k1", "--json").out))


def test_history_is_in_the_json(command: Callable[..., Any]) -> None:
    (summit,) = json.loads(command("show", "--search", "summit", "--json").out)
    assert summit["status"] == "occurred"
    assert {change["change"] for change in summit["history"]} == {"status", "when", "place"}
    assert [one["article"] for one in summit["evidence"]] == ["a1", "b2"]


def test_formats_have_names(command: Callable[..., Any]) -> None:
    assert command("show", "--format", "plain").out == command("show").out
    assert command("show", "--format", "jsonl").out == command("show", "--jsonl").out


def test_quiet_and_verbose(command: Callable[..., Any]) -> None:
    assert command("show", "--search", "unheard of", "--quiet") == (0, "", "")
    assert command("check", "-q") == (0, "", "")
    assert command("show", "--verbose").errors == "dipltime: reading events.json\n"
    assert command("show").errors == ""


def test_nothing_to_show_is_no_error(command: Callable[..., Any]) -> None:
    result = command("show", "--search", "unheard of")
    assert (result.status, result.out) == (0, "")
    assert result.errors.startswith("dipltime: no event")
    assert json.loads(command("show", "--search", "unheard of", "--json").out) == []


def test_words_for_dates(command: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    import datetime as dt

    monkeypatch.setattr(days, "today", lambda: dt.date(2021, 7, 10))
    assert ids(command("show", "--jsonl", "--from", "last May", "--to", "last May").out) == ["k1"]
    assert ids(command("show", "--jsonl", "--from", "June 2021").out) == ["k2"]
    assert ids(command("show", "--jsonl", "--to", "18 May 1944").out) == ["k3"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["--from", "2021-02-30"],
        ["--from", "2022", "--to", "2021"],
        ["--to", "when pigs fly"],
        ["--status", "done"],
        ["--format", "pdf"],
        ["--limit", "many"],
        ["--limit", "-1"],
        ["--nonsense"],
    ],
)
def test_a_command_line_at_fault(command: Callable[..., Any], arguments: list[str]) -> None:
    result = command("show", *arguments)
    assert (result.status, result.out) == (2, "")
    assert result.errors.startswith("dipltime: ")
    assert result.errors.count("\n") == 1


@pytest.mark.parametrize("line", [["show"], ["digest"], ["explain", "k1"]])
@pytest.mark.parametrize(
    ("environment", "option", "coloured"),
    [
        ({}, (), False),
        ({"FORCE_COLOR": "1"}, (), True),
        ({"FORCE_COLOR": "3"}, (), True),
        ({"FORCE_COLOR": "0"}, (), False),
        ({"FORCE_COLOR": "false"}, (), False),
        ({"FORCE_COLOR": ""}, (), False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, (), False),
        ({"NO_COLOR": "", "FORCE_COLOR": "1"}, (), True),
        ({"FORCE_COLOR": "1"}, ("--color", "never"), False),
        ({"NO_COLOR": "1"}, ("--color", "always"), True),
        ({"NO_COLOR": "1"}, ("--color=always",), True),
        ({"FORCE_COLOR": "1"}, ("--color", "auto"), True),
    ],
)
def test_an_option_goes_before_the_environment(
    command: Callable[..., Any],
    monkeypatch: pytest.MonkeyPatch,
    line: list[str],
    environment: dict[str, str],
    option: tuple[str, ...],
    coloured: bool,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    result = command(*line, *option)
    assert result.status == 0
    assert ("\x1b[" in result.out) is coloured


def test_a_list_cut_short_ends_with_its_last_event(command: Callable[..., Any]) -> None:
    command("edit", "k1", "--when", "2021-05-18/2021-07-31")
    lines = command("show", "--from", "2021", "--limit", "1").out.splitlines()
    assert lines[-1].endswith("k1")
    lines = command("show", "--from", "2021", "--limit", "2").out.splitlines()
    assert sum("published" in line for line in lines) == 1


def test_json_is_never_coloured(command: Callable[..., Any]) -> None:
    for name in ("json", "jsonl", "csv", "markdown"):
        assert "\x1b" not in command("show", "--format", name, "--color", "always").out


@pytest.mark.parametrize("option", [("--color", "pink"), ("--color=pink",)])
def test_a_choice_of_colour_that_is_none(command: Callable[..., Any], option: tuple[str, ...]) -> None:
    result = command("show", *option)
    assert (result.status, result.out) == (2, "")
    assert '"pink" is none of auto, always, never' in result.errors


@pytest.mark.parametrize("width", [120, 80, 50])
def test_on_a_terminal_the_width_is_kept(
    command: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setattr(showing, "columns", lambda: width)
    assert max(map(len, command("show", "--all").out.splitlines())) <= width


def test_explain(command: Callable[..., Any]) -> None:
    result = command("explain", "k1")
    assert result.status == 0
    assert "“The two ministers [met] on [Wednesday] in Reykjavik.”" in result.out
    assert "it stands to reason" in result.out
    assert command("explain", "k3").out.startswith("Deportation")


@pytest.mark.parametrize(
    ("name", "words"), [("zz", "no event has the id"), ("k", "begins the id of several events: k1, k2, k3")]
)
def test_an_id_that_is_not_one(command: Callable[..., Any], name: str, words: str) -> None:
    result = command("explain", name)
    assert (result.status, result.out) == (1, "")
    assert words in result.errors


def test_articles_and_stats(command: Callable[..., Any]) -> None:
    lines = command("articles").out.splitlines()
    assert lines == [
        "2021-05-19     5 events  a1            First meeting",
        "2021-06-17     1 events  b2            Summit held",
    ]
    assert "events: 5" in command("stats").out
    assert json.loads(command("stats", "--json").out)["status"] == {"occurred": 4, "denied": 1}


def test_a_store_that_is_not_there(command: Callable[..., Any]) -> None:
    for name in ("show", "articles", "stats", "check"):
        result = command(name, "--db", "other.json")
        assert (result.status, result.out) == (1, "")
        assert "there is no store other.json" in result.errors


def test_the_store_of_the_environment(command: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIPLTIME_DB", "other.json")
    assert command("show").status == 1
    assert command("show", "--db", "events.json").status == 0


def test_schema_version_and_help(command: Callable[..., Any]) -> None:
    Draft202012Validator.check_schema(json.loads(command("schema").out))
    assert command("--version").out.startswith("dipltime 0.")
    for arguments in ([], ["--help"]):
        result = command(*arguments)
        assert result.status == 0
        for name in ("add", "extract", "show", "explain", "articles", "stats", "check", "schema"):
            assert f"  {name} " in result.out
    assert command("nonsense").status == 2

"""Plain command lines are taken apart without Typer, and mean the same as with it."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
import typer

from dipltime.cli import calls, quick
from dipltime.cli.app_scaling import app
from dipltime.cli.run import run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Result

NOT_HANDED_ON = ("quiet", "verbose", "colour", "no_pager")
GROUP: Any = typer.main.get_command(app)


@pytest.fixture
def called(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What the commands were called with."""
    found: list[dict[str, Any]] = []

    def note(given: dict[str, Any]) -> int:
        found.append(
            {
                name: value
                for name, value in given.items()
                if name not in ("quiet", "verbose", "colour", "no_pager")
            }
        )
        return 0

    for name in quick.COMMANDS:
        monkeypatch.setattr(calls, name, note)
    return found


@pytest.mark.parametrize("name", quick.COMMANDS)
def test_the_tables_are_those_of_the_command_line(name: str) -> None:
    options, arguments = quick.COMMANDS[name]
    declared = [one for one in GROUP.commands[name].params if one.name != "help"]
    told = {
        option: (one.name, "flag" if one.is_flag else "many" if one.multiple else _kind(one))
        for one in declared
        if one.param_type_name == "option"
        for option in one.opts
    }
    assert {option: (parameter, kind) for option, (parameter, kind) in options.items()} == told
    assert list(arguments) == [one.name for one in declared if one.param_type_name == "argument"]


def _kind(parameter: Any) -> str:
    return "number" if "int" in type(parameter.type).__name__.casefold() else "text"


LINES = [
    "show",
    "show --from 2021 --to 2021-06 --actor RUS --actor USA --type CONSULT --status occurred --limit 3 --reverse",
    "show --json -q --db other.json --all --overdue",
    "show --jsonl --place Geneva --article b2 --search summit -v",
    "show --format csv",
    "digest --dates 3 --actor RUS --limit 2",
    "digest --color never --no-pager",
    "export out.csv --force --from 2021",
    "export - --format json -f",
    "explain k1 --json",
    "articles --jsonl",
    "stats --json --db a.json",
    "schema",
]


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("environment", [{}, {"DIPLTIME_DB": "there.json"}, {"DIPLTIME_DB": ""}])
def test_both_ways_call_the_same(
    line: str, environment: dict[str, str], called: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    plain = quick.quick(line.split())
    assert plain is not None
    plain()
    monkeypatch.setattr("dipltime.cli.run.quick", lambda _: None)
    assert run(line.split()) == 0
    typed = called[1]
    assert {name: called[0].get(name) for name in typed} == typed


@pytest.mark.parametrize(
    "line",
    [
        "", "shwo", "add a.txt", "show --help", "show --fron 2021", "show extra", "show --limit", "show --limit x",
        "show --limit -1", "show --from -500", "show --from=2021", "show -qv", "show --", "explain", "explain a b",
        "digest --dates 0", "show --limit \u0663", "--version show", "export", "schema --json",
    ],
)  # fmt: skip
def test_what_is_not_plain_is_left_to_typer(line: str) -> None:
    assert quick.quick(line.split()) is None


def test_completion_is_left_to_typer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_DIPLTIME_COMPLETE", "complete_bash")
    assert quick.quick(["show"]) is None


def test_a_mistake_is_told_the_same_way(store: Path, command: Callable[..., Result]) -> None:
    plain, typed = command("show", "--format", "x"), command("show", "--format=x")
    assert plain == typed
    assert plain.status == 2
    assert "Invalid value for --format" in plain.errors


def test_nothing_heavy_is_imported_to_look(store: Path) -> None:
    heavy = (
        "typer",
        "rich",
        "dateparser",
        "tinydb",
        "dipltime.events",
        "dipltime.temporal",
    )
    for line in (["show"], ["show", "--jsonl"], ["explain", "k1"], ["stats"], ["articles"], ["digest"]):
        code = (
            "import os, sys; from dipltime.cli.run import run; run(sys.argv[1:]);"
            f"print(sorted(set({heavy}) & set(sys.modules)), file=sys.stderr)"
        )
        done = subprocess.run(
            [sys.executable, "-c", code, *line], cwd=store.parent, capture_output=True, text=True, check=True
        )
        assert done.stderr.strip() == "[]", line

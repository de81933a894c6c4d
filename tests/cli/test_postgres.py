"""Every command does the same with a store in PostgreSQL as with one in a file."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from tests.cli.test_completion import offered
from tests.store.cluster import Cluster

from dipltime.store import open_store, shown

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Result

FILE = "events.json"
LINES = [
    ["show"], ["show", "--all", "--json"], ["show", "--jsonl", "--reverse", "--limit", "2"],
    ["show", "--from", "2021-06", "--to", "2021-06-20"], ["show", "--from", "1944", "--to", "1944"],
    ["show", "--search", "biden"], ["show", "--search", "ummi", "--search", "nowhere"],
    ["show", "--search", "US and R"],
    ["show", "--actor", "RUS", "--type", "CONSULT", "--place", "gen"], ["show", "--article", "b", "--format", "csv"],
    ["show", "--overdue"], ["show", "--from", "3000"], ["digest"], ["digest", "--json", "--dates", "2"],
    ["explain", "k1"], ["explain", "m"], ["explain", "k"], ["explain", "zz"], ["explain", "k3", "--json"],
    ["articles"], ["articles", "--json"], ["stats", "--json"], ["check"], ["check", "--repair"],
    ["export", "-", "--format", "csv"], ["export", "-", "--format", "json", "--from", "2021-06"], ["export", "-"],
    ["undo", "--list"], ["undo"],
    ["edit", "k1", "--title", "Two ministers meet", "--when", "2021-05-20", "--place", "Reykjavik"],
    ["confirm", "k3"], ["merge", "x4", "x5"], ["show", "--all"], ["split", "x4", "1"], ["split", "k1", "7"],
    ["rm", "k3"], ["rm", "k3"], ["explain", "k3"], ["undo", "--list", "--json"], ["undo", "2"],
    ["rm", "--article", "b2"],
    ["show", "--all", "--json"], ["articles"], ["undo"], ["import", "more.jsonl", "--dry-run"],
    ["import", "more.jsonl"], ["import", "more.jsonl"], ["add", "paris.txt", "--dry-run"], ["add", "paris.txt"],
    ["add", "paris.txt"], ["add", "nothing.txt"], ["show", "--json", "--all"], ["stats"], ["check"],
]  # fmt: skip


def test_every_command_does_the_same(
    store: Path, text_file: Path, cluster: Cluster, command: Callable[..., Result]
) -> None:
    address = cluster.address()
    (store.parent / "more.jsonl").write_text(
        command("export", "-", "--from", "2021-06").out.replace('"k2"', '"k9"')
    )
    assert command("export", "--to", address) == command("export", "--to", address, "--force")
    for line in LINES:
        file, team = command(*line), command(*line, "--db", address)
        told = team._replace(
            errors=team.errors.replace(shown(address), FILE), out=team.out.replace(shown(address), FILE)
        )
        assert told == file, line
        for table in ("articles", "events", "removed", "corrections"):
            rows = [open_store(place).rows(table) for place in (store, address)]
            assert rows[0] == rows[1], line


def test_a_shell_is_offered_what_is_in_the_store(
    store: Path, cluster: Cluster, command: Callable[..., Result]
) -> None:
    address = cluster.address()
    assert command("export", "--to", address).status == 0
    store.unlink()
    assert offered(store.parent, "explain", "--db", address, "k") == ["k3", "k1", "k2"]
    assert offered(store.parent, "show", "--db", address, "--article", "") == ["a1", "b2"]
    assert offered(store.parent, "explain", "--db", cluster.address(word="wrong one"), "k") == []


def test_a_store_is_made_by_the_first_add(
    cluster: Cluster, command: Callable[..., Result], text_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIPLTIME_DB", cluster.address())
    assert command("show").status == 1
    assert command("add", text_file.name, "--dry-run").status == 0
    assert command("show").status == 1
    assert command("add", text_file.name).status == 0
    assert "Berlin" in command("show").out
    assert not (text_file.parent / FILE).exists()


@pytest.mark.parametrize(
    "line",
    [
        ["export"], ["export", "a.json", "--to", "postgresql://h/d"], ["export", "postgresql://h/d", "--from", "2021"],
        ["export", "--to", "b.json", "--actor", "RUS"], ["export", "--to", "b.json", "--json"],
    ],
)  # fmt: skip
def test_another_store_takes_all_or_nothing(
    store: Path, command: Callable[..., Result], line: list[str]
) -> None:
    assert command(*line).status == 2
    assert not (store.parent / "b.json").exists()


def test_a_store_in_the_way_is_replaced_by_force_only(
    store: Path, text_file: Path, cluster: Cluster, command: Callable[..., Result]
) -> None:
    address = cluster.address()
    command("add", text_file.name, "--db", address)
    before = command("show", "--json", "--db", address).out
    refused = command("export", address)
    assert (refused.status, refused.out) == (1, "")
    assert "--force" in refused.errors
    assert command("show", "--json", "--db", address).out == before
    assert command("export", address, "--force").status == 0
    assert command("show", "--json", "--db", address).out == command("show", "--json").out


def test_a_timeline_goes_there_and_comes_back_whole(
    store: Path, text_file: Path, cluster: Cluster, command: Callable[..., Result]
) -> None:
    for line in (
        ["add", text_file.name],
        ["rm", "k3"],
        ["edit", "k1", "--title", "Met"],
        ["merge", "x4", "x5"],
    ):
        assert command(*line).status == 0
    address = cluster.address()
    assert command("export", "--to", address).status == 0
    assert command("export", "--to", "back.json", "--db", address).status == 0
    assert (store.parent / "back.json").read_bytes() == store.read_bytes()
    assert command("check", "--db", address).status == 0


def test_nothing_of_it_is_imported_for_a_file(store: Path) -> None:
    code = (
        "import sys; from dipltime.cli.run import run; run(['show']); run(['stats']);"
        "found = [name for name in sys.modules if 'psycopg' in name or '.postgres' in name or 'opening' in name];"
        "print(found, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=store.parent, capture_output=True, text=True, check=True
    )
    assert done.stderr.strip() == "[]"


def test_without_the_library_one_line_says_what_to_install(
    command: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    for line in (["show"], ["add", "a.txt"]):
        done = command(*line, "--db", "postgresql://u:secret@h/db")
        assert done.status == 1
        assert done.errors.count("\n") == 1
        assert "pip install 'dipltime[postgres]'" in done.errors
        assert "secret" not in done.errors

"""What a shell offers: it asks the program in variables of the environment."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.making import article, report
from tests.sharing.making import HOSTILE, fill

from dipltime.hands.fields import event_types


def offered(folder: Path, *words: str, of: str = "bash") -> list[str]:
    """The lines that the program answers when the last of `words` is to be completed."""
    line = ["dipltime", *words]
    environment = {
        **os.environ,
        "_DIPLTIME_COMPLETE": f"complete_{of}",
        "COMP_WORDS": "\n".join(line),
        "COMP_CWORD": str(len(words)),
        "_TYPER_COMPLETE_ARGS": " ".join(line),
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }
    done = subprocess.run(
        [sys.executable, "-m", "dipltime"],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    return [line for line in done.stdout.splitlines() if line]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("exp",), ["explain", "export"]),
        (("show", "--lim"), ["--limit"]),
        (("show", "--status", "sch"), ["scheduled"]),
        (("edit", "k1", "--status", "T"), ["TENTATIVE"]),
        (("show", "--type", "pro"), ["protest"]),
        (("edit", "k1", "--type", "PRO"), ["PROTEST"]),
        (("show", "--format", "j"), ["json", "jsonl"]),
        (("digest", "--format", "m"), ["markdown", "mermaid"]),
        (("export", "a", "--format", "t"), ["timelinejs"]),
        (("import", "a", "--format", "i"), ["ics"]),
        (("extract", "a", "--format", "t"), ["timeml"]),
        (("show", "--actor", "R"), ["RUS"]),
        (("show", "--article", "b"), ["b2"]),
        (("explain", "k"), ["k1", "k2", "k3"]),
        (("merge", "k1", "x"), ["x4", "x5"]),
        (("explain", "--db", "nowhere.json", "k"), []),
        (("explain", "--db", "broken.json", "k"), []),
        (("show", "--db", ".", "--actor", ""), []),
        (("show", "--db", "broken.json", "--article", ""), []),
    ],
)
def test_words_are_completed(store: Path, words: tuple[str, ...], expected: list[str]) -> None:
    store.with_name("broken.json").write_text("{no store")
    assert sorted(offered(store.parent, *words)) == expected


def test_all_types_are_offered(store: Path) -> None:
    assert offered(store.parent, "show", "--type", "") == event_types()


def test_other_shells_are_told_what_stands_behind_a_word(store: Path) -> None:
    assert offered(store.parent, "explain", "k2", of="fish") == ["k2\tBiden and Putin hold summit"]
    (line,) = offered(store.parent, "explain", "k2", of="zsh")
    assert '"k2":"Biden and Putin hold summit"' in line


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_nothing_is_offered_that_a_shell_could_take_for_a_command(tmp_path: Path, shell: str) -> None:
    texts = [
        *(text.replace("\n", " ") for text in HOSTILE),
        "$(reboot)",
        "`reboot`",
        "[/bold]",
        "a;b",
        "a|b",
        "'",
    ]
    events = [
        report(f"e{number}{text}", title=text, actors=(text,), start=number * 10)
        for number, text in enumerate(texts)
    ]
    fill(
        tmp_path / "events.json",
        [(article(), [*events, report("safe", title="[/b] $(reboot) `x`", actors=("G 7",))])],
    )
    (answer,) = offered(tmp_path, "explain", "safe", of=shell)
    assert "safe" in answer
    assert not set(answer) & set("$`[]")
    for words in (("explain", ""), ("show", "--actor", "")):
        text = (
            "".join(offered(tmp_path, *words, of=shell)).replace("_arguments '*: :((", "").replace("))'", "")
        )
        assert not set(text) & set("$`;|&<>()[]'")


def test_bash_gets_a_name_with_spaces_as_one_word(tmp_path: Path) -> None:
    actor = report(actors=("European Union",)).actors[0]
    from dataclasses import replace

    event = replace(report(), actors=(replace(actor, kind="organisation", country=None),))
    fill(tmp_path / "events.json", [(article(), [event])])
    assert offered(tmp_path, "show", "--actor", "Eur") == ["European\\ Union"]
    assert offered(tmp_path, "show", "--actor", "Eur", of="fish") == ["European Union"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_of_a_shell(tmp_path: Path, shell: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "dipltime"], env={**os.environ, "_DIPLTIME_COMPLETE": f"source_{shell}"},
        capture_output=True, text=True, check=False, cwd=tmp_path,
    )  # fmt: skip
    assert "_DIPLTIME_COMPLETE=complete_" in done.stdout


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
def test_bash_itself_completes(store: Path, tmp_path: Path) -> None:
    program = tmp_path / "bin" / "dipltime"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m dipltime "$@"\n')
    program.chmod(0o755)
    script = """
        eval "$(_DIPLTIME_COMPLETE=source_bash dipltime)"
        try() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _dipltime_completion "$1"; echo "${COMPREPLY[*]}"; }
        try dipltime sh
        try dipltime show --sta
        try dipltime show --color a
        try dipltime explain k
        try dipltime show --actor S
    """
    done = subprocess.run(
        ["bash", "--norc", "-c", script],
        cwd=store.parent,
        env={**os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines() == ["show", "--status", "auto always", "k3 k1 k2", "SUN"]
    assert done.stderr == ""

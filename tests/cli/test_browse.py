"""`dipltime browse` as a command: when there is a screen, and when it says why there is none."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest

from dipltime.cli import background, browsing

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_without_the_extra_it_names_it(
    command: Callable[..., Any], store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "textual", None)
    result = command("browse")
    assert (result.status, result.out) == (1, "")
    assert result.errors == (
        "dipltime: browse needs an extra that is not installed: pip install 'dipltime[browse]'\n"
    )


@pytest.mark.parametrize(
    ("arguments", "wrong"),
    [
        ((), "browse needs a terminal"),
        (("--status", "held"), '"held" is none of'),
        (("--theme", "pink"), '"pink" is none of auto, dark, light'),
        (("--from", "2021-02-30"), "does not exist"),
    ],
)
def test_what_is_wrong_with_the_command_line_is_one_line(
    command: Callable[..., Any], store: Path, arguments: tuple[str, ...], wrong: str
) -> None:
    result = command("browse", *arguments)
    assert (result.status, result.out, result.errors.count("\n")) == (2, "", 1)
    assert wrong in result.errors


def test_without_a_store_it_says_so(command: Callable[..., Any]) -> None:
    result = command("browse", "--db", "none.json")
    assert result.status == 1
    assert "there is no store none.json" in result.errors


@pytest.mark.parametrize(
    ("arguments", "status", "wrong"),
    [
        (("--from", "2022", "--to", "2021"), 2, "ends before it begins"),
        (("--db", "other.json"), 1, "is not a store"),
    ],
)
def test_what_is_wrong_with_the_question_is_told_before_the_screen_opens(
    command: Callable[..., Any],
    store: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    status: int,
    wrong: str,
) -> None:
    (store.parent / "other.json").write_text("[]")
    monkeypatch.setattr(browsing, "_is_terminal", lambda: True)
    result = command("browse", "--theme", "dark", *arguments)
    assert (result.status, result.errors.count("\n")) == (status, 1)
    assert wrong in result.errors


def test_on_a_terminal_it_opens_answers_keys_and_leaves(store: Path) -> None:
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24", "COLORFGBG": ""}
    line = [sys.executable, "-m", "dipltime", "browse", "--db", str(store)]
    process = subprocess.Popen(line, stdin=theirs, stdout=theirs, stderr=theirs, env=environment)
    os.close(theirs)
    try:
        read_until(ours, "foreign ministers meet")
        os.write(ours, b"c")
        read_until(ours, "confirmed as it stands")
        os.write(ours, b"q")
        assert process.wait(30) == 0
    finally:
        process.kill()
        os.close(ours)


def read_until(terminal: int, words: str) -> None:
    """Read what the program writes up to these words; the test fails if they do not come."""
    written, end = b"", time.monotonic() + 30
    while words.encode() not in written and time.monotonic() < end:
        if select.select([terminal], [], [], 0.2)[0]:
            written += os.read(terminal, 65536)
    assert words.encode() in written


@pytest.mark.parametrize(
    ("answer", "dark"),
    [
        (b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\\x1b[?62;c", False),
        (b"\x1b]11;rgb:fd/f6/e3\x07", False),
        (b"\x1b]11;rgb:0000/2b2b/3636\x1b\\", True),
        (b"\x1b[?62;4c", True),
        (b"", True),
        (b"\x1b]11;rgb:zz/ff/ff", True),
    ],
)
def test_the_background_is_as_bright_as_the_terminal_says(answer: bytes, dark: bool) -> None:
    assert (background.brightness(answer) < 0.5) is dark


@pytest.mark.parametrize(
    ("told", "dark"), [("15;0", True), ("0;15", False), ("0;default;7", False), ("12;8", True)]
)
def test_the_environment_may_tell_the_background(
    monkeypatch: pytest.MonkeyPatch, told: str, dark: bool
) -> None:
    monkeypatch.setenv("COLORFGBG", told)
    assert background.is_dark() is dark


def test_a_terminal_is_asked_and_left_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    import termios

    ours, theirs = pty.openpty()
    monkeypatch.delenv("COLORFGBG", raising=False)
    with os.fdopen(theirs, "r+b", buffering=0) as terminal:
        monkeypatch.setattr(sys, "stdin", terminal)
        monkeypatch.setattr(sys, "stdout", terminal)
        before = termios.tcgetattr(theirs)
        os.write(ours, b"\x1b]11;rgb:ffff/ffff/f0f0\x1b\\\x1b[?62;c")
        assert background.is_dark() is False
        assert background.is_dark() is True
        assert termios.tcgetattr(theirs) == before
    os.close(ours)

"""What is shown on a terminal, a real one as far as the program can tell: its size, its colours, and the pager."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from typing import TYPE_CHECKING, NamedTuple

import pytest
from tests.making import article, report
from tests.sharing.making import HOSTILE, fill

from dipltime.days import iso
from dipltime.views.cells import cells

if TYPE_CHECKING:
    from pathlib import Path

STYLES = re.compile(r"\x1b\[[0-9;]*m")
_PAGER = "import sys; text = sys.stdin.read(); print('PAGED', text.count(chr(10)), chr(27) in text)"
PAGER = f'{sys.executable} -c "{_PAGER}"'
_PATIENCE = 60


class Shown(NamedTuple):
    """What came out on the terminal, what on standard error, and the exit status."""

    text: str
    errors: str
    status: int


def on_terminal(
    folder: Path,
    *arguments: str,
    size: tuple[int, int] = (24, 100),
    keys: bytes = b"",
    environment: dict[str, str] | None = None,
) -> Shown:
    """Run a command with standard input and output on a terminal of `size` lines and columns."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", *size, 0, 0))
    kept = {name: value for name, value in os.environ.items() if name not in ("TERM", "COLORTERM")}
    with subprocess.Popen(
        [sys.executable, "-m", "dipltime", *arguments],
        cwd=folder,
        stdin=theirs,
        stdout=theirs,
        stderr=subprocess.PIPE,
        env={**kept, "TERM": "xterm-256color", **(environment or {})},
        start_new_session=True,
    ) as process:
        os.close(theirs)
        text = _read(ours, keys)
        assert process.stderr is not None
        errors = process.stderr.read().decode()
        status = process.wait(_PATIENCE)
    os.close(ours)
    return Shown(text.replace("\r\n", "\n"), errors, status)


def _read(terminal: int, keys: bytes) -> str:
    """All that comes until the other side closes; `keys` are typed once something has come."""
    found, end = b"", time.monotonic() + _PATIENCE
    while time.monotonic() < end and select.select([terminal], [], [], _PATIENCE)[0]:
        try:
            data = os.read(terminal, 1 << 16)
        except OSError:  # how Linux says that the other side is closed
            break
        if not data:
            break
        found += data
        if keys:
            os.write(terminal, keys)
            keys = b""
    return found.decode(errors="replace")


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A folder with a store of a hundred events."""
    days = [iso(18_000 + 7 * number) for number in range(100)]
    events = [
        report(f"e{number}", day, start=number, title=f"Meeting {number}") for number, day in enumerate(days)
    ]
    fill(tmp_path / "events.json", [(article(), events)])
    return tmp_path


def test_what_is_taller_than_the_terminal_goes_through_the_pager(many: Path) -> None:
    paged = {"DIPLTIME_PAGER": PAGER}
    assert on_terminal(many, "show", environment=paged).text.strip() == "PAGED 126 True"
    plain = on_terminal(many, "show", environment={"PAGER": PAGER, "NO_COLOR": "1"})
    assert plain.text.strip() == "PAGED 126 False"
    ours_first = on_terminal(many, "show", environment={"PAGER": "false", **paged})
    assert ours_first.text.startswith("PAGED")
    assert on_terminal(many, "articles", size=(1, 80), environment=paged).text.strip() == "PAGED 1 False"


def test_what_is_not_taller_is_just_written(many: Path) -> None:
    paged = {"DIPLTIME_PAGER": PAGER}
    assert on_terminal(many, "show", "--limit", "4", environment=paged).text.count("Meeting") == 4
    assert "PAGED" not in on_terminal(many, "articles", environment=paged).text


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [
        (["--no-pager"], {"PAGER": PAGER}),
        ([], {"PAGER": "cat"}),
        ([], {"PAGER": ""}),
        ([], {"PAGER": "'"}),
        ([], {"DIPLTIME_PAGER": "cat", "PAGER": PAGER}),
        ([], {"PAGER": "/nowhere/pager --fast"}),
        ([], {"PAGER": "/"}),
        ([], {"PAGER": PAGER, "TERM": "dumb"}),
        (["--json"], {"PAGER": PAGER}),
    ],
)
def test_without_a_pager_all_is_written(
    many: Path, arguments: list[str], environment: dict[str, str]
) -> None:
    shown = on_terminal(many, "show", *arguments, environment=environment)
    assert (shown.errors, shown.status) == ("", 0)
    assert len(re.findall(r"Meeting \d+\b", shown.text)) >= 100
    assert "PAGED" not in shown.text


def test_a_pager_that_goes_away_is_no_error(many: Path) -> None:
    for pager in ("true", "false", "head -n 1"):
        shown = on_terminal(many, "show", environment={"PAGER": pager})
        assert (shown.errors, shown.status) == ("", 0)
        assert shown.text.count("Meeting") <= 1


def test_less_shows_colours_and_is_left_with_a_key(many: Path) -> None:
    shown = on_terminal(many, "show", keys=b"q")
    assert (shown.errors, shown.status) == ("", 0)
    assert "Meeting 0" in shown.text
    assert "Meeting 99" not in shown.text
    assert "ESC" not in shown.text
    assert STYLES.search(shown.text)


def test_nothing_of_an_article_is_a_command_to_the_terminal(tmp_path: Path) -> None:
    events = [
        report(f"e{year}", f"{year}-05-19", start=year, title=text, place=(text, None), actors=(text,))
        for year, text in enumerate(HOSTILE, 2000)
    ]
    fill(tmp_path / "events.json", [(article(title=HOSTILE[0]), events)])
    for line in (["show", "--all"], ["digest"], ["explain", "e2000"], ["articles"]):
        shown = on_terminal(tmp_path, *line, "--no-pager")
        assert shown.status == 0
        assert "\x1b" not in STYLES.sub("", shown.text)


@pytest.mark.parametrize("columns", [120, 80, 50, 24])
def test_lines_are_as_wide_as_the_terminal_at_most(many: Path, columns: int) -> None:
    shown = on_terminal(many, "show", "--no-pager", size=(24, columns))
    lines = STYLES.sub("", shown.text).splitlines()
    assert max(map(cells, lines)) <= columns
    assert sum("Meeting" in line for line in lines) == 100


def test_a_long_title_breaks_no_line(tmp_path: Path) -> None:
    titles = ["word " * 20_000, "外" * 30_000, "x" * 100_000, "שלום עולם " * 1_000]
    events = [
        report(f"e{year}", f"{year}-05-19", start=year, title=text) for year, text in enumerate(titles, 2000)
    ]
    fill(tmp_path / "events.json", [(article(), events)])
    for columns in (120, 80, 50):
        for line in (["show"], ["digest"], ["explain", "e2000"]):
            shown = on_terminal(tmp_path, *line, "--no-pager", size=(24, columns))
            assert max(map(cells, STYLES.sub("", shown.text).splitlines())) <= columns

"""The reference of the commands, from what `--help` says: a page for the README and the manual page.

`python tests/reference.py` writes them; a test holds them true.
"""

from __future__ import annotations

import re
from importlib.metadata import version
from pathlib import Path
from typing import Any

import typer

from dipltime.cli.app_scaling import app

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "src/dipltime/manual/commands.md"
MANUAL = ROOT / "src/dipltime/manual/dipltime.1"
README = ROOT / "README.md"
BEGIN, END = "<!-- commands -->\n", "<!-- /commands -->\n"
_BLOCK = re.compile(f"{BEGIN}.*?{END}", re.DOTALL)
_WIDTH = 100
_COMMON = ("--db", "--json", "--jsonl", "--quiet", "--verbose", "--help")


def commands() -> dict[str, Any]:
    """All commands by name, in the order in which `--help` lists them."""
    return dict(typer.main.get_command(app).commands)  # type: ignore[attr-defined]


def help_of(name: str) -> str:
    """What `dipltime NAME --help` says."""
    command = commands()[name]
    context = typer.Context(
        command, info_name=f"dipltime {name}", terminal_width=_WIDTH, max_content_width=_WIDTH
    )
    return str(command.get_help(context))


def block() -> str:
    """The reference as it stands between two marks of a page in Markdown."""
    parts = [f"### dipltime {name}\n\n```text\n{help_of(name).strip()}\n```\n\n" for name in commands()]
    return f"{BEGIN}\n{''.join(parts)}{END}"


def page() -> str:
    """The page of the reference."""
    return f"# Commands\n\nWhat `dipltime COMMAND --help` says, written by `python tests/reference.py`.\n\n{block()}"


def manual() -> str:
    """The manual page, for man(7)."""
    group = typer.main.get_command(app)
    parts = [
        f'.TH DIPLTIME 1 "" "dipltime {version("dipltime")}" "User Commands"',
        ".SH NAME",
        "dipltime \\- read the news and keep the diplomatic timeline",
        ".SH SYNOPSIS",
        ".B dipltime",
        "COMMAND [OPTION]... [ARGUMENT]...",
        ".SH DESCRIPTION",
        _roff(str(group.help)),
        ".SH COMMANDS",
        *(line for name, command in commands().items() for line in _command(name, command)),
        *_ENDING,
    ]
    return "\n".join(parts) + "\n"


def _command(name: str, command: Any) -> list[str]:
    usage = " ".join(command.collect_usage_pieces(typer.Context(command, info_name=name)))
    lines = [".SS " + _roff(f"dipltime {name} {usage}"), *_paragraphs(command.help)]
    for one in command.params:
        record = one.get_help_record(typer.Context(command, info_name=name))
        if record:
            lines += [".TP", f".B {_roff(record[0])}", _roff(record[1])]
    return lines


def _paragraphs(text: str) -> list[str]:
    paragraphs = [" ".join(part.split()) for part in text.split("\n\n")]
    return [line for part in paragraphs for line in (".PP", _roff(part))]


def _roff(text: str) -> str:
    """`text` as text of roff."""
    text = " ".join(text.split()).replace("\\", "\\e").replace("-", "\\-")
    text = "".join(sign if sign.isascii() else f"\\[u{ord(sign):04X}]" for sign in text)
    return f"\\&{text}" if text.startswith((".", "'")) else text


_ENDING = r"""
.SH ENVIRONMENT
.TP
.B DIPLTIME_DB
The store, where \-\-db names none.
.TP
.B NO_COLOR, FORCE_COLOR
No colours, or colours also where there is no terminal. \-\-color goes before both, and NO_COLOR before FORCE_COLOR.
.TP
.B DIPLTIME_PAGER, PAGER
What shows output that is taller than the terminal: the first of them that is set, else less or more; cat for none.
.TP
.B DIPLTIME_DEBUG
With 1, a fault of dipltime itself shows where it is.
.SH EXIT STATUS
.TP
.B 0
Done.
.TP
.B 1
The input or the store is at fault; the message says which, and what to do.
.TP
.B 2
The command line is at fault.
.TP
.B 3
Some of several inputs failed, and the rest was stored.
.TP
.B 130
Interrupted.
.SH EXAMPLES
.nf
dipltime add article.txt \-\-published 2021\-05\-19
dipltime show \-\-actor Russia \-\-from 2021\-05 \-\-type CONSULT
dipltime extract \- < article.txt | dipltime import \-
dipltime export summits.ics \-\-search summit
.fi
""".strip().split("\n")


def record() -> None:
    """Write the page, the manual page, and the block of the README where it has one."""
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
    MANUAL.write_text(manual(), encoding="utf-8")
    text = README.read_text(encoding="utf-8")
    README.write_text(_BLOCK.sub(lambda _: block(), text), encoding="utf-8")


def blocks(path: Path) -> list[str]:
    """The marked blocks of a page."""
    return _BLOCK.findall(path.read_text(encoding="utf-8"))


if __name__ == "__main__":
    record()

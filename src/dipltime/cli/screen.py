"""What standard output is: a terminal or not, how large, and whether it shows colours and signs beyond ASCII."""

from __future__ import annotations

import os
import sys

from dipltime.cli.misuse import MisuseError

COLOURS = ("auto", "always", "never")
_NOT_FORCED = ("", "0", "false")


class _Asked:
    colour = "auto"
    pager = True


_asked = _Asked()


def reset() -> None:
    """Ask as usual."""
    _asked.colour, _asked.pager = "auto", True


def set_colour(choice: str) -> str:
    """The option `--color`; raises MisuseError for what is none of COLOURS."""
    if choice not in COLOURS:
        raise MisuseError(f'"{choice}" is none of {", ".join(COLOURS)}', option="--color")
    _asked.colour = choice
    return choice


def set_no_pager(asked: bool) -> bool:
    """The option `--no-pager`."""
    _asked.pager = not asked
    return asked


def is_terminal() -> bool:
    """Whether somebody looks at standard output, on a terminal that knows escape sequences."""
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def colours() -> bool:
    """Whether escape sequences are wanted: as `--color` says, else NO_COLOR, else FORCE_COLOR, else on a terminal."""
    if _asked.colour != "auto":
        return _asked.colour == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "").casefold() not in _NOT_FORCED:
        return True
    return is_terminal()


def is_taller(lines: int) -> bool:
    """Whether so many lines are to go through a pager: there is a terminal, and they and a prompt do not fit."""
    return _asked.pager and is_terminal() and lines >= _size("LINES", 1, 24)


def columns() -> int | None:
    """The width of the terminal, or what COLUMNS says it is; None where there is none."""
    return _size("COLUMNS", 0, 80) if sys.stdout.isatty() else None


def _size(variable: str, index: int, otherwise: int) -> int:
    """As `shutil.get_terminal_size` tells it; but that module is long to import."""
    told = os.environ.get(variable, "")
    if told.isascii() and told.isdigit() and int(told) > 0:
        return int(told)
    try:
        return os.get_terminal_size(sys.stdout.fileno())[index] or otherwise
    except (OSError, ValueError):
        return otherwise


def ascii_only() -> bool:
    """Whether standard output can show the signs of a timeline."""
    try:
        "●◌┿━⋮–".encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:
        return True
    return False

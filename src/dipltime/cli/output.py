"""Writing: data to standard output, everything else to standard error."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dipltime.views.layout import Line


def complain(message: str) -> None:
    """One line on standard error, whatever is in the message."""
    from dipltime.views.clean import clean

    _error(f"dipltime: {clean(message)}")


def write(text: str) -> None:
    """Text in the encoding of standard output; a sign it lacks becomes a question mark."""
    data = text.encode(sys.stdout.encoding or "utf-8", "replace")
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def write_json(text: str) -> None:
    """JSON in UTF-8, whatever the terminal."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


def write_lines(lines: Iterable[Line]) -> None:
    """Lines of styled pieces, coloured where colour is wanted."""
    if colours():
        from dipltime.views.terminal import coloured

        write(coloured(lines, ascii_only=ascii_only()))
    else:
        from dipltime.views.plain import bare

        write(bare(lines, ascii_only=ascii_only()))


def colours() -> bool:
    """Whether escape sequences are wanted: on a terminal that knows them, or where FORCE_COLOR insists."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


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


def _error(line: str) -> None:
    encoding = sys.stderr.encoding or "utf-8"
    try:
        print(line.encode(encoding, "replace").decode(encoding), file=sys.stderr, flush=True)
    except OSError:
        return  # nobody is left to tell

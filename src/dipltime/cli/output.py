"""Writing: data to standard output, everything else to standard error."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from dipltime.cli.screen import ascii_only, colours, columns, is_taller

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dipltime.views.layout import Line


def complain(message: str) -> None:
    """One line on standard error, whatever is in the message."""
    from dipltime.views.clean import clean

    if "://" in message:  # an address that was given where none belongs
        from dipltime.store.opening import hidden_in

        message = hidden_in(message)
    _error(f"dipltime: {clean(message)}")


def write(text: str) -> None:
    """Text in the encoding of standard output; a sign it lacks becomes a question mark."""
    _write(_encoded(text))


def write_page(text: str) -> None:
    """The same through a pager where the text is taller than the terminal."""
    data = _encoded(text)
    if is_taller(text.count("\n")):
        from dipltime.cli.pager import page

        sys.stdout.flush()
        if page(data):
            return
    _write(data)


def write_json(text: str) -> None:
    """JSON in UTF-8, whatever the terminal."""
    _write(text.encode("utf-8", "replace"))


def write_lines(lines: Iterable[Line]) -> None:
    """Lines of styled pieces: coloured where colour is wanted, wrapped to a terminal, paged where they are many."""
    width = columns()
    if width is not None:
        from dipltime.views.wrapped import wrapped

        lines = (part for line in lines for part in wrapped(line, width))
    if colours():
        from dipltime.views.terminal import coloured

        write_page(coloured(lines, ascii_only=ascii_only()))
    else:
        from dipltime.views.plain import bare

        write_page(bare(lines, ascii_only=ascii_only()))


def _encoded(text: str) -> bytes:
    return text.encode(sys.stdout.encoding or "utf-8", "replace")


def _write(data: bytes) -> None:
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _error(line: str) -> None:
    encoding = sys.stderr.encoding or "utf-8"
    try:
        print(line.encode(encoding, "replace").decode(encoding), file=sys.stderr, flush=True)
    except OSError:
        return  # nobody is left to tell

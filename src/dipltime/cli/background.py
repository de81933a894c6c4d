"""Whether the terminal is dark or light."""

from __future__ import annotations

import os
import re
import select
import sys
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_WAIT = 0.15
"""Seconds that a terminal has to answer; those that know the question answer within a few thousandths."""
# What colour the background is, and then what the terminal is, which every terminal answers: so nobody waits
# for an answer that never comes.
_QUESTION = b"\x1b]11;?\x1b\\\x1b[c"
_ANSWER = re.compile(rb"\x1b\]11;rgba?:([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})")
_END = re.compile(rb"\x1b\[\?[\d;]*c")
_LONGEST = 200
_LIGHT_COLOURS = ("7", "15")


def is_dark() -> bool:
    """By COLORFGBG where that is set, else by what the terminal answers; dark if it says nothing."""
    if told := os.environ.get("COLORFGBG", ""):
        return told.rpartition(";")[2] not in _LIGHT_COLOURS
    answer = b""
    with suppress(ImportError, OSError, ValueError):
        answer = _answer()
    return brightness(answer) < 0.5


def brightness(answer: bytes) -> float:
    """How bright the background is that a terminal answers, from 0 to 1; 0 if it does not say."""
    found = _ANSWER.search(answer)
    if found is None:
        return 0.0
    red, green, blue = (int(part, 16) / float(16 ** len(part) - 1) for part in found.groups())
    light: float = 0.299 * red + 0.587 * green + 0.114 * blue
    return light


def _answer() -> bytes:
    """What the terminal answers; raises OSError or ValueError if there is none."""
    source = sys.stdin.fileno()
    with _unbuffered(source):
        os.write(sys.stdout.fileno(), _QUESTION)
        answer, end = b"", time.monotonic() + _WAIT
        while len(answer) < _LONGEST and not _END.search(answer):
            ready, _, _ = select.select([source], [], [], max(end - time.monotonic(), 0))
            if not ready:
                break
            answer += os.read(source, _LONGEST)
    return answer


@contextmanager
def _unbuffered(source: int) -> Iterator[None]:
    """Let what is typed come at once and unseen."""
    import termios
    import tty

    before = termios.tcgetattr(source)
    try:
        tty.setcbreak(source, termios.TCSANOW)
        yield
    finally:
        termios.tcsetattr(source, termios.TCSANOW, before)

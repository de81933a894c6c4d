"""Showing a long text in the pager of the user's choice.

DIPLTIME_PAGER goes before PAGER, and without either it is `less` or `more`; `cat` and the empty word are no pager.
The words are taken apart as a shell does, but no shell runs them.
"""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
from contextlib import suppress

_USUAL = (["less"], ["more"])
# Colours as they are, the screen left as it was, and no waiting where all fits after all; what the user has set stays.
_SETTINGS = {"LESS": "FRX", "LV": "-c"}


def page(content: bytes) -> bool:
    """Show `content`; whether there was a pager that could be started."""
    command = _command()
    if not command:
        return False
    try:
        process = subprocess.Popen(  # noqa: S603 - the user's own words
            command, stdin=subprocess.PIPE, env={**_SETTINGS, **os.environ}
        )
    except OSError:
        return False
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # the pager's own business
    try:
        with suppress(BrokenPipeError):
            process.communicate(content)
        process.wait()
    finally:
        signal.signal(signal.SIGINT, before)
    return True


def _command() -> list[str]:
    """The words of the pager's command line; none if there is to be no pager."""
    named = os.environ.get("DIPLTIME_PAGER", os.environ.get("PAGER"))
    if named is None:
        return next((words for words in _USUAL if shutil.which(words[0])), [])
    try:
        words = shlex.split(named)
    except ValueError:  # a quotation mark without its other half
        return []
    return [] if words == ["cat"] else words

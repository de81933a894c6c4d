"""The command line: no logic of its own, only what the Python API gives, in words.

Whatever goes wrong is one line on standard error and an exit status: 1 the input or the store is at fault,
2 the command line, 3 some of several inputs failed and the rest was stored, 130 interrupted.
"""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and exit with its status; DIPLTIME_DEBUG=1 shows where a fault of ours is."""
    # A command makes many objects that live as long as it does: looking for garbage among them is a tenth of
    # the time that a short one takes.
    gc.set_threshold(100_000, 20, 100)
    if not os.environ.get("DIPLTIME_DEBUG"):
        sys.excepthook = _in_one_line
    from dipltime.cli.quick import COMMANDS
    from dipltime.cli.run import run

    words = sys.argv[1:] if arguments is None else arguments
    if words and words[0] in COMMANDS:
        gc.disable()  # what only reads leaves no garbage that counting references would not find
    status = run(words)
    # All is written and closed: what is left is a tenth of the time, spent on taking modules apart.
    sys.stderr.flush()
    os._exit(status)


def _in_one_line(kind: type[BaseException], error: BaseException, _: TracebackType | None) -> None:
    """What nobody expected; the interpreter then exits with 1."""
    from dipltime.cli.output import complain

    complain(f"a fault of dipltime itself: {kind.__name__}: {error} (DIPLTIME_DEBUG=1 shows where)")

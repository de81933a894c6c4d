"""The command line: no logic of its own, only what the Python API gives, in words.

Whatever goes wrong is one line on standard error and an exit status: 1 the input or the store is at fault,
2 the command line, 3 some of several inputs failed and the rest was stored, 130 interrupted.
"""

from __future__ import annotations

import sys


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and exit with its status."""
    from dipltime.cli.run import run

    sys.exit(run(sys.argv[1:] if arguments is None else arguments))

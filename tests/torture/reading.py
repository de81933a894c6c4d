"""A process that reads files one after another with the command line, and tells how each went.

    python reading.py FILE...

A line of JSON each: the file, the exit status, what was written to standard error, the data that was written,
the seconds of processor time, and the most megabytes that the process has taken so far.
"""

from __future__ import annotations

import io
import json
import resource
import sys
from contextlib import redirect_stderr, redirect_stdout

from dipltime.cli.run import run


def main(paths: list[str]) -> None:
    """Read each file as one published on a day that is given."""
    for path in paths:
        out, errors = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "utf-8")
        begun = _seconds()
        with redirect_stdout(out), redirect_stderr(errors):
            status = run(["extract", path, "--published", "2021-05-19"])
        told = {
            "path": path,
            "status": status,
            "errors": _written(errors),
            "data": _written(out)[:10_000],
            "seconds": _seconds() - begun,
            "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000,
        }
        print(json.dumps(told), flush=True)


def _seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode()


if __name__ == "__main__":
    main(sys.argv[1:])

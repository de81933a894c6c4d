"""The command line in a child of this process, which can be another user, or have a disk that is full."""

from __future__ import annotations

import io
import os
import resource
import sys
from collections.abc import Callable
from typing import NamedTuple

from dipltime.cli.run import run

_NOBODY = 65534


class Ended(NamedTuple):
    """How a command ended, and what it wrote."""

    status: int
    out: str
    errors: str


def apart(*arguments: str, before: Callable[[], None], given: str = "") -> Ended:
    """Run a command in a child that has called `before`; all that it imports must have been imported here.

    It may write no more than a pipe holds.
    """
    out, errors = os.pipe(), os.pipe()
    child = os.fork()
    if not child:
        _live(arguments, before, given, out[1], errors[1])
    os.close(out[1])
    os.close(errors[1])
    with open(out[0], encoding="utf-8") as told, open(errors[0], encoding="utf-8") as complained:  # noqa: PTH123
        wrote = told.read(), complained.read()
    return Ended(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), *wrote)


def _live(arguments: tuple[str, ...], before: Callable[[], None], given: str, out: int, errors: int) -> None:
    """The life of the child, which must not come back to the tests."""
    status = 99
    try:
        os.dup2(out, 1)
        os.dup2(errors, 2)
        sys.stdin = io.TextIOWrapper(io.BytesIO(given.encode()))
        sys.stdout = io.TextIOWrapper(open(1, "wb", closefd=False))  # noqa: SIM115
        sys.stderr = io.TextIOWrapper(open(2, "wb", closefd=False))  # noqa: SIM115
        before()
        status = run(arguments)
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(status)


def as_somebody() -> None:
    """Be a user whom modes stop."""
    if os.geteuid() == 0:
        os.setgid(_NOBODY)
        os.setuid(_NOBODY)


def with_files_of_at_most(size: int) -> Callable[[], None]:
    """Let no file grow beyond `size` bytes, as on a disk that is full."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

"""Running a command: every way it can end becomes an exit status and at most one line."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from dipltime.cli import screen, voice, waiting
from dipltime.cli.misuse import MisuseError
from dipltime.cli.output import complain
from dipltime.cli.quick import quick
from dipltime.errors import DipltimeError

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["AT_FAULT", "DONE", "INTERRUPTED", "MISUSED", "PARTLY", "run"]

DONE, AT_FAULT, MISUSED, PARTLY, INTERRUPTED = 0, 1, 2, 3, 130

_SURPRISES = (AttributeError, KeyError, TypeError, ValueError, IndexError)
"""What values of the wrong kind lead to."""


def run(arguments: Sequence[str]) -> int:
    """The exit status of the command line `arguments`."""
    voice.reset()
    screen.reset()
    waiting.reset()
    try:
        plain = quick(arguments)
        status = plain() if plain else _by_typer(arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        status = INTERRUPTED
    except DipltimeError as error:
        complain(str(error))
        return AT_FAULT
    except MisuseError as error:
        return _misuse(str(error))
    except BrokenPipeError:
        _drop_output()
        return DONE
    except SystemExit as end:  # what typer makes of it, though asked to raise what is raised
        if not isinstance(end.__context__, BrokenPipeError):
            raise
        _drop_output()
        return DONE
    except OSError as error:
        complain(f"{error.filename or 'the output'} cannot be written: {error.strerror}")
        _drop_output()
        return AT_FAULT
    except _SURPRISES as error:
        return _explain(error)
    if status == INTERRUPTED:
        complain("interrupted")
    return status


def _by_typer(arguments: Sequence[str]) -> int:
    """The exit status of a command line that Typer takes apart."""
    import typer

    from dipltime.cli.app_scaling import app
    from dipltime.cli.command_line import command_line

    # The two classes that all of the command line's own errors share, wherever typer keeps them in this version.
    misuse, trouble = typer.BadParameter.__mro__[1:3]
    try:
        status = command_line(app)(list(arguments), prog_name="dipltime", standalone_mode=False)
    except typer.Abort:
        return INTERRUPTED
    except Exception as error:
        if not isinstance(error, trouble):
            raise
        wrong = _misuse(getattr(error, "format_message", error.__str__)())
        return wrong if isinstance(error, misuse) else AT_FAULT
    return status if isinstance(status, int) else DONE


def _explain(error: Exception) -> int:
    """Tell that the store is damaged if it is; else what was raised is a fault of ours, and goes on."""
    damage = waiting.damage()
    if damage is None:
        raise error
    complain(damage)
    return AT_FAULT


def _misuse(message: str) -> int:
    complain(f"{message.rstrip('.')} (dipltime --help tells more)")
    return MISUSED


def _drop_output() -> None:
    """Let nothing more be written, so that the interpreter's own last flush does not fail as well."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
    os.close(null)

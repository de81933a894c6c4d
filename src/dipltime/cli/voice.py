"""How much the command line says besides its data and its errors: as usual, nothing, or more."""

from __future__ import annotations

from dipltime.cli.output import complain, write
from dipltime.views.clean import clean


class _Voice:
    quiet = False
    verbose = False


_voice = _Voice()


def reset() -> None:
    """Speak as usual."""
    _voice.quiet = _voice.verbose = False


def set_quiet(asked: bool) -> bool:
    """The option `--quiet`."""
    _voice.quiet = _voice.quiet or asked
    return asked


def set_verbose(asked: bool) -> bool:
    """The option `--verbose`."""
    _voice.verbose = _voice.verbose or asked
    return asked


def is_quiet() -> bool:
    """Whether nothing but errors is to be said."""
    return _voice.quiet


def tell(message: str) -> None:
    """What was done, on standard output."""
    if not _voice.quiet:
        write(clean(message) + "\n")


def note(message: str) -> None:
    """A remark, on standard error."""
    if not _voice.quiet:
        complain(message)


def detail(message: str) -> None:
    """What only those want to know who ask for more, on standard error."""
    if _voice.verbose:
        complain(message)

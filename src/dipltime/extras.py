"""Libraries that only some inputs, stores and views need: installed as extras of the package."""

from __future__ import annotations

from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any

from dipltime.errors import DipltimeError, InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST = 150


class MissingExtraError(DipltimeError):
    """A library that is not installed; the message names the extra that brings it."""


def need(module: str, extra: str, what: str) -> Any:
    """The module of that name; raises MissingExtraError saying that `what` needs the extra `extra`."""
    try:
        return import_module(module)
    except ImportError:
        raise MissingExtraError(
            f"{what} needs an extra that is not installed: pip install 'dipltime[{extra}]'"
        ) from None


@contextmanager
def guarded(what: str) -> Iterator[None]:
    """Turn whatever a library raises over a hostile input into an InputError of one line: `what`, and why."""
    try:
        yield
    except DipltimeError:
        raise
    except Exception as error:  # noqa: BLE001 - such libraries document no errors of their own
        reason = next(iter(str(error).strip().splitlines()), "") or type(error).__name__
        raise InputError(f"{what}: {reason[:_LONGEST]}") from None

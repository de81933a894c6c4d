"""Libraries that only some inputs, stores and views need: installed as extras of the package."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from dipltime.errors import DipltimeError


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

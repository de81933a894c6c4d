"""dipltime reads the news and keeps the diplomatic timeline.

    find_dates(text, published="2021-05-19")    the dates of a text
    extract(text, published="2021-05-19")       the dates and events of one article
    cameo_root(event)                           the CAMEO root code of an event's type and mode
    Timeline("events.json")                     a store: add articles, ask for events

Dates are ISO 8601 strings; nothing asks the clock. What cannot be read raises a DipltimeError.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dipltime.api import extract, find_dates
    from dipltime.changes import Change
    from dipltime.errors import (
        DateError,
        DipltimeError,
        InputError,
        NoPublicationDateError,
        StoreError,
    )
    from dipltime.events.cameo import cameo_root
    from dipltime.timeline import Timeline

__all__ = [
    "Change",
    "DateError",
    "DipltimeError",
    "InputError",
    "NoPublicationDateError",
    "StoreError",
    "Timeline",
    "cameo_root",
    "extract",
    "find_dates",
]

_HOME = {
    "cameo_root": "events.cameo",
    "extract": "api",
    "find_dates": "api",
    "Change": "changes",
    "Timeline": "timeline",
}


def __getattr__(name: str) -> object:
    """Each name is imported when it is first used, so that `import dipltime` costs nothing."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOME.get(name, 'errors')}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})

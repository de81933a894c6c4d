"""The one place where dipltime asks which day it is: for words that a person types, such as "last May"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt


def today() -> dt.date:
    """The day where the user is."""
    import datetime as dt

    return dt.datetime.now().astimezone().date()

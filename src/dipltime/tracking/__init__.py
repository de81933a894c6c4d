"""One event, many reports: which reports tell of the same event, and what the event is by all of them.

Everything here is a function of the set of reports, so that the order of reading does not matter:
`profile` says what of a report counts, `same` compares two, `clusters` groups them, `compose` makes the
event, and `ledger` keeps it all up to date while articles come and go.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dipltime.tracking.ledger import Ledger
    from dipltime.tracking.outcome import Outcome

__all__ = ["Ledger", "Outcome"]


def __getattr__(name: str) -> object:
    """Each is imported when it is used: the ledger needs all that reads articles, and most of what is here does not."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from dipltime.tracking import ledger, outcome

    return getattr(ledger if name == "Ledger" else outcome, name)

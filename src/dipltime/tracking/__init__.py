"""One event, many reports: which reports tell of the same event, and what the event is by all of them.

Everything here is a function of the set of reports, so that the order of reading does not matter:
`profile` says what of a report counts, `same` compares two, `clusters` groups them, `compose` makes the
event, and `ledger` keeps it all up to date while articles come and go.
"""

from dipltime.tracking.ledger import Ledger
from dipltime.tracking.outcome import Outcome

__all__ = ["Ledger", "Outcome"]

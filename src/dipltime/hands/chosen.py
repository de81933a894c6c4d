"""The event that a person chose, by its id or as it was shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.errors import StoreError
from dipltime.serial import event_to_json

if TYPE_CHECKING:
    from dipltime.model import Event
    from dipltime.tracking import Ledger


def chosen(ledger: Ledger, one: str | Event) -> str:
    """The id of the event; raises StoreError if there is none, or if it is no longer what was shown."""
    if isinstance(one, str):
        return ledger.found(one)
    from dataclasses import replace

    event = ledger.found(one.id)
    if event_to_json(ledger.event(event)) != event_to_json(replace(one, overdue=False)):
        raise StoreError(f"the event {one.id} has changed since it was shown: look at it again")
    return event

"""Grouping all reports of a timeline anew changes nothing: it never depended on their order."""

from __future__ import annotations

from pathlib import Path

from dipltime.store import open_store
from dipltime.tracking import Ledger

SHIPPED = Path(__file__).parents[2] / "events.json"


def test_the_shipped_timeline_stays_as_it_is() -> None:
    ledger = Ledger(open_store(SHIPPED).snapshot())
    before = {event: {one.name for one in ledger.book.group(event)} for event in ledger.book}
    ledger.regroup_all()
    assert {event: {one.name for one in ledger.book.group(event)} for event in ledger.book} == before

"""Events that a date is set beside."""

from __future__ import annotations

import pytest

from dipltime import find_dates


@pytest.mark.parametrize(
    ("text", "date", "kind", "event"),
    [
        ("They may meet in June, in the wake of the G7 summit.", "June", "after", "the G7 summit"),
        ("Talks open on Monday ahead of the vote in parliament.", "Monday", "before", "the vote"),
        (
            "They met on 3 May 2021 on the sidelines of the Arctic Council.",
            "3 May 2021",
            "during",
            "the Arctic Council",
        ),
        ("He flew home on Friday on the eve of the referendum.", "Friday", "before", "the referendum"),
    ],
)
def test_date_keeps_the_event_it_is_set_beside(text: str, date: str, kind: str, event: str) -> None:
    (found,) = find_dates(text, "2021-05-19")
    assert found.text == date
    assert found.reading.relation is not None
    assert (found.reading.relation.kind, found.reading.relation.event) == (kind, event)


@pytest.mark.parametrize(
    "text",
    [
        "They met in June. In the wake of the summit markets fell.",
        "They met in June. He walked ahead of the others.",
        "The work took three days ahead of schedule",
        "In June, ahead of",
    ],
)
def test_no_event_is_set_beside(text: str) -> None:
    assert all(found.reading.relation is None for found in find_dates(text, "2021-05-19"))

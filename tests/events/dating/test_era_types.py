from __future__ import annotations

import pytest

from dipltime.events.dating.era_types import era_type
from dipltime.model import DateExpression, Reading


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("the end of the Cold War", "1991", "RETREAT"),
        ("the outbreak of the Korean War", "1950-06-25", "ASSAULT"),
        ("the Cuban missile crisis", "1962-10-28", "THREATEN"),
        ("the harvest", "1950", None),
    ],
)
def test_the_turn_of_history_decides_the_type(text: str, value: str, expected: str | None) -> None:
    date = DateExpression(0, len(text), text, "DATE", value, "era", None, value, None, None, Reading())
    assert era_type(date) == expected

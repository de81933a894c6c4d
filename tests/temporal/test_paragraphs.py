"""Parts of the day that stand in another paragraph than the day before them."""

from __future__ import annotations

from datetime import date

import pytest

from dipltime.temporal import find_dates

NEWS = date(2021, 5, 19)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They met on Wednesday.\n\nThe war began on 1 May.\n\nIn the afternoon they spoke.", "2021-05-19"),
        ("They met on Wednesday.\n\nThe war began on 1 May. In the afternoon it grew.", "2021-05-01"),
        ("They met on Monday.\n\nIn the afternoon they spoke.", "2021-05-17"),
        ("They met on Monday. In the afternoon they spoke.", "2021-05-17"),
    ],
)
def test_the_afternoon(text: str, day: str) -> None:
    assert find_dates(text, NEWS)[-1].earliest == day

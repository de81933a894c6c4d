from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.making import report

from dipltime.tracking.life import status_of

if TYPE_CHECKING:
    pass


@pytest.mark.parametrize(
    ("told", "now"),
    [
        (["tentative", "scheduled"], "scheduled"),
        (["tentative", "scheduled", "occurred"], "occurred"),
        (["scheduled", "tentative"], "scheduled"),
        (["scheduled", "postponed"], "postponed"),
        (["postponed", "scheduled"], "scheduled"),
        (["scheduled", "cancelled"], "cancelled"),
        (["cancelled", "scheduled"], "cancelled"),
        (["cancelled", "occurred"], "occurred"),
        (["occurred", "scheduled"], "occurred"),
        (["occurred", "denied"], "denied"),
        (["ongoing", "occurred"], "occurred"),
        (["ongoing", "scheduled"], "ongoing"),
    ],
)
def test_the_later_report_is_right_unless_it_only_looks_back(told: list[str], now: str) -> None:
    days = [f"2021-05-{day:02}" for day in range(1, len(told) + 1)]
    reports = [report(status=status, published=day) for status, day in zip(told, days, strict=True)]
    assert status_of(reports) == now
    assert status_of(reversed(reports)) == now


def test_of_one_day_the_report_further_along_is_the_later() -> None:
    assert status_of([report(status="occurred"), report(status="scheduled")]) == "occurred"

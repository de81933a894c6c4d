""" "Friday, May 21": only some years have it, and it is not far from the day of publication."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dipltime.articles.solve import days
from dipltime.articles.solve.clue import Clue, named_weekday, reach

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.articles.solve.clue import Told

_VALUE = re.compile(r"XXXX-(\d\d)-(\d\d)")
_FAR = 330


def month_days(told: Told) -> Iterator[Clue]:
    """A clue for every weekday that stands with a day and a month and no year."""
    for date in told.dates:
        value, number = _VALUE.match(date.value), named_weekday(date.text)
        if value is None or number is None:
            continue
        found = days.month_day(int(value[1]), int(value[2])) & days.weekday(number)
        spread = days.around(found, *reach(date, _FAR))
        yield Clue(spread, f"“{date.text}” is within a year of publication")

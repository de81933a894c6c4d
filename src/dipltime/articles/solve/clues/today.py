""" "Today, May 19": the day and the month of publication, and perhaps its weekday."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dipltime.articles.solve import days
from dipltime.articles.solve.clue import Clue, named_weekday

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.articles.solve.clue import Told

_OFFSETS = {"today": 0, "tonight": 0, "yesterday": 1, "tomorrow": -1}
_DEICTIC = re.compile(r"\b(today|tonight|yesterday|tomorrow)(?: is)?[,(]? ?\(?(?:on )?$", re.IGNORECASE)
_VALUE = re.compile(r"XXXX-(\d\d)-(\d\d)")
_DAY = re.compile(r"(?:to(?:day|night)|yesterday|tomorrow)(?: is)?,? ?\(?(?:on )?[A-Z\d]", re.IGNORECASE)


def todays(told: Told) -> Iterator[Clue]:
    """A clue for every "today", "yesterday" or "tomorrow" that stands before a day and a month."""
    if not _DAY.search(told.text):
        return
    for date in told.dates:
        value, deictic = (
            _VALUE.match(date.value),
            _DEICTIC.search(told.text[max(0, date.start - 20) : date.start]),
        )
        if value is None or deictic is None:
            continue
        offset, number = _OFFSETS[deictic[1].lower()], named_weekday(date.text)
        found = days.month_day(int(value[1]), int(value[2]))
        if number is not None:
            found &= days.weekday(number)
        shifted = days.around(found, -offset, offset)
        yield Clue(shifted, f"“{deictic[1]}” is {date.text}", anchor=True)

""" "Today, May 19": the day and the month of publication, and perhaps its weekday."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dipltime.articles.solve import days
from dipltime.articles.solve.clue import Clue, named_weekday

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.articles.solve.clue import Told

_PARAGRAPH = 3000
_OFFSETS = {"today": 0, "tonight": 0, "yesterday": 1, "tomorrow": -1}
_DEICTIC = re.compile(r"\b(today|tonight|yesterday|tomorrow)(?: is)?[,(]? ?\(?(?:on )?$", re.IGNORECASE)
_VALUE = re.compile(r"(?:XXXX|(\d{4}))-(\d\d)-(\d\d)$")
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
        if value is None or deictic is None or _is_quoted(told.text, date.start):
            continue
        offset, number = _OFFSETS[deictic[1].lower()], named_weekday(date.text)
        found = days.month_day(int(value[2]), int(value[3]))
        if value[1]:
            found &= days.year(int(value[1]))
        if number is not None:
            found &= days.weekday(number)
        yield Clue(days.shift(found, offset), f"“{deictic[1]}” is {date.text}", anchor=True)


def _is_quoted(text: str, position: int) -> bool:
    """Whether `position` is inside quotation marks: "today" may be that of a speech long ago."""
    before = text[max(text.rfind("\n\n", 0, position), position - _PARAGRAPH, 0) : position]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")

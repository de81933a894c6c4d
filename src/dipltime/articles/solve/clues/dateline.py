"""A dateline without a year: "GENEVA, June 16 (Reuters) -"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dipltime.articles.published.stamps import month_number
from dipltime.articles.solve import days
from dipltime.articles.solve.clue import Clue, weekday_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.articles.solve.clue import Told

_MONTH = (
    r"(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DATELINE = re.compile(
    r"^[ \t]{0,4}[A-Z][\w.' -]{1,40}(?:, [A-Z][\w.' -]{1,30})?, "
    rf"(?:{_MONTH} (\d{{1,2}})|(\d{{1,2}}) {_MONTH})"
    r",? (?:\([A-Z][\w/. -]{1,30}\)|(?=-|–|—|_))[ ]?(?:-{1,2}|[–—_:])",
    re.MULTILINE,
)
_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_HEAD = 500


def dateline_days(told: Told) -> Iterator[Clue]:
    """The day and month of the dateline, and the weekday that its sentence tells of as past."""
    match = _DATELINE.search(told.text, 0, _HEAD)
    if match is None:
        return
    month_name, day = match[1] or match[4], int(match[2] or match[3])
    if day <= 31:
        yield Clue(
            days.month_day(month_number(month_name), day),
            f"the dateline is of {day} {(match[1] or match[4])}",
            anchor=True,
        )
    _, end = told.sentence_at(match.end() + 1)
    for date in told.dates_in(match.end(), end):
        number = weekday_of(date)
        if number is not None and date.reading.direction == "past":
            left = days.around(days.weekday(number), 0, 1)
            yield Clue(left, f"“{date.text}” after it is that day or the day before")
            return

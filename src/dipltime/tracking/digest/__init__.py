"""The key dates of a timeline: `mentions` weighs what is told of each day, `expected` and `weights` hold it
against ordinary days, `leading` chooses the events to show.

Everything is a function of the set of rows: their order does not matter, not even to the last digit of a sum.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.days import INFINITY, iso, number
from dipltime.tracking.digest.leading import Leading
from dipltime.tracking.digest.mentions import mentions_in
from dipltime.tracking.digest.weights import weigh

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from dipltime.serial import Json

_DIGITS = 3


def key_dates(
    events: Collection[Json], articles: Iterable[Json], first: int, last: int, count: int
) -> list[Json]:
    """The `count` key dates between the days `first` and `last`, in order of date.

    Each is a JSON object as the interface has it: "date", "score", "articles" and the rows of its "events".
    What is told of other days counts too: it says what an ordinary day is. Without a first or a last day, what
    one article alone tells from afar is background.
    """
    told = mentions_in(events)
    published = [number(row["published"]) for row in articles if row["published"]]
    weighed = weigh(told, published, asked=first > -INFINITY or last < INFINITY)
    within = [day for day in weighed if first <= day <= last]
    best = sorted(within, key=lambda day: (-weighed[day].score, day))[:count]
    leading = Leading(events, told)
    return [
        {
            "date": iso(day),
            "score": round(weighed[day].score, _DIGITS),
            "articles": weighed[day].articles,
            "events": leading.of(day),
        }
        for day in sorted(best)
    ]


__all__ = ["key_dates"]

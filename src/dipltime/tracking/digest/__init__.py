"""The key dates of a timeline: `mentions` weighs what is told of each day, `expected` and `weights` hold it
against ordinary days, `leading` chooses the events to show.

Everything is a function of the set of rows: their order does not matter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.days import number
from dipltime.tracking.digest.leading import Leading
from dipltime.tracking.digest.mentions import mentions
from dipltime.tracking.digest.weights import weights

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from dipltime.serial import Json


def key_dates(
    events: Collection[Json], articles: Iterable[Json], first: int, last: int, count: int
) -> list[Json]:
    """The `count` key dates between the days `first` and `last`, in order of date.

    Each has its "day" as a number, its "score", how many "articles" tell of it, and the rows of its "events".
    What is told of other days counts too: it says what an ordinary day is.
    """
    told = mentions(events)
    published = [number(row["published"]) for row in articles if row["published"]]
    weighed = weights(told, published)
    within = [day for day in weighed if first <= day <= last]
    best = sorted(within, key=lambda day: (-weighed[day].score, day))[:count]
    leading = Leading(events, told)
    return [
        {"day": day, "score": weighed[day].score, "articles": weighed[day].articles, "events": leading.of(day)}
        for day in sorted(best)
    ]


__all__ = ["key_dates"]

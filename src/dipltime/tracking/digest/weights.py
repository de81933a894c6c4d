"""How much a day stands out: the weight of what is told of it against what an ordinary day gets."""

from __future__ import annotations

from collections import defaultdict
from math import log2, sqrt
from typing import TYPE_CHECKING, NamedTuple

from dipltime.tracking.digest.expected import Expected

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dipltime.tracking.digest.mentions import Mention

_DOUBLINGS = 8
"""So often must what one article tells of a day double to count as much as a second article."""
_CHANCE = 0.5
"""What chance may bring to any day, however seldom articles look there: one mention of "Wednesday"."""


class Weight(NamedTuple):
    """How much a day stands out."""

    score: float
    """Its weight in units of the spread that such a weight has by chance, the root of what is expected."""
    articles: int
    """How many articles tell of the day."""


def weights(mentions: Iterable[Mention], published: Iterable[int]) -> dict[int, Weight]:
    """The weight of each day in `mentions`, where `published` are the days of all articles that were read."""
    lots: defaultdict[tuple[int, str, int | None], list[Mention]] = defaultdict(list)
    for mention in mentions:
        lots[mention.day, mention.article, mention.published].append(mention)
    told = {key: _of_article(lot) for key, lot in lots.items()}
    expected = Expected(
        published, ((of - day, weight) for (day, _, of), weight in told.items() if of is not None)
    )
    by_day: defaultdict[int, list[float]] = defaultdict(list)
    for (day, _, _), weight in told.items():
        by_day[day].append(weight)
    return {day: Weight(_score(each, expected.on(day)), len(each)) for day, each in by_day.items()}


def _of_article(mentions: Sequence[Mention]) -> float:
    """One article is one voice: its best mention counts, and a little how much it has to tell."""
    best = max(mention.weight for mention in mentions)
    return best * (1 + log2(len({mention.words for mention in mentions})) / _DOUBLINGS)


def _score(articles: Iterable[float], expected: float) -> float:
    # Sorted, since a sum of floats depends on their order and nothing here may.
    return sum(sorted(articles)) / sqrt(expected + _CHANCE)

"""What an ordinary day gets: how often an article of these tells of a day at some distance from its own."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from math import fsum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def step(distance: int) -> int:
    """The step of a distance in days: 0, 1, 2–3, 4–7, 8–15 and so on, twice as wide each; negative before it."""
    return distance.bit_length() if distance >= 0 else -distance.bit_length()


def reach(of_step: int) -> tuple[int, int]:
    """The first and the last distance of a step, both inclusive."""
    if of_step == 0:
        return 0, 0
    near, far = 1 << (abs(of_step) - 1), (1 << abs(of_step)) - 1
    return (near, far) if of_step > 0 else (-far, -near)


class Expected:
    """The weight that a day has if it is like any other day, given when the articles were published.

    Articles tell of today and of yesterday all the time, of a day long past or still to come seldom; and upon
    the last days of a story few articles can look back. So each step of distance has a rate of its own.
    """

    def __init__(self, published: Iterable[int], told: Iterable[tuple[int, float]]) -> None:
        """`published` are the days of the articles; `told` the distances of all they tell, with its weight."""
        self._published = sorted(published)
        weights: defaultdict[int, list[float]] = defaultdict(list)
        for distance, weight in told:
            weights[step(distance)].append(weight)
        self._rates = {at: fsum(of) / self._chances(at) for at, of in weights.items()}

    def on(self, day: int) -> float:
        """The expected weight of `day`."""
        return fsum(rate * self._articles(day, at) for at, rate in self._rates.items())

    def _chances(self, of_step: int) -> int:
        first, last = reach(of_step)
        return max(len(self._published), 1) * (last - first + 1)

    def _articles(self, day: int, of_step: int) -> int:
        """How many articles were published at this step from `day`."""
        first, last = reach(of_step)
        return bisect_right(self._published, day + last) - bisect_left(self._published, day + first)

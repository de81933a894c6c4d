from __future__ import annotations

from itertools import permutations
from math import sqrt

import pytest

from dipltime.tracking.digest.expected import reach, step
from dipltime.tracking.digest.mentions import Mention
from dipltime.tracking.digest.weights import weigh

ALONE = 0.7


def told(
    day: int, published: int | None, *, article: str = "", weight: float = 1.0, words: str = ""
) -> Mention:
    name = article or f"a{published}"
    return Mention(day, name, published, words or f"{name} {day}", weight, "e")


def test_nothing() -> None:
    assert weigh([], []) == {}


def test_the_score_is_the_weight_in_units_of_its_spread() -> None:
    # Both articles tell of the day before, so one mention is expected of either day.
    weights = weigh([told(0, 1, weight=0.5), told(5, 6, weight=1.5)], [1, 6])
    assert weights[0].score == pytest.approx(ALONE * 0.5 / sqrt(1 + 0.5))
    assert weights[5].score == pytest.approx(ALONE * 1.5 / sqrt(1 + 0.5))


def test_an_article_is_one_voice() -> None:
    same = weigh([told(0, 1, words="one"), told(0, 1, words="one")], [1])[0]
    one = weigh([told(0, 1)], [1])[0]
    assert same == one
    assert one.articles == 1
    many = weigh([told(0, 1, words=str(n)) for n in range(8)] + [told(9, 10)], [1, 10])
    two = weigh([told(0, 1, article="x"), told(0, 1, article="y"), told(9, 10)], [1, 1, 10])
    assert many[9].score < many[0].score < two[0].score
    assert two[0].articles == 2


def test_reports_of_many_articles_weigh_more_than_those_of_few() -> None:
    days = range(0, 100, 10)
    plain = [told(day, day + 1, article=f"{day}") for day in days]
    burst = [told(50, 51, article=f"more {n}") for n in range(4)]
    weights = weigh([*plain, *burst], [*(day + 1 for day in days), *[51] * 4])
    assert max(weights, key=lambda day: weights[day].score) == 50


def test_a_later_reference_weighs_more_than_a_report_of_the_day_itself() -> None:
    daily = [told(day, day) for day in range(60)]
    later = [told(10, 40, article="late")]
    weights = weigh([*daily, *later], [*range(60), 40])
    assert max(weights, key=lambda day: weights[day].score) == 10


def test_a_day_that_few_articles_can_look_back_upon_is_not_held_to_what_others_get() -> None:
    told_of = [
        told(day, day + distance) for day in range(60) for distance in (0, 1, 4) if day + distance < 60
    ]
    weights = weigh(told_of, range(60))
    # Of the last day one article tells, alone, and of others three, one of them later: a fifth of their weight.
    assert weights[59].score > 1.5 / 5 * weights[30].score
    assert weights[59].articles == 1


@pytest.mark.parametrize(
    ("distance", "worth"), [(-9, 1), (0, 1), (1, 1), (2, 1.5), (7, 1.5), (8, 2), (90, 2)]
)
def test_what_is_told_later_is_worth_more(distance: int, worth: float) -> None:
    # The same expectation of both days: twice as many articles of one kind as tell.
    here = weigh([told(0, distance)], [distance])[0]
    assert here.score == pytest.approx(ALONE * worth / sqrt(worth / spread(distance) + 0.5))


def spread(distance: int) -> int:
    """The number of days that share the rate of this distance."""
    first, last = reach(step(distance))
    return last - first + 1


def test_a_second_article_is_worth_more_than_as_much_again() -> None:
    one, two = weigh([told(0, 1), told(5, 6, article="x"), told(5, 6, article="y")], [1, 6, 6]).values()
    assert two.score > 2 * one.score
    assert two.score == pytest.approx(2 / sqrt(2 + 0.5), rel=0.01)


def test_one_voice_from_afar_is_background() -> None:
    near, far = weigh([told(0, 90)], [90])[0], weigh([told(0, 190)], [190])[0]
    assert far.score == pytest.approx(near.score / 4, rel=0.02)
    asked = weigh([told(0, 190)], [190], asked=True)[0]
    assert asked.score == pytest.approx(near.score, rel=0.02)
    two = weigh([told(0, 190, article="x"), told(0, 190, article="y")], [190, 190])[0]
    assert two.score == pytest.approx(8 / ALONE * far.score, rel=0.04)


def test_the_order_of_mentions_does_not_matter_to_the_last_digit() -> None:
    mentions = [told(0, 1, article=f"a{n}", weight=0.1 * n) for n in range(1, 5)]
    assert len({weigh(order, [1]).popitem() for order in permutations(mentions)}) == 1


def test_an_article_without_a_day_of_publication_counts_without_a_distance() -> None:
    (weight,) = weigh([told(0, None)], []).values()
    assert weight.score == pytest.approx(ALONE / sqrt(0.5))

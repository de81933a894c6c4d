from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dipltime.tracking.digest.expected import Expected, reach, step


@pytest.mark.parametrize(
    ("distance", "expected"),
    [(0, 0), (1, 1), (2, 2), (3, 2), (4, 3), (7, 3), (8, 4), (-1, -1), (-2, -2), (-3, -2), (-4, -3)],
)
def test_steps(distance: int, expected: int) -> None:
    assert step(distance) == expected


@given(st.integers(-(10**6), 10**6))
def test_a_distance_is_within_the_reach_of_its_step(distance: int) -> None:
    first, last = reach(step(distance))
    assert first <= distance <= last
    assert step(first - 1) != step(distance) != step(last + 1)


def test_nothing_told_is_nothing_expected() -> None:
    assert Expected([], []).on(0) == 0
    assert Expected([1, 2], []).on(1) == 0


def test_every_step_has_a_rate_of_its_own() -> None:
    # Of two articles one tells of its own day, and both of the day before.
    expected = Expected([10, 20], [(0, 1.0), (1, 1.0), (1, 1.0)])
    assert expected.on(10) == pytest.approx(1 / 2)
    assert expected.on(9) == pytest.approx(1)
    assert expected.on(15) == 0


def test_a_distance_counts_for_all_days_of_its_step() -> None:
    expected = Expected([100], [(5, 1.0)])
    assert [expected.on(100 - distance) for distance in (3, 4, 7, 8)] == [0, 1 / 4, 1 / 4, 0]


def test_the_last_days_of_a_story_expect_less() -> None:
    days = range(100)
    expected = Expected(days, [(distance, 1.0) for distance in (0, 1, 5, 20) for _ in days])
    assert expected.on(50) > expected.on(95) > expected.on(99) > 0


@given(st.lists(st.integers(0, 40), min_size=1), st.lists(st.tuples(st.integers(-9, 9), st.just(0.5))))
def test_what_is_expected_of_all_days_together_is_what_is_told(
    published: list[int], told: list[tuple[int, float]]
) -> None:
    expected = Expected(published, told)
    total = sum(expected.on(day) for day in range(-40, 80))
    assert total == pytest.approx(sum(weight for _, weight in told))

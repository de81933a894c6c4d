from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from tests.tracking.digest.rows import row

from dipltime.days import INFINITY, iso, number
from dipltime.tracking.digest import key_dates

if TYPE_CHECKING:
    from dipltime.serial import Json

START = number("2021-05-01")
ALWAYS = (-INFINITY, INFINITY)
WORDS = ("", "Tuesday", "18 May")

told = st.tuples(
    st.integers(0, 6), st.integers(0, 9), st.sampled_from(WORDS), st.sampled_from(("CONSULT", "OTHER")),
    st.sampled_from(("occurred", "scheduled")), st.integers(0, 3000),
)  # fmt: skip


def store(reports: list[tuple[int, int, str, str, str, int]]) -> tuple[list[Json], list[Json]]:
    """Rows of events and articles; an article is named by the day it was published."""
    events = [
        row(
            f"e{index}", iso(START + day), words, article=f"a{day_of}", published=iso(START + day_of), start=start,
            type=kind, status=status, title=f"The envoys met for round {index % 3} of the talks",
        )
        for index, (day, day_of, words, kind, status, start) in enumerate(reports)
    ]  # fmt: skip
    days = sorted({day_of for _, day_of, *_ in reports})
    return events, [{"id": f"a{day}", "published": iso(START + day)} for day in days]


def test_nothing_told() -> None:
    assert key_dates([], [], *ALWAYS, 5) == []
    assert key_dates([], [{"id": "a", "published": None}], *ALWAYS, 5) == []


def test_the_key_dates_are_those_that_stand_out_in_order_of_date() -> None:
    daily = [(day, day, "Tuesday", "CONSULT", "occurred", 9000) for day in range(20)]
    later = [(day, 19, "18 May", "CONSULT", "occurred", 9000) for day in (3, 7)]
    found = key_dates(*store(daily + later), *ALWAYS, 2)
    assert [one["date"] for one in found] == ["2021-05-04", "2021-05-08"]
    assert [one["articles"] for one in found] == [2, 2]
    assert all(one["score"] > 0 and one["events"] for one in found)


def test_days_outside_the_time_asked_for_only_say_what_is_ordinary() -> None:
    reports = [(day, day, "Tuesday", "CONSULT", "occurred", 9000) for day in range(6)]
    everything = key_dates(*store(reports), *ALWAYS, 99)
    part = key_dates(*store(reports), START + 1, START + 3, 99)
    assert part == everything[1:4]


def test_what_one_article_tells_from_afar_is_story_to_who_asks_for_that_time() -> None:
    afar = [
        (0, 200, "1 May", "CONSULT", "occurred", 9000),
        (190, 200, "Tuesday", "CONSULT", "occurred", 9000),
    ]
    found = {
        span: {one["date"]: one["score"] for one in key_dates(*store(afar), *span, 9)}
        for span in (ALWAYS, (START, INFINITY), (-INFINITY, START))
    }
    assert found[ALWAYS]["2021-05-01"] < found[ALWAYS]["2021-11-07"]
    assert found[START, INFINITY]["2021-05-01"] > found[START, INFINITY]["2021-11-07"]
    assert found[-INFINITY, START]["2021-05-01"] == found[START, INFINITY]["2021-05-01"]


def test_of_days_that_weigh_the_same_the_earlier_one_is_kept() -> None:
    events, articles = store([(day, day, "Tuesday", "CONSULT", "occurred", 9000) for day in range(3)])
    for rows in (events, events[::-1]):
        assert [one["date"] for one in key_dates(rows, articles, *ALWAYS, 1)] == ["2021-05-01"]


@given(st.lists(told, max_size=12), st.data())
def test_the_order_of_rows_does_not_matter(
    reports: list[tuple[int, int, str, str, str, int]], data: st.DataObject
) -> None:
    events, articles = store(reports)
    shuffled = data.draw(st.permutations(events)), data.draw(st.permutations(articles))
    dates = data.draw(st.integers(1, 8))
    expected = key_dates(events, articles, *ALWAYS, dates)
    assert json.dumps(key_dates(*shuffled, *ALWAYS, dates)) == json.dumps(expected)


@given(st.lists(told, max_size=12), st.integers(1, 7))
def test_more_dates_are_fewer_dates_and_some(
    reports: list[tuple[int, int, str, str, str, int]], count: int
) -> None:
    events, articles = store(reports)
    few, more = (key_dates(events, articles, *ALWAYS, n) for n in (count, count + 1))
    assert len(few) == min(count, len({day for day, *_ in reports}))
    assert all(one in more for one in few)
    assert [one["date"] for one in more] == sorted(one["date"] for one in more)
    for one in more:
        assert 1 <= len(one["events"]) <= 2
        assert one["score"] > 0

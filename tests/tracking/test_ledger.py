from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.making import article, report
from tests.tracking.keeping import Kept

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dipltime.model import Article, Event
    from dipltime.serial import Json

Read = tuple["Article", list["Event"]]


def read(articles: Iterable[Read]) -> Kept:
    kept = Kept()
    for one, events in articles:
        kept.add(one, events)
    return kept


def test_reading_again_changes_nothing() -> None:
    kept = Kept()
    first = kept.add(article(), [report("e1"), report("e2", "2021-06-01", start=100)])
    assert list(first.added) == ["e1", "e2"]
    assert not first.known
    before = dict(kept.events)
    again = kept.add(article(), [report("e1"), report("e2", "2021-06-01", start=100)])
    assert again.known
    assert not again.added
    assert not again.updated
    assert list(again.unchanged) == ["e1", "e2"]
    assert kept.events == before


def test_another_reading_takes_the_place_of_the_first() -> None:
    kept = Kept()
    kept.add(article(), [report("e1"), report("e2", "2021-06-01", start=100)])
    outcome = kept.add(article(), [report("e1"), report("e3", "2021-07-01", start=100)])
    assert list(kept.events) == ["e1", "e3"]
    assert outcome.removed == ("e2",)
    assert list(outcome.added) == ["e3"]
    assert list(outcome.unchanged) == ["e1"]


def test_a_follow_up_updates_the_event() -> None:
    kept = Kept()
    kept.add(article(), [report("e1", status="scheduled")])
    outcome = kept.add(article("b", "2021-05-20"), [report("e2", article="b", published="2021-05-20")])
    assert list(outcome.updated) == ["e1"]
    assert not outcome.added
    assert list(kept.events) == ["e1"]
    assert kept.events["e1"]["status"] == "occurred"
    assert kept.events["e1"]["history"][0]["article"] == "b"


def test_an_older_article_read_later_gives_the_event_its_id() -> None:
    kept = Kept()
    kept.add(article("b", "2021-05-20"), [report("e2", article="b", published="2021-05-20")])
    outcome = kept.add(article(), [report("e1", status="scheduled")])
    assert list(kept.events) == ["e1"]
    assert outcome.removed == ("e2",)


def test_a_vague_report_does_not_draw_two_events_together() -> None:
    june: dict[str, Any] = {"last": "2021-06-30", "precision": "month"}
    kept = read(
        [
            (article("a"), [report("k1", "2021-06-01", article="a", **june)]),
            (article("b"), [report("k2", "2021-06-16", article="b")]),
            (article("c"), [report("k3", "2021-06-20", article="c")]),
        ]
    )
    assert len(kept.events) == 2


def test_reports_whose_ids_are_the_same_are_both_kept() -> None:
    kept = read(
        [
            (article("a"), [report("k", "2021-06-01", article="a"), report("k", "2021-07-01", start=9)]),
            (article("b"), [report("k", "2021-08-01", article="b")]),
        ]
    )
    assert len(kept.events) == 3
    assert {name: row["id"] for name, row in kept.events.items()} == {name: name for name in kept.events}


def test_the_day_of_reading_is_that_of_the_first() -> None:
    kept = read([(article(), [report()])])
    kept.add(article(), [report(), report("e9", "2021-08-01", start=50)], "2027-07-07")
    assert kept.articles["a1"]["added"] == "2026-01-01"


DAYS = ["2021-06-14", "2021-06-15", "2021-06-16"]
fields = st.fixed_dictionaries(
    {
        "when": st.sampled_from(
            [
                *((day, day) for day in DAYS),
                (DAYS[0], DAYS[1]),
                (DAYS[1], DAYS[2]),
                ("2021-06-01", "2021-06-30"),
            ]
        ),
        "title": st.sampled_from(
            [
                "Leaders meet in Geneva",
                "Summit held in Geneva",
                "Second summit held",
                "Aid for a hundred towns",
                "Leaders speak of aid for towns",
            ]
        ),
        "actors": st.sampled_from([("USA", "RUS"), ("USA",), ("RUS", "USA", "CHE"), ()]),
        "type": st.sampled_from(["CONSULT", "AGREE", "ASSAULT", "STATEMENT"]),
        "mode": st.sampled_from([None, "meet", "summit", "multilateral"]),
        "status": st.sampled_from(["tentative", "scheduled", "occurred", "cancelled"]),
        "place": st.sampled_from([None, ("Geneva", "CHE"), ("Vienna", "AUT"), ("Europe", None)]),
    }
)
stories = st.lists(
    st.tuples(st.sampled_from(["2021-05-01", "2021-06-10", "2021-06-18"]), st.lists(fields, max_size=3)),
    min_size=1,
    max_size=5,
)


def articles_of(
    story: list[tuple[str, list[dict[str, Any]]]],
) -> list[Read]:
    return [
        (
            article(f"a{index}", published),
            [_report(f"a{index}", published, number, one) for number, one in enumerate(events)],
        )
        for index, (published, events) in enumerate(story)
    ]


def _report(article: str, published: str, number: int, one: dict[str, Any]) -> Event:
    day, last = one["when"]
    rest = {name: value for name, value in one.items() if name != "when"}
    name = f"{article}-{number}"
    return report(name, day, last, article=article, published=published, start=number * 100, **rest)


@settings(max_examples=150, deadline=None)
@given(stories, st.randoms(use_true_random=False))
def test_the_order_of_reading_does_not_matter(story: Any, chance: Any) -> None:
    articles = articles_of(story)
    shuffled = chance.sample(articles, len(articles))
    kept, other = read(articles), read(shuffled)
    assert kept.events == other.events
    assert kept.faults() == []


@settings(max_examples=60, deadline=None)
@given(stories, st.data())
def test_an_article_that_says_nothing_any_more_leaves_no_trace(story: Any, data: Any) -> None:
    articles = articles_of(story)
    gone = data.draw(st.integers(0, len(articles) - 1))
    kept = read([*articles, (articles[gone][0], [])])
    assert kept.events == read(articles[:gone] + articles[gone + 1 :]).events


def test_what_is_not_as_its_reports_say_is_found() -> None:
    kept = read([(article(), [report()])])
    row = kept.events["e1"]
    assert kept.faults() == []
    assert "is no event" in with_events(kept, {**row, "evidence": [], "id": "x"})[0]
    assert "not in the store" in with_events(Kept(), row)[0]
    two = read([(article(), [report(), replace(report("e2"), title="US and Russian ministers meet")])])
    both = next(iter(two.events.values()))
    assert "has as well" in with_events(two, both, {**both, "id": "e2"})[-1]
    assert "not what its reports say" in with_events(two, {**both, "title": "Another"})[0]


def with_events(kept: Kept, *rows: Json) -> list[str]:
    """The faults of a store with these events in the place of its own."""
    other = Kept()
    other.tables = {**kept.tables, "events": {row["id"]: row for row in rows}}
    return other.faults()

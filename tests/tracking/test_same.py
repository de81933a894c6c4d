from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.making import report

from dipltime.serial import event_to_json
from dipltime.tracking.index import Index
from dipltime.tracking.profile import profile, sketch_of
from dipltime.tracking.same import same
from dipltime.tracking.vetoes import slack

if TYPE_CHECKING:
    from dipltime.model import Event

B: dict[str, Any] = {"article": "b", "published": "2021-05-20"}
JUNE = {"day": "2021-06-01", "last": "2021-06-30", "precision": "month"}
SUMMIT = "First Biden–Putin summit in a European country"
STRIKE = {"type": "ASSAULT", "mode": "bomb", "actors": ("RUS", "UKR"), "roles": ("source", "target")}
SAID = {"type": "STATEMENT", "mode": None, "actors": ("RUS",)}

SAME: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "the same words": ({}, {}),
    "other words, same parties and day": ({}, {"title": "Blinken and Lavrov hold talks"}),
    "a day within a month": (
        {"title": SUMMIT, "mode": "summit", "status": "tentative", **JUNE},
        {"title": "Biden and Putin hold summit in Geneva", "mode": "summit", "day": "2021-06-16"},
    ),
    "one party told, place the same": (
        {"place": ("Reykjavik", "ISL")},
        {"actors": ("USA",), "title": "Foreign ministers hold talks", "place": ("Reykjavik", "ISL")},
    ),
    "a place that becomes known": ({"place": ("a European country", None)}, {"place": ("Geneva", "CHE")}),
    "a town and its country": ({"place": ("Reykjavik", "ISL")}, {"place": ("Iceland", "ISL")}),
    "a visit that is a meeting": ({"mode": "visit"}, {"mode": "meet"}),
    "a mode that is not told": ({"mode": None}, {"mode": "meet"}),
    "two days of a meeting": ({"last": "2021-05-20", "precision": "range"}, {"day": "2021-05-20"}),
    "one strike told twice": (
        {**STRIKE, "title": "Russian missile hits a school in Kharkiv"},
        {**STRIKE, "title": "Russian missile hits school in Kharkiv, killing five"},
    ),
    "the same year, in the same words": (
        {
            "day": "1991-01-01",
            "last": "1991-12-31",
            "precision": "year",
            "title": "USA and USSR sign a treaty",
        },
        {"day": "1991-01-01", "last": "1991-12-31", "precision": "year", "title": "USA and USSR sign treaty"},
    ),
}

APART: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "other days": ({}, {"day": "2021-05-20"}),
    "a yearly anniversary": ({"day": "2020-05-18"}, {"day": "2021-05-18"}),
    "another type": ({}, {"type": "AGREE", "mode": None}),
    "a signature and a ratification": (
        {"type": "AGREE", "mode": "sign"},
        {"type": "AGREE", "mode": "ratify"},
    ),
    "other parties": ({}, {"actors": ("CHN", "JPN")}),
    "one party in common": ({"actors": ("USA", "RUS")}, {"actors": ("USA", "DNK")}),
    "nobody named": ({}, {"actors": ()}),
    "two ministers beside a conference": (
        {"place": ("Reykjavik", "ISL")},
        {
            "mode": "multilateral",
            "title": "Arctic Council ministers meet",
            "last": "2021-05-20",
            "actors": ("USA", "RUS", "CAN", "DNK"),
            "place": ("Reykjavik", "ISL"),
        },
    ),
    "a second round": ({"title": "Talks in Minsk"}, {"title": "Second round of talks in Minsk"}),
    "a third round and a second": ({"title": "2nd round in Minsk"}, {"title": "3rd round in Minsk"}),
    "two countries": ({"place": ("Geneva", "CHE")}, {"place": ("Vienna", "AUT")}),
    "two strikes on two towns": (
        {**STRIKE, "title": "Russia strikes Kharkiv", "place": ("Kharkiv", "UKR")},
        {**STRIKE, "title": "Russia strikes Odesa", "place": ("Odesa", "UKR")},
    ),
    "two strikes without a place": (
        {**STRIKE, "title": "Drones damage a power station"},
        {**STRIKE, "title": "Shelling kills two in a market"},
    ),
    "who struck whom": (STRIKE, {**STRIKE, "roles": ("target", "source")}),
    "two statements of one day": (
        {**SAID, "title": "Lavrov: the west wants to dictate its will"},
        {**SAID, "title": "Lavrov: talks on arms control will go on"},
    ),
    "a month and a year": (
        {**JUNE},
        {"day": "2021-01-01", "last": "2021-12-31", "precision": "year"},
    ),
    "two things done by the same two parties at some time before": (
        {"day": None, "last": "2021-05-19", "title": "US and Russia discuss a hotline"},
        {"day": None, "last": "2021-05-19", "title": "Talks on prisoners are expected to begin"},
    ),
    "two unknown days": (
        {"day": None, "title": "A meeting"},
        {"day": None, "title": "Another day's meeting"},
    ),
}


@pytest.mark.parametrize(("one", "other"), SAME.values(), ids=SAME)
def test_reports_of_one_event(one: dict[str, Any], other: dict[str, Any]) -> None:
    first, second = report("e1", **one), report("e2", **{**B, **other})
    assert same(profile(first), profile(second))
    assert same(profile(second), profile(first))
    index = Index()
    told = event_to_json(second)
    index.add(("b", "e2"), sketch_of(told, told["evidence"][0]))
    assert index.near(profile(first).sketch, slack(profile(first))) == {("b", "e2")}


@pytest.mark.parametrize(("one", "other"), APART.values(), ids=APART)
def test_reports_of_two_events(one: dict[str, Any], other: dict[str, Any]) -> None:
    first, second = report("e1", **one), report("e2", **{**B, **other})
    assert not same(profile(first), profile(second))
    assert not same(profile(second), profile(first))


LONG = (
    "Moscow has long mistrusted the talk of aid and sees in it nothing but a way to another government there."
)


def _copy(name: str, word: str, title: str) -> Event:
    """What a word of a long sentence tells, in an article of its own."""
    one = report(name, article=name, type="OTHER", mode=None, actors=("RUS",), title=title)
    start = LONG.index(word)
    trigger = replace(one.trigger, start=start, end=start + len(word), text=word)
    return replace(one, trigger=trigger, evidence=(replace(one.evidence[0], end=len(LONG), text=LONG),))


def test_two_articles_copy_a_sentence_that_tells_two_things() -> None:
    one, other = (
        profile(_copy("a", "mistrusted", "Moscow mistrusts")),
        profile(_copy("a", "sees", "It sees a way")),
    )
    copied = profile(_copy("b", "sees", "Russia sees a government"))
    assert not same(one, other)
    assert not same(one, copied)
    assert same(other, copied)
    index = Index()
    index.add(other.name, other.sketch)
    assert other.name in index.near(copied.sketch)


words = st.lists(st.sampled_from([f"subject{number}" for number in range(9)]), max_size=7).map(" ".join)


@given(
    words, words, st.sampled_from([(SAID, SAID), (STRIKE, STRIKE), ({"type": "OTHER", "mode": None},) * 2])
)
def test_what_is_the_same_is_found(
    one: str, other: str, kinds: tuple[dict[str, Any], dict[str, Any]]
) -> None:
    first = profile(report("e1", **kinds[0], title=one))
    second = profile(report("e2", **{**B, **kinds[1]}, title=other))
    assert same(first, second) == same(second, first)
    index = Index()
    index.add(second.name, second.sketch)
    if same(first, second):
        assert second.name in index.near(first.sketch)

"""Dates that count from another event move with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dipltime import Timeline
from dipltime.model import Article

if TYPE_CHECKING:
    from pathlib import Path

    from dipltime.model import Event

MET = "The foreign ministers of France and Germany met in Reykjavik on Wednesday.\n\n"
AFTER = "A date for the summit will be announced two days after the Reykjavik meeting.\n"


@pytest.fixture
def timeline(tmp_path: Path) -> Timeline:
    return Timeline(tmp_path / "events.json")


def add(timeline: Timeline, name: str, text: str, published: str) -> None:
    timeline.add(Article(name, text, published=published, published_from="option"))
    assert timeline.check() == []


def announcement(timeline: Timeline) -> Event:
    (event,) = timeline.events(search="announced")
    return event


def test_a_date_moves_when_the_one_it_counts_from_is_corrected(timeline: Timeline) -> None:
    add(timeline, "a", MET + AFTER, "2021-05-20")
    (meeting,) = timeline.events(search="met in")
    before = announcement(timeline)
    assert before.when.edtf == "2021-05-21"
    assert before.counted_from is not None
    assert (before.counted_from.event, before.counted_from.when) == (meeting.id, "2021-05-19")
    timeline.edit(meeting.id, when="2021-05-26")
    assert timeline.check() == []
    moved = announcement(timeline)
    assert moved.when.edtf == "2021-05-28"
    assert moved.history[-1] == {
        "at": "2021-05-20",
        "change": "when",
        "from": "2021-05-21",
        "to": "2021-05-28",
        "event": meeting.id,
    }
    assert [event.id for event in timeline.events(start="2021-05-28", end="2021-05-28")] == [moved.id]
    timeline.undo()
    assert announcement(timeline) == before
    timeline.edit(moved.id, when="2021-06-01")
    assert announcement(timeline).when.edtf == "2021-06-01"
    assert announcement(timeline).counted_from is None


def test_it_is_known_when_another_article_tells_of_the_event(timeline: Timeline) -> None:
    add(timeline, "a", AFTER, "2021-05-18")
    assert announcement(timeline).counted_from is None
    add(timeline, "b", MET, "2021-05-20")
    assert announcement(timeline).when.edtf == "2021-05-21"
    timeline.remove(articles=["b"])
    assert announcement(timeline).counted_from is None
    assert timeline.check() == []


def test_it_moves_when_a_later_article_moves_the_event(timeline: Timeline) -> None:
    plan = "The foreign ministers of France and Germany will meet in Reykjavik on June 12.\n\n"
    add(timeline, "a", plan + AFTER, "2021-06-01")
    assert announcement(timeline).when.edtf == "2021-06-14"
    moved = "The meeting of the foreign ministers of France and Germany has been postponed from June 12 to June 19.\n"
    add(timeline, "b", moved, "2021-06-10")
    assert announcement(timeline).when.edtf == "2021-06-21"


@pytest.mark.parametrize("order", ["ab", "ba"])
def test_the_order_of_reading_does_not_matter(timeline: Timeline, order: str) -> None:
    texts = {"a": (AFTER, "2021-05-18"), "b": (MET, "2021-05-20")}
    for name in order:
        add(timeline, name, *texts[name])
    assert announcement(timeline).when.edtf == "2021-05-21"


@pytest.mark.parametrize(
    "text",
    [
        MET.replace("Reykjavik", "Oslo"),
        MET.replace("on Wednesday", "in May 2019"),
        "The meeting of France and Germany in Reykjavik on Wednesday was cancelled.\n",
        "Troops shelled Reykjavik on Wednesday.\n",
    ],
)
def test_what_is_not_the_event_that_is_named(timeline: Timeline, text: str) -> None:
    add(timeline, "a", AFTER, "2021-05-18")
    add(timeline, "b", text, "2021-05-20")
    assert announcement(timeline).counted_from is None

"""The life of an event over several articles: hoped for, announced, moved, held, cancelled, contradicted."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING, Any

import pytest

from dipltime import Timeline
from dipltime.model import Article

if TYPE_CHECKING:
    from pathlib import Path

    from dipltime.model import Event

AHEAD = """\
Ministers to Prepare First Biden-Putin Summit

The foreign ministers of the United States and Russia are meeting in Iceland on Wednesday to prepare a summit \
between Presidents Joe Biden and Vladimir Putin.

Biden and Putin have agreed in principle to hold their first summit, probably in June in a European country.

A date and a venue are likely to be announced in the days following the Reykjavik meeting.
"""
ANNOUNCED = """\
WASHINGTON, May 25, 2021 - The White House and the Kremlin announced on Tuesday that Joe Biden and Vladimir Putin \
will hold their first summit in Geneva on June 16.

The Swiss government welcomed the announcement.
"""
HELD = """\
GENEVA, June 17, 2021 - Joe Biden and Vladimir Putin held their first summit in Geneva on Wednesday and agreed to \
return their ambassadors.
"""
SUMMIT = {
    "ahead": (AHEAD, "2021-05-19"),
    "announced": (ANNOUNCED, "2021-05-25"),
    "held": (HELD, "2021-06-17"),
}


def read(path: Path, *told: tuple[str, str, str]) -> Timeline:
    timeline = Timeline(path)
    for name, text, published in told:
        timeline.add(Article(name, text, published=published, published_from="option"), added="2026-01-01")
    assert timeline.check() == []
    return timeline


def the(timeline: Timeline, mode: str) -> Event:
    (event,) = timeline.events(type=mode)
    return event


def changes(event: Event) -> list[tuple[object, ...]]:
    return [(one["article"], one["change"], one["from"], one["to"]) for one in event.history]


@pytest.mark.parametrize("order", list(permutations(SUMMIT)))
def test_the_summit_grows_from_a_hope_to_what_was_held(tmp_path: Path, order: tuple[str, ...]) -> None:
    timeline = read(tmp_path / "events.json", *((name, *SUMMIT[name]) for name in order))
    summit = the(timeline, "summit")
    assert (summit.status, summit.when.edtf, summit.place and summit.place.name) == (
        "occurred",
        "2021-06-16",
        "Geneva",
    )
    assert [one.article for one in summit.evidence] == ["ahead", "announced", "held"]
    assert changes(summit) == [
        ("announced", "status", "tentative", "scheduled"),
        ("announced", "when", "2021-06?", "2021-06-16"),
        ("announced", "place", "a European country", "Geneva"),
        ("held", "status", "scheduled", "occurred"),
    ]
    assert summit.conflicts == ()


def test_the_id_stays_and_those_of_the_other_reports_are_understood(tmp_path: Path) -> None:
    ids = []
    for count in (1, 2, 3):
        told = [(name, *SUMMIT[name]) for name in list(SUMMIT)[:count]]
        ids.append(the(read(tmp_path / f"{count}.json", *told), "summit").id)
    assert len(set(ids)) == 1
    late = read(tmp_path / "late.json", ("held", *SUMMIT["held"]))
    before = the(late, "summit").id
    late.add(Article("ahead", AHEAD, published="2021-05-19", published_from="option"))
    assert the(late, "summit").id == ids[0] != before
    assert late.event(before).id == ids[0]


PLAN = ("plan", "The foreign ministers of France and Germany will meet in Paris on June 12.\n", "2021-06-01")
MOVED = (
    "moved",
    "The meeting between the ministers of France and Germany, planned for June 12, was postponed to June 19.\n",
    "2021-06-10",
)
MET = ("met", "The foreign ministers of France and Germany met in Paris on Saturday.\n", "2021-06-20")


@pytest.mark.parametrize("order", list(permutations((PLAN, MOVED, MET))))
def test_a_meeting_that_is_moved_is_one_event(tmp_path: Path, order: tuple[Any, ...]) -> None:
    (event,) = read(tmp_path / "events.json", *order).events(actor="FRA")
    assert (event.status, event.when.edtf, event.conflicts) == ("occurred", "2021-06-19", ())
    assert changes(event) == [
        ("moved", "status", "scheduled", "postponed"),
        ("moved", "when", "2021-06-12", "2021-06-19"),
        ("met", "status", "postponed", "occurred"),
    ]


def test_who_still_tells_the_old_day_does_not_lead(tmp_path: Path) -> None:
    late = ("late", PLAN[1], "2021-06-11")
    (event,) = read(tmp_path / "events.json", PLAN, MOVED, late).events(actor="FRA")
    assert (event.when.edtf, event.status) == ("2021-06-19", "scheduled")


def test_a_meeting_called_off_without_its_date_keeps_it(tmp_path: Path) -> None:
    plan = (
        "plan",
        "Donald Trump and Kim Jong Un will hold a summit in Singapore on June 12.\n",
        "2018-05-10",
    )
    off = ("off", "Donald Trump called off his summit with Kim Jong Un on Thursday.\n", "2018-05-24")
    held = ("held", "Donald Trump and Kim Jong Un held a summit in Singapore on Tuesday.\n", "2018-06-13")
    act, event = sorted(
        read(tmp_path / "off.json", plan, off).events(actor="PRK"), key=lambda one: one.type == "CONSULT"
    )
    assert (act.type, act.status, act.when.edtf) == ("REJECT", "occurred", "2018-05-24")
    assert (event.status, event.when.edtf, event.mode) == ("cancelled", "2018-06-12", "summit")
    assert event.title == "Donald Trump called off his summit with Kim Jong Un"
    assert changes(event) == [("off", "status", "scheduled", "cancelled")]
    (event,) = read(tmp_path / "held.json", held, off, plan).events(actor="PRK", type="CONSULT")
    assert (event.status, event.when.edtf, event.conflicts) == ("occurred", "2018-06-12", ())


def test_one_of_two_plans_is_moved_only_if_it_shows_which(tmp_path: Path) -> None:
    other = (
        "other",
        "The foreign ministers of France and Germany will meet in Berlin on June 14.\n",
        "2021-06-02",
    )
    told = ("told", "France and Germany have postponed their meeting in Berlin to June 19.\n", "2021-06-10")
    days = [event.when.edtf for event in read(tmp_path / "a.json", PLAN, other, told).events(actor="FRA")]
    assert days == ["2021-06-12", "2021-06-19"]
    told = ("told", "France and Germany have postponed their meeting to June 19.\n", "2021-06-10")
    assert len(read(tmp_path / "b.json", PLAN, other, told).events(actor="FRA")) == 3


def test_what_is_planned_and_past_is_overdue(tmp_path: Path) -> None:
    timeline = read(tmp_path / "events.json", PLAN)
    assert [event.overdue for event in timeline.events()] == [False]
    later = Article("later", "Norway met Sweden in Oslo on Monday.\n", published="2021-06-15")
    timeline.add(later)
    (event,) = timeline.events(overdue=True)
    assert (event.overdue, event.to_dict()["overdue"]) == (True, True)
    assert timeline.event(event.id).overdue
    timeline.add(Article("met", PLAN[1].replace("will meet", "met"), published="2021-06-16"))
    assert timeline.events(overdue=True) == []


@pytest.mark.parametrize(
    ("one", "other", "field", "values", "leads"),
    [
        (
            ("2021-06-16", "Joe Biden and Vladimir Putin met in Geneva on Wednesday."),
            ("2021-06-17", "Joe Biden and Vladimir Putin met in Geneva on Thursday."),
            "when", ["2021-06-16", "2021-06-17"], "2021-06-17",
        ),
        (
            ("2021-05-20", "The foreign ministers of France and Germany met in Paris on Wednesday."),
            ("2021-05-20", "The foreign ministers of France and Germany met in Lyon on Wednesday."),
            "place", ["Paris", "Lyon"], "Lyon",
        ),
        (
            ("2021-05-20", "Russian and Ukrainian envoys met in Istanbul on Tuesday."),
            ("2021-05-21", "Russian and Ukrainian envoys did not meet in Istanbul on Tuesday."),
            "status", ["occurred", "denied"], "denied",
        ),
    ],
)  # fmt: skip
def test_what_articles_disagree_on_is_kept_side_by_side(
    tmp_path: Path, one: tuple[str, str], other: tuple[str, str], field: str, values: list[str], leads: str
) -> None:
    articles = [("a", f"{one[1]}\n", one[0]), ("b", f"{other[1]}\n", other[0])]
    (event,) = read(tmp_path / "events.json", *articles).events()
    assert event.conflicts == (
        {
            "field": field,
            "values": [{"value": values[0], "articles": ["a"]}, {"value": values[1], "articles": ["b"]}],
        },
    )
    now = {"when": event.when.edtf, "place": event.place and event.place.name, "status": event.status}
    assert now[field] == leads

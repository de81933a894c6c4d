"""Plans that get another day: one event with the new day, and the old one beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from dipltime.model import Event


@pytest.mark.parametrize(
    ("text", "status", "new", "old"),
    [
        ("The talks between France and Germany have been postponed from 12 to 19 June.", "postponed", "06-19", "06-12"),
        ("The summit of India and China was moved from 12 June to 19 June.", "scheduled", "06-19", "06-12"),
        ("The visit of President Macron to Berlin was put off until July 3.", "postponed", "07-03", None),
        ("The conference was rescheduled for 5 July.", "postponed", "07-05", None),
        ("Japan and Peru brought forward their meeting from 21 June to 14 June.", "scheduled", "06-14", "06-21"),
        ("Biden has pushed his trip to Poland back to 2 July.", "postponed", "07-02", None),
        ("The summit, which was scheduled for 12 June, was moved to 19 June.", "scheduled", "06-19", "06-12"),
        ("The meeting, planned for June 12, has been postponed to June 19.", "postponed", "06-19", "06-12"),
        ("The trip, initially planned for 12 June, will be rescheduled to 3 July.", "postponed", "07-03", "06-12"),
        ("The talks, which had been due to start on 12 June, were postponed.", "postponed", "06-12", None),
        ("The summit of Iran and Turkey will take place on 19 June instead of 12 June.", "scheduled", "06-19", "06-12"),
        ("Oslo changed the date of its summit with Riga from 12 June to 19 June.", "scheduled", "06-19", "06-12"),
        ("Talks with Iran were delayed until 19 June, rather than 12 June.", "postponed", "06-19", None),
    ],
)  # fmt: skip
def test_a_plan_with_another_day(
    text: str, status: str, new: str, old: str | None, events: Callable[..., tuple[Event, ...]]
) -> None:
    (event,) = (one for one in events(text) if one.type != "OTHER")
    (evidence,) = event.evidence
    before = evidence.moved_from and evidence.moved_from.edtf
    assert (event.status, event.when.edtf, before) == (status, f"2021-{new}", old and f"2021-{old}")


def test_an_agreement_to_move_is_another_event(events: Callable[..., tuple[Event, ...]]) -> None:
    agreed, summit = events(
        "Spain and Chile agreed to move their summit, originally scheduled for 14 June, to 21 June."
    )
    assert (agreed.type, agreed.evidence[0].moved_from) == ("AGREE", None)
    assert summit.when.edtf == "2021-06-21"
    assert summit.evidence[0].moved_from is not None
    assert summit.evidence[0].moved_from.edtf == "2021-06-14"


def test_what_else_the_sentence_tells_stays(events: Callable[..., tuple[Event, ...]]) -> None:
    condemned, elections = events(
        "President Macron condemned the decision on Monday and postponed the elections that had been set for"
        " 23 June."
    )
    assert (condemned.type, condemned.when.edtf) == ("ACCUSE", "2021-05-17")
    assert (elections.status, elections.when.edtf) == ("postponed", "2021-06-23")


@pytest.mark.parametrize(
    "text",
    [
        "The two sides moved the talks to Geneva.",
        "The talks were not postponed to 19 June.",
        "The meeting might be moved to 19 June.",
        "China moved troops to the border on 12 June.",
        "Russia postponed talks with Ukraine on Monday.",
        "The exports changed from 12 June to 19 June.",
        "The army shifted from defence to attack on 12 June.",
    ],
)
def test_what_moves_no_plan(text: str, events: Callable[..., tuple[Event, ...]]) -> None:
    assert all(event.evidence[0].moved_from is None for event in events(text))

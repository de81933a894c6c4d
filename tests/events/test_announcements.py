"""What is likely to be announced, who takes office, and which summit "the summit" is."""

from __future__ import annotations

import pytest

import dipltime
from dipltime.model import Event


def events(text: str) -> tuple[Event, ...]:
    return dipltime.extract(text, "2021-05-19").events


@pytest.mark.parametrize(
    ("sentence", "status", "title"),
    [
        (
            "An exact day and a place are likely to be announced in the days following the Helsinki meeting.",
            "scheduled",
            "An exact day and a place are likely to be announced",
        ),
        ("The talks are likely to be held in June.", "tentative", "The talks are likely to be held"),
    ],
)
def test_a_likely_announcement_is_planned_and_its_day_in_doubt(
    sentence: str, status: str, title: str
) -> None:
    (event,) = events(sentence)
    assert (event.status, event.title) == (status, title)
    assert event.when.approximate == (status == "scheduled")


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        (
            "Since taking over the White House in January, President Biden has said little about it.",
            "SUPPORT",
        ),
        ("Angela Merkel took over the chancellery in November 2005.", "SUPPORT"),
        ("Rebels took over the town of Kidal in March.", "ASSAULT"),
    ],
)
def test_taking_over_an_office_is_no_attack(sentence: str, kind: str) -> None:
    assert kind in {event.type for event in events(sentence) if event.evidence[0].date}


def test_the_summit_is_the_one_that_is_planned_not_the_one_beside_it() -> None:
    text = (
        "Biden and Putin have agreed to hold their first summit in Helsinki in July in the wake of the G20 summit. "
        "On Monday, Blinken said he expected the summit to happen in the next few weeks."
    )
    expected = next(
        event
        for event in events(text)
        if "next few weeks" in event.evidence[0].text and event.type == "CONSULT"
    )
    assert {actor.name for actor in expected.actors} == {"Joe Biden", "Vladimir Putin"}

"""Each status from the words, and what is only supposed told as no event at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from dipltime.model import Event


@pytest.mark.parametrize(
    ("text", "mode", "status"),
    [
        ("Norway signed the treaty on Monday.", "sign", "occurred"),
        ("Norway is negotiating with Chad in Oslo this week.", "negotiate", "ongoing"),
        ("Norway will sign the treaty on Friday.", "sign", "scheduled"),
        ("Norway is to sign the treaty on Friday.", "sign", "scheduled"),
        ("The talks with Chad were due to begin on Friday.", "negotiate", "scheduled"),
        ("Norway may sign the treaty in June.", "sign", "tentative"),
        ("Norway agreed in principle to sign the treaty in June.", "sign", "tentative"),
        ("Norway is expected to sign the treaty in June.", "sign", "tentative"),
        ("The visit to Chad, planned for Monday, was postponed until June.", "postpone", "postponed"),
        ("The visit to Chad planned for Friday was called off.", "cancel", "cancelled"),
        ("Norway did not sign the treaty on Monday.", "sign", "denied"),
        ("Norway failed to sign the treaty on Monday.", "sign", "denied"),
        ("Norway denied that it had attacked Chad on Monday.", "attack", "denied"),
        ("No talks took place on Monday between Norway and Chad.", "negotiate", "denied"),
        ("Norway no longer recognises Chad, the minister said on Monday.", "recognise", "denied"),
    ],
)
def test_the_words_make_the_status(
    text: str, mode: str, status: str, events: Callable[..., tuple[Event, ...]]
) -> None:
    assert (mode, status) in {(event.mode, event.status) for event in events(text)}


@pytest.mark.parametrize(
    "text",
    [
        "If Chad attacks Mali, Norway will respond, the minister said.",
        '"If Chad invades, we will respond," the minister said on Monday.',
        "Norway would expel the envoys if Chad attacked.",
        '"We would have bombed Chad," the minister said on Monday.',
        "Unless Chad withdraws, Norway will impose sanctions.",
        "Had Chad invaded Mali, Norway would have left.",
        "The minister asked whether Norway would attack Chad.",
        "Mali could stay in the alliance if those who left Chad accuse Norway of murder.",
    ],
)
def test_what_is_only_supposed_is_no_event(text: str, events: Callable[..., tuple[Event, ...]]) -> None:
    assert {event.type for event in events(text)} <= {"STATEMENT", "OTHER", "REQUEST"}


def test_a_denial_is_told_as_one(events: Callable[..., tuple[Event, ...]]) -> None:
    titles = {event.title for event in events("Norway denied that it had attacked Chad on Monday.")}
    assert titles == {"Norway denied that it had attacked Chad"}


def test_talks_named_before_their_parties_have_them(events: Callable[..., tuple[Event, ...]]) -> None:
    (event,) = events("Talks took place on Monday between Norway and Chad.")
    assert {actor.name for actor in event.actors} == {"Norway", "Chad"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Norwegian government is due to discuss the plan with Chad.", ("CONSULT", "scheduled")),
        ("Norway called on the government and rebels to agree to a truce.", ("REQUEST", "occurred")),
        ("The army shelled the town, killing one man and arresting 12.", ("COERCE", "occurred")),
    ],
)
def test_what_a_sentence_tells(
    text: str, told: tuple[str, str], events: Callable[..., tuple[Event, ...]]
) -> None:
    assert told in {(event.type, event.status) for event in events(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Norway stopped counting the dead from the war in Chad.",
        "Norway has opened up the economy, but has kept the law.",
        "The rebels in Chad have not yet made up their minds.",
    ],
)
def test_verbs_that_tell_of_no_force(text: str, events: Callable[..., tuple[Event, ...]]) -> None:
    assert not {event.type for event in events(text)} & {"ASSAULT", "COERCE", "PROTEST"}


def test_who_acts_along_with_another_acts_too(events: Callable[..., tuple[Event, ...]]) -> None:
    (event,) = events("Norway, along with Sweden, rejected the plan on Monday.")
    assert {actor.name for actor in event.actors if actor.role == "source"} == {"Norway", "Sweden"}


def test_a_crackdown_in_a_city_is_no_place(events: Callable[..., tuple[Event, ...]]) -> None:
    (event,) = events("Ten people were killed on Monday in a government crackdown in the city of Hama.")
    assert event.place
    assert event.place.name == "Hama"

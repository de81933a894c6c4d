"""Who acts and when, where the words that tell it stand elsewhere in the sentence or before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from dipltime.model import Event


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("In a resolution, passed on Monday, the Council condemned Iran.", "condemned", "2021-05-17"),
        (
            "Chad quit talks that were set for May 2020, and recalled its envoy to Mali.",
            "recalled",
            "[..2021-05-19]",
        ),
        (
            "On Monday Chad quit talks that were set for the same day, and threatened Mali.",
            "threatened",
            "2021-05-17",
        ),
        ("France has recalled its envoy to Chad, an analyst said on Monday.", "recalled", "[..2021-05-17]"),
        (
            "France has recalled its envoy to Chad, French Foreign Minister Al Untel said on Monday.",
            "recalled",
            "2021-05-17~",
        ),
        ("France has bombed Chad, Macron said on Monday.", "bombed", "[..2021-05-17]"),
        (
            "Macron met Merkel on Monday. Hours earlier Iran had expelled ten envoys.",
            "expelled",
            "2021-05-17~",
        ),
        ("EU leaders met on Monday and decided to recall the envoy to Chad.", "recall", "2021-05-17~"),
        ("Macron and Merkel did not reach agreement.", "reach", "[..2021-05-19]"),
        (
            "Macron met Merkel on Wednesday.\n\nA.\n\nIran fell.\n\nChad fell.\n\nPeru praised Chad.",
            "praised",
            "2021-05-19~",
        ),
    ],
)
def test_when(text: str, trigger: str, edtf: str, events: Callable[..., tuple[Event, ...]]) -> None:
    (event,) = [event for event in events(text) if event.trigger.text == trigger]
    assert event.when.edtf == edtf


@pytest.mark.parametrize(
    ("text", "trigger", "roles"),
    [
        ("France told Chad to close its consulate by 2 June.", "close", {("TCD", "source")}),
        ("France ordered Chad to recall its envoy by 2 June.", "recall", {("TCD", "source")}),
        (
            "France promised Chad to recall its envoy by 2 June.",
            "recall",
            {("FRA", "source")},
        ),
        (
            "In a letter to Putin, Macron accused the Kremlin's friends of lying.",
            "accused",
            {("FRA", "source"), ("RUS", "target")},
        ),
        (
            "In a message to Chad, Macron condemned the attack.",
            "condemned",
            {("FRA", "source"), ("TCD", "target")},
        ),
        (
            "Chad left before Macron met Merkel in May 2019.",
            "met",
            {("FRA", "participant"), ("DEU", "participant")},
        ),
        (
            "Experts of the African Union visited Chad on Monday.",
            "visited",
            {(None, "source"), ("TCD", "target")},
        ),
    ],
)
def test_who(
    text: str, trigger: str, roles: set[tuple[str | None, str]], events: Callable[..., tuple[Event, ...]]
) -> None:
    (event,) = [event for event in events(text) if event.trigger.text == trigger]
    assert {(actor.country, actor.role) for actor in event.actors} == roles


@pytest.mark.parametrize(
    ("text", "trigger", "kind", "status"),
    [
        ("The talks are expected to begin in June.", "begin", "CONSULT", "tentative"),
        ("Macron expected the talks to begin in June.", "begin", "CONSULT", "tentative"),
        ("The talks, which will resume in June, failed.", "resume", "CONSULT", "scheduled"),
        ("The talks continue on 21 May and resume on 24 May.", "resume", "CONSULT", "scheduled"),
        ("Macron stopped in Chad on Monday for two hours of talks.", "stopped", "CONSULT", "occurred"),
        ("France told Chad to close its consulate by 2 June.", "close", "SANCTION", "scheduled"),
        ("The missiles have to be destroyed by June.", "destroyed", "RETREAT", "scheduled"),
    ],
)
def test_what_is_said_of_a_noun(
    text: str, trigger: str, kind: str, status: str, events: Callable[..., tuple[Event, ...]]
) -> None:
    found = [event for event in events(text) if event.trigger.text.split()[0] == trigger]
    assert [(event.type, event.status) for event in found] == [(kind, status)]


def test_one_event_for_what_is_awaited(events: Callable[..., tuple[Event, ...]]) -> None:
    assert len(events("Talks between Iran and Iraq are expected to begin in June.")) == 1


def test_again_is_another_time(events: Callable[..., tuple[Event, ...]]) -> None:
    found = events("Macron met Merkel on 27 April and again on 4 May.")
    assert [(event.trigger.text, event.when.edtf) for event in found] == [
        ("met", "2021-04-27"),
        ("again", "2021-05-04"),
    ]
    assert {event.type for event in found} == {"CONSULT"}
    assert len({event.id for event in found}) == 2


@pytest.mark.parametrize(
    ("text", "trigger", "codes"),
    [
        (
            "Putin withdrew the invitation for Macron to visit Chad. The visit was set for 10 June.",
            "set",
            {"FRA", "TCD"},
        ),
        ("Macron visited Chad in May. The visit ended on Monday.", "ended", {"FRA", "TCD"}),
        ("Macron cancelled a meeting with Putin that was planned for 21 May.", "planned", {"FRA", "RUS"}),
    ],
)
def test_the_parties_of_a_visit_told_before(
    text: str, trigger: str, codes: set[str], events: Callable[..., tuple[Event, ...]]
) -> None:
    (event,) = [event for event in events(text) if event.trigger.text == trigger]
    assert {actor.country for actor in event.actors} == codes


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("Macron announced in Paris that envoys would meet in Chad on 5 June.", "meet", "Chad"),
        ("Asked in Vienna about the war, Macron condemned Iran.", "condemned", "Vienna"),
        (
            "Biden will speak in New York on Tuesday, and the ministers meet in Oslo on 5 June.",
            "meet",
            "Oslo",
        ),
        ("Macron and Merkel met on Monday in Oslo and signed a treaty.", "signed a treaty", "Oslo"),
    ],
)
def test_where(text: str, trigger: str, place: str, events: Callable[..., tuple[Event, ...]]) -> None:
    (event,) = [event for event in events(text) if event.trigger.text == trigger]
    assert event.place is not None
    assert event.place.name == place

"""What a careful reader does not fall for: names beside the act that are no party to it, verbs that are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from dipltime.model import Event


def _read(event: Event) -> tuple[str, str, set[str]]:
    roles = {f"{actor.country or actor.name}:{actor.role[0]}" for actor in event.actors}
    return event.type, event.status, roles


@pytest.mark.parametrize(
    ("text", "trigger", "told"),
    [
        # A participle that describes a country is no act of a council; of an army it is.
        (
            "The EU imposed an embargo on Chad and occupied Mali on Monday.",
            "imposed an embargo",
            ("SANCTION", "occurred", {"European Union:s", "TCD:t", "MLI:t"}),
        ),
        (
            "Chad closed the road to Niger and occupied Mali on Monday.",
            "occupied",
            ("ASSAULT", "occurred", {"TCD:s", "MLI:t"}),
        ),
        # What has yet to be done is not done.
        ("Chad and Mali have yet to agree on a border.", "agree", ("AGREE", "denied", {"TCD:s", "MLI:s"})),
        # To remember is not to call home.
        ("French diplomats recalled the mood of last June.", "recalled", ("STATEMENT", "occurred", {"FRA:s"})),
        ("France recalled its ambassador on Monday.", "recalled", ("SANCTION", "occurred", {"FRA:s"})),
        ("France called its ministers together on Monday.", "called", ("CONSULT", "occurred", {"FRA:p"})),
        # Where an envoy serves is to whom the recall is done.
        (
            "Peru recalled its ambassador in Bamako on Monday.",
            "recalled",
            ("SANCTION", "occurred", {"PER:s", "MLI:t"}),
        ),
        # Whose supplier somebody is called is no doer.
        (
            "France, Chad's main supplier of arms, suspended deliveries on Monday.",
            "suspended",
            ("SANCTION", "occurred", {"FRA:s", "TCD:t"}),
        ),
        # Who does the same to so many is no target.
        ("Peru said it would expel ten and Chad four.", "expel", ("SANCTION", "scheduled", {"PER:s"})),
        # What a clause of "after" tells has its own parties; two parties do not make the town a third.
        ("Chad accepted it on Monday, a day after French troops left.", "accepted", ("AGREE", "occurred", {"TCD:s"})),
        (
            "The presidents of France and Peru called in Bamako for a halt on Monday.",
            "called",
            ("REQUEST", "occurred", {"FRA:s", "PER:s"}),
        ),
        # A deadline is the verb's own, whatever noun stands before it.
        ("France is to report on the embargo within 30 days.", "report", ("STATEMENT", "scheduled", {"FRA:s"})),
        # The date, the text, the details of a truce are no truce.
        ("Chad announced the date of the truce on Monday.", "announced", ("STATEMENT", "occurred", {"TCD:s"})),
        ("Chad announced a truce on Monday.", "announced a truce", ("RETREAT", "occurred", {"TCD:p"})),
        # A war that began with an invasion has the parties of the invasion.
        ("The war began with Chad's invasion of Mali on Monday.", "began", ("ASSAULT", "occurred", {"TCD:s", "MLI:t"})),
        # What is expected to be done is done to the subject of "expected".
        ("Prisoners are expected to be released on Friday.", "released", ("RETREAT", "tentative", set())),
        ("The treaty with Chad entered into force on Monday.", "entered", ("SUPPORT", "occurred", {"TCD:p"})),
        ("Letters from Chad took weeks to arrive in May 2020.", "arrive", ("OTHER", "occurred", set())),
        ("Chad settled the last points with Mali on Monday.", "settled", ("AGREE", "occurred", {"TCD:p", "MLI:p"})),
        ("Chad vowed to respond on Monday.", "vowed", ("THREATEN", "occurred", {"TCD:s"})),
        ("Chad said on Monday it would not receive him.", "said", ("REJECT", "occurred", {"TCD:s"})),
        ("Macron leaves Chad on Friday for Peru.", "leaves", ("CONSULT", "scheduled", {"FRA:s", "PER:t"})),
        ("He hailed the remarks made on Monday by France and Chad.", "made", ("OTHER", "occurred", {"FRA:s", "TCD:s"})),
    ],
)  # fmt: skip
def test_told(
    text: str, trigger: str, told: tuple[str, str, set[str]], events: Callable[..., tuple[Event, ...]]
) -> None:
    assert told in [_read(event) for event in events(text) if event.trigger.text == trigger]


def test_both_verbs_of_a_plan_have_their_day(events: Callable[..., tuple[Event, ...]]) -> None:
    read = events("The summit continues on Thursday and ends on Friday.")
    assert [(event.trigger.text, event.when.edtf) for event in read] == [
        ("continues", "2021-05-20"),
        ("ends", "2021-05-21"),
    ]


def test_the_second_of_two_dated_nouns(events: Callable[..., tuple[Event, ...]]) -> None:
    read = events("Chad has done so since those against Peru in 1966 and the arms embargo on Mali in 1977.")
    assert ("SANCTION", "1977") in {(event.type, event.when.edtf) for event in read}


def test_the_day_of_what_was_told_before(events: Callable[..., tuple[Event, ...]]) -> None:
    text = "France will establish diplomatic relations with Chad on 1 July. {}"
    told = "France will break off relations with Mali on the same day that it recognises Chad."
    (broken,) = [event for event in events(text.format(told)) if event.trigger.text == "break"]
    assert broken.when.edtf == "2021-07-01"


def test_talks_of_years_before_are_other_talks(events: Callable[..., tuple[Event, ...]]) -> None:
    text = "France held talks with Chad on Monday. The talks began in Oslo in May {}."
    assert not events(text.format(2011))[-1].actors
    assert {actor.country for actor in events(text.format(2021))[-1].actors} == {"FRA", "TCD"}


def test_the_place_of_the_cause_is_not_that_of_the_act(events: Callable[..., tuple[Event, ...]]) -> None:
    (event,) = events("France expelled ten envoys on Monday in response to the murder of a man in Chad.")
    assert event.place is None


def test_a_date_of_an_era_has_its_name(events: Callable[..., tuple[Event, ...]]) -> None:
    read = events("France and Chad have talked since the Cuban missile crisis of October 1962.")
    assert ("Cuban missile crisis", "1962-10") in {(event.title, event.when.edtf) for event in read}


def test_what_will_be_is_not_counted_from_long_ago(events: Callable[..., tuple[Event, ...]]) -> None:
    read = events(
        "Chad will leave the pact on 1 July. The pact, signed on 2 May 1974, will end a year later."
    )
    assert read[-1].when.edtf == "2022"

"""Plain titles of sentences whose own words make no whole, and the tables behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dipltime.data import table
from dipltime.events.titles import plain_title
from dipltime.events.titles.whole import is_named, is_whole
from dipltime.model import Actor, Place

if TYPE_CHECKING:
    from collections.abc import Callable

    from dipltime.model import Event, Status

RUSSIA = Actor("Russia", "country", "RUS", "source")
FINLAND = Actor("Finland", "country", "FIN", "target")
CHAD = Actor("Chad", "country", "TCD", "participant")
MALI = Actor("Mali", "country", "MLI", "participant")
OSLO = Place("Oslo", "NOR")


@pytest.mark.parametrize(
    ("kind", "mode", "status", "actors", "place", "title"),
    [
        ("THREATEN", "warn", "occurred", (RUSSIA, FINLAND), None, "Russia warned Finland"),
        ("THREATEN", "warn", "ongoing", (RUSSIA, FINLAND), None, "Russia is warning Finland"),
        ("CONSULT", "visit", "scheduled", (RUSSIA, FINLAND), OSLO, "Russia will visit Finland"),
        ("CONSULT", "visit", "tentative", (RUSSIA,), None, "Russia may pay a visit"),
        ("CONSULT", "negotiate", "ongoing", (CHAD, MALI), OSLO, "Chad and Mali are holding talks"),
        ("ASSAULT", "attack", "occurred", (FINLAND,), OSLO, "Finland was attacked in Oslo"),
        ("CONSULT", "negotiate", "occurred", (), OSLO, "Talks in Oslo"),
        ("CONSULT", "negotiate", "occurred", (), None, ""),
        ("SUPPORT", "sign", "denied", (RUSSIA, FINLAND), None, ""),
        ("CONSULT", "visit", "cancelled", (RUSSIA, FINLAND), None, ""),
        ("OTHER", None, "occurred", (RUSSIA,), None, ""),
    ],
)
def test_a_plain_title_is_a_whole_sentence_of_who_did_what_to_whom(
    kind: str, mode: str | None, status: Status, actors: tuple[Actor, ...], place: Place | None, title: str
) -> None:
    assert plain_title(kind, mode, status, actors, place) == title


def test_the_subject_of_the_sentence_comes_before_the_names_of_actors() -> None:
    said = plain_title("ACCUSE", "accuse", "occurred", (RUSSIA, FINLAND), None, "Two Russian envoys")
    assert said == "Two Russian envoys criticised Finland"


def test_a_leader_is_not_named_beside_his_country() -> None:
    leader = Actor("Ann Other", "person", "RUS", "source")
    assert (
        plain_title("SUPPORT", "sign", "occurred", (RUSSIA, leader), None) == "Ann Other signed an agreement"
    )


def test_every_type_has_a_plain_title() -> None:
    rows = {(row["type"], row["mode"]) for row in table("plain_titles")}
    assert {kind for kind, _ in rows} >= {row["type"] for row in table("verbs")} - {"OTHER"}
    for kind, mode in rows:
        assert (kind, mode) in rows


@pytest.mark.parametrize(
    "text",
    [
        "That Chad would leave",
        "What the vote means",
        "Chad signed the treaty | Report abuse",
        "Chad: https://example.org",
        "Chad agreed to…",
        "He left",
        "",
    ],
)
def test_a_piece_is_no_whole(text: str) -> None:
    assert not is_whole(text)


@pytest.mark.parametrize("text", ["Chad signed the treaty", "US envoys left", 'Ann Other: "We are ready"'])
def test_a_sentence_is_a_whole(text: str) -> None:
    assert is_whole(text)


def test_who_is_only_pointed_at_is_not_named() -> None:
    assert not is_named("Chad expelled him")
    assert is_named('Ann Other: "I know him"')
    assert is_named("Chad expelled 60 envoys, 12 of them in Oslo")


URGED = (
    "On Monday the Chadian president urged the three neighbouring governments to do whatever may be needed "
    "so that people who fled from the towns along the river can return before the rains."
)
TOLD = (
    "The minister told students at the university of Bergen on Monday that the coming months would bring "
    "the greatest change in the law which the country and its neighbours had seen in a hundred years."
)
SAID = (
    "Norway said on Monday that the recent incidents in the border villages were the responsibility of "
    "those who had sent armed men over the river without any regard for the agreements."
)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (URGED, "The Chadian president appealed to the three neighbouring governments"),
        (TOLD, "The minister: The coming months would bring the greatest change in the law"),
        (SAID, "Norway spoke of the recent incidents in the border villages"),
        (
            "Norway would expel the envoys on Friday if Chad attacked, the minister said.",
            "Norway would expel the envoys if Chad attacked",
        ),
        ("Norway has not yet signed the treaty of Oslo.", "Norway has not yet signed the treaty of Oslo"),
        (
            "There was no agreement on a resolution of the Security Council on Monday.",
            "No agreement on a resolution of the Security Council",
        ),
    ],
)
def test_a_title_says_neither_more_nor_less_than_its_sentence(
    text: str, title: str, events: Callable[..., tuple[Event, ...]]
) -> None:
    assert title in [event.title for event in events(text)]


def test_what_did_not_happen_and_what_is_asked_is_not_told(events: Callable[..., tuple[Event, ...]]) -> None:
    assert not events("Had Norway attacked Chad, Mali would have left the alliance.")
    assert not events("The minister skirted the question of whether Norway would attack Chad.")


def test_a_reader_s_remark_is_no_event(events: Callable[..., tuple[Event, ...]]) -> None:
    found = events("May 3, 2021 at 9:15 am | Report abuse | Norway attacked Chad for its oil.")
    assert {event.type for event in found} <= {"OTHER"}

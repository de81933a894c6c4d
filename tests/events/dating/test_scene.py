from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from dipltime.model import Event


@pytest.mark.parametrize(
    "text",
    [
        "The summit opened in Paris on Monday. Macron demanded an apology from Iran.",
        "Macron met Merkel on Monday. They signed a treaty.",
        "Macron expelled two Iranian diplomats on Monday, and he accused Iran of spying.",
    ],
)
def test_an_undated_act_has_the_day_of_its_scene(text: str, events: Callable[..., tuple[Event, ...]]) -> None:
    assert {event.when.edtf.rstrip("~") for event in events(text)} == {"2021-05-17"}


@pytest.mark.parametrize(
    "text",
    [
        "Macron met Merkel on Monday.\n\nFrance expelled two Iranian diplomats.",
        "Macron met Merkel in May 2019. France expelled two Iranian diplomats.",
        "Macron met Merkel on Monday. France has expelled two Iranian diplomats.",
        "Macron met Merkel on Monday. France had expelled two Iranian diplomats.",
    ],
)
def test_another_scene_tells_of_another_day(text: str, events: Callable[..., tuple[Event, ...]]) -> None:
    assert events(text)[-1].when.edtf == "[..2021-05-19]"


def test_a_day_taken_from_the_scene_is_only_likely(events: Callable[..., tuple[Event, ...]]) -> None:
    event = events("Macron met Merkel on Monday. France and Italy signed a treaty.")[-1]
    assert (event.when.edtf, event.when.approximate, event.evidence[0].inherited) == (
        "2021-05-17~",
        True,
        "scene",
    )


def test_the_news_of_the_day_goes_on_in_the_next_paragraphs(events: Callable[..., tuple[Event, ...]]) -> None:
    event = events("Macron met Merkel on Wednesday.\n\nFrance expelled two Iranian diplomats.")[-1]
    assert event.when.edtf == "2021-05-19~"


def test_a_dateline_is_no_date_of_the_news(events: Callable[..., tuple[Event, ...]]) -> None:
    (event,) = events("GENEVA, 19 May 2021 — Switzerland imposed sanctions on Iran on Monday.")
    assert event.when.edtf == "2021-05-17"


def test_what_did_not_resume_until_then_resumed_then(events: Callable[..., tuple[Event, ...]]) -> None:
    (event,) = events("The talks did not resume until March 2019.")
    assert (event.status, event.when.edtf) == ("occurred", "2019-03")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Macron blamed Iran on Monday.\n\nThe French president accused Peru of spying.", "2021-05-17~"),
        ("Macron blamed Iran on Monday.\n\nMerkel accused Peru of spying.", "[..2021-05-19]"),
        (
            "Macron blamed Iran on Monday.\n\nRain fell.\n\nIt froze.\n\nIt rained.\n\nMacron accused Peru.",
            "[..2021-05-19]",
        ),
        ("Macron blamed Iran in May 2019.\n\nMacron accused Peru of spying.", "[..2021-05-19]"),
    ],
)
def test_a_speaker_goes_on_on_the_same_occasion(
    text: str, edtf: str, events: Callable[..., tuple[Event, ...]]
) -> None:
    assert events(text)[-1].when.edtf == edtf


def test_a_date_later_in_the_sentence_is_not_that_of_the_act_before(
    events: Callable[..., tuple[Event, ...]],
) -> None:
    first, second = events("Iraq accepted the offer; Iran accepted it only on 8 May.")
    assert (first.when.edtf, second.when.edtf) == ("[..2021-05-19]", "2021-05-08")


def test_that_after_a_preposition_begins_no_clause(events: Callable[..., tuple[Event, ...]]) -> None:
    assert [event.trigger.text for event in events("Before that announcement, Macron visited Kyiv.")] == [
        "visited"
    ]

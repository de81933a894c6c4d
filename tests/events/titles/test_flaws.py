"""Titles that would leave out a verb, a name or an object that the words of a sentence wait for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dipltime.events.titles.whole import is_whole
from dipltime.events.titles.wording import with_article

if TYPE_CHECKING:
    from collections.abc import Callable

    from dipltime.model import Event


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            (
                "Norway said on Monday the Arab League's plan, under which Chad would hand over its ports to a "
                "commission, represents the best way to a lasting peace."
            ),
            "Norway made a statement",
        ),
        (
            "Norway said the truce was holding and that many villagers were going home to the valleys of Chad.",
            "The truce was holding",
        ),
        ("The treaty was signed in Oslo. Norway ratified it on Monday.", "Norway ratified an agreement"),
        ("A text lies before the envoys. Norway rejected it on Monday.", "Norway said no"),
        (
            "Jonas Berg arrived in Oslo on Monday. Chad asked him to leave the country.",
            "Chad asked Jonas Berg to leave the country",
        ),
    ],
)
def test_no_title_ends_before_what_its_words_wait_for(
    text: str, title: str, events: Callable[[str], list[Event]]
) -> None:
    titles = [event.title for event in events(text)]
    assert title in titles


@pytest.mark.parametrize(
    "text",
    [
        "Norway said it sought to",
        "Two mobs threw rocks from",
        "State radio: Did not match what was seen",
        "Norway accused Chad of copying what",
        'Norway spoke of "change, and what"',
    ],
)
def test_a_title_is_a_piece_where_its_last_word_leads_on_or_its_speech_has_no_subject(text: str) -> None:
    assert not is_whole(text)


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("United States", "the United States"),
        ("Arab League", "the Arab League"),
        ("Norway", "Norway"),
        ("Norway's Council", "Norway's Council"),
    ],
)
def test_a_plain_title_gives_a_name_its_article(name: str, given: str) -> None:
    assert with_article(name) == given

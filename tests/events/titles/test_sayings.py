"""Titles of what somebody said: the speaker, and the words in one pair of quotation marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from dipltime.model import Event


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            '"We will not leave," the Norwegian minister said on Monday.',
            'The Norwegian minister: "We will not leave"',
        ),
        (
            'The Norwegian minister said on Monday: "We will not leave."',
            'The Norwegian minister: "We will not leave"',
        ),
        (
            '"The only way out," the Norwegian minister said on Monday, "is a truce."',
            'The Norwegian minister: "The only way out is a truce"',
        ),
        (
            "The army has left Gao, the Norwegian minister said on Monday.",
            "The Norwegian minister: The army has left Gao",
        ),
        ("Rebels said on Monday they had left Gao.", "Rebels said they had left Gao"),
        ('Crowds chanted on Monday, "Bread and peace."', 'Crowds chanted, "Bread and peace."'),
    ],
)
def test_what_is_said_is_given_to_its_speaker(
    text: str, title: str, events: Callable[..., tuple[Event, ...]]
) -> None:
    assert title in [event.title for event in events(text)]


def test_nothing_is_told_of_which_no_reader_could_say_who(events: Callable[..., tuple[Event, ...]]) -> None:
    assert not events("They had attacked and left.")

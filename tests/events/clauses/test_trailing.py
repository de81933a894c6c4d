"""Participles after the object of a verb are no verbs of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from dipltime.events.clauses.sentence import Sentence


@pytest.mark.parametrize(
    ("text", "reduced"),
    [
        ("Chad freed a contractor jailed for five years.", ["jailed"]),
        ("Chad apologised for crimes committed by its army.", ["committed"]),
        ("Norway will help repair plants bombed in May.", ["bombed"]),
        ("Peru agreed to a plan proposed by Chile.", ["proposed"]),
        ("Peru agreed to activate a pact signed in 2001.", ["signed"]),
        ("Troops sent to the border attacked a village.", ["sent"]),
        ("The police said gunmen attacked a bus.", []),
        ("Iraqi troops that invaded Kuwait in May attacked a village.", []),
        ("Rebels attacked as leaders of Chad met.", []),
        ("Chad accused by Niger of a raid.", []),
        ("Chad shelled the town and attacked a village.", []),
    ],
)
def test_participles_after_an_object(
    text: str, reduced: list[str], sentence: Callable[[str], Sentence]
) -> None:
    read = sentence(text)
    assert [read.words[group.head] for group in read.groups if group.reduced] == reduced

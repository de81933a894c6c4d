"""Which country "it", "they" and "its troops" mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from dipltime.events.mentions import Mention


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Iran said its troops had left.", ["IRN"]),
        ("Iran said on Sunday that its foreign minister would go.", ["IRN"]),
        ("Peru has a new cabinet. On Friday its envoys left.", ["PER"]),
        ("Chile and Peru said their armed forces had left.", ["CHL", "PER"]),
        ("Iran said it was over.", []),
        ("Iran has moved its troops.", []),
        ("Iran said its oil was cheap.", []),
    ],
)
def test_whose_people_act(find: Callable[..., list[Mention]], text: str, codes: list[str]) -> None:
    found = [mention for mention in find(text) if mention.text in ("its", "their")]
    assert [actor.country for mention in found for actor in mention.actors] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Israel met Egypt in Oslo. They signed.", ["ISR", "EGY"]),
        ("Peru left in 2009, when its ships reached Chile. They failed.", []),
        ("Peru left. They failed.", []),
        ("Peru left. It failed.", ["PER"]),
    ],
)
def test_it_and_they(find: Callable[..., list[Mention]], text: str, codes: list[str]) -> None:
    found = [mention for mention in find(text) if mention.text in ("It", "They")]
    assert [actor.country for mention in found for actor in mention.actors] == codes

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from dipltime.model import Event


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("On Monday, Russia accused Norway of spying.", "Russia accused Norway of spying"),
        ("Japan said on Tuesday it had halted the talks.", "Japan said it had halted the talks"),
        ('"This is our land," Lavrov said in Moscow on Monday.', 'Lavrov: "This is our land"'),
        ("Friday's vote in Serbia was close.", "Vote in Serbia"),
        (
            "Tony Blair, who on Friday left Oslo, accused Chad on Monday of spying.",
            "Tony Blair accused Chad of spying",
        ),
        (
            "OSLO, Friday - Norway expelled a Russian diplomat on Monday.",
            "Norway expelled a Russian diplomat",
        ),
        ("Iran showed the jet that was shot down over Chad on 1 May.", "The jet was shot down over Chad"),
        ("Iran and Iraq, on Monday, signed a treaty.", "Iran and Iraq signed a treaty"),
    ],
)
def test_titles(text: str, title: str, events: Callable[..., tuple[Event, ...]]) -> None:
    assert title in [event.title for event in events(text)]


def test_a_long_title_ends_where_a_phrase_ends(events: Callable[..., tuple[Event, ...]]) -> None:
    text = (
        "The government of Norway condemned on Monday the repeated and entirely unprovoked shelling of villages "
        "along the northern border by armed groups whose leaders nobody has named."
    )
    event = events(text)[0]
    assert event.title == "The government of Norway condemned the repeated and entirely unprovoked shelling"

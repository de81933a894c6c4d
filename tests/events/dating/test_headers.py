"""The date of a dateline dates the article and none of its events."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from dipltime.model import Event


@pytest.mark.parametrize(
    "head",
    [
        "WASHINGTON, 19 May 2021 (Wire) - ",
        "WASHINGTON, May 19, 2021 (Wire) - ",
        "WASHINGTON, May 19 (Wire) - ",
        "Washington, May 19 (AFP) -- ",
        "NEW YORK, May 19 — ",
        "(AFP) - 19/05/2021 - ",
        "LONDON (Wire) - May 19, 2021 - ",
        "MOSCOW, May 19. /TASS/ - ",
        "Beirut, Lebanon, May 19, 2021 (AP) – ",
        "Rio de Janeiro, May 19 (EFE).- ",
        "BRUSSELS, May 19 /Wire/ -- ",
        "PARIS - May 19, 2021 - ",
        "KABUL, Afghanistan, Wednesday, May 19 (AP) — ",
    ],
)
def test_datelines_date_no_event(head: str, events: Callable[..., tuple[Event, ...]]) -> None:
    read = events(f"{head}Macron will meet Merkel in Oslo on 16 June.")
    assert [event.when.edtf for event in read] == ["2021-06-16"]


def test_a_dash_in_a_sentence_heads_nothing(events: Callable[..., tuple[Event, ...]]) -> None:
    read = events("Talks between France and Chad on Tuesday — the first — failed.")
    assert [event.when.edtf for event in read] == ["2021-05-18"]

"""Who acts in clauses whose subject stands elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from dipltime.model import Event


@pytest.mark.parametrize(
    ("text", "trigger", "codes"),
    [
        ("Iraqi troops that invaded Kuwait on Monday left.", "invaded", {"IRQ", "KWT"}),
        ("Macron spoke of a jet that bombed a village in Chad on 1 May.", "bombed", {"TCD"}),
        ("He praised the work of Moon Jae-in, who visited Peru on Monday.", "visited", {"KOR", "PER"}),
        ("Iran left under the Geneva accords, which were signed on 14 April.", "signed", set()),
        ("Chad left, when Libyan jets bombed a base in Niger on 3 May and killed ten.", "killed", {"LBY"}),
        ("Macron said on Monday that Iran would leave on Friday, and blamed Peru.", "blamed", {"FRA", "PER"}),
        ("After receiving the envoy of Iran, Macron visited Peru.", "visited", {"FRA", "PER"}),
        ("After Iran had spoken to Peru, Macron visited Chile on Monday.", "visited", {"FRA", "CHL"}),
        ("Macron and Moon Jae-in agreed to meet and signed a treaty.", "signed a treaty", {"FRA", "KOR"}),
        ("Putin arrived in Geneva, met Macron and left.", "met", {"RUS", "FRA"}),
    ],
)
def test_who_acts(text: str, trigger: str, codes: set[str], events: Callable[..., tuple[Event, ...]]) -> None:
    (event,) = [event for event in events(text) if event.trigger.text == trigger]
    assert {actor.country for actor in event.actors} == codes


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Chad left, when Libyan jets bombed a base on 3 May and killed ten.", "Libyan jets killed ten"),
        ("Macron said Iran would leave on Friday, and blamed Peru.", "Macron blamed Peru"),
    ],
)
def test_titles_name_who_acts(text: str, title: str, events: Callable[..., tuple[Event, ...]]) -> None:
    assert title in [event.title for event in events(text)]


def test_a_verb_after_a_relative_clause_goes_on_from_the_main_one(
    events: Callable[..., tuple[Event, ...]],
) -> None:
    text = "Chad cancelled talks that were set for Monday, in protest, and threatened to leave the union."
    (event,) = [event for event in events(text) if event.trigger.text == "threatened"]
    assert [actor.country for actor in event.actors] == ["TCD"]

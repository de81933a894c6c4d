"""Where titles end: at the end of what is said, or of a phrase that can stand last."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from dipltime.model import Event


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Norway attacked the plan on Monday, and Chad rejected it.", "Norway attacked the plan"),
        (
            "The US called on Chad on Monday to free the envoys.",
            "The US called on Chad to free the envoys",
        ),
        (
            "Norway will send troops to the Chadian capital on Friday, the minister said.",
            "Norway will send troops to the Chadian capital",
        ),
        (
            "Norway expelled ten envoys on Monday, two weeks after Chad arrested its consul.",
            "Norway expelled ten envoys",
        ),
        (
            "Chad shot and wounded two Norwegian soldiers on Monday.",
            "Chad shot and wounded two Norwegian soldiers",
        ),
        (
            "Norway imposed sanctions on the general, his brother and a banker on Monday.",
            "Norway imposed sanctions on the general, his brother and a banker",
        ),
        (
            "Norway has been asked for a peaceful and lasting settlement on Monday.",
            "Norway has been asked for a peaceful and lasting settlement",
        ),
        (
            "The government held not a meeting but a rally on Monday.",
            "The government held not a meeting but a rally",
        ),
        (
            "The minister said on Monday that if Chad attacked, Norway would leave the alliance.",
            "The minister said that if Chad attacked, Norway would leave the alliance",
        ),
        ("Norway criticised on Monday the plan, which would open in June.", "Norway criticised the plan"),
        (
            "Crowds tried on Monday to force the president out.",
            "Crowds tried to force the president out",
        ),
        (
            "Norway and Chad met for two hours of talks on Monday.",
            "Norway and Chad met for two hours of talks",
        ),
        ("The army advanced on Gao on Monday, killing ten people.", "The army advanced on Gao"),
        ("Norway is likely to expel the consul on Friday.", "Norway is likely to expel the consul"),
        (
            "Envoys from Norway are due in Oslo this week to sign the treaty.",
            "Envoys from Norway are due in Oslo to sign the treaty",
        ),
        ("Norway agreed on Monday to withdraw from Gao.", "Norway agreed to withdraw from Gao"),
        ("The two have been arrested in Gao on Monday.", "The two have been arrested in Gao"),
        (
            "Chad banned on Monday the rally that Norway had proposed.",
            "Chad banned the rally that Norway had proposed",
        ),
        (
            "Norway will attend Friday's talks ahead of Monday's vote.",
            "Norway will attend the talks ahead of the vote",
        ),
    ],
)
def test_a_title_says_all_that_its_verb_needs_and_no_more(
    text: str, title: str, events: Callable[..., tuple[Event, ...]]
) -> None:
    assert title in [event.title for event in events(text)]

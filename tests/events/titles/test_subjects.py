"""Whom titles begin with: the words that are the subject of the verb, and no others."""

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
            "The troops that had been shelling Gao prior to Friday left the town on Monday.",
            "The troops left the town",
        ),
        (
            "Ann Other, a doctor who says she saw the attack, was arrested on Monday.",
            "Ann Other was arrested",
        ),
        (
            "The Chadian envoy, who on Friday left Oslo, accused Libya on Monday of spying.",
            "The Chadian envoy accused Libya of spying",
        ),
        ("In Gao the army shelled the old market on Monday.", "The army shelled the old market"),
        ("Over the course of Monday the army shelled Gao.", "The army shelled Gao"),
        ("At least 40 people were killed in Gao on Monday.", "At least 40 people were killed in Gao"),
        ("Rebels said they had withdrawn from Gao on Monday.", "Rebels had withdrawn from Gao"),
        ("Norway, Sweden and Chad signed a treaty on Monday.", "Norway, Sweden and Chad signed a treaty"),
        (
            "Norway has frozen the assets of the bank, placed an embargo on Chad and banned imports of oil on Monday.",
            "Norway banned imports of oil",
        ),
        (
            "A treaty signed by Norway and Chad was rejected by parliament on Monday.",
            "A treaty was rejected by parliament",
        ),
        ("The treaty, signed in May, was ratified by Chad on Monday.", "The treaty was ratified by Chad"),
        (
            "Police -- most of them in plain clothes -- arrested ten protesters on Monday.",
            "Police arrested ten protesters",
        ),
        ("Ann Other helped organise the rally on Monday.", "Ann Other helped organise the rally"),
    ],
)
def test_the_subject_is_whole_and_without_what_describes_it(
    text: str, title: str, events: Callable[..., tuple[Event, ...]]
) -> None:
    assert title in [event.title for event in events(text)]

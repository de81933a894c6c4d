from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from dipltime.events.clauses.sentence import Sentence


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Syria has been accused of it.", ["has been accused"]),
        ("The talks will not resume.", ["will not resume"]),
        ("They are to meet in Geneva.", ["are to meet"]),
        ("He agreed to hold talks.", ["agreed", "to hold"]),
        ("Iran didn't sign the deal.", ["didn ' t sign"]),
        ("Ministers quickly rejected the offer and left.", ["rejected", "left"]),
        ("Weapons supplied by Moscow arrived.", ["supplied", "arrived"]),
        ("After meeting the king he flew home.", ["meeting", "flew"]),
    ],
)
def test_groups(text: str, verbs: list[str], sentence: Callable[[str], Sentence]) -> None:
    read = sentence(text)
    assert [" ".join(read.words[g.start : g.head + 1]) for g in read.groups] == verbs


@pytest.mark.parametrize(
    "text",
    [
        "The visit of the minister to the attack site.",
        "A strong protest against the vote.",
        "US-led forces in the region.",
        "His planned visit to Minsk.",
        "Talks in March.",
    ],
)
def test_nouns_are_no_verbs(text: str, sentence: Callable[[str], Sentence]) -> None:
    assert sentence(text).groups == []

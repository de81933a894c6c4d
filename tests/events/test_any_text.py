"""Whatever stands in a text, reading it ends well and what is found fits it."""

from __future__ import annotations

import random
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from dipltime import extract
from dipltime.model import Event

_WORDS = sorted(
    {
        word
        for path in (Path(__file__).parent.parent / "articles").glob("*.txt")
        for word in path.read_text(encoding="utf-8").split()
    }
)
_SIGNS = ["\x00", '"', "”", " -- ", "\n\n", "İ", "9999", ".", "\ud800", "،", "(", "’s", ",", " May ", " 0 "]


def _check(event: Event, text: str) -> None:
    assert text[event.trigger.start : event.trigger.end] == event.trigger.text
    assert 0 < len(event.title) <= 90
    when = event.when
    if when.earliest and when.latest and not when.earliest.startswith("-"):
        assert when.earliest <= when.latest


@given(
    st.lists(st.sampled_from(_WORDS), min_size=1, max_size=80).map(" ".join),
    st.randoms(use_true_random=False),
    st.sampled_from(["2021-05-19", "0001-01-01", "9999-12-31", "2000-02-29"]),
)
def test_words_in_any_order_are_read(text: str, chance: random.Random, published: str) -> None:
    letters = list(text)
    for _ in range(chance.randrange(4)):
        letters[chance.randrange(len(letters))] = chance.choice(_SIGNS)
    found = extract("".join(letters) + " x", published)
    for event in found.events:
        _check(event, found.article.text)
    found.to_dict()


def test_an_act_in_a_sentence_without_a_verb() -> None:
    text = "Although there are daily protests in some suburbs of Damascus, the regime is still in control."
    assert extract(text, "2021-05-19").to_dict()

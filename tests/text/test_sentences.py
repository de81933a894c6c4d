"""Where sentences end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dipltime.text import sentence_spans


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell on 1 May. Eisenhower said no.", ["It fell on 1 May.", "Eisenhower said no."]),
        ("They met in June. He left.", ["They met in June.", "He left."]),
        ("We go on Nov. 3. He stays.", ["We go on Nov. 3.", "He stays."]),
        ("The U.S. envoy left. Mr. Smith stayed.", ["The U.S. envoy left.", "Mr. Smith stayed."]),
        ("A heading\n\nThe first sentence.", ["A heading", "The first sentence."]),
        ("A line that\nis wrapped. Another.", ["A line that\nis wrapped.", "Another."]),
        ("  \n\n ", []),
        (
            'He was glad," she said. " \nNext day it rained.',
            ['He was glad," she said.', '"', "Next day it rained."],
        ),
        (
            'An odd "mark stands here. \nIt was never closed.',
            ['An odd "mark stands here.', "It was never closed."],
        ),
        (
            "Smoke over the old port The army has shelled it.",
            ["Smoke over the old port", "The army has shelled it."],
        ),
        ("A guard in Zamalek But nobody came.", ["A guard in Zamalek", "But nobody came."]),
        ("The judges sit in the Hague and read The Times every day.", None),
        ("Holders of class A shares and plan B pills met in The Hague.", None),
        ("Ministers Meet The Press In Oslo", None),
        ("A guard in Zamalek Several miles off.", None),
    ],
)
def test_sentences(text: str, expected: list[str] | None) -> None:
    """None is a text of one sentence."""
    assert [text[start:end] for start, end in sentence_spans(text)] == (
        [text] if expected is None else expected
    )


@given(st.text())
def test_spans_are_in_order_and_hold_no_outer_space(text: str) -> None:
    last = 0
    for start, end in sentence_spans(text):
        assert last <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        last = end

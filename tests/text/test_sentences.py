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
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentence_spans(text)] == expected


@given(st.text())
def test_spans_are_in_order_and_hold_no_outer_space(text: str) -> None:
    last = 0
    for start, end in sentence_spans(text):
        assert last <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        last = end

"""What the tables say of rows: dates beyond the calendar of others, and words that find every part of a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dipltime.days import INFINITY, number
from dipltime.store.postgres import columns


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2021-05-19", "2021-05-19"), ("0001-01-01", "0001-01-01"), ("0000-12-31", "0001-12-31 BC"),
        ("-0043-03-15", "0044-03-15 BC"), ("+12021-01-01", "12021-01-01"), ("-9999-01-01", None), ("soon", None),
        ("2021-02-30", "2021-03-02"), (None, None), (5, None), ("1" * 5000 + "-01-01", None), ("2021-05-1\0", None),
    ],
)  # fmt: skip
def test_a_day_is_written_as_postgresql_does(day: object, told: str | None) -> None:
    assert columns.date(day) == told


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (number("2021-05-19"), number("2021-05-20"), '["2021-05-19","2021-05-20"]'),
        (-INFINITY, number("2021-05-20"), '[,"2021-05-20"]'),
        (None, None, "[,]"),
        (number("2021-05-20"), number("2021-05-19"), "[,]"),
    ],
)
def test_a_span_may_have_no_bound(first: int | None, last: int | None, told: str) -> None:
    assert columns.span(first, last) == told


def test_ids_are_keys_unless_json_writes_them_in_another_way() -> None:
    assert columns.key("a1/é") == "a1/é"
    assert columns.key('"\0') == '\\"\\u0000'
    long = "é" * 300
    assert columns.key(long) != columns.key(long + "x")
    assert columns.key(long).startswith(columns.beginning(long[:150]))
    assert len(columns.key(long).encode()) < 600


def test_a_text_with_too_many_words_has_none() -> None:
    assert columns.words(" ".join(f"w{number:x}f" for number in range(30_000))) is None
    assert columns.words("ab cd") == ""
    assert columns.asked(["ab cd"]) is None
    assert columns.asked(["abc d", "ef"]) is None
    assert columns.asked(["abc xyzw", "def"]) == "('abc':* & 'xyzw':*) | ('def':*)"


@given(st.text("abcdéß İ'\"-\0中文_1", max_size=40), st.data())
def test_every_part_of_a_text_is_among_its_words(text: str, data: st.DataObject) -> None:
    said = text.casefold()
    start = data.draw(st.integers(0, len(said)))
    part = said[start : start + data.draw(st.integers(0, 30))]
    query, endings = columns.asked([part]), (columns.words(said) or "").replace("'", "").split()
    for wanted in (query or "").strip("()").split(" & ") if query else []:
        assert any(one.startswith(wanted.replace("'", "").removesuffix(":*")) for one in endings)

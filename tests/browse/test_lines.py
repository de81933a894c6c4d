"""The lines of the list and of the evidence: where they are, and that they fit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.making import report

from dipltime.browse.lines import Lines, paint
from dipltime.browse.palette import style
from dipltime.views.cells import cells
from dipltime.views.rows import Entry
from dipltime.views.wrapped import wrapped

TITLES = ("Talks", "[b]" * 400, "東京で会談が行われた" * 20, "\x1b[2J\u202eX\n\n" * 50, "a" * 100_000, "")
EVENTS = [
    report(f"e{number}", day, title=title, actors=actors, status=status, place=("Geneva", "CHE"))
    for number, (day, title, actors, status) in enumerate(
        zip(
            ("1815-06-09", "2021-05-18", "2021-05-18", "2021-06-01", "2022-01-01", None),
            TITLES,
            ((), ("USA",), ("USA", "RUS", "FRA"), ("A long name of an organisation",), ("東京都庁", "CHN"), ()),
            ("occurred", "denied", "scheduled", "tentative", "postponed", "cancelled"),
            strict=True,
        )
    )
]  # fmt: skip


@pytest.mark.parametrize("stacked", [True, False])
@pytest.mark.parametrize("width", [10, 30, 59, 66, 99, 200])
def test_no_line_is_wider_than_the_list_nor_holds_what_is_no_text(width: int, stacked: bool) -> None:
    lines = Lines(EVENTS, stacked=stacked, reverse=False)
    for line in range(len(lines)):
        pieces = paint(*lines.at(line), width, {"e1"}, lines)
        text = "".join(piece for piece, _ in pieces)
        assert cells(text) <= max(width, 34)
        assert not set("\x1b\n\u202e") & set(text)
        assert all(style(words, dark=dark) is not None for _, words in pieces for dark in (True, False))


@pytest.mark.parametrize("stacked", [True, False])
def test_every_event_has_its_lines_and_every_line_an_event_near(stacked: bool) -> None:
    lines = Lines(EVENTS, stacked=stacked, reverse=False)
    for number, event in enumerate(EVENTS):
        place = lines.of_event(number)
        assert len(place) == 1 + stacked
        for part, line in enumerate(place):
            assert lines.at(line) == (Entry(event), part)
            assert lines.near(line) == number
        assert place.start in lines.with_headings(number)
        assert lines.heading(number) is not None
    assert lines.near(0) == 0
    assert [lines.near(line) for line in range(len(lines))] == sorted(
        lines.near(line) for line in range(len(lines))
    )


def test_titles_are_cut_where_the_notes_begin() -> None:
    (line,) = [report("e1", title="An event with a long title that has no room here")]
    pieces = paint(Entry(line), 0, 40, set(), Lines([line], stacked=False, reverse=False))
    assert "".join(text for text, _ in pieces) == " 19 Wed ● An event with a long title th…"


WORDS = st.text(alphabet=" ab“東.\u0301", max_size=30)


@given(st.lists(st.tuples(WORDS, st.sampled_from(["", "bold"])), max_size=6), st.integers(6, 30))
def test_wrapping_loses_only_spaces_and_stays_in_the_width(line: list[tuple[str, str]], width: int) -> None:
    parts = list(wrapped(line, width))
    assert all(cells("".join(text for text, _ in part)) <= width for part in parts)
    for kind in ("", "bold"):
        before = "".join(text for text, style in line if style == kind)
        after = "".join(text for part in parts for text, style in part if style == kind)
        assert before.replace(" ", "") == after.replace(" ", "")


def test_what_is_wrapped_is_indented_as_its_line_and_marks_stay_with_their_words() -> None:
    line = [("  “They ", ""), ("met", "bold"), (" on ", ""), ("Wednesday", "underline"), (".”", "")]
    parts = ["".join(text for text, _ in part) for part in wrapped(line, 14)]
    assert parts == ["  “They met on", "  Wednesday.”"]

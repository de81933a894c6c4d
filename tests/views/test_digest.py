from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from tests.making import report

from dipltime.model import KeyDate
from dipltime.serial import key_date_from_json, schema
from dipltime.views.cells import cells
from dipltime.views.digest import Digest, render

LONG = "The foreign ministers of all five nuclear powers pledged that a nuclear war must never be fought"
DATES = (
    KeyDate("2021-05-19", 2.0, 4, (report("k1"), report("k2", title="Lavrov speaks"))),
    KeyDate("2021-06-16", 4.0, 12, (report("k3", title=LONG),)),
    KeyDate("2021-07-09", 0.1, 1, (report("k4", title="Third round of talks", status="cancelled"),)),
)
NARROW, MEDIUM, WIDE = 50, 80, 120
ESCAPES = re.compile(r"\x1b\[[0-9;]*m")


def lines(width: int | None, *, ascii_only: bool = False) -> list[str]:
    return render("plain", Digest(DATES, width, ascii_only)).splitlines()


def test_into_a_pipe_each_date_is_one_line_with_both_its_events() -> None:
    first = "US and Russian foreign ministers meet in Reykjavik; Lavrov speaks"
    assert lines(None) == [
        f" 2021-05-19 Wed  ━━━━       4 articles  ●  {first:<{len(LONG)}}  k1",
        f" 2021-06-16 Wed  ━━━━━━━━  12 articles  ●  {LONG}  k3",
        f" 2021-07-09 Fri  ━          1 article   ✕  {'Third round of talks':<{len(LONG)}}  k4",
    ]


def test_a_wide_terminal() -> None:
    first = "US and Russian foreign ministers meet in Reykjavik; Lavrov speaks"
    second = "The foreign ministers of all five nuclear powers pledged that a nuclear"
    assert lines(WIDE) == [
        f" 2021-05-19 Wed  ━━━━       4 articles  ●  {first:<73}  k1",
        f" 2021-06-16 Wed  ━━━━━━━━  12 articles  ●  {second:<73}  k3",
        "                                           war must never be fought",
        f" 2021-07-09 Fri  ━          1 article   ✕  {'Third round of talks':<73}  k4",
    ]


def test_a_terminal_of_the_usual_width() -> None:
    assert lines(MEDIUM) == [
        " 2021-05-19  ━━     4  ●  US and Russian foreign ministers meet in Reykjavik  k1",
        " 2021-06-16  ━━━━  12  ●  The foreign ministers of all five nuclear powers    k3",
        "                          pledged that a nuclear war must never be fought",
        " 2021-07-09  ━      1  ✕  Third round of talks                                k4",
    ]


def test_a_narrow_terminal() -> None:
    assert lines(NARROW) == [
        " 2021-05-19  ━━     4  ●  k1",
        "   US and Russian foreign ministers meet in",
        "   Reykjavik",
        " 2021-06-16  ━━━━  12  ●  k3",
        "   The foreign ministers of all five nuclear",
        "   powers pledged that a nuclear war must never be",
        "   fought",
        " 2021-07-09  ━      1  ✕  k4",
        "   Third round of talks",
    ]


@pytest.mark.parametrize("width", [None, WIDE, MEDIUM, NARROW])
def test_in_ascii(width: int | None) -> None:
    text = "\n".join(lines(width, ascii_only=True))
    assert text.isascii()
    assert "  ====" in text
    assert "?" not in text


@given(st.integers(40, 200))
def test_no_line_is_wider_than_the_terminal_and_no_title_is_cut(width: int) -> None:
    shown = lines(width)
    assert max(map(cells, shown)) <= width
    text = " ".join(" ".join(shown).split())
    assert all(word in text for word in LONG.split())
    assert all(identifier in text for identifier in ("k1", "k3", "k4"))


@pytest.mark.parametrize("width", [None, WIDE, MEDIUM, NARROW])
def test_in_colour_the_words_are_the_same(width: int | None) -> None:
    coloured = render("terminal", Digest(DATES, width))
    assert "\x1b[" in coloured
    assert [line.rstrip() for line in ESCAPES.sub("", coloured).splitlines()] == lines(width)


def test_json_is_as_the_schema_says_and_read_back() -> None:
    key_date = Draft202012Validator({"$defs": schema()["$defs"], "$ref": "#/$defs/key_date"})
    data = json.loads(render("json", Digest(DATES)))
    assert [json.loads(line) for line in render("jsonl", Digest(DATES)).splitlines()] == data
    assert [key_date_from_json(one) for one in data] == list(DATES)
    for one, date in zip(data, DATES, strict=True):
        key_date.validate(one)
        assert one == date.to_dict()
        wrong: dict[str, Any] = {"score": 0, "articles": 0, "events": [], "date": "2021-05"}
        for broken in ({name: value} for name, value in wrong.items()):
            assert not key_date.is_valid({**one, **broken})


@pytest.mark.parametrize("name", ["terminal", "plain", "json", "jsonl"])
def test_no_dates_are_no_lines(name: str) -> None:
    assert render(name, Digest(())) == ("[]\n" if name == "json" else "")


def test_the_events_of_hostile_articles_are_only_text() -> None:
    hostile = KeyDate("2021-05-19", 1.0, 1, (report("k\x1b[2J", title="\x1b]0;owned\x07 met\nthere\u202e"),))
    text = render("plain", Digest((hostile,), WIDE))
    assert text.count("\n") == 1
    assert "\x1b" not in text
    assert "\u202e" not in text

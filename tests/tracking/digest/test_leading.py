from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from tests.tracking.digest.rows import row, together

from dipltime.days import number
from dipltime.tracking.digest.leading import Leading
from dipltime.tracking.digest.mentions import mentions_in
from dipltime.tracking.digest.titles import readability

if TYPE_CHECKING:
    from dipltime.serial import Json

DAY = "2021-05-18"
SIGNED = "France and Germany signed the treaty"
SHELLED = "Rebels shelled the northern town"


def leading(*rows: Json) -> list[str]:
    return [one["id"] for one in Leading(rows, mentions_in(rows)).of(number(DAY))]


def on(name: str, title: str = SIGNED, words: str = "18 May", **fields: Any) -> Json:
    return row(name, DAY, words, title=title, start=fields.pop("start", 1000 + ord(name[-1])), **fields)


def test_the_only_event() -> None:
    assert leading(on("a")) == ["a"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({}, {"status": "scheduled"}),
        ({"status": "ongoing", "words": ""}, {"status": "tentative"}),
        ({"status": "cancelled", "words": ""}, {"status": "scheduled"}),
        ({}, {"status": "cancelled"}),
        ({}, {"type": "OTHER"}),
        ({}, {"type": "STATEMENT"}),
        ({}, {"words": "Tuesday"}),
        ({"title": "France and Germany signed"}, {"title": "They signed the treaty of peace"}),
        ({"start": 0}, {"start": 5000}),
    ],
)
def test_which_event_leads(first: dict[str, Any], second: dict[str, Any]) -> None:
    for names in (("ab", "cd"), ("cd", "ab")):
        rows = on(names[0], **{"title": SIGNED, **first}), on(names[1], **{"title": SHELLED, **second})
        assert leading(*rows)[0] == leading(*rows[::-1])[0] == names[0]


def test_what_several_articles_tell_leads() -> None:
    told_twice = together(on("b", SHELLED), on("c", SHELLED, article="a2"))
    assert leading(on("a"), told_twice) == ["b"]


def about(name: str, title: str, **fields: Any) -> Json:
    """An event that is told of in the words of its title."""
    return on(name, title, sentence=f"{title} on 18 May, says {name}.", **{"start": 2000, **fields})


def test_what_belongs_to_the_theme_of_the_day_leads() -> None:
    theme = [about(f"m{n}", f"Massacre at Srebrenica told by {n}", article=f"b{n}") for n in ("one", "two")]
    alone = [about("a", SIGNED), about("z", SHELLED)]
    elsewhere = [row(f"o{n}", "2020-01-01", "1 January", sentence="Talks on 1 January.") for n in range(9)]
    assert leading(*alone, *elsewhere)[0] == "a"
    assert leading(*alone, *theme, *elsewhere)[0] == "mone"
    # What is told around every date is no theme of this one.
    everywhere = [
        row(f"o{n}", "2020-01-01", "1 January", sentence=f"{one['title']} on 1 January.")
        for n in range(9)
        for one in theme
    ]
    assert leading(*alone, *theme, *everywhere)[0] == "a"


def test_words_that_one_article_alone_has_are_no_theme() -> None:
    rare, plain = about("b", "Quicksilver marmalade xylophones"), about("a", "The talks of the envoys")
    common = [row(f"o{n}", "2020-01-01", "1 January", sentence="The talks of the envoys.") for n in range(9)]
    assert leading(rare, plain, *common)[0] == "a"


def test_words_that_say_the_day_are_no_theme() -> None:
    elsewhere = [row(f"o{n}", "2020-01-01", "1 January", sentence="Talks on 1 January.") for n in range(9)]
    dated = [about(f"m{n}", "Meetings of Tuesday in Oslo", article=f"b{n}", start=9000) for n in range(2)]
    other = about("a", "Meetings of envoys in Oslo", article="c", start=9000)
    assert leading(*dated, other, *elsewhere)[0] == "a"


def test_a_second_event_is_another_one_and_worth_telling() -> None:
    assert leading(on("a"), on("b", SHELLED)) == ["a", "b"]
    assert leading(on("a"), on("b", "Germany and France signed a treaty")) == ["a"]
    assert leading(on("a", start=10), on("b", SHELLED, start=10)) == ["a"]
    assert leading(on("a"), on("b", SHELLED, words="", type="OTHER")) == ["a"]
    assert leading(on("a"), on("b", SHELLED, start=0, status="cancelled")) == ["a"]
    assert leading(on("a", status="scheduled"), on("b", SHELLED, status="tentative")) == ["a", "b"]


def test_an_event_that_was_moved_leads_only_if_it_is_alone() -> None:
    moved = on("a")
    moved["when"] = row("a", "2021-06-01")["when"]
    assert leading(moved) == ["a"]
    assert leading(moved, on("b", SHELLED, words="", type="OTHER")) == ["b"]


@pytest.mark.parametrize(
    ("title", "faults"),
    [
        ("Biden and Putin hold summit", 0),
        ("35,000 people took to the streets", 0),
        ("“Never again”, the president says", 0),
        ("Talks failed", 1),
        ("Speech", 1),
        ("He signed the treaty in Vienna", 1),
        ("Of the 108 people killed 49 were children", 1),
        ("and the envoys met in Geneva", 2),
        ("The envoys met in Geneva and", 1),
        ("The envoys met in…", 1),
        ("Referendum on a constitution A foreign ministry spokesman", 1),
        ("Understanding The Similarities Between Tunisia And Egypt", 0),
        ("The 26 February referendum", 1),
        ("Bombing on July 18th in Damascus", 1),
        ("Talks of May 18 states", 1),
        ("May told parliament of 20 expulsions", 0),
        ("Mr Lavrov (left met President Assad", 1),
        ("The envoys met " + "once again " * 12, 1),
        ("", 1),
    ],
)
def test_titles_that_read_by_themselves(title: str, faults: int) -> None:
    assert readability(title) == 0.5**faults

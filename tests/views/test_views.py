from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.making import article, report

from dipltime.views import render, signs
from dipltime.views.cells import cells, cut, pad, wrap
from dipltime.views.clean import clean
from dipltime.views.page import Page
from dipltime.views.signs import actor_style, sign_of

if TYPE_CHECKING:
    from dipltime.model import Event

ESCAPES = re.compile(r"\x1b\[[0-9;]*m")


def story() -> list[Event]:
    return [
        report("k1", "1991-01-01", "1991-12-31", precision="year", title="The cold war ends", actors=()),
        report("k2", "2021-05-17", title="Lavrov speaks", type="STATEMENT", actors=("RUS",)),
        report(
            "k3",
            "2021-05-19",
            "2021-05-20",
            precision="range",
            title="Two ministers meet in Iceland",
            place=("Iceland", "ISL"),
        ),
        report(
            "k4",
            "2021-06-01",
            "2021-06-30",
            title="Two ministers meet in Iceland",
            precision="month",
            status="tentative",
            approximate=True,
        ),
    ]


def lines(page: Page) -> list[str]:
    return render("plain", page).splitlines()


def test_the_timeline() -> None:
    page = Page(story(), [article(title="First meeting")])
    assert lines(page) == [
        "1991",
        " 1991    ●  CONSULT               The cold war ends                         k1",
        "         ⋮  29 years",
        "2021  May",
        " 17 Mon  ●  STATEMENT  RUS        Lavrov speaks                             k2",
        " 19 Wed ━┿━ published: First meeting",
        " 19–20   ◍  CONSULT    USA · RUS  Two ministers meet in Iceland  Iceland    k3",
        "2021  June",
        " ~Jun    ◌  CONSULT    USA · RUS  Two ministers meet in Iceland  tentative  k4",
    ]


def test_the_latest_first() -> None:
    forward = lines(Page(story(), [article()]))
    backward = lines(Page(story()[::-1], [article()], reverse=True))
    assert sorted(forward) == sorted(backward)
    assert backward[0] == "2021  June"
    assert backward[-2:] == forward[:2]
    assert backward.index(" 19 Wed ━┿━ published") == backward.index(forward[6]) + 1


def test_marks_that_would_drown_the_events_are_left_out() -> None:
    many = [article(f"a{day}", f"2021-05-{day:02}") for day in range(1, 20)]
    assert "published" in render("plain", Page(story(), many[:8]))
    assert "published" not in render("plain", Page(story(), many))
    same_day = [article("a"), article("b")]
    assert "published: 2 articles" in render("plain", Page(story(), same_day))


@pytest.mark.parametrize("width", [40, 50, 60, 80, 99, 100, 120, 200])
def test_every_width_holds_all_words_and_is_never_exceeded(width: int) -> None:
    page = Page([*story(), report("k5", title="外交部长会见俄罗斯外长" * 3)], [article()], width=width)
    text = render("plain", page)
    assert max(map(cells, text.splitlines())) <= width
    for event in page.events:
        assert event.id in text
    assert "Iceland" in text
    assert "tentative" in text
    assert ("STATEMENT" in text) == (width >= 100 or width < 60)


def test_into_a_pipe_nothing_is_cut() -> None:
    title = "A very long title " * 12
    actors = ("Organisation of Islamic Cooperation", "USA", "RUS", "CHN", "FRA")
    text = render("plain", Page([report(title=title, actors=actors, place=("Llanfairpwll" * 4, None))]))
    for words in (title.strip(), *actors, "Llanfairpwll" * 4):
        assert words in text


@pytest.mark.parametrize(
    ("actors", "words"),
    [
        (("USA", "RUS"), "USA · RUS "),
        (("USA", "RUS", "G7"), "USA · RUS · G7 "),
        (("USA", "RUS", "CHN", "FRA"), "USA · RUS · +2 "),
        (("Organisation of Islamic Cooperation", "USA"), "Organisati… · USA "),
        (("USA", "USA"), "USA "),
    ],
)
def test_on_a_terminal_actors_take_little_room(actors: tuple[str, ...], words: str) -> None:
    (line,) = render("plain", Page([report(actors=actors, title="They meet")], width=120)).splitlines()[1:]
    assert line[line.index("CONSULT") + 9 :].startswith(words)


def test_in_colour_the_lines_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    page = Page(story(), [article()], width=120)
    coloured = render("terminal", page)
    assert "\x1b[" in coloured
    bare = ESCAPES.sub("", coloured)
    assert [line.rstrip() for line in bare.splitlines()] == lines(page)


def test_in_ascii() -> None:
    text = render("plain", Page(story(), [article(title="Été")], ascii=True))
    assert text.isascii()
    assert " 19-20   =  CONSULT" in text
    assert " ~Jun    ?  CONSULT" in text
    assert "-+- published: ?t?" in text


HOSTILE = "\x1b[31mred\x1b]0;title\x07 [bold]markup[/bold] \u202egnp.exe\u2066 a\nb\x9b2J\x00\u200b :smile:"


@pytest.mark.parametrize("name", ["plain", "terminal"])
def test_text_of_articles_is_neither_markup_nor_command(name: str) -> None:
    event = report(title=HOSTILE, place=(HOSTILE, None), actors=(HOSTILE,))
    text = ESCAPES.sub("", render(name, Page([event], [article(title=HOSTILE)])))
    assert "[bold]markup[/bold]" in text
    assert ":smile:" in text
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]", text)


@given(st.text())
def test_clean_text_is_one_line_that_prints(text: str) -> None:
    cleaned = clean(text)
    assert "\x1b" not in cleaned
    assert len(cleaned.splitlines()) <= 1
    assert clean(cleaned) == cleaned


@given(st.text(st.characters(codec="utf-8")).map(clean), st.integers(2, 30))
def test_fitting_text(text: str, width: int) -> None:
    assert cells(cut(text, width)) <= width
    parts = list(wrap(text, width))
    assert all(cells(part) <= width for part in parts)
    assert "".join(parts).replace(" ", "") == text.replace(" ", "")
    assert cells(pad(text, 40)) >= 40


@pytest.mark.parametrize(
    ("fields", "glyph"),
    [
        ({}, "●"),
        ({"status": "ongoing"}, "◉"),
        ({"status": "scheduled"}, "○"),
        ({"status": "tentative"}, "◌"),
        ({"status": "postponed"}, "◇"),
        ({"status": "cancelled"}, "✕"),
        ({"status": "denied"}, "⊘"),
        ({"precision": "range"}, "◍"),
        ({"precision": "range", "status": "scheduled"}, "○"),
        ({"rule": "anniversary"}, "◆"),
        ({"rule": "anniversary", "status": "cancelled"}, "✕"),
    ],
)
def test_the_sign_says_the_status(fields: dict[str, Any], glyph: str) -> None:
    assert sign_of(report(**fields)).glyph == glyph


def test_signs_differ_in_ascii_too() -> None:
    statuses = ["occurred", "ongoing", "scheduled", "tentative", "postponed", "cancelled", "denied"]
    assert len({sign_of(report(status=status)).plain for status in statuses}) == len(statuses)


def test_an_actor_keeps_its_colour() -> None:
    assert actor_style("RUS") == actor_style("RUS")
    assert len({actor_style(name) for name in ("USA", "RUS", "CHN", "FRA", "DEU", "GBR", "JPN")}) > 2


def test_json_and_jsonl_are_the_events() -> None:
    events = [event.to_dict() for event in story()]
    as_json = json.loads(json.dumps(events))
    assert json.loads(render("json", Page(story()))) == as_json
    assert [json.loads(line) for line in render("jsonl", Page(story())).splitlines()] == as_json
    assert json.loads(render("json", Page([]))) == []
    assert render("jsonl", Page([])) == ""


@pytest.mark.parametrize("name", ["terminal", "plain", "json", "jsonl", "html"])
def test_a_view_takes_an_empty_page(name: str) -> None:
    text = render(name, Page([])).strip()
    assert "no event" in text if name == "html" else text in ("", "[]")


def _brightness(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("name", ["ORANGE", "SKY", "GREEN", "BLUE", "RED", "PURPLE"])
def test_colours_can_be_read_on_white_and_on_black(name: str) -> None:
    brightness = _brightness(getattr(signs, name))
    assert 1.05 / (brightness + 0.05) >= 3  # what WCAG asks of signs and large letters
    assert (brightness + 0.05) / (_brightness("#1e1e1e") + 0.05) >= 3


@pytest.mark.parametrize("term", ["xterm", "xterm-256color"])
def test_colours_differ_on_every_terminal(monkeypatch: pytest.MonkeyPatch, term: str) -> None:
    monkeypatch.setenv("TERM", term)
    monkeypatch.delenv("COLORTERM", raising=False)
    names = {
        actor_style(name): name
        for name in ("USA", "RUS", "CHN", "FRA", "DEU", "GBR", "JPN", "ITA", "IND", "BRA")
    }
    text = render("terminal", Page([report(f"e{name}", actors=(name,)) for name in names.values()]))
    codes = {match[1] for name in names.values() if (match := re.search(rf"\x1b\[([0-9;]+)m{name}", text))}
    assert len(codes) == len(names) >= 5
    assert not codes & {"30", "37", "90", "97"}

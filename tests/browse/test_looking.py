"""Moving, reading, searching, filtering."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dipltime.browse.chronicle import Chronicle
from dipltime.browse.evidence import Evidence
from dipltime.browse.keys import KEYS, hints
from dipltime.browse.question import Question
from dipltime.timeline import Timeline

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from rich.color import Color as Colour
    from rich.style import Style
    from tests.browse.conftest import Screen

    Run = Callable[..., None]

MEETING = "US and Russian foreign ministers meet in Reykjavik"
SUMMIT = "Biden and Putin hold summit"
TREATY = "France and Germany will sign a treaty"


@pytest.mark.parametrize(
    ("keys", "at"),
    [
        ([], 0), (["down"], 1), (["j", "j", "k"], 1), (["j", "up"], 0), (["up"], 0), (["G"], 3), (["end"], 3),
        (["G", "j"], 3), (["G", "g"], 0), (["G", "home"], 0), (["pagedown"], 3), (["G", "pageup"], 0),
        (["n"], 2), (["G", "N"], 2), (["enter", "J", "J"], 2), (["enter", "J", "escape", "j"], 2),
    ],
)  # fmt: skip
def test_keys_move_the_cursor(on_screen: Run, keys: list[str], at: int) -> None:
    async def work(screen: Screen) -> None:
        await screen.press(*keys)
        assert screen.app.chronicle.cursor == at

    on_screen(work)


def test_the_evidence_of_the_event_under_the_cursor_is_told(on_screen: Run) -> None:
    async def work(screen: Screen) -> None:
        assert "“The two ministers met on Wednesday in" in screen.text
        assert "“Wednesday” means 2021-05-19 (rule:" in screen.text
        assert "counted from 2021-05-19, the day of" in screen.text
        await screen.press("j")
        assert "how it changed" in screen.text
        assert "2021-06-17  status: tentative →" in screen.text

    on_screen(work)


def test_the_date_and_the_trigger_are_marked_in_the_sentence(on_screen: Run) -> None:
    async def work(screen: Screen) -> None:
        strips = screen.app.screen._compositor.render_strips()
        marked = {
            segment.text.strip(): segment.style
            for strip in strips
            for segment in strip
            if segment.text.strip()
        }
        date, trigger, plain = marked["Wednesday"], marked["met"], marked["ministers"]
        assert [bool(style and style.underline) for style in (date, trigger, plain)] == [False, True, False]
        assert len({style.bgcolor for style in (date, plain) if style}) == 2

    on_screen(work)


@pytest.mark.parametrize(
    ("size", "reading"), [((120, 40), False), ((80, 24), True), ((50, 20), True), ((120, 12), True)]
)
def test_enter_reads_and_escape_goes_back(on_screen: Run, size: tuple[int, int], reading: bool) -> None:
    async def work(screen: Screen) -> None:
        await screen.press("j", "enter")
        assert isinstance(screen.app.focused, Evidence)
        assert "Esc back" in screen.text
        assert screen.app.screen.has_class("-reading") is reading
        assert "when: 2021-06-16" in screen.text
        assert screen.app.chronicle.region.height == (0 if reading else size[1] - 3)
        await screen.press("escape")
        assert isinstance(screen.app.focused, Chronicle)
        assert "Enter read" in screen.text
        assert screen.app.chronicle.region.height > 0

    on_screen(work, size=size)


def test_a_search_finds_while_it_is_typed_and_escape_clears_it(on_screen: Run) -> None:
    async def work(screen: Screen) -> None:
        await screen.press("j", "slash", "t", "r", "e", "a")
        assert screen.titles == [TREATY]
        await screen.press("backspace", "backspace", "backspace", "backspace", *"rus")
        assert screen.titles == [MEETING, SUMMIT]
        await screen.press("enter", "c")
        assert "confirmed" in screen.message
        assert screen.titles == [MEETING, SUMMIT]
        await screen.press("escape")
        assert len(screen.titles) == 4
        await screen.press("slash", "q", "escape")
        assert (len(screen.titles), screen.app.focused) == (4, screen.app.chronicle)

    on_screen(work)


def test_a_search_that_finds_nothing_says_so_and_no_key_fails(on_screen: Run) -> None:
    async def work(screen: Screen) -> None:
        await screen.press("slash", *"xyzzy", "enter")
        assert "no event is like that" in screen.text
        await screen.press("enter", "j", "k", "g", "G", "pagedown", "n", "space")
        for key in ("c", "e", "m", "s", "x"):
            await screen.press(key)
            assert len(screen.app.screen_stack) == 1
            assert screen.message

    on_screen(work)


@pytest.mark.parametrize("words", ["GENEVA", "che", "wednesday", "deu", "kingdom"])
def test_the_search_finds_what_show_finds(on_screen: Run, store: Path, words: str) -> None:
    expected = [event.title for event in Timeline(store).events(search=words, minor=False)]

    async def work(screen: Screen) -> None:
        await screen.press("slash", *words)
        assert screen.titles == expected

    on_screen(work)


def test_keys_switch_what_is_shown(on_screen: Run) -> None:
    async def work(screen: Screen) -> None:
        await screen.press("o")
        assert screen.titles == [TREATY]
        await screen.press("o", "a")
        assert len(screen.titles) == 5
        await screen.press("a", "r")
        assert screen.titles[-1] == MEETING
        assert "latest first" in screen.text
        await screen.press("r")
        assert screen.titles[0] == MEETING

    on_screen(work)


def test_filters_are_filled_in_and_taken_away(on_screen: Run) -> None:
    async def work(screen: Screen) -> None:
        await screen.press("f")
        await screen.write("June 2021")
        await screen.press("tab", "tab")
        await screen.write("fra; rus")
        await screen.press("enter")
        assert screen.titles == [SUMMIT, TREATY]
        assert "from 2021-06-01 · actor fra or rus" in screen.text
        await screen.press("f", "escape")
        assert screen.titles == [SUMMIT, TREATY]
        await screen.press("F")
        assert len(screen.titles) == 4

    on_screen(work)


@pytest.mark.parametrize(
    ("typed", "field", "wrong"),
    [
        ("the day of days", "from", '"the day of days"'),
        ("2021-02-30", "to", "does not exist"),
        ("held", "status", '"held" is no status'),
    ],
)
def test_a_filter_that_is_none_is_told_and_the_form_stays(
    on_screen: Run, typed: str, field: str, wrong: str
) -> None:
    async def work(screen: Screen) -> None:
        await screen.press("f")
        await screen.write(typed, field)
        await screen.press("enter")
        assert wrong in " ".join(screen.text.split())
        await screen.press("escape")
        assert len(screen.titles) == 4

    on_screen(work)


def test_a_time_that_ends_before_it_begins_is_no_filter(on_screen: Run) -> None:
    async def work(screen: Screen) -> None:
        await screen.press("f")
        await screen.write("2022")
        await screen.press("tab")
        await screen.write("2021")
        await screen.press("enter")
        assert "ends before it begins" in " ".join(screen.text.split())

    on_screen(work)


def test_the_filters_at_the_start_are_those_of_show(on_screen: Run, store: Path) -> None:
    question = Question(start="2021-06", actor=("RUS", "FRA"), status=("occurred",), minor=True)
    assert [event.id for event in question.ask(Timeline(store))] == ["k2"]

    async def work(screen: Screen) -> None:
        assert screen.titles == [SUMMIT]
        assert "from 2021-06 · actor RUS or FRA · status occurred · all kinds" in screen.text

    on_screen(work, question)


def test_the_help_tells_every_key_and_closes(on_screen: Run) -> None:
    async def work(screen: Screen) -> None:
        await screen.press("question_mark")
        shown = {str(name.render()) for name in screen.app.screen.query(".key .name")}
        assert {key.shown for keys in KEYS.values() for key in keys if key.shown} <= shown
        await screen.press("j", "k", "escape")
        assert len(screen.app.screen_stack) == 1

    on_screen(work, size=(50, 20))


def test_hints_fit_and_always_name_the_help() -> None:
    for width in range(20, 160):
        assert len(hints(width)) <= width
        assert "? keys" in hints(width)


def test_t_turns_the_light_on_and_off(on_screen: Run) -> None:
    async def work(screen: Screen) -> None:
        assert screen.app.current_theme.dark
        await screen.press("t")
        assert not screen.app.current_theme.dark
        await screen.press("t")
        assert screen.app.current_theme.dark

    on_screen(work)


@pytest.mark.parametrize("size", [(1, 1), (12, 4), (60, 16), (400, 100)])
def test_any_size_of_terminal_will_do(on_screen: Run, size: tuple[int, int]) -> None:
    async def work(screen: Screen) -> None:
        await screen.press(
            "j", "enter", "J", "escape", "c", "question_mark", "escape", "e", "escape", "slash", "escape"
        )
        await screen.pilot.resize_terminal(80, 24)
        await screen.press("G")
        await screen.pilot.resize_terminal(*size)
        await screen.press("g", "k")
        assert screen.app.chronicle.cursor == 0

    on_screen(work, size=size)


def test_hostile_titles_stay_text(on_screen: Run) -> None:
    async def work(screen: Screen) -> None:
        await screen.press("G")
        assert screen.text.count("[red]Talks[/red] [link=x]end") == 2
        await screen.press("e")
        assert "[red]Talks[/red] [link=x]end" in screen.text
        assert not {"\x1b", "\x07", "\u202e"} & set(screen.text)
        await screen.press("escape", "c", "x")
        assert "[red]Talks[/red] [link=x]end" in screen.text
        await screen.press("y")
        assert len(screen.titles) == 3
        await screen.press("u")
        assert len(screen.titles) == 4
        assert "[red]Talks[/red]" in screen.message

    on_screen(work)


def test_the_mouse_puts_the_cursor_on_a_line(on_screen: Run) -> None:
    async def work(screen: Screen) -> None:
        await screen.pilot.click("#chronicle", offset=(5, 3))
        assert screen.app.chronicle.cursor == 1
        await screen.pilot.click("#chronicle", offset=(5, 30))
        assert screen.app.chronicle.cursor == 1

    on_screen(work)


@pytest.mark.parametrize("keys", [[], ["t"]])
@pytest.mark.parametrize("over", ["c", "e", "f", "x", "question_mark", "m"])
def test_all_that_is_written_can_be_read_in_the_dark_and_in_the_light(
    on_screen: Run, keys: list[str], over: str
) -> None:
    async def work(screen: Screen) -> None:
        await screen.press(*keys, "j", over)
        strips = screen.app.screen._compositor.render_strips()
        faint = {
            (segment.text, str(segment.style))
            for strip in strips
            for segment in strip
            if any(sign.isalnum() for sign in segment.text) and contrast(segment.style) < 3
        }
        assert not faint or len(screen.app.screen_stack) > 1
        shown = screen.app.screen.query("Dialog Static, Dialog Input")
        assert all(contrast(widget.rich_style) >= 3 for widget in shown)

    on_screen(work)


def contrast(style: Style | None) -> float:
    """How much the letters of a style stand out, by WCAG: 1 is not at all, 21 is black on white."""
    assert style is not None
    assert style.color is not None
    assert style.bgcolor is not None
    light, dark = sorted(map(brightness, (style.color, style.bgcolor)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def brightness(colour: Colour) -> float:
    parts = [part / 255 for part in colour.get_truecolor()]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_q_leaves(on_screen: Run) -> None:
    async def work(screen: Screen) -> None:
        await screen.press("q")
        assert not screen.app.is_running

    on_screen(work)

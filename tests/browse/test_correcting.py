"""Confirming, editing, merging, splitting, removing, undoing, while others write as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.browse.test_looking import MEETING, SUMMIT

from dipltime.timeline import Timeline

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.browse.conftest import Screen

    Run = Callable[..., None]


def events(store: Path) -> dict[str, object]:
    return {event.id: event for event in Timeline(store).events()}


def test_c_confirms_and_u_takes_it_back_without_asking(on_screen: Run, store: Path) -> None:
    before = events(store)

    async def work(screen: Screen) -> None:
        await screen.press("j", "c")
        assert screen.message == "k2 confirmed as it stands"
        assert Timeline(store).event("k2").history[-1]["change"] == "confirmed"
        assert "×2 ✓" in screen.text
        await screen.press("c")
        assert screen.message == "k2 was confirmed before"
        await screen.press("u")
        assert screen.message.startswith("undone: 2026-01-01 confirm k2")
        assert "✓" not in screen.text
        await screen.press("u")
        assert screen.message == "there is no correction to undo"

    on_screen(work)
    assert events(store) == before


def test_e_edits_only_the_fields_that_were_changed(on_screen: Run, store: Path) -> None:
    async def work(screen: Screen) -> None:
        await screen.press("e")
        await screen.write("The meeting")
        await screen.press("tab")
        await screen.write("20 May 2021")
        await screen.write("Russia:source; France", "actors")
        await screen.press("enter")
        assert screen.message.startswith(f"k1: when: 2021-05-19 → 2021-05-20; title: {MEETING} → The meeting")
        assert (screen.here.title, screen.here.when.edtf) == ("The meeting", "2021-05-20")

    on_screen(work)
    (row,) = Timeline(store).corrections()
    assert set(row.changes) == {"title", "when", "actors"}
    event = Timeline(store).event("k1")
    assert [(actor.country, actor.role) for actor in event.actors] == [
        ("RUS", "source"),
        ("FRA", "participant"),
    ]


@pytest.mark.parametrize(
    ("field", "typed", "wrong"),
    [
        ("when", "2021-06-14/2021-06-12", "ends before it begins"),
        ("when", "", "not a time"),
        ("status", "held", '"held" is no status'),
        ("type", "TALK", '"TALK" is no type'),
        ("title", "", "is no title"),
    ],
)
def test_what_cannot_be_is_told_and_the_form_stays(
    on_screen: Run, store: Path, field: str, typed: str, wrong: str
) -> None:
    async def work(screen: Screen) -> None:
        await screen.press("e")
        await screen.write(typed, field)
        await screen.press("enter")
        assert wrong in " ".join(screen.text.split())
        await screen.press("escape")

    on_screen(work)
    assert Timeline(store).corrections() == []


def test_a_form_that_was_not_changed_changes_nothing(on_screen: Run, store: Path) -> None:
    async def work(screen: Screen) -> None:
        await screen.press("G", "e", "enter")
        assert len(screen.app.screen_stack) == 1

    on_screen(work)
    assert Timeline(store).corrections() == []


def test_marked_events_are_merged_across_searches_and_undone(on_screen: Run, store: Path) -> None:
    async def work(screen: Screen) -> None:
        await screen.press("m")
        assert "mark the events" in screen.message
        await screen.press("space", "slash", *"treaty", "enter", "m")
        assert MEETING in screen.text
        await screen.press("n")
        assert len(Timeline(store).events()) == 5
        await screen.press("m", "y")
        assert screen.message == "k1: one event with 2 reports now"
        await screen.press("escape")
        assert len(screen.titles) == 3
        await screen.press("u")
        assert len(screen.titles) == 4
        await screen.press("g", "space", "space", "escape")
        assert not screen.app.chronicle.marked

    on_screen(work)


def test_s_splits_what_is_named_and_nothing_else(on_screen: Run, store: Path) -> None:
    async def work(screen: Screen) -> None:
        await screen.press("s")
        assert "one piece of evidence" in screen.message
        await screen.press("j", "s")
        for typed in ("3", "1 2", "one", "0"):
            await screen.write(typed)
            await screen.press("enter")
            assert "name some of the pieces 1 to 2" in screen.text
        await screen.write("2")
        await screen.press("enter")
        assert screen.titles.count(SUMMIT) == 2

    on_screen(work)
    assert [row.kind for row in Timeline(store).corrections()] == ["split"]


def test_x_removes_only_when_the_answer_is_yes(on_screen: Run) -> None:
    async def work(screen: Screen) -> None:
        await screen.press("x", "n")
        assert MEETING in screen.titles
        await screen.press("x", "y")
        assert screen.message == "removed k1"
        assert MEETING not in screen.titles

    on_screen(work)


def test_what_others_write_is_shown_and_the_cursor_stays_on_its_event(on_screen: Run, store: Path) -> None:
    async def work(screen: Screen) -> None:
        await screen.press("j")
        Timeline(store).remove("k1")
        screen.app._look()
        await screen.press()
        assert "somebody else" in screen.message
        assert (screen.here.id, screen.app.chronicle.cursor) == ("k2", 0)

    on_screen(work)


@pytest.mark.parametrize("keys", [["c"], ["e", "z", "enter"], ["x", "y"], ["space", "m", "y"]])
def test_what_another_has_changed_meanwhile_is_not_overwritten(
    on_screen: Run, store: Path, keys: list[str]
) -> None:
    async def work(screen: Screen) -> None:
        Timeline(store).edit("k1", title="Ministers meet", place="Reykjavik")
        await screen.press(*keys)
        assert "k1 has changed since it was shown" in screen.message
        assert screen.titles[0] == "Ministers meet"

    on_screen(work)
    assert [row.kind for row in Timeline(store).corrections()] == ["edit"]
    assert Timeline(store).event("k1").title == "Ministers meet"


def test_a_change_of_another_event_meanwhile_is_kept(on_screen: Run, store: Path) -> None:
    async def work(screen: Screen) -> None:
        Timeline(store).edit("k2", title="The summit")
        await screen.press("c")
        assert "The summit" in screen.titles

    on_screen(work)
    assert [row.kind for row in Timeline(store).corrections()] == ["edit", "confirm"]


def test_what_another_has_corrected_is_undone_only_when_asked(on_screen: Run, store: Path) -> None:
    async def work(screen: Screen) -> None:
        await screen.press("c")
        Timeline(store).edit("k2", title="The summit")
        await screen.press("u")
        assert "It was not done on this screen" in screen.text
        assert "title → The summit" in " ".join(screen.text.split())
        await screen.press("n")
        assert len(Timeline(store).corrections()) == 2
        await screen.press("u")
        Timeline(store).confirm("l1")
        await screen.press("y")
        assert "the last correction is another one by now" in screen.message
        assert len(Timeline(store).corrections()) == 3

    on_screen(work)


def test_a_store_that_is_damaged_beneath_is_told_and_the_list_stays(on_screen: Run, store: Path) -> None:
    async def work(screen: Screen) -> None:
        whole = store.read_bytes()
        store.write_text("no store at all")
        screen.app._look()
        await screen.press()
        assert "is not a store of dipltime" in screen.message
        assert len(screen.titles) == 4
        await screen.press("c")
        assert "is not a store of dipltime" in screen.message
        assert store.read_text() == "no store at all"
        await screen.press("u")
        assert "is not a store of dipltime" in screen.message
        store.write_bytes(whole)
        await screen.press("c")
        assert "confirmed" in screen.message

    on_screen(work)


def test_a_store_that_is_gone_is_shown_as_empty(on_screen: Run, store: Path) -> None:
    async def work(screen: Screen) -> None:
        store.unlink()
        screen.app._look()
        await screen.press()
        assert "nothing has been read yet" in screen.text
        await screen.press("j", "enter", "c", "e", "x", "u", "G", "n")
        assert not store.exists()

    on_screen(work)


def test_an_empty_store_has_a_screen_of_its_own(on_screen: Run, tmp_path: Path) -> None:
    path = tmp_path / "empty.json"
    path.touch()

    async def work(screen: Screen) -> None:
        assert "nothing has been read yet: `dipltime add` reads articles" in screen.text
        await screen.press(
            "f", "escape", "o", "r", "a", "F", "slash", "x", "escape", "u", "question_mark", "escape"
        )

    on_screen(work, path=path)


def test_a_key_that_is_pressed_while_something_is_saved_does_nothing(on_screen: Run, store: Path) -> None:
    async def work(screen: Screen) -> None:
        screen.app.busy = True
        await screen.press("c")
        assert "one moment" in screen.message

    on_screen(work)
    assert Timeline(store).corrections() == []

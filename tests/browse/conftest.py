"""A screen on a small store, driven by keys."""

from __future__ import annotations

import asyncio
import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from tests.making import article, report
from textual import events as happenings
from textual.widgets import Input

import dipltime.batches
from dipltime.browse.app import BrowseApp
from dipltime.browse.desk import Desk
from dipltime.browse.question import Question
from dipltime.cli.browsing import typed_span
from dipltime.model import Extraction
from dipltime.timeline import Timeline

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from pathlib import Path

    from textual.pilot import Pilot

    from dipltime.model import Article, Event

TODAY = dt.date(2026, 1, 1)
_HOPS = 4
"""Messages from a key to what comes of it: each part of the screen hands them on once it has done its own."""
HOSTILE = "[red]Talks[/red] \x1b[31m[link=x]‮end\x07 {!r}"


class Screen:
    """A screen and the hand that presses its keys."""

    def __init__(self, pilot: Pilot[None], app: BrowseApp) -> None:
        self.pilot, self.app = pilot, app

    async def press(self, *keys: str) -> None:
        """Press keys, one after the other, and wait until all that they began is done."""
        for key in keys:
            driver = self.app._driver
            assert driver is not None
            sent = happenings.Key(key, key if len(key) == 1 else {"space": " "}.get(key))
            sent.set_sender(self.app)
            driver.send_message(sent)
            for _ in range(_HOPS):
                await self.pilot._wait_for_screen()
            await self.app.workers.wait_for_complete()
        await self.pilot.pause()

    async def write(self, text: str, field: str | None = None) -> None:
        """Write into the field of this name, or that with the focus, in place of what it holds."""
        where = self.app.screen.query_one(f"#field-{field}") if field else self.app.focused
        assert isinstance(where, Input)
        where.focus()
        where.value = text
        await self.pilot.pause()

    @property
    def titles(self) -> list[str]:
        """The titles of the events in the list."""
        return [event.title for event in self.app.chronicle.events]

    @property
    def here(self) -> Event:
        """The event under the cursor."""
        event = self.app.chronicle.event
        assert event is not None
        return event

    @property
    def message(self) -> str:
        """What the screen says."""
        return str(self.app.screen_stack[0].query_one("#message").render())

    @property
    def text(self) -> str:
        """All that is on the screen."""
        lines = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip) for strip in lines)


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two articles: a meeting, a summit that was planned and then held, and what `show` leaves out."""
    path = tmp_path / "events.json"
    articles = [
        article("a1", title="First meeting", published_from="text", published_because="so it says"),
        article("b2", "2021-06-17", title="Summit held"),
        article("c3", "2021-08-01", title="The news of summer"),
    ]
    geneva: dict[str, Any] = {"title": "Biden and Putin hold summit", "mode": "summit"}
    told: dict[str, list[Event]] = {
        "a1": [
            report("k1"),
            report("k2", "2021-06-01", "2021-06-30", start=100, precision="month", status="tentative", **geneva),
            report("x4", "2021-05-18", start=300, type="OTHER", mode=None, actors=(), title="A dated sentence"),
        ],
        "b2": [
            report("m1", "2021-06-16", article="b2", published="2021-06-17", place=("Geneva", "CHE"), **geneva)
        ],
        "c3": [
            report(
                "l1", "2021-07-01", article="c3", published="2021-06-20", status="scheduled", type="AGREE",
                mode="sign", title="France and Germany will sign a treaty", actors=("FRA", "DEU"),
            ),
            report("h1", "2021-07-20", article="c3", published="2021-08-01", type="PROTEST", mode=None,
                   start=500, title=HOSTILE, actors=("ITA",)),
        ],
    }  # fmt: skip

    def extract(one: Article) -> Extraction:
        return Extraction(one, (), tuple(told[one.id]))

    with monkeypatch.context() as patch:
        patch.setattr(dipltime.batches, "extract", extract)
        list(Timeline(path).add_all(articles, added="2026-01-01"))
    return path


@pytest.fixture
def on_screen(store: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Runs what is done with the screen on the store; the screen looks for what others write when it is told to."""
    monkeypatch.setattr("dipltime.browse.app.LOOK_EVERY", 3600.0)

    def run(
        work: Callable[[Screen], Coroutine[Any, Any, None]],
        question: Question | None = None,
        size: tuple[int, int] = (120, 40),
        path: Path = store,
    ) -> None:
        async def drive() -> None:
            desk = Desk(Timeline(path), path.name, question or Question(), TODAY, typed_span)
            desk.load()
            app = BrowseApp(desk)
            async with app.run_test(size=size) as pilot:
                await pilot.pause()
                await work(Screen(pilot, app))

        asyncio.run(drive())

    return run

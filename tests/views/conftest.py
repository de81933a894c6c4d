"""A Chromium for the tests of the HTML page."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest
from tests.making import article

from dipltime.views import render
from dipltime.views.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext
    from playwright.sync_api import Page as Tab

    from dipltime.model import Event

    Open = Callable[..., Tab]

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    driver = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if CHROMIUM is None:
        pytest.skip("there is no Chromium")
    with driver.sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=CHROMIUM)
        yield found
        found.close()


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Opens events in a tab; in the end nothing may have been complained of or asked for."""
    trouble: list[str] = []
    contexts: list[BrowserContext] = []

    def opened(
        events: list[Event], change: Callable[[str], str] = str, hash_: str = "", **options: Any
    ) -> Tab:
        file = tmp_path / "timeline.html"
        articles = [article(title="First meeting", source="https://example.org/first")]
        file.write_text(change(render("html", Page(events, articles))), encoding="utf-8")
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **options})
        contexts.append(context)
        tab = context.new_page()
        tab.set_default_timeout(10_000)
        tab.on("console", lambda message: trouble.append(message.text))
        tab.on("pageerror", lambda error: trouble.append(str(error)))
        tab.on(
            "request",
            lambda asked: None if asked.url.startswith(file.as_uri()) else trouble.append(asked.url),
        )
        tab.goto(file.as_uri() + hash_)
        return tab

    yield opened
    for context in contexts:
        context.close()
    assert trouble == []

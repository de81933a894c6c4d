"""What cannot be done to the HTML page in a Chromium, and what it does without."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.making import report
from tests.views.drawn import ITEMS, SHOWN, Open, recent, settled, story

from dipltime.views import render
from dipltime.views.page import Page

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

HOSTILE = "</script><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">"


def test_an_injected_script_does_not_run(open_page: Open, browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "injected.html"
    image = "<img src='https://example.org/x.png' onerror=\"document.title='owned'\">"
    bad = f"<script>document.title='owned'</script>{image}"
    file.write_text(render("html", Page(recent())).replace("<main", f"{bad}<main"), encoding="utf-8")
    tab = browser.new_page()
    refused: list[str] = []
    tab.on("console", lambda message: refused.append(message.text))
    tab.goto(file.as_uri())
    tab.wait_for_selector(ITEMS)
    settled(tab)
    assert tab.title().startswith("Diplomatic timeline")
    assert any("Content Security Policy" in text for text in refused)
    tab.close()


def test_hostile_words_stay_text(open_page: Open) -> None:
    event = report("bad", title=HOSTILE, actors=(HOSTILE,), place=(HOSTILE, None), type="STATEMENT")
    tab = open_page([event, report("long", "2021-05-20", title="x" * 100_000, actors=("\u202eABC\x00",))])
    assert HOSTILE in str(tab.locator("#e-bad .title").text_content())
    tab.check("input[value=actor]", force=True)
    tab.click(".menu[data-filter=actor] summary")
    assert "</script>" in tab.inner_text(".menu[data-filter=actor] .choices")
    tab.locator(f"{ITEMS} .hit").first.click()
    settled(tab)
    assert tab.title().startswith("Diplomatic timeline")
    assert tab.locator("img").count() == 0
    assert tab.evaluate("document.documentElement.scrollWidth") == 1280
    assert int(tab.locator("#e-long").bounding_box()["height"]) < 400


def test_without_script_the_list_is_whole(open_page: Open) -> None:
    tab = open_page(story(), java_script_enabled=False)
    assert tab.locator(SHOWN).count() == 8
    assert not tab.locator("#board").is_visible()
    assert not tab.locator("#theme").is_visible()
    tab.click("#e-k2 summary")
    assert tab.locator("#e-k2 blockquote").is_visible()
    assert tab.locator("#e-k2 a").get_attribute("href") == "https://example.org/first"


@pytest.mark.parametrize("size", [(1280, 800), (800, 600), (390, 844), (320, 480)])
def test_it_fits_every_screen(open_page: Open, size: tuple[int, int]) -> None:
    tab = open_page(story(), viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce")
    for lanes in ("none", "actor", "type"):
        tab.check(f"input[value={lanes}]", force=True)
        assert tab.evaluate("document.documentElement.scrollWidth") == size[0]
    tab.click("#e-k3 summary")
    assert tab.evaluate("document.documentElement.scrollWidth") == size[0]


def test_an_empty_timeline_opens(open_page: Open) -> None:
    tab = open_page([])
    assert "There is no event on this timeline yet." in tab.inner_text("main")


def test_events_without_any_date_open(open_page: Open) -> None:
    tab = open_page([report("k7", None, precision="unknown", title="Nobody knows when")])
    assert tab.locator(SHOWN).count() == 1
    assert tab.locator(ITEMS).count() == 0

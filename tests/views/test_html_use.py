"""What can be done with the HTML page in a Chromium."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.views.drawn import ITEMS, SHOWN, Open, axis, focused, recent, settled, spread

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab


def test_filters_choose_and_search_looks_into_sentences(open_page: Open) -> None:
    tab = open_page(recent())
    tab.click(".menu[data-filter=status] summary")
    tab.check(".menu[data-filter=status] input[value=cancelled]")
    tab.check(".menu[data-filter=status] input[value=tentative]")
    settled(tab)
    assert (tab.locator(SHOWN).count(), tab.locator(ITEMS).count()) == (2, 2)
    tab.keyboard.press("Escape")
    assert not tab.locator(".menu[data-filter=status] .choices").is_visible()
    tab.click(".menu[data-filter=actor] summary")
    tab.check(".menu[data-filter=actor] input[value=France]")
    settled(tab)
    assert tab.locator(SHOWN).get_attribute("id") == "e-k4"
    assert tab.inner_text("#count") == "1 of 6 events"
    tab.click("#clear")
    tab.fill("#search", "ENVOY reykjavík")
    settled(tab)
    assert [one.get_attribute("id") for one in tab.locator(SHOWN).all()] == ["e-k4"]
    tab.fill("#search", "nothing like it")
    settled(tab)
    assert (tab.locator(SHOWN).count(), tab.locator(ITEMS).count()) == (0, 0)
    tab.click("#clear")
    settled(tab)
    assert tab.locator(SHOWN).count() == 6


def test_lanes_by_actor_and_by_type(open_page: Open) -> None:
    tab = open_page(recent())
    lanes = "#drawing .lane-marks text:not(.number)"
    assert tab.locator(lanes).count() == 0
    tab.check("input[value=actor]", force=True)
    settled(tab)
    assert tab.locator(lanes).all_text_contents() == ["Russia", "United States", "France"]
    tab.check("input[value=type]", force=True)
    settled(tab)
    assert tab.locator(lanes).all_text_contents() == ["CONSULT", "STATEMENT"]


def test_zoom_by_wheel_buttons_and_keys(open_page: Open) -> None:
    tab = open_page(recent())
    whole = axis(tab)
    tab.hover("#rows")
    for _ in range(8):
        tab.mouse.wheel(0, -240)
    settled(tab)
    near = axis(tab)
    assert near != whole
    tab.click("#fit")
    settled(tab)
    assert axis(tab) == whole
    tab.click("#in")
    settled(tab)
    tab.click("#out")
    settled(tab)
    assert axis(tab) == whole
    tab.focus("#panel")
    tab.keyboard.press("+")
    settled(tab)
    assert axis(tab) != whole
    tab.keyboard.press("0")
    settled(tab)
    assert axis(tab) == whole


def test_dragging_moves_and_opens_nothing(open_page: Open) -> None:
    tab = open_page(recent())
    before = tab.locator(ITEMS, has_text="Lavrov").locator("use").get_attribute("x")
    box = tab.locator(ITEMS, has_text="Lavrov").locator(".hit").bounding_box()
    assert box
    tab.mouse.move(box["x"] + 20, box["y"] + 5)
    tab.mouse.down()
    tab.mouse.move(box["x"] + 90, box["y"] + 5, steps=4)
    tab.mouse.up()
    settled(tab)
    after = tab.locator(ITEMS, has_text="Lavrov").locator("use").get_attribute("x")
    assert float(after or 0) - float(before or 0) == pytest.approx(70, abs=1)
    assert tab.locator("details[open]").count() == 0


def test_two_fingers_zoom(open_page: Open) -> None:
    tab = open_page(recent(), has_touch=True)
    whole = axis(tab)
    session = tab.context.new_cdp_session(tab)
    for kind, apart in (("touchStart", 40), ("touchMove", 90), ("touchMove", 200), ("touchEnd", 0)):
        points = [{"x": 600 + apart * side, "y": 300, "id": side} for side in (0, 1)] if apart else []
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    settled(tab)
    assert axis(tab) != whole


def test_a_click_opens_the_sentence_and_the_source(open_page: Open) -> None:
    tab = open_page(recent())
    tab.locator(ITEMS, has_text="Lavrov").locator(".hit").click()
    settled(tab)
    assert tab.locator("#e-k2 blockquote").is_visible()
    assert tab.locator("#e-k2 mark.trigger").inner_text() == "met"
    assert tab.locator("#e-k2 mark.date").inner_text() == "Wednesday"
    assert tab.url.endswith("#e-k2")
    assert "selected" in str(tab.locator(ITEMS, has_text="Lavrov").get_attribute("class"))
    tab.click("#e-k4 summary")
    settled(tab)
    assert "selected" in str(tab.locator(ITEMS, has_text="envoy").get_attribute("class"))


def test_an_address_with_an_event_opens_it(open_page: Open) -> None:
    tab = open_page(spread(300, 9), hash_="#e-e250")
    settled(tab)
    assert tab.locator("#e-e250 blockquote").is_visible()
    box, board = tab.locator("#e-e250").bounding_box(), tab.locator("#board").bounding_box()
    assert box
    assert board
    assert board["y"] + board["height"] <= box["y"] < 790


def test_the_keyboard_reaches_everything(open_page: Open) -> None:
    tab = open_page(recent())
    tab.keyboard.press("/")
    assert tab.evaluate("document.activeElement.id") == "search"
    stops = []
    for _ in range(12):
        tab.keyboard.press("Tab")
        stops.append(focused(tab))
    expected = ["Type", "Status", "Actor", "Zoom out", "Zoom in", "Fit", "Timeline"]
    assert [stop for stop in stops if stop in expected] == expected
    tab.focus("#panel")
    tab.keyboard.press("ArrowDown")
    assert focused(tab).startswith("17 May 2021: Lavrov speaks")
    tab.keyboard.press("ArrowRight")
    settled(tab)
    assert focused(tab).startswith("19–20 May 2021")
    tab.keyboard.press("+")
    settled(tab)
    assert focused(tab).startswith("19–20 May 2021")
    assert tab.evaluate("getComputedStyle(document.activeElement.querySelector('.hit')).stroke") not in (
        "none",
        "rgba(0, 0, 0, 0)",
    )
    tab.keyboard.press("Enter")
    assert tab.locator("#e-k3 blockquote").is_visible()
    assert "Two ministers meet" in focused(tab)


def test_light_and_dark(open_page: Open) -> None:
    def paper(tab: Tab) -> str:
        return str(tab.evaluate("getComputedStyle(document.body).backgroundColor"))

    tab = open_page(recent(), color_scheme="dark")
    dark = paper(tab)
    assert tab.get_attribute("#theme", "aria-pressed") == "true"
    tab.click("#theme")
    light = paper(tab)
    assert (light, tab.get_attribute("#theme", "aria-pressed")) == ("rgb(251, 250, 247)", "false")
    tab.reload()
    assert paper(tab) == light != dark

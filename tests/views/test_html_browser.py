"""The HTML page in a Chromium: what is drawn, what can be done with it, and what cannot be done to it."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from tests.making import article, report

from dipltime.days import iso
from dipltime.model import When
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
HOSTILE = "</script><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">"
ITEMS, BUBBLES, SHOWN = "#drawing .item", "#drawing .cluster", "li.event:visible"


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


def story() -> list[Event]:
    return [
        report("bc", "-0043-03-15", title="Caesar is killed", type="ASSAULT", actors=("ROM",)),
        report("k1", "1991-01-01", "1991-12-31", precision="year", title="The cold war ends", actors=()),
        report("k2", "2021-05-17", title="Lavrov speaks", type="STATEMENT", actors=("RUS",)),
        report("k3", "2021-05-19", "2021-05-20", precision="range", title="Two ministers meet"),
        report("k4", "2021-05-25", title="The visit of the envoy", status="cancelled", actors=("FRA",)),
        ongoing(),
        report("k6", "2021-06-01", "2021-06-30", precision="month", status="tentative", approximate=True),
        report("k7", None, precision="unknown", title="Nobody knows when"),
    ]  # fmt: skip


def ongoing() -> Event:
    when = When("2021-06-01/..", "2021-06-01", None, "range")
    return replace(report("k5", title="Talks go on", status="ongoing"), when=when)


def recent() -> list[Event]:
    return story()[2:]


def spread(number: int, days: int) -> list[Event]:
    """Many events, `days` apart."""
    return [
        report(
            f"e{index}",
            iso(10_000 + index * days),
            title=f"Event number {index}",
            type=("AID", "CONSULT")[index % 2],
        )
        for index in range(number)
    ]


def name(tab: Tab, selector: str) -> list[str]:
    return tab.locator(selector).evaluate_all("all => all.map((one) => one.getAttribute('aria-label'))")  # type: ignore[no-any-return]


def focused(tab: Tab) -> str:
    return str(
        tab.evaluate(
            "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent"
        )
    )


def settled(tab: Tab) -> None:
    tab.wait_for_timeout(400)


def axis(tab: Tab) -> str:
    return str(tab.locator("#axis").text_content())


def test_it_opens_in_silence_and_draws_every_event_with_a_date(open_page: Open) -> None:
    tab = open_page(recent())
    assert sorted(name(tab, ITEMS)) == [
        "17 May 2021: Lavrov speaks, statement, occurred",
        "25 May 2021: The visit of the envoy, consult, cancelled",
        "about June 2021: US and Russian foreign ministers meet in Reykjavik, consult, tentative",
        "from 1 June 2021: Talks go on, consult, ongoing",
        "from 19 May 2021 to 20 May 2021: Two ministers meet, consult, occurred",
    ]
    assert tab.locator(SHOWN).count() == 6
    assert tab.inner_text("#count") == "1 without a date, at the end of the list"


def test_years_before_christ_have_their_place(open_page: Open) -> None:
    tab = open_page(story())
    assert axis(tab).startswith("12004006008001000")
    tab.click("#out")
    settled(tab)
    assert "200 BC1200" in axis(tab)
    assert "15 March 44 BC: Caesar is killed, assault, occurred" in name(tab, ITEMS)


def test_signs_and_bands_say_the_status_and_how_sure_the_date_is(open_page: Open) -> None:
    tab = open_page(recent())

    def parts(title: str) -> tuple[str, list[str]]:
        item = tab.locator(ITEMS, has_text=title)
        fills = item.locator(".band rect").evaluate_all("all => all.map((one) => one.getAttribute('fill'))")
        return str(item.locator("use").get_attribute("href")), fills

    assert parts("Lavrov speaks") == ("#sign-occurred", [])
    assert parts("Two ministers meet") == ("#sign-range", ["currentColor"])
    assert parts("The visit of the envoy") == ("#sign-cancelled", [])
    assert parts("US and Russian")[0] == "#sign-tentative"
    assert parts("US and Russian")[1][::2] == ["url(#fade-in-tentative)", "url(#fade-out-tentative)"]
    assert parts("Talks go on") == ("#sign-range", ["url(#fade-out-ongoing)"])


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
    assert int(tab.locator("#e-long").bounding_box()["height"]) < 400  # type: ignore[index]


def test_without_script_the_list_is_whole(open_page: Open) -> None:
    tab = open_page(story(), java_script_enabled=False)
    assert tab.locator(SHOWN).count() == 8
    assert not tab.locator("#board").is_visible()
    assert not tab.locator("#theme").is_visible()
    tab.click("#e-k2 summary")
    assert tab.locator("#e-k2 blockquote").is_visible()
    assert tab.locator("#e-k2 a").get_attribute("href") == "https://example.org/first"


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
    assert focused(tab).startswith("from 19 May 2021")
    tab.keyboard.press("+")
    settled(tab)
    assert focused(tab).startswith("from 19 May 2021")
    assert tab.evaluate("getComputedStyle(document.activeElement.querySelector('.hit')).stroke") not in (
        "none",
        "rgba(0, 0, 0, 0)",
    )
    tab.keyboard.press("Enter")
    assert tab.locator("#e-k3 blockquote").is_visible()
    assert "Two ministers meet" in focused(tab)


def test_bubbles_open(open_page: Open) -> None:
    tab = open_page(
        [
            *spread(400, 3),
            *[report(f"s{index}", "2010-01-01", title=f"Same day {index}") for index in range(120)],
        ]
    )
    tab.locator(f"{BUBBLES} .hit").first.click()
    settled(tab)
    assert not tab.locator("#bubble").is_visible()
    assert any("Event number" in one for one in name(tab, ITEMS))
    tab.click("#fit")
    settled(tab)
    same_day = tab.locator(BUBBLES + "[aria-label$='events, 1 January 2010']")
    same_day.click()
    settled(tab)
    assert "events, 1 January 2010" in tab.inner_text("#bubble p")
    assert tab.locator("#bubble button").count() == 100
    tab.keyboard.press("Escape")
    assert not tab.locator("#bubble").is_visible()
    same_day.click()
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Enter")
    settled(tab)
    assert tab.locator("li.event.selected blockquote").is_visible()


@pytest.mark.parametrize("lanes", ["none", "actor", "type"])
def test_of_five_thousand_events_only_what_is_in_view_is_drawn(open_page: Open, lanes: str) -> None:
    tab = open_page(spread(5_000, 4))
    tab.check(f"input[value={lanes}]", force=True)
    settled(tab)
    told = sum(int(one.split()[0]) if " events, " in one else 1 for one in name(tab, f"{ITEMS}, {BUBBLES}"))
    assert told == 5_000 * (2 if lanes == "actor" else 1)
    tab.hover("#rows")
    for _ in range(6):
        assert tab.locator("#board *").count() < 3_000
        tab.mouse.wheel(0, -500)
        settled(tab)


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

"""What the HTML page draws in a Chromium."""

from __future__ import annotations

import pytest
from tests.making import report
from tests.views.drawn import BUBBLES, ITEMS, SHOWN, Open, axis, name, recent, settled, spread, story

from dipltime.days import iso


def test_it_opens_in_silence_and_draws_every_event_with_a_date(open_page: Open) -> None:
    tab = open_page(recent())
    assert sorted(name(tab, ITEMS)) == [
        "17 May 2021: Lavrov speaks, statement, occurred",
        "19–20 May 2021: Two ministers meet, consult, occurred",
        "25 May 2021: The visit of the envoy, consult, cancelled",
        "about June 2021: US and Russian foreign ministers meet in Reykjavik, consult, tentative",
        "from 1 June 2021: Talks go on, consult, ongoing",
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


def test_it_begins_with_the_most_and_fit_shows_all(open_page: Open) -> None:
    far = "5 July 1700: Long ago, consult, occurred"
    tab = open_page([report("far", "1700-07-05", title="Long ago"), *spread(60, 20)])
    settled(tab)
    assert far not in name(tab, ITEMS)
    assert len(name(tab, ITEMS)) > 10
    tab.click("#fit")
    settled(tab)
    assert far in name(tab, ITEMS)


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


OVERLAPS = """() => {
    const drawn = [...document.querySelectorAll("#drawing .item text, #drawing .cluster circle")];
    const boxes = drawn.map((one) => one.getBoundingClientRect()).filter((box) => box.width > 0);
    const middle = (box) => box.y + box.height / 2;
    const meet = (a, b) => Math.abs(middle(a) - middle(b)) < 8 && a.left < b.right - 1 && b.left < a.right - 1;
    return boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => meet(a, b)).map((b) => [a.x, b.x, a.y]));
}"""


def test_titles_never_overlap(open_page: Open) -> None:
    band = report("b", "1950-01-01", "1959-12-31", precision="decade", title="A long while " * 3)
    later = [
        report(f"e{index}", iso(-1_200 + index * 60), title="Something long " * 3) for index in range(200)
    ]
    tab = open_page([band, *later])
    tab.hover("#rows")
    for _ in range(10):
        assert tab.evaluate(OVERLAPS) == []
        tab.mouse.wheel(40, 0)
        settled(tab)
    assert tab.locator(ITEMS, has_text="A long while").count() == 0


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

"""Events to draw, and what can be asked of the tab that drew them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tests.making import report

from dipltime.days import iso
from dipltime.model import Event, When

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab

Open = Callable[..., Any]
_STATE = """() => new Promise(tell => requestAnimationFrame(() => requestAnimationFrame(() => tell([
    scrollX, scrollY, document.activeElement.id, document.querySelector('#drawing')?.innerHTML,
    document.querySelector('#axis')?.textContent]))))"""
_STILL, _PATIENCE = 4, 150
ITEMS, BUBBLES, SHOWN = "#drawing .item", "#drawing .cluster", "li.event:visible"


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
    """Wait until what is drawn, and how far it is scrolled, has stayed the same for a while."""
    before, same = None, 0
    for _ in range(_PATIENCE):
        tab.wait_for_timeout(100)
        now = tab.evaluate(_STATE)
        before, same = now, same + 1 if now == before else 0
        if same == _STILL:
            return


def axis(tab: Tab) -> str:
    return str(tab.locator("#axis").text_content())

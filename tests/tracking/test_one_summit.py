"""One summit in the words of many papers: hoped for, announced, held, it stays one event."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.tracking.test_life_of_an_event import AHEAD

from dipltime import Timeline
from dipltime.model import Article

if TYPE_CHECKING:
    from pathlib import Path


def sentences(text: str) -> list[str]:
    """The paragraphs of a text, each on one line."""
    return [" ".join(paragraph.split()) for paragraph in text.strip().split("\n\n")]


ANNOUNCED = sentences("""
WASHINGTON, May 25, 2021 (Wire) - US President Joe Biden and Russian President Vladimir Putin will meet in
Geneva on June 16, the White House and the Kremlin said on Tuesday.

Joe Biden and Vladimir Putin will hold a summit on June 16 in Geneva, Switzerland, officials in both
countries announced Tuesday.

The White House announced on Tuesday that President Biden would meet his Russian counterpart, Vladimir
Putin, in Geneva on 16 June.

A summit between US President Joe Biden and Russian President Vladimir Putin will take place in Geneva on 16
June, the Kremlin confirmed on Tuesday.

Geneva will host the first summit between Joe Biden and Vladimir Putin on 16 June, the White House said.

US President Joe Biden is to meet Russia's Vladimir Putin in Geneva on 16 June.

The long-awaited Biden-Putin summit has been set for 16 June in Geneva.

Putin and Biden agreed to meet in the Swiss city of Geneva on June 16.
""")
HELD = sentences("""
US President Joe Biden and Russian President Vladimir Putin met in Geneva on Wednesday for talks that lasted
more than three hours.

Joe Biden and Vladimir Putin wrapped up their summit in Geneva on Wednesday.

President Biden held talks with Russian President Vladimir Putin in Geneva on Wednesday.

The summit between Biden and Putin took place in Geneva on Wednesday.

Putin and Biden held their first summit in the Swiss city on Wednesday.

At a villa in Geneva, President Joe Biden met President Vladimir Putin of Russia on Wednesday.

Biden and Putin shook hands in Geneva on Wednesday as their first summit began.

Russian President Vladimir Putin and his US counterpart Joe Biden sat down for talks in Geneva on Wednesday.
""")


@pytest.mark.parametrize(
    ("announced", "held"), [*((one, HELD[0]) for one in ANNOUNCED), *((ANNOUNCED[0], one) for one in HELD)]
)
def test_one_summit(announced: str, held: str, tmp_path: Path) -> None:
    timeline = Timeline(tmp_path / "events.json")
    told = (
        ("ahead", AHEAD, "2021-05-19"),
        ("announced", announced, "2021-05-25"),
        ("held", held, "2021-06-17"),
    )
    for name, text, published in told:
        timeline.add(Article(name, f"{text}\n", published=published, published_from="option"))
    found = [
        event
        for event in timeline.events(type="CONSULT")
        if len({one.article for one in event.evidence}) == 3
    ]
    assert [(event.when.edtf, event.status) for event in found] == [("2021-06-16", "occurred")]


def test_two_summits_a_year_apart_are_two(tmp_path: Path) -> None:
    timeline = Timeline(tmp_path / "events.json")
    for year in (2021, 2022):
        text = f"Joe Biden and Vladimir Putin will meet in Geneva on June 16, {year}.\n"
        timeline.add(Article(str(year), text, published=f"{year}-05-25", published_from="option"))
    assert len(timeline.events(type="CONSULT")) == 2


def test_other_people_of_the_same_countries_meet_for_themselves(tmp_path: Path) -> None:
    timeline = Timeline(tmp_path / "events.json")
    for name, text in (
        ("leaders", "Joe Biden and Vladimir Putin will meet in Geneva on June 16.\n"),
        ("ministers", "Antony Blinken and Sergei Lavrov will meet in Geneva in June.\n"),
    ):
        timeline.add(Article(name, text, published="2021-05-25", published_from="option"))
    assert len(timeline.events(type="CONSULT")) == 2


@pytest.mark.parametrize(
    ("told", "edtf", "status"),
    [
        (
            (
                ("2021-05-20", "Israel and Hamas agreed to a cease-fire that will take effect on Friday."),
                ("2021-05-21", "A cease-fire between Israel and Hamas took effect early on Friday."),
            ),
            "2021-05-21",
            "occurred",
        ),
        (
            (
                ("2021-03-23", "The European Union imposed sanctions on four Chinese officials on Monday."),
                ("2021-03-23", "EU sanctions on China over Xinjiang were imposed on Monday."),
            ),
            "2021-03-22",
            "occurred",
        ),
        (
            (
                ("2021-03-18", "Russia recalled its ambassador to the United States on Wednesday."),
                (
                    "2021-03-18",
                    "Moscow has called home its envoy in Washington, the Kremlin said on Wednesday.",
                ),
            ),
            "2021-03-17",
            "occurred",
        ),
        (
            (
                ("2021-04-01", "Boris Johnson is to visit India on April 26."),
                ("2021-04-19", "Boris Johnson has cancelled his trip to India planned for April 26."),
            ),
            "2021-04-26",
            "cancelled",
        ),
    ],
)
def test_one_act_in_two_papers(
    told: tuple[tuple[str, str], ...], edtf: str, status: str, tmp_path: Path
) -> None:
    timeline = Timeline(tmp_path / "events.json")
    for number, (published, text) in enumerate(told):
        article = Article(f"paper {number}", f"{text}\n", published=published, published_from="option")
        timeline.add(article)
    found = [
        event for event in timeline.events() if len({one.article for one in event.evidence}) == len(told)
    ]
    assert (edtf, status) in [(event.when.edtf.strip("~?"), event.status) for event in found]

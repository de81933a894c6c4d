"""Several at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dipltime.events.mentions import Mention

Finder = Callable[..., list[Mention]]


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("The US and Russian foreign ministers met.", "2021-05-19", ["Antony Blinken", "Sergei Lavrov"]),
        ("The US and Russian foreign ministers met.", None, ["United States", "Russia"]),
        ("Joe Biden met Vladimir Putin. The two leaders spoke.", None, ["Joe Biden", "Vladimir Putin"]),
        ("Israel and Egypt talked. The two countries signed.", None, ["Israel", "Egypt"]),
        ("Israel and Egypt talked in Oslo. Both sides signed.", None, ["Israel", "Egypt"]),
        ("Angela Merkel met Xi Jinping. Both countries signed.", "2019-05-01", ["Germany", "China"]),
        (
            "Joe Biden met Vladimir Putin. He said the pair spoke.",
            None,
            ["Joe Biden", "Vladimir Putin"],
        ),
        ("Joe Biden met Vladimir Putin. It is what the two want.", None, ["Joe Biden", "Vladimir Putin"]),
        (
            "Joe Biden met Vladimir Putin. Antony Blinken and Sergei Lavrov left. The two leaders spoke.",
            "2021-06-16",
            ["Joe Biden", "Vladimir Putin"],
        ),
        (
            "Joe Biden met Vladimir Putin. Antony Blinken and Sergei Lavrov left. The two ministers spoke.",
            "2021-06-16",
            ["Antony Blinken", "Sergei Lavrov"],
        ),
        (
            "It began when Joe Biden and Vladimir Putin met. The two countries signed.",
            "2021-06-16",
            ["United States", "Russia"],
        ),
        (
            "Joe Biden met Vladimir Putin. Antony Blinken left. The leaders did not agree.",
            "2021-06-16",
            ["Joe Biden", "Vladimir Putin"],
        ),
    ],
)
def test_groups(find: Finder, text: str, published: str | None, expected: list[str]) -> None:
    (names,) = [
        [a.name for a in mention.actors] for mention in find(text, published) if len(mention.actors) > 1
    ]
    assert names == expected


def test_the_two_sides_stay_the_two_of_a_conflict(find: Finder) -> None:
    text = "Iran and Iraq fight. The two countries met. He thanked France and Italy. The two sides have yet to agree."
    assert [actor.country for actor in find(text)[-1].actors] == ["IRN", "IRQ"]


@pytest.mark.parametrize(
    "text",
    [
        "Joe Biden met Vladimir Putin and Boris Johnson. The leaders did not agree.",
        "Joe Biden met Vladimir Putin. He said that the leaders did not agree.",
    ],
)
def test_leaders_alone_are_two_only_where_no_third_is_named(find: Finder, text: str) -> None:
    assert all(len(mention.actors) < 2 for mention in find(text, "2021-06-16"))


@pytest.mark.parametrize(
    "text", ["The two sides agreed.", "France spoke. The two men left.", "The two cats slept."]
)
def test_nobody_to_mean(find: Finder, text: str) -> None:
    assert all(len(mention.actors) < 2 for mention in find(text))


def test_the_three_are_the_last_three_listed(find: Finder) -> None:
    found = find(
        "Joe Biden, Boris Johnson and Emmanuel Macron waited. The three leaders met again.", "2021-05-19"
    )
    assert [actor.country for actor in found[-1].actors] == ["USA", "GBR", "FRA"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The UN Security Council met. The Council condemned Iran.", ["UN Security Council"]),
        ("The UN Security Council met. The Council of State condemned Iran.", []),
        ("The Council condemned Iran.", []),
    ],
)
def test_short_names(text: str, names: list[str], find: Finder) -> None:
    found = [mention for mention in find(text) if mention.text == "The Council"]
    assert [actor.name for mention in found for actor in mention.actors] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Joe Biden met Vladimir Putin. Biden spoke. Putin left. Iran fell. It rained. It froze. The two men spoke.",
            ["Joe Biden", "Vladimir Putin"],
        ),
        (
            "Israel and Egypt signed. The two states met. It rained. It froze. It was dry. The two countries spoke.",
            ["Israel", "Egypt"],
        ),
    ],
)
def test_the_two_of_a_whole_report(find: Finder, text: str, names: list[str]) -> None:
    assert [actor.name for actor in find(text, "2021-06-16")[-1].actors] == names

"""What stands as a place, and what names a place without standing as one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dipltime.data import table
from dipltime.events.mentions import Mention

Finder = Callable[..., list[Mention]]


def places(mentions: list[Mention]) -> list[tuple[str, str | None]]:
    return [(m.place.name, m.place.country) for m in mentions if m.place and m.located]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met in Moscow.", [("Moscow", "RUS")]),
        ("a press conference in Geneva, Switzerland", [("Geneva", "CHE")]),
        ("in the northern city of Aleppo", [("Aleppo", "SYR")]),
        ("the Reykjavik meeting", [("Reykjavik", "ISL")]),
        ("the Geneva talks", [("Geneva", "CHE")]),
        ("in Kenya and Tanzania", [("Kenya", "KEN"), ("Tanzania", "TZA")]),
        ("MOSCOW (AP) -- Talks began.", [("Moscow", "RUS")]),
        ("at Camp David", [("Camp David", "USA")]),
        ("probably in June in a European country", [("a European country", None)]),
        ("in a neutral capital", [("a neutral capital", None)]),
        ("in Nice", [("Nice", "FRA")]),
        ("in the Moroccan capital, Rabat", [("Rabat", "MAR")]),
        ("in and around Hama", [("Hama", "SYR")]),
        ("Moscow warned London.", []),
        ("Talks at US embassies", []),
        ("in Egypt's war", []),
        ("Nice words were said.", []),
    ],
)
def test_located(find: Finder, text: str, expected: list[tuple[str, str | None]]) -> None:
    found = places(find(text))
    assert [(name.title() if name.isupper() else name, code) for name, code in found] == expected


def test_a_city_that_governs_nothing_is_no_actor(find: Finder) -> None:
    (mention,) = find("Shells hit Aleppo.")
    assert mention.actors == ()
    assert mention.place is not None
    assert mention.place.country == "SYR"


def test_brussels_acts_as_the_union(find: Finder) -> None:
    (mention,) = find("Brussels rejected the plan.")
    assert [(a.name, a.kind, a.country) for a in mention.actors] == [("European Union", "organisation", None)]


def test_possessive_and_adjective(find: Finder) -> None:
    first, second, third = find("Russia's offer pleased Russian envoys and the US-led force.")
    assert (first.possessive, first.adjective) == (True, False)
    assert (second.possessive, second.adjective) == (False, True)
    assert third.adjective


def test_table_sizes() -> None:
    assert sum(row["kind"] == "city" for row in table("places")) >= 600
    assert len(table("organisations")) >= 120
    assert all(row["country"] for row in table("places") if row["kind"] == "city")

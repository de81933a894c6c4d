"""Organisations and groups by name and by acronym."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dipltime.data import table
from dipltime.events.mentions import Mention

Finder = Callable[..., list[Mention]]


@pytest.mark.parametrize(
    ("text", "name", "kind", "country"),
    [
        ("the U.N. Security Council met", "UN Security Council", "organisation", None),
        ("the UN said", "United Nations", "organisation", None),
        ("Nato agreed", "NATO", "organisation", None),
        ("the Arctic Council met", "Arctic Council", "organisation", None),
        ("the World Court ruled", "International Court of Justice", "organisation", None),
        ("the Group of Seven met", "G7", "organisation", None),
        ("the G-20 met", "G20", "organisation", None),
        ("the Warsaw Pact dissolved", "Warsaw Pact", "organisation", None),
        ("Hizbollah fired", "Hezbollah", "group", "LBN"),
        ("the PLO agreed", "Palestine Liberation Organization", "group", "PSE"),
        ("SPLM/A fighters", "SPLA", "group", "SDN"),
        ("the Knesset voted", "Knesset", "organisation", "ISR"),
        ("the OAS and nobody else", "Organization of American States", "organisation", None),
    ],
)
def test_names(find: Finder, text: str, name: str, kind: str, country: str | None) -> None:
    (mention,) = find(text)
    assert [(a.name, a.kind, a.country) for a in mention.actors] == [(name, kind, country)]


@pytest.mark.parametrize(
    "text", ["who asked who", "the quad bikes", "a quartet for strings", "eta and mend", "Let us go."]
)
def test_common_words(find: Finder, text: str) -> None:
    assert find(text) == []


def test_an_organisation_does_not_end_before_it_begins() -> None:
    for row in table("organisations"):
        assert not row["until"] or row["from"] <= row["until"], row["name"]

"""Organisations and groups by name and by acronym."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dipltime.data import table, values
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


def _told(row: dict[str, str]) -> str:
    """A day on which the organisation was there."""
    return f"{int(row['until'][:4]) - 1}-06-10" if row["until"] else "2024-06-10"


def test_organisations_are_known_by_all_their_names(find: Finder) -> None:
    """Acronyms that mean much else ("MEND", "ETA") count only beside what tells of them."""
    known, names, missed = 0, 0, []
    for row in table("organisations"):
        forms = [row["name"], *values(row["aliases"])]
        found = [form for form in forms if _is_found(find, form, row)]
        known += len(found) == len(forms)
        names += len(found)
        missed += [form for form in forms if form not in found and " " in form and form.isascii()]
    assert known >= 250
    assert names >= 800
    assert len(missed) <= 6, missed


def _is_found(find: Finder, form: str, row: dict[str, str]) -> bool:
    mentions = find(f"The {form} condemned the attack on Monday.", _told(row))
    return any(actor.name == row["name"] for mention in mentions for actor in mention.actors)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Sudan Liberation Army attacked", "Sudan Liberation Army"),
        ("The Ukraine Defense Contact Group met", "Ukraine Defense Contact Group"),
    ],
)
def test_an_article_cuts_no_longer_name_short(find: Finder, text: str, name: str) -> None:
    assert name in {actor.name for mention in find(text, "2024-06-10") for actor in mention.actors}

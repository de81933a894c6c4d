"""Countries, peoples and governments by every usual name, and the words that only look like them."""

from __future__ import annotations

from collections.abc import Callable

import countryinfo
import pytest

from dipltime.data import table
from dipltime.events.mentions import Mention

Finder = Callable[..., list[Mention]]


def codes(mentions: list[Mention]) -> list[str | None]:
    return [actor.country for mention in mentions for actor in mention.actors]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The US and the U.S. agreed with the USA.", ["USA", "USA", "USA"]),
        ("Britain, the UK and Scottish voters", ["GBR", "GBR", "GBR"]),
        ("North Korea answered South Korea.", ["PRK", "KOR"]),
        ("The DPRK and Seoul talked.", ["PRK", "KOR"]),
        ("Czechia joined the Czech Republic's neighbours.", ["CZE", "CZE"]),
        ("Kosovo, Taiwan and Palestine applied.", ["XKX", "TWN", "PSE"]),
        ("The USSR, Yugoslavia and East Germany existed.", ["SUN", "YUG", "DDR"]),
        ("Palestinians and Israelis met.", ["PSE", "ISR"]),
        ("Moscow warned Washington.", ["RUS", "USA"]),
        ("The Kremlin, the White House and the Élysée agreed.", ["RUS", "USA", "FRA"]),
        ("Downing Street called the Elysee.", ["GBR", "FRA"]),
        ("The State Department and the Pentagon knew.", ["USA", "USA"]),
        ("Guinea-Bissau and Equatorial Guinea signed with Guinea.", ["GNB", "GNQ", "GIN"]),
        ("Nigerian and Nigerien troops", ["NGA", "NER"]),
        ("The Ivory Coast and Côte d’Ivoire", ["CIV", "CIV"]),
        ("Turkey and Türkiye", ["TUR", "TUR"]),
        ("U.S.-Soviet talks", ["USA", "SUN"]),
        ("Sino-British relations and Franco-German ties", ["CHN", "GBR", "FRA", "DEU"]),
    ],
)
def test_names(find: Finder, text: str, expected: list[str]) -> None:
    assert codes(find(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They gave us turkey and used good china.",
        "The Washington Post and the New York Times reported.",
        "Moscow State University opened.",
        "The Iran-Contra affair ended.",
        "US Steel and the Boston Globe",
        "The Prince of Wales met Paris Hilton.",
        "Michael Jordan and Chad Smith played.",
        "A pro-Iranian militia on a Swedish-registered ship",
        "Ethnic Poles spoke.",
        "New Mexico, New Jersey and New England",
        "The Minsk agreements and the Paris climate accord",
        "Latin American and African-American writers",
        "He spoke in Russian.",
        "Georgia's governor met Atlanta's mayor near Savannah.",
    ],
)
def test_no_actor(find: Finder, text: str) -> None:
    assert codes(find(text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Georgia and Russia fought; Tbilisi protested.", ["GEO", "RUS", "GEO"]),
        ("Jordan said so, and so did Syria.", ["JOR", "SYR"]),
        ("The army of Chad entered.", ["TCD"]),
        ("Northern Ireland voted.", ["GBR"]),
    ],
)
def test_ambiguous_names_that_are_countries(find: Finder, text: str, expected: list[str]) -> None:
    assert codes(find(text)) == expected


@pytest.mark.parametrize(("published", "code"), [("1980-05-01", "COG"), ("2003-05-01", "COD"), (None, "COD")])
def test_congo_depends_on_the_year(find: Finder, published: str | None, code: str) -> None:
    assert codes(find("Pakistan warned Congo.", published)) == ["PAK", code]


def test_every_country_that_countryinfo_knows_is_found(find: Finder) -> None:
    uninhabited = {"BVT", "ATF", "HMD", "UMI"}
    missed = []
    for country in countryinfo.all_countries():
        code = country.iso(3)
        if code and code not in uninhabited and code not in {"JEY", "GGY", "MSR"}:
            found = {a.country for m in find(f"Envoys reached {country.name()} today.") for a in m.actors}
            if code not in found:
                missed.append((code, country.name()))
    assert missed == []


def test_codes_are_unique_but_for_second_meanings() -> None:
    first = [row["code"] for row in table("countries") if row["name"]]
    assert len(first) == len(set(first)) >= 240


@pytest.mark.parametrize("code", ["SUN", "YUG", "DDR", "CSK", "SCG", "VDR", "YMD"])
def test_former_states_carry_their_dates(code: str) -> None:
    row = next(row for row in table("countries") if row["code"] == code)
    assert row["from"] < row["until"]

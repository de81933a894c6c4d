from __future__ import annotations

import re

import pytest

from dipltime.data.eras import era, eras, eras_index, loose_eras_index
from dipltime.data.folding import folded
from dipltime.text import tokenise

EDTF = [
    ("the Cold War", "1947/1991"),
    ("World War II", "1939-09-01/1945-09-02"),
    ("Second World War", "1939-09-01/1945-09-02"),
    ("First World War", "1914-07-28/1918-11-11"),
    ("9/11", "2001-09-11"),
    ("Cuban Missile Crisis", "1962-10-16/1962-10-28"),
    ("Korean War", "1950-06-25/1953-07-27"),
    ("Six-Day War", "1967-06-05/1967-06-10"),
    ("Falklands War", "1982-04-02/1982-06-14"),
    ("fall of the Berlin Wall", "1989-11-09"),
    ("annexation of Crimea", "2014-03-18"),
    ("Russia's annexation of Crimea", "2014-03-18"),
    ("invasion of Ukraine", "2022-02-24"),
    ("war in Ukraine", "2022-02-24/.."),
    ("Oslo Accords", "1993-09-13"),
    ("Brexit referendum", "2016-06-23"),
    ("Yalta Conference", "1945-02-04/1945-02-11"),
    ("Potsdam conference", "1945-07-17/1945-08-02"),
    ("Reykjavik summit", "1986-10-11/1986-10-12"),
    ("Camp David Accords", "1978-09-17"),
    ("Helsinki Final Act", "1975-08-01"),
    ("Treaty of Versailles", "1919-06-28"),
    ("Molotov–Ribbentrop Pact", "1939-08-23"),
    ("Treaty of Rome", "1957-03-25"),
    ("Maastricht Treaty", "1992-02-07"),
    ("Lisbon Treaty", "2007-12-13"),
    ("North Atlantic Treaty", "1949-04-04"),
    ("INF Treaty", "1987-12-08"),
    ("ABM Treaty", "1972-05-26"),
    ("Budapest Memorandum", "1994-12-05"),
    ("Dayton Agreement", "1995-11-21/1995-12-14"),
    ("Good Friday Agreement", "1998-04-10"),
    ("Iran nuclear deal", "2015-07-14"),
    ("Abraham Accords", "2020-09-15"),
    ("Prespa Agreement", "2018-06-17"),
    ("Suez crisis", "1956-10-29/1956-11-07"),
    ("D-Day", "1944-06-06"),
    ("Pearl Harbor attack", "1941-12-07"),
    ("collapse of the Soviet Union", "1991-12-26"),
    ("German reunification", "1990-10-03"),
    ("fall of Saigon", "1975-04-30"),
    ("Iran hostage crisis", "1979-11-04/1981-01-20"),
    ("Chernobyl disaster", "1986-04-26"),
    ("Yom Kippur War", "1973-10-06/1973-10-25"),
    ("U-2 incident", "1960-05-01"),
    ("7/7 bombings", "2005-07-07"),
]


@pytest.mark.parametrize(("name", "edtf"), EDTF)
def test_famous_times(name: str, edtf: str) -> None:
    found = era(name)
    assert found is not None
    assert found.edtf == edtf


@pytest.mark.parametrize("name", ["", "the", "war", "treaty", "summit", "Reykjavik meeting", "new start"])
def test_other_words_name_no_era(name: str) -> None:
    assert era(name) is None


@pytest.mark.parametrize(
    ("name", "on", "known"),
    [
        ("Gaza war", "2014-08-01", False),
        ("Gaza war", "2023-10-08", True),
        ("Cold War", "1946", False),
        ("Cold War", "1947", True),
        ("annexation of Crimea", "2014-03-17", False),
        ("annexation of Crimea", "2014-03", True),
    ],
)
def test_a_text_means_nothing_that_began_after_it(name: str, on: str, known: bool) -> None:
    assert (era(name, on) is not None) is known


@pytest.mark.parametrize("text", ["Iran-Iraq War", "Iran–Iraq War", "9/11", "Russia’s annexation of Crimea"])
def test_the_index_is_by_tokens(text: str) -> None:
    found = eras_index().get(tuple(tokenise(text).words))
    assert found is era(text)


def test_places_are_times_only_after_a_preposition() -> None:
    assert ("yalta",) not in eras_index()
    assert loose_eras_index()[("yalta",)].name == "Yalta Conference"


def test_the_table_is_consistent() -> None:
    assert len(eras()) >= 180
    for each in eras():
        assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", each.start)
        assert each.end is None or each.start[: len(each.end)] <= each.end[: len(each.start)], each
        ends = each.start if each.start == each.end else f"{each.start}/{each.end or '..'}"
        assert each.edtf == ends
        assert each.kind
        assert each.source


def test_no_name_means_two_times() -> None:
    owners: dict[str, str] = {}
    for each in eras():
        for name in (each.name, *each.aliases, *each.loose):
            key = folded(name).removeprefix("the ")
            assert owners.setdefault(key, each.name) == each.name

from __future__ import annotations

from datetime import date

import pytest

from dipltime.data.anniversaries import anniversaries, anniversaries_matching, commemorated_eras, key_words

DAYS = [
    ("the deportation of the Crimean Tatars", "1944-05-18"),
    ("the Soviet deportation of Crimean Tatars to Central Asia", "1944-05-18"),
    ("the founding of NATO", "1949-04-04"),
    ("the founding of the United Nations", "1945-10-24"),
    ("D-Day", "1944-06-06"),
    ("the atomic bombing of Hiroshima", "1945-08-06"),
    ("the bombing of Nagasaki", "1945-08-09"),
    ("the Tiananmen Square crackdown", "1989-06-04"),
    ("the Srebrenica massacre", "1995-07-11"),
    ("the Chernobyl nuclear disaster", "1986-04-26"),
    ("the liberation of Auschwitz", "1945-01-27"),
    ("the Armenian genocide", "1915-04-24"),
    ("the October Revolution", "1917-11-07"),
    ("German reunification", "1990-10-03"),
    ("the fall of the Berlin Wall", "1989-11-09"),
    ("the founding of the People's Republic of China", "1949-10-01"),
    ("the founding of the Chinese Communist Party", "1921-07-01"),
    ("the Helsinki Final Act", "1975-08-01"),
    ("the end of World War II in Europe", "1945-05-08"),
    ("the end of World War II", "1945-09-02"),
    ("the end of World War I", "1918-11-11"),
    ("the outbreak of the First World War", "1914-07-28"),
    ("the end of the Korean War", "1953-07-27"),
    ("the outbreak of the Korean War", "1950-06-25"),
    ("the Islamic Revolution", "1979-02-11"),
    ("the Sept. 11 attacks", "2001-09-11"),
    ("Russia's full-scale invasion of Ukraine", "2022-02-24"),
    ("Russia's annexation of Crimea", "2014-03-18"),
    ("Stalin's death", "1953-03-05"),
    ("the assassination of Rafik Hariri", "2005-02-14"),
    ("Rwanda's genocide", "1994-04-07"),
    ("the fall of Saigon", "1975-04-30"),
    ("the Good Friday Agreement", "1998-04-10"),
    ("the birth of Kim Il Sung", "1912-04-15"),
    ("Hong Kong's return to China", "1997-07-01"),
    ("the Turkish invasion of Cyprus", "1974-07-20"),
    ("the coup that overthrew Allende", "1973-09-11"),
]


@pytest.mark.parametrize(("phrase", "day"), DAYS)
def test_what_is_commemorated(phrase: str, day: str) -> None:
    found = anniversaries_matching(phrase)
    assert found
    assert found[0].date == day


@pytest.mark.parametrize("phrase", ["", "their wedding", "the founding of the club", "the war"])
def test_private_and_unknown_things_match_nothing(phrase: str) -> None:
    assert anniversaries_matching(phrase) == ()


def test_nothing_later_than_the_text_is_commemorated() -> None:
    assert anniversaries_matching("the invasion of Ukraine", on="2021-05-19") == ()


def test_keys_have_no_case_accents_or_plural() -> None:
    assert key_words("Utøya attacks") == {"utoya", "attack"}


def test_the_table_is_consistent() -> None:
    assert len(anniversaries()) >= 150
    assert len({each.name for each in anniversaries()}) == len(anniversaries())
    owners: dict[frozenset[str], str] = {}
    for each in anniversaries():
        date.fromisoformat(each.date)
        assert each.keys
        for key in each.keys:
            assert owners.setdefault(key, each.name) == each.name


def test_every_anniversary_finds_itself() -> None:
    for each in anniversaries():
        for key in each.keys:
            assert each in anniversaries_matching(" ".join(key))


def test_what_is_no_era_of_its_own_is_offered_as_one() -> None:
    names = {each.name for each in commemorated_eras()}
    assert "Founding of ASEAN" in names
    assert "Fall of the Berlin Wall" not in names

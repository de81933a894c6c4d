from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

import pytest

from dipltime.data.offices import (
    Holder,
    active_people,
    holder_of,
    holders,
    holders_named,
    office_seated,
    offices,
    offices_titled,
    terms_of,
)

HELD = [
    ("USA.head_of_state", "1945-05-08", "Harry S. Truman"),
    ("USA.head_of_state", "1962-10-22", "John F. Kennedy"),
    ("USA.head_of_state", "1963-11-22", "Lyndon B. Johnson"),
    ("USA.head_of_state", "1974-08-09", "Gerald Ford"),
    ("USA.head_of_state", "1986-10-11", "Ronald Reagan"),
    ("USA.head_of_state", "2021-01-19", "Donald Trump"),
    ("USA.head_of_state", "2021-01-20", "Joe Biden"),
    ("USA.foreign_minister", "1973-10-06", "Henry Kissinger"),
    ("USA.foreign_minister", "1989-12-02", "James Baker"),
    ("USA.foreign_minister", "2003-02-05", "Colin Powell"),
    ("USA.foreign_minister", "2013-09-14", "John Kerry"),
    ("USA.foreign_minister", "2021-05-19", "Antony Blinken"),
    ("SUN.party_leader", "1962-10-28", "Nikita Khrushchev"),
    ("SUN.party_leader", "1986-04-26", "Mikhail Gorbachev"),
    ("SUN.foreign_minister", "1973-10-06", "Andrei Gromyko"),
    ("RUS.head_of_state", "1994-12-05", "Boris Yeltsin"),
    ("RUS.head_of_state", "2010-04-08", "Dmitry Medvedev"),
    ("RUS.head_of_state", "2014-03-18", "Vladimir Putin"),
    ("RUS.head_of_government", "2008-08-08", "Vladimir Putin"),
    ("RUS.foreign_minister", "2021-05-17", "Sergei Lavrov"),
    ("GBR.head_of_government", "1945-07-17", "Winston Churchill"),
    ("GBR.head_of_government", "1945-08-02", "Clement Attlee"),
    ("GBR.head_of_government", "1982-04-02", "Margaret Thatcher"),
    ("GBR.head_of_government", "2003-03-20", "Tony Blair"),
    ("GBR.head_of_government", "2022-10-01", "Liz Truss"),
    ("GBR.foreign_minister", "2018-03-04", "Boris Johnson"),
    ("FRA.head_of_state", "1963-01-22", "Charles de Gaulle"),
    ("FRA.head_of_state", "1989-11-09", "François Mitterrand"),
    ("FRA.head_of_state", "2015-11-13", "François Hollande"),
    ("FRA.foreign_minister", "2003-02-14", "Dominique de Villepin"),
    ("DEU.head_of_government", "1970-12-07", "Willy Brandt"),
    ("DEU.head_of_government", "1990-10-03", "Helmut Kohl"),
    ("DEU.head_of_government", "2022-02-27", "Olaf Scholz"),
    ("DEU.foreign_minister", "1990-09-12", "Hans-Dietrich Genscher"),
    ("CHN.head_of_government", "1972-02-21", "Zhou Enlai"),
    ("CHN.head_of_state", "1997-07-01", "Jiang Zemin"),
    ("CHN.foreign_minister", "2023-06-18", "Qin Gang"),
    ("UN.secretary_general", "1956-11-05", "Dag Hammarskjöld"),
    ("UN.secretary_general", "2003-03-20", "Kofi Annan"),
    ("NATO.secretary_general", "1999-03-24", "Javier Solana"),
    ("NATO.secretary_general", "2022-02-24", "Jens Stoltenberg"),
    ("EU.commission_president", "1992-02-07", "Jacques Delors"),
    ("EU.high_representative", "2015-07-14", "Federica Mogherini"),
    ("ISR.head_of_government", "1978-09-17", "Menachem Begin"),
    ("ISR.head_of_government", "1993-09-13", "Yitzhak Rabin"),
    ("EGY.head_of_state", "1978-09-17", "Anwar Sadat"),
    ("IRN.foreign_minister", "2015-07-14", "Mohammad Javad Zarif"),
    ("UKR.head_of_state", "2013-11-28", "Viktor Yanukovych"),
    ("UKR.head_of_state", "2022-02-24", "Volodymyr Zelensky"),
    ("JPN.head_of_government", "1951-09-08", "Shigeru Yoshida"),
    ("JPN.head_of_government", "1972-09-29", "Kakuei Tanaka"),
    ("IND.head_of_government", "1972-07-02", "Indira Gandhi"),
    ("ZAF.head_of_state", "1990-02-11", "F. W. de Klerk"),
    ("VAT.head_of_state", "1981-05-13", "John Paul II"),
    ("KOR.head_of_state", "2000-06-15", "Kim Dae-jung"),
    ("GRC.head_of_government", "2018-06-17", "Alexis Tsipras"),
    ("IAEA.director_general", "2003-02-14", "Mohamed ElBaradei"),
]


def _first(day: str) -> str:
    return (day + "-01-01"[-(10 - len(day)) :]) if len(day) < 10 else day


def _last(day: str) -> str:
    return (day + "-12-31"[-(10 - len(day)) :]) if len(day) < 10 else day


def _terms() -> dict[str, list[Holder]]:
    found: dict[str, list[Holder]] = {}
    for term in holders():
        found.setdefault(term.office, []).append(term)
    return found


@pytest.mark.parametrize(("office", "day", "name"), HELD)
def test_who_held_an_office_on_a_day(office: str, day: str, name: str) -> None:
    term = holder_of(office, day)
    assert term is not None
    assert term.name == name


@pytest.mark.parametrize(
    ("office", "day"),
    [
        ("FRA.head_of_government", "1957-12-01"),
        ("USA.head_of_state", "1900-01-01"),
        ("XXX.none", "2000-01-01"),
    ],
)
def test_nobody_where_the_table_does_not_say(office: str, day: str) -> None:
    assert holder_of(office, day) is None


@pytest.mark.parametrize(
    ("name", "on", "found"),
    [
        ("Blinken", "2021-05-19", {"USA.foreign_minister"}),
        ("BLINKEN", "2019-05", set()),
        ("Lula", "2024", {"BRA.head_of_state"}),
        ("Bush", "1990-08-02", {"USA.head_of_state"}),
        ("Ben Gurion", "1948-05-14", {"ISR.head_of_government"}),
        ("Erdogan", "2010-05-01", {"TUR.head_of_government"}),
        ("Milosevic", "1995-11-21", {"SRB.head_of_state"}),
        ("Putin", "2009", {"RUS.head_of_government"}),
        ("Dulles", "1953-01", {"USA.foreign_minister"}),
        ("King Hussein", "1994-10-26", {"JOR.head_of_state"}),
        ("Nobody", None, set()),
    ],
)
def test_names(name: str, on: str | None, found: set[str]) -> None:
    assert {term.office for term in holders_named(name, on)} == found


def test_a_name_without_a_day_gives_the_latest_term_first() -> None:
    starts = [term.start for term in holders_named("Trump")]
    assert starts == ["2025-01-20", "2017-01-20"]


def test_terms_of_a_person_go_through_the_offices_in_order_of_time() -> None:
    assert [term.office for term in terms_of("Angela Merkel")] == ["DEU.head_of_government"]
    assert [term.office for term in terms_of("antónio guterres")] == [
        "PRT.head_of_government",
        "UNHCR.high_commissioner",
        "UN.secretary_general",
    ]


def test_offices_by_title_and_seat() -> None:
    assert [office.id for office in offices_titled("Secretary of State")] == ["USA.foreign_minister"]
    assert [office.id for office in offices_titled("chancellor", "AUT")] == ["AUT.head_of_government"]
    assert [office.id for office in office_seated("the White House")] == ["USA.head_of_state"]
    assert [office.id for office in office_seated("Elysee")] == ["FRA.head_of_state"]
    assert office_seated("the moon") == ()


def test_the_table_is_wide_enough() -> None:
    assert len(holders()) >= 900
    assert len({term.country for term in holders()}) >= 40


def test_terms_are_dates_in_order() -> None:
    for term in holders():
        assert term.office in offices()
        assert term.aliases
        for day in filter(None, (term.start, term.end)):
            assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", day)
            date.fromisoformat(_first(day))
        assert term.end is None or _first(term.start) <= _last(term.end), term


def test_one_holder_at_a_time() -> None:
    for office, terms in _terms().items():
        if offices()[office].shared:
            continue
        for earlier, later in pairwise(terms):
            assert earlier.end is not None, earlier
            assert _first(earlier.end) <= _last(later.start), (earlier, later)
            assert _first(earlier.start) <= _first(later.start), (earlier, later)


def test_no_term_twice() -> None:
    keys = [(term.office, term.name, term.start) for term in holders()]
    assert len(keys) == len(set(keys))


def test_people_without_a_term_have_years_and_are_no_holders() -> None:
    assert len(active_people()) >= 500
    named = {holder.name for holder in holders()}
    for person in active_people():
        assert person.end is None or person.start <= person.end, person
        assert re.fullmatch(r"\d{4}", person.start), person
        assert not (
            person.name in named and person.country in {term.country for term in terms_of(person.name)}
        )


def test_papers_spell_names_in_several_ways() -> None:
    assert holders_named("Moammar Gadhafi")[0].name == "Muammar Gaddafi"

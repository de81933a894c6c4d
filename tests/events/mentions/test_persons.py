"""Titles, names, offices, and who later mentions mean."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dipltime.events.mentions import Mention

Finder = Callable[..., list[Mention]]


def persons(mentions: list[Mention]) -> list[tuple[str, str, str | None]]:
    return [(m.text, actor.name, actor.country) for m in mentions if m.person for actor in m.actors]


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        (
            "US Secretary of State Antony Blinken left.",
            None,
            [("US Secretary of State Antony Blinken", "Antony Blinken", "USA")],
        ),
        ("Blinken left.", "2021-05-19", [("Blinken", "Antony Blinken", "USA")]),
        ("Blinken left.", "1999-05-19", []),
        (
            "his Russian counterpart Sergei Lavrov",
            "2021-05-19",
            [("Russian counterpart Sergei Lavrov", "Sergei Lavrov", "RUS")],
        ),
        (
            "French President Jeanne Untel spoke.",
            None,
            [("French President Jeanne Untel", "Jeanne Untel", "FRA")],
        ),
        (
            "Nigerian junior foreign minister Dub Oni met Niger's ambassador Bra Moha.",
            None,
            [
                ("Nigerian junior foreign minister Dub Oni", "Dub Oni", "NGA"),
                ("Niger's ambassador Bra Moha", "Bra Moha", "NER"),
            ],
        ),
        (
            "President Vladimir Putin of Russia spoke.",
            None,
            [("President Vladimir Putin of Russia", "Vladimir Putin", "RUS")],
        ),
        (
            "Aymeric Foo, the French trade minister, left.",
            None,
            [("Aymeric Foo, the French trade minister", "Aymeric Foo", "FRA")],
        ),
        (
            "Presidents Joe Biden and Vladimir Putin",
            "2021-05-19",
            [("Presidents Joe Biden", "Joe Biden", "USA"), ("Vladimir Putin", "Vladimir Putin", "RUS")],
        ),
        ("President Bush spoke.", "1990-05-19", [("President Bush", "George H. W. Bush", "USA")]),
        ("President Bush spoke.", "2006-05-19", [("President Bush", "George W. Bush", "USA")]),
        (
            "The Russian foreign minister answered.",
            "2021-05-19",
            [("Russian foreign minister", "Sergei Lavrov", "RUS")],
        ),
        ("A French minister and the former Russian president left.", "2021-05-19", []),
        (
            "UN Secretary-General Kofi Annan spoke.",
            None,
            [("UN Secretary-General Kofi Annan", "Kofi Annan", None)],
        ),
        (
            "US special envoy for Iran Robert Malley said so.",
            "2021-11-01",
            [("US special envoy for Iran Robert Malley", "Robert Malley", "USA")],
        ),
    ],
)
def test_persons(
    find: Finder, text: str, published: str | None, expected: list[tuple[str, str, str | None]]
) -> None:
    assert persons(find(text, published)) == expected


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Serbian President Voj Kost met envoys. Later Kost left.", ("Kost", "Voj Kost", "SRB")),
        ("Serbian President Voj Kost spoke. He left.", ("He", "Voj Kost", "SRB")),
        ("German Chancellor Angela Merkel met Emmanuel Macron. She left.", ("She", "Angela Merkel", "DEU")),
        (
            "Semyon Foo, the acting head of the Soviet delegation, left. Later Foo met envoys.",
            ("Foo", "Semyon Foo", "SUN"),
        ),
        ("The Soviet delegate, Semyon Foo, signed. Foo left.", ("Foo", "Semyon Foo", "SUN")),
        (
            "A Peruvian deputy foreign minister, Ana Bar, had called. Later Bar left.",
            ("Bar", "Ana Bar", "PER"),
        ),
        ("Ana Bar, head of the Peruvian office, talked. Bar left.", ("Bar", "Ana Bar", "PER")),
        (
            "French Foreign Minister Al Untel spoke. Peru and the French foreign minister agreed.",
            ("French foreign minister", "Al Untel", "FRA"),
        ),
    ],
)
def test_later_mentions(find: Finder, text: str, last: tuple[str, str, str]) -> None:
    assert persons(find(text, None))[-1] == last


@pytest.mark.parametrize(
    "text",
    [
        "Joe Biden and Vladimir Putin met. He left.",
        "There Joe Biden told Vladimir Putin that he was wrong.",
        "Joe Biden spoke. John Stranger came. He left.",
        "It rained. He left.",
    ],
)
def test_he_stays_open_where_two_can_be_meant(find: Finder, text: str) -> None:
    assert "He" not in [mention.text for mention in find(text, "2021-05-19")]


@pytest.mark.parametrize(
    "text",
    [
        "Joe Biden met Vladimir Putin. He left.",
        "Joe Biden said he would see Vladimir Putin at a later date. He left.",
        "Joe Biden spoke. After receiving Vladimir Putin in Geneva, he left.",
        "Joe Biden spoke in Vienna. Asked in Hero Square about the war, he was silent.",
        "Joe Biden spoke. In a letter to Vladimir Putin, he refused.",
    ],
)
def test_he_is_the_subject_of_the_sentence_before(find: Finder, text: str) -> None:
    assert persons(find(text, "2021-05-19"))[-1][1] == "Joe Biden"


def test_whom_a_fronted_clause_tells_of_can_be_he(find: Finder) -> None:
    found = persons(find("Because Vladimir Putin was ill, he left.", "2021-05-19"))
    assert found[-1] == ("he", "Vladimir Putin", "RUS")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("North Korean leader Kim Jong Un sent his envoy Kim Yong Chol. Later Kim left.", "Kim Jong-un"),
        ("In South Korea Moon Jae-in spoke. In the end Moon left.", "Moon Jae-in"),
    ],
)
def test_a_surname_means_who_was_named_first(find: Finder, text: str, name: str) -> None:
    found = persons(find(text, "2018-06-12"))
    assert found[-1][1] == name
    assert "In" not in [words for words, _, _ in found]


@pytest.mark.parametrize(
    "text", ["Barbara Bush spoke.", "Brown bread and rice", "In May it rained.", "The Bush Stadium"]
)
def test_a_surname_alone_is_taken_with_care(find: Finder, text: str) -> None:
    assert persons(find(text, "2008-05-19")) == []


@pytest.mark.parametrize("word", ["administration", "government", "regime"])
def test_an_administration_is_a_government(find: Finder, word: str) -> None:
    (mention,) = find(f"The Bush {word} refused.", "2006-05-19")
    assert [(a.name, a.kind) for a in mention.actors] == [("United States", "country")]


@pytest.mark.parametrize(
    "text",
    [
        "He met the Russian delegate, Ann Untel and others",
        "the Peruvian envoy, his wife, and Al",
        "Syrian ambassadors BBC reporters met",
        "as president of the club",
        "the position of prime minister",
    ],
)
def test_no_person(find: Finder, text: str) -> None:
    assert persons(find(text, "2012-02-07")) == []

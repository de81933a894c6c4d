"""Articles in other languages: their dated sentences."""

from __future__ import annotations

import pytest

from dipltime import extract
from dipltime.model import Article

FRENCH = (
    "Le président Emmanuel Macron a reçu mercredi le chancelier autrichien à l'Élysée. Ils ont parlé du climat.\n\n"
    "La conférence aura lieu le 3 juin 2021 dans la capitale allemande."
)
RUSSIAN = (
    "Министр иностранных дел России прибыл в Женеву вчера. Переговоры пройдут 16 июня 2021 года в Женеве."
)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (FRENCH, "fr", [("2021-05-19", "occurred"), ("2021-06-03", "scheduled")]),
        (RUSSIAN, "ru", [("2021-05-18", "occurred"), ("2021-06-16", "scheduled")]),
    ],
)
def test_each_dated_sentence_is_an_event(text: str, language: str, expected: list[tuple[str, str]]) -> None:
    article = Article("a", text, published="2021-05-19", language=language)
    events = extract(article).events
    assert [(event.when.edtf, event.status) for event in events] == expected
    assert {event.type for event in events} == {"OTHER"}
    assert all(event.title == event.evidence[0].text for event in events)


def test_long_sentence_is_cut_at_a_word() -> None:
    text = "Am 3. Juni 2021 " + "treffen sich die Außenminister aller Staaten " * 4 + "."
    (event,) = extract(Article("a", text, published="2021-05-19", language="de")).events
    assert len(event.title) <= 90
    assert event.title.endswith("…")


def test_sentence_without_a_date_is_no_event() -> None:
    assert (
        extract(Article("a", "Ils ont parlé du climat.", published="2021-05-19", language="fr")).events == ()
    )

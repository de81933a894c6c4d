"""Dates in other languages than English, and telling the languages apart."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from dipltime.temporal import find_dates
from dipltime.temporal.foreign.patterns import patterns
from dipltime.temporal.languages import detect

HERE = Path(__file__).parent
LANGUAGES = ("fr", "de", "es", "it", "pt", "ru", "uk", "ar", "zh")


def _corpus() -> Any:
    """The reader of corpus files, which the English test has."""
    spec = importlib.util.spec_from_file_location("corpus_reader", HERE / "test_corpus.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


ROWS = {
    language: [
        row for file in sorted((HERE / "corpus" / language).glob("*.txt")) for row in _corpus().rows(file)
    ]
    for language in LANGUAGES
}


@pytest.mark.parametrize(
    ("language", "row"),
    [
        pytest.param(language, row, id=f"{language}: {row.text}")
        for language, rows in ROWS.items()
        for row in rows
    ],
)
def test_sentence(language: str, row: Any) -> None:
    found = [(e.text, e.type, e.value, e.mod) for e in find_dates(row.text, row.published, language=language)]
    assert found == row.expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_enough_cases(language: str) -> None:
    assert sum(bool(row.expected) for row in ROWS[language]) >= 80
    assert sum(not row.expected for row in ROWS[language]) >= 18


@pytest.mark.parametrize("language", LANGUAGES)
def test_language_is_told_from_its_text(language: str) -> None:
    assert detect(" ".join(row.text for row in ROWS[language])) == language


@pytest.mark.parametrize(
    "text",
    [
        "The ministers met in Paris on Wednesday and said that the talks would go on.",
        "Bonjour",
        "",
        "12345 67890",
        "The Frankfurter Allgemeine Zeitung said on Monday that die Wende was not over.",
        "El Nino and La Nina are the names of two winds in the Pacific.",
    ],
)
def test_english_is_the_language_of_what_shows_no_other(text: str) -> None:
    assert detect(text) == "en"


def test_a_region_is_left_out_and_an_unknown_language_has_no_dates() -> None:
    day = find_dates("Er sprach am 5. Mai 1998.", None, language="de-AT")
    assert [e.value for e in day] == ["1998-05-05"]
    assert find_dates("Han talte den 5. maj 1998.", None, language="da") == ()


def test_days_of_a_foreign_date() -> None:
    (month,) = find_dates("Le mur est tombé en novembre 1989.", None, language="fr")
    assert (month.edtf, month.earliest, month.latest) == ("1989-11", "1989-11-01", "1989-11-30")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pattern_is_bounded(language: str) -> None:
    for pattern in patterns(language):
        assert not re.search(r"(?<!\\)[*+]|\{\d+,\}", pattern.pattern)

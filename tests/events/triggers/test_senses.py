"""What a verb means: by its particle, by what it acts on, by who acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dipltime.events.triggers.lexicon import compound_verb
from dipltime.events.triggers.senses import sense_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from dipltime.events.clauses.sentence import Sentence


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Chad linked the minister to the bombing.", "ACCUSE"),
        ("Chad asked Niger for help.", "REQUEST"),
        ("Chad asked Niger to leave.", "REQUEST"),
        ("Chad called again on Monday for calm.", "REQUEST"),
        ("Chad called on Monday in Niamey for calm.", "REQUEST"),
        ("Chad placed its army on a war footing.", "MOBILIZE"),
        ("Chad took Niger to the World Court.", "ACCUSE"),
        ("Tanks headed for the border.", "MOBILIZE"),
        ("Two ministers headed for the border.", "CONSULT"),
        ("Shells slammed into a school.", "ASSAULT"),
        ("The minister slammed the decision.", "ACCUSE"),
        ("Riot police stormed a factory.", "COERCE"),
        ("Protesters stormed parliament.", "PROTEST"),
        ("Soldiers stormed a factory.", "ASSAULT"),
        ("The army shelled the town, moved in and stormed a factory.", "ASSAULT"),
        ("Sanctions were imposed on Chad.", "SANCTION"),
        ("Chad shortened by one hour the nightly curfew.", "CONCEDE"),
        ("Chad sent to Niger 300 soldiers.", "MOBILIZE"),
        ("Chad released a report on political prisoners.", None),
        ("The conference opened at the embassy.", None),
        ("Chad is holding three Swedes.", "COERCE"),
        ("Rebels captured Kidal.", "ASSAULT"),
    ],
)
def test_the_last_verb_means(text: str, kind: str | None, sentence: Callable[[str], Sentence]) -> None:
    read = sentence(text)
    place = max(at for at, group in enumerate(read.groups) if not group.infinitive)
    sense = sense_of(place, read)
    assert (sense and sense.type) == kind


@pytest.mark.parametrize(
    ("prefix", "word", "lemma"),
    [
        ("re", "opened", "reopen"),
        ("re", "deployed", "redeploy"),
        ("re", "drafted", "draft"),
        ("test", "fired", "test-fire"),
        ("tear", "gassed", "tear-gas"),
        ("air", "lifted", "airlift"),
        ("long", "planned", None),
    ],
)
def test_verbs_with_a_hyphen(prefix: str, word: str, lemma: str | None) -> None:
    assert compound_verb(prefix, word) == lemma

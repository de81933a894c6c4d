from __future__ import annotations

from dipltime.data import table
from dipltime.events.triggers.lexicon import noun_forms, object_phrases, parse_frame, verb_forms, verb_senses

TYPES = {
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
    "PROTEST",
    "STATEMENT",
    "OTHER",
}
PLACES = {
    "subject",
    "object",
    "with",
    "to",
    "on",
    "in",
    "of",
    "for",
    "from",
    "at",
    "against",
    "into",
    "about",
    "between",
    "among",
    "over",
    "near",
    "along",
    "alongside",
    "behind",
    "by",
    "poss",
}


_KEY = ("lemma", "particle", "object", "subject")


def test_every_row_has_a_known_type_and_frame() -> None:
    for row in (*table("verbs"), *table("nouns")):
        frame = parse_frame(row["frame"])
        assert row["type"] in TYPES, row
        assert set(frame.source) | set(frame.target) <= PLACES, row


def test_every_object_class_has_words() -> None:
    known = {name for rows in object_phrases().values() for _, classes in rows for name in classes}
    wanted = {row[column] for row in table("verbs") for column in ("object", "subject")}
    # Names of countries and of places bring their classes with them.
    assert wanted - {"", "country", "place", "national"} <= known


def test_no_row_stands_twice() -> None:
    verbs = [tuple(row[column] for column in _KEY) for row in table("verbs")]
    assert len(verbs) == len(set(verbs)) > 600


def test_the_sense_that_asks_most_comes_first() -> None:
    for senses in verb_senses().values():
        demands = [(len(sense.particle), bool(sense.needs), bool(sense.doer)) for sense in senses]
        assert demands == sorted(demands, reverse=True)


def test_forms_find_their_verb() -> None:
    forms = verb_forms()
    assert forms["met"].lemma == "meet"
    assert forms["left"].lemma == "leave"
    assert forms["banned"].kinds == {"past", "participle"}


def test_plurals_of_nouns() -> None:
    assert noun_forms()["treaties"].type == "SUPPORT"

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, ValidationError
from tests.making import article, report

from dipltime.encoding import to_bytes
from dipltime.model import (
    Actor,
    Article,
    DateExpression,
    Event,
    Evidence,
    EvidenceDate,
    Extraction,
    Place,
    Reading,
    Relation,
    Span,
    When,
)
from dipltime.serial import article_from_json, event_from_json, schema

if TYPE_CHECKING:
    pass

words = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)
days = st.dates().map(lambda day: day.isoformat())
offsets = st.integers(0, 10**6)
countries = st.none() | st.from_regex("[A-Z]{3}", fullmatch=True)
precisions = st.sampled_from(["day", "range", "unknown"])
whens = st.builds(When, words, st.none() | days, st.none() | days, precisions, st.booleans())
spans = st.builds(Span, offsets, offsets, words)
kinds = st.sampled_from(["before", "after", "during", "same_day"])
relations = st.builds(Relation, kinds, words, st.none() | words)
readings = st.builds(
    Reading, st.none() | words, st.none() | words, st.sampled_from([None, "past", "same"]), st.none() | words,
    st.none() | words, st.none() | relations,
)  # fmt: skip
dates = st.builds(EvidenceDate, offsets, offsets, words, words, words, readings)
statuses = st.sampled_from(["occurred", "tentative", "denied"])
evidence = st.builds(
    Evidence, words, st.none() | days, offsets, offsets, words, statuses, whens, st.none() | dates,
    st.none() | spans, st.none() | words,
)  # fmt: skip
events = st.builds(
    Event,
    words,
    st.from_regex(r"[A-Z][a-z ]{1,20}", fullmatch=True),
    st.sampled_from(["CONSULT", "OTHER"]),
    statuses,
    whens,
    spans,
    st.none() | words,
    st.lists(st.builds(Actor, words, st.sampled_from(["country", "person"]), countries), max_size=2).map(
        tuple
    ),
    st.none() | st.builds(Place, words, countries),
    st.lists(evidence, min_size=1, max_size=2).map(tuple),
)


def validator(name: str) -> Draft202012Validator:
    whole = schema()
    return Draft202012Validator({"$defs": whole["$defs"], "$ref": f"#/$defs/{name}"})


EVENT, EXTRACTION = validator("event"), validator("extraction")


@given(events)
def test_an_event_is_read_back_as_it_was_written(event: Event) -> None:
    data = json.loads(to_bytes(event.to_dict()))
    assert event_from_json(data) == event


@given(events)
def test_an_event_is_as_the_schema_says(event: Event) -> None:
    EVENT.validate(event.to_dict())


def test_an_article_is_read_back_without_its_text() -> None:
    article = Article("a", "Words.", "Title", "a.txt", "2021-05-19", "text", "because", "en")
    again = article_from_json(dict(article.to_dict()))
    assert again == Article("a", "", "Title", "a.txt", "2021-05-19", "text", "because", "en")


def test_an_extraction_is_as_the_schema_says() -> None:
    date = DateExpression(0, 4, "2021", "DATE", "2021", "year", None, "2021", "2021-01-01", "2021-12-31")
    data = Extraction(article(), (date,), (report(),)).to_dict()
    EXTRACTION.validate(data)
    assert list(data) == ["article", "dates", "events"]


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("status", "done"),
        ("type", "MEETING"),
        ("when", {"edtf": "2021"}),
        ("evidence", []),
        ("title", "two\nlines"),
        ("actors", [{"name": "Russia", "kind": "state", "country": "RUS", "role": "source"}]),
        ("place", {"name": "Oslo", "country": "Norway"}),
    ],
)
def test_the_schema_refuses_what_is_not_so(field: str, value: Any) -> None:
    data = report().to_dict()
    EVENT.validate(data)
    with pytest.raises(ValidationError):
        EVENT.validate({**data, field: value})


def test_half_a_surrogate_pair_does_no_harm() -> None:
    assert json.loads(to_bytes({"a": "x\ud800y", "b": "é"})) == {"a": "x?y", "b": "é"}


@pytest.mark.parametrize("text", ["\x7f", "\x80", "\x9b31m", "é«\x9f»©", "\x1b[31m"])
def test_no_control_character_is_left_in_json(text: str) -> None:
    written = to_bytes({"title": text})
    assert json.loads(written) == {"title": text}
    assert not any(ord(sign) < 0x20 or 0x7F <= ord(sign) < 0xA0 for sign in written.decode())

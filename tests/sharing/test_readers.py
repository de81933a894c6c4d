"""Files that others wrote, and files that are none."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from tests.making import article, report
from tests.sharing.making import fill

from dipltime.errors import InputError
from dipltime.serial import schema
from dipltime.shape import _CHECKS, fitted
from dipltime.timeline import Timeline
from dipltime.views import render
from dipltime.views.as_ics import pack
from dipltime.views.page import Page

if TYPE_CHECKING:
    from pathlib import Path

VALID = Draft202012Validator({"$defs": schema()["$defs"], "$ref": "#/$defs/record"})
RECORD: dict[str, Any] = {**report().to_dict(), "articles": [{**article().to_dict(), "added": "2026-01-01"}]}

TABLE = """\
Title;Date;Status;Type;Actors;Place
Ministers meet in Oslo;2021-06-12/2021-06-14;scheduled;CONSULT;Norway;Oslo
"A treaty; signed";June 2021;;agree;Russia:source;
'=1+1;;;;;
"""

CALENDAR = """\
BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:1@elsewhere
SUMMARY:Summit of the G7
DTSTART;VALUE=DATE:20210611
DTEND;VALUE=DATE:20210614
STATUS:TENTATIVE
CATEGORIES:work,consult
LOCATION:Carbis Bay
END:VEVENT
BEGIN:VEVENT
UID:2@elsewhere
SUMMARY:A call
DTSTART:20210615T120000Z
END:VEVENT
END:VCALENDAR
"""


def test_a_table_that_a_person_wrote(tmp_path: Path) -> None:
    timeline = Timeline(tmp_path / "events.json")
    timeline.import_(TABLE.encode(), name="mine.csv")
    first, second, third = timeline.events()
    assert (first.title, first.when.edtf, first.status) == ("A treaty; signed", "2021-06", "occurred")
    assert (first.type, first.actors[0].country, first.actors[0].role) == ("AGREE", "RUS", "source")
    assert (second.when.edtf, second.status, second.type) == ("2021-06-12/2021-06-14", "scheduled", "CONSULT")
    assert second.place is not None
    assert (second.place.country, second.evidence[0].text) == ("NOR", "Ministers meet in Oslo")
    assert (third.title, third.when.precision) == ("=1+1", "unknown")
    assert [listing.article.source for listing in timeline.articles()] == ["mine.csv"]
    assert timeline.check() == []
    assert timeline.import_(TABLE.encode(), name="mine.csv").change.known


def test_a_calendar_of_another_program(tmp_path: Path) -> None:
    timeline = Timeline(tmp_path / "events.json")
    timeline.import_(CALENDAR.encode(), name="other.ics")
    summit, call = timeline.events()
    assert (summit.title, summit.when.edtf) == ("Summit of the G7", "2021-06-11/2021-06-13")
    assert (summit.status, summit.type, summit.place and summit.place.name) == (
        "tentative",
        "CONSULT",
        "Carbis Bay",
    )
    assert (call.when.edtf, call.type) == ("2021-06-15", "OTHER")
    assert timeline.import_(CALENDAR.encode(), name="other.ics").change.known


def test_what_extract_writes_is_like_the_article_added(tmp_path: Path) -> None:
    from dipltime import extract

    text = "They met on Wednesday.\n\nThe ministers of France and Germany will meet in Berlin on 2 June 2021."
    added, imported = Timeline(tmp_path / "a.json"), Timeline(tmp_path / "b.json")
    added.add(text, published="2021-05-19", added="2026-01-01")
    line = json.dumps(extract(text, published="2021-05-19").to_dict()).encode()
    imported.import_(line, added="2026-01-01")
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
    imported.import_(line.replace(b'"events": [{', b'"events": [], "other": [{'))
    assert imported.events() == []


def test_an_article_without_a_date_is_named_and_the_rest_taken_in(tmp_path: Path) -> None:
    from dipltime import extract

    lines = [
        json.dumps(extract(text, published=published, source=name).to_dict())
        for text, published, name in (
            ("They met on Wednesday in Oslo.", None, "undated.txt"),
            ("They met on Wednesday in Oslo.", "2021-05-19", "dated.txt"),
        )
    ]
    timeline = Timeline(tmp_path / "events.json")
    done = timeline.import_("\n".join(lines).encode())
    assert [one.split(":")[0] for one in done.failures] == ["the input"]
    assert "undated.txt" in done.failures[0]
    assert [one.source for one in done.change.articles] == ["dated.txt"]


@pytest.mark.parametrize("layout", ["array", "object", "indented", "lines", "windows", "bom"])
def test_layouts_of_json(tmp_path: Path, layout: str) -> None:
    line = json.dumps(RECORD)
    text = {
        "array": f"[{line}]",
        "object": line,
        "indented": json.dumps(RECORD, indent=2),
        "lines": f"\n{line}\n\n",
        "windows": f"{line}\r\n",
        "bom": f"\ufeff{line}",
    }[layout]
    timeline = Timeline(tmp_path / "events.json")
    timeline.import_(text.encode())
    assert [event.id for event in timeline.events()] == ["e1"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"[1]", "object 1 is no record"),
        (b'[{"id": "x"}]', "object 1 is no record: has no 'title'"),
        (b'{"id": "x"\n', "line 1 is no JSON"),
        (b"[", "is no JSON"),
        (b"\xff\xfe", "not in UTF-8"),
        (b"name,day\na,b\n", "is no table of events"),
        (b"title,date\nA,2021-02-30\n", "line 2 has a date that is none"),
        (b"title,date,status\nA,2021,done\n", 'line 2 has the status "done"'),
        (b"title,date,type\nA,2021,party\n", 'line 2 has the type "PARTY"'),
        (b"title,date\n,2021\n", "line 2 has no title"),
        (b"title,json\nA,{\n", "line 2 has a cell json that is none"),
        (b"title,date,published\nA,2021,soon\n", "line 2 is no record: its evidence[0].published"),
        (b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n", "is no calendar"),
        (b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY;;:\nEND:VCALENDAR\n", "is no calendar"),
        (b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nX-DIPLTIME:zzz\nEND:VEVENT\nEND:VCALENDAR\n", "entry 1 has an X-DIPLTIME"),
        (b'{"format": "dipltime", "version": 2, "articles": {}, "events": {}}', "is a store"),
        (b'[' * 100_000, "is no JSON"),
    ],
)  # fmt: skip
def test_a_file_that_is_none(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "events.json"
    with pytest.raises(InputError) as caught:
        Timeline(path).import_(content, name="mine")
    assert str(caught.value).startswith("mine")
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)
    assert not path.exists()


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("title", "two\nlines", "title"),
        ("title", "", "title"),
        ("status", "done", "status"),
        ("when", {"edtf": "2021"}, "when has no 'earliest'"),
        ("when", {**RECORD["when"], "earliest": "2021-05-19\n"}, "when.earliest"),
        ("when", {**RECORD["when"], "earliest": "٢٠٢١-05-19"}, "when.earliest"),
        ("evidence", [], "evidence"),
        ("evidence", [{}], "evidence[0] has no"),
        (
            "actors",
            [{"name": "Russia", "kind": "state", "country": "RUS", "role": "source"}],
            "actors[0].kind",
        ),
        ("place", {"name": "Oslo", "country": "Norway"}, "place.country"),
        ("reports", [], "not as many reports"),
        ("reports", [{"id": "e1"}], "reports[0] has no"),
        ("corrections", [{"id": "x"}], "corrections[0]"),
        ("trigger", {"start": -1, "end": 2, "text": "x"}, "trigger.start"),
        ("trigger", {"start": True, "end": 2, "text": "x"}, "trigger.start"),
    ],
)
def test_a_record_that_is_none(tmp_path: Path, field: str, value: object, words: str) -> None:
    record = json.loads(json.dumps({**RECORD, field: value}))
    with pytest.raises(InputError, match="object 1 is no record") as caught:
        Timeline(tmp_path / "events.json").import_(json.dumps([record]).encode())
    assert words in str(caught.value)


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=3), lambda inner: st.lists(
    inner, max_size=2) | st.dictionaries(st.sampled_from(list(RECORD)), inner), max_leaves=8),
    st.lists(st.sampled_from([*RECORD, "reports"]), min_size=1, max_size=2))  # fmt: skip
def test_what_fits_is_what_the_schema_allows(value: object, fields: list[str]) -> None:
    data = {**RECORD, **dict.fromkeys(fields, value)}
    try:
        again = fitted(data, "record")
    except InputError:
        assert not VALID.is_valid(data)
    else:
        VALID.validate(data)
        VALID.validate(again)


def test_every_word_of_the_schema_is_known() -> None:
    names: set[str] = set()

    def walk(rule: object, *, is_rule: bool) -> None:
        if isinstance(rule, dict):
            names.update(rule if is_rule else ())
            for name, value in rule.items():
                walk(value, is_rule=not (is_rule and name in ("properties", "$defs")))
        elif isinstance(rule, list):
            for value in rule:
                walk(value, is_rule=True)

    reached = (
        "record",
        "extraction",
        "event",
        "evidence",
        "date",
        "when",
        "actor",
        "place",
        "article",
        "decision",
    )
    for name in reached:
        walk(schema()["$defs"][name], is_rule=True)
    assert names <= {*_CHECKS, "$ref", "allOf", "anyOf", "required", "properties", "items", "description"}


def test_unknown_fields_of_a_later_version_are_let_be(tmp_path: Path) -> None:
    record = json.loads(json.dumps(RECORD))
    record["mood"] = "good"
    record["when"]["calendar"] = "Julian"
    record["evidence"][0]["page"] = 3
    timeline = Timeline(tmp_path / "events.json")
    timeline.import_(json.dumps(record).encode())
    assert timeline.events() == fill(tmp_path / "b.json", [(article(), [report()])]).events()


def test_a_changed_cell_is_noted(tmp_path: Path) -> None:
    text = render("csv", Page([report(title="They met")])).replace(",They met,", ",They parted,")
    done = Timeline(tmp_path / "events.json").import_(text.encode(), name="a.csv")
    assert done.notes == (
        "a.csv: line 2: title was changed, but the cell json counts (empty it to read the others)",
    )


def test_a_calendar_entry_that_unpacks_without_end_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dipltime.views.as_ics._LARGEST", 1000)
    bomb = pack({"id": "x" * 5000})
    text = f"BEGIN:VCALENDAR\nBEGIN:VEVENT\nX-DIPLTIME:{bomb}\nEND:VEVENT\nEND:VCALENDAR\n"
    with pytest.raises(InputError, match="cannot be read"):
        Timeline(tmp_path / "events.json").import_(text.encode())


@given(st.binary(max_size=60) | st.text(max_size=60).map(lambda text: f"title,json\n{text}".encode()))
def test_no_content_is_a_surprise(content: bytes) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        for name in (None, "json", "jsonl", "csv", "ics"):
            with suppress(InputError):
                Timeline(f"{folder}/events.json").import_(content, format=name)

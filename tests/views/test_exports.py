"""The formats of `export`, read by the programs that they are for, or by what stands for these."""

from __future__ import annotations

import csv
import datetime as dt
import html
import io
import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from icalendar import Calendar
from markdown_it import MarkdownIt
from tests.making import article, report
from tests.sharing.making import HOSTILE

from dipltime.model import When
from dipltime.views import FORMATS, format_of, render
from dipltime.views.as_csv import COLUMNS
from dipltime.views.clean import clean
from dipltime.views.long_dates import in_full
from dipltime.views.page import Page

if TYPE_CHECKING:
    from dipltime.model import Event

ALL = [title.replace("\n", " ") for title in HOSTILE]
TITLES = [title for title in ALL if clean(title)]


def hostile_events() -> list[Event]:
    return [
        report(f"e{number}", title=title, place=(title, None), actors=("USA", title))
        for number, title in enumerate(ALL)
    ]


def page(events: list[Event], **article_fields: Any) -> Page:
    told = {**article("a1", **article_fields).to_dict(), "added": "2026-01-01"}
    return Page(events, records=[{**event.to_dict(), "articles": [told]} for event in events])


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("a.json", "json"), ("A.JSONL", "jsonl"), ("x/y.ndjson", "jsonl"), ("a.csv", "csv"), ("a.ics", "ics"),
        ("a.md", "markdown"), ("a.mmd", "mermaid"), ("a.timelinejs.json", "timelinejs"), ("a.txt", "plain"),
        ("a", None), ("a.exe", None), ("json", None), (".", None),
    ],
)  # fmt: skip
def test_the_ending_of_a_file_is_its_format(path: str, name: str | None) -> None:
    assert format_of(path) == name


def test_no_ending_stands_for_two_formats() -> None:
    endings = [ending for format_ in FORMATS.values() for ending in format_.endings]
    assert len(endings) == len(set(endings))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("plain", ""),
        ("json", "[]\n"),
        ("jsonl", ""),
        ("csv", ",".join(COLUMNS) + "\r\n"),
        ("markdown", "# Timeline\n\nNo events.\n"),
        ("mermaid", "timeline\n    title Diplomatic timeline\n"),
    ],
)
def test_without_events_a_file_is_valid_and_empty(name: str, text: str) -> None:
    assert render(name, Page([])) == text


def test_without_events_calendars_and_timelinejs_are_valid() -> None:
    assert Calendar.from_ical(render("ics", Page([]))).subcomponents == []
    assert json.loads(render("timelinejs", Page([])))["events"] == []


def test_a_table_has_no_formula_and_a_row_for_each_event() -> None:
    rows = list(csv.DictReader(io.StringIO(render("csv", page(hostile_events())), newline="")))
    assert [row["id"] for row in rows] == [event.id for event in hostile_events()]
    for row, title in zip(rows, ALL, strict=True):
        for cell in row.values():
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "＝"))
            assert cell.isprintable()
        assert row["title"].removeprefix("'") == clean(title).removeprefix("'")
        assert json.loads(row["json"])["title"] == title


def test_cells_of_an_event() -> None:
    event = report(place=("Reykjavik", "ISL"), title="They met")
    (row,) = csv.DictReader(io.StringIO(render("csv", page([event], source="https://news.example/1"))))
    del row["json"]
    assert row == {
        "id": "e1", "date": "2021-05-19", "earliest": "2021-05-19", "latest": "2021-05-19", "precision": "day",
        "status": "occurred", "type": "CONSULT", "mode": "meet", "title": "They met", "actors": "USA; RUS",
        "countries": "USA; RUS", "place": "Reykjavik", "place_country": "ISL", "articles": "a1",
        "published": "2021-05-19", "sources": "https://news.example/1",
        "sentence": "The two ministers met on Wednesday in Reykjavik.", "conflicts": "",
    }  # fmt: skip


def calendar(*events: Event) -> list[Any]:
    return list(Calendar.from_ical(render("ics", page(list(events)))).subcomponents)


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("occurred", "CONFIRMED"), ("ongoing", "CONFIRMED"), ("scheduled", "CONFIRMED"), ("tentative", "TENTATIVE"),
        ("postponed", "TENTATIVE"), ("cancelled", "CANCELLED"), ("denied", "CANCELLED"),
    ],
)  # fmt: skip
def test_the_status_of_a_calendar_entry(status: str, expected: str) -> None:
    (entry,) = calendar(report(status=status))
    assert entry["status"] == expected


def test_a_calendar_entry_is_all_of_the_days_and_has_a_name_that_stays() -> None:
    (entry,) = calendar(report("e1", "2021-06-12", "2021-06-14", title="Summit", place=("Geneva", "CHE")))
    assert (entry["dtstart"].dt, entry["dtend"].dt) == (dt.date(2021, 6, 12), dt.date(2021, 6, 15))
    assert entry["dtstart"].params["value"] == "DATE"
    assert entry["uid"] == "e1@dipltime"
    assert entry["sequence"] == 0
    assert (entry["summary"], entry["location"]) == ("Summit", "Geneva")
    assert entry["dtstamp"].dt == dt.datetime(2021, 5, 19, tzinfo=dt.UTC)
    assert entry["description"].startswith(
        "12–14 June 2021 · occurred · CONSULT · USA, RUS\n“The two ministers"
    )


def test_a_calendar_entry_that_changes_has_a_higher_sequence() -> None:
    from dataclasses import replace

    change: dict[str, object] = {
        "at": "2021-06-01",
        "change": "status",
        "from": "scheduled",
        "to": "cancelled",
    }
    (entry,) = calendar(replace(report(), history=(change,)))
    assert entry["sequence"] == 1
    assert entry["dtstamp"].dt == dt.datetime(2021, 6, 1, tzinfo=dt.UTC)


@pytest.mark.parametrize("day", [None, "-0043-03-15", "9999-12-31", "+12021-01-01"])
def test_what_no_calendar_can_write_is_in_the_journal(day: str | None) -> None:
    (entry,) = calendar(report(day=day, status="tentative"))
    assert entry.name == "VJOURNAL"
    assert "dtstart" not in entry
    assert entry["status"] == "DRAFT"


def test_an_open_end_is_one_day_of_a_calendar() -> None:
    (entry,) = calendar(report(day=None, last="2021-06-14"))
    assert (entry["dtstart"].dt, entry["dtend"].dt) == (dt.date(2021, 6, 14), dt.date(2021, 6, 15))


def test_text_that_means_harm_stays_text_in_a_calendar() -> None:
    text = render("ics", page(hostile_events()))
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert all(line.isprintable() for line in text.split("\r\n"))
    entries = Calendar.from_ical(text).subcomponents
    assert [str(entry["summary"]) for entry in entries] == [clean(title) for title in ALL]


def test_markdown_shows_text_as_it_is() -> None:
    text = render("markdown", page(hostile_events(), title=ALL[0], source="javascript:alert(1)"))
    shown = MarkdownIt("gfm-like", {"linkify": False}).render(text)
    assert set(re.findall(r"<(\w+)", shown)) == {"h1", "h2", "ul", "li", "p", "strong", "br", "blockquote"}
    plain = html.unescape(re.sub(r"<[^>]+>", "", shown))
    for title in TITLES:
        assert clean(title) in plain


def test_markdown_of_an_event() -> None:
    text = render(
        "markdown", page([report(title="They met")], title="A day", source="https://news.example/a(1)_b")
    )
    assert text == (
        "# Timeline\n\n## May 2021\n\n- **19 May 2021** · occurred · CONSULT · USA, RUS  \n  They met\n\n"
        "  > The two ministers met on Wednesday in Reykjavik. — A day, 2021\\-05\\-19\n"
    ).replace("2021\\-05\\-19", "2021-05-19")
    linked = render("markdown", page([report()], title="A day", source="https://news.example/a"))
    assert "— [A day](<https://news.example/a>), 2021-05-19" in linked


def _as_mermaid_reads(text: str) -> list[list[str]]:
    """The lines as the grammar of Mermaid's timelines takes them: no signs with a meaning but `: ` and entities."""
    lines = text.splitlines()
    assert lines[:2] == ["timeline", "    title Diplomatic timeline"]
    read = []
    for line in lines[2:]:
        bare = re.sub(r"#\d+;", "", line)
        assert not re.search(r"[#;<>{}%\"`\[\]&=@]", bare)
        parts = line.strip().split(" : ") if not line.strip().startswith(": ") else ["", line.strip()[2:]]
        assert len(parts) == (1 if line.startswith("    section ") else 2)
        assert all(":" not in part for part in parts)
        read.append([re.sub(r"#(\d+);", lambda sign: chr(int(sign[1])), part) for part in parts])
    return read


def test_mermaid_shows_text_as_it_is() -> None:
    read = _as_mermaid_reads(render("mermaid", page(hostile_events())))
    assert [line[1] for line in read[1:]] == [clean(title).strip() or "CONSULT" for title in ALL]


def test_mermaid_of_a_story() -> None:
    events = [
        report(title="They met"),
        report("e2", title="They met again"),
        report(
            "e3",
            "2021-06-01",
            "2021-06-30",
            precision="month",
            status="tentative",
            title="Summit: " + "long " * 50,
        ),
    ]
    assert render("mermaid", page(events)).splitlines()[2:6] == [
        "    section 2021 May",
        "        19 May 2021 : They met",
        "                    : They met again",
        "    section 2021 June",
    ]
    last = render("mermaid", page(events)).splitlines()[6]
    assert last.startswith("        June 2021 : Summit#58; long long")
    assert last.endswith("… (tentative)")
    assert len(last) < 150


@pytest.mark.parametrize(
    ("fields", "start", "end"),
    [
        ({"day": "2021-05-19"}, {"year": 2021, "month": 5, "day": 19}, None),
        (
            {"day": "2021-06-12", "last": "2021-06-14", "precision": "range"},
            {"year": 2021, "month": 6, "day": 12},
            {"year": 2021, "month": 6, "day": 14},
        ),
        ({"day": "2021-06-01", "last": "2021-06-30", "precision": "month"}, {"year": 2021, "month": 6}, None),
        ({"day": "2021-01-01", "last": "2021-12-31", "precision": "year"}, {"year": 2021}, None),
        ({"day": "1990-01-01", "last": "1999-12-31", "precision": "decade"}, {"year": 1990}, {"year": 1999}),
        (
            {"day": "2021-04-01", "last": "2021-06-30", "precision": "quarter", "edtf": "2021-34"},
            {"year": 2021, "month": 4},
            {"year": 2021, "month": 6},
        ),
        ({"day": "-0043-03-15"}, {"year": -43, "month": 3, "day": 15}, None),
    ],
)
def test_dates_of_timelinejs_are_as_precise_as_ours(
    fields: dict[str, Any], start: dict[str, int], end: dict[str, int] | None
) -> None:
    (slide,) = json.loads(render("timelinejs", page([report(**fields)])))["events"]
    assert (slide["start_date"], slide.get("end_date")) == (start, end)


def test_timelinejs_shows_text_as_it_is_and_leaves_out_what_has_no_date() -> None:
    events = [*hostile_events(), report("e99", day=None)]
    slides = json.loads(render("timelinejs", page(events, source='https://x.example/"><b>')))["events"]
    assert [slide["unique_id"] for slide in slides] == [event.id for event in events[:-1]]
    for slide, title in zip(slides, ALL, strict=True):
        assert html.unescape(slide["text"]["headline"]) == clean(title)
        for shown in slide["text"].values():
            assert set(re.findall(r"<(\w+)", shown)) <= {"p", "blockquote", "a"}


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (When("2021-05-19", "2021-05-19", "2021-05-19", "day"), "19 May 2021"),
        (When("2021-05-19~", "2021-05-19", "2021-05-19", "day", approximate=True), "about 19 May 2021"),
        (When("2021-05", "2021-05-01", "2021-05-31", "month"), "May 2021"),
        (When("2021-21", "2021-03-01", "2021-05-31", "season"), "spring 2021"),
        (When("2021-34", "2021-04-01", "2021-06-30", "quarter"), "Q2 2021"),
        (When("2021", "2021-01-01", "2021-12-31", "year"), "2021"),
        (When("199X", "1990-01-01", "1999-12-31", "decade"), "1990s"),
        (When("18XX", "1800-01-01", "1899-12-31", "century"), "19th c."),
        (When("2021-05-17/2021-05-23", "2021-05-17", "2021-05-23", "week"), "week of 17 May 2021"),
        (When("2021-06-12/2021-06-14", "2021-06-12", "2021-06-14", "range"), "12–14 June 2021"),
        (When("2021-05-28/2021-06-02", "2021-05-28", "2021-06-02", "range"), "28 May – 2 June 2021"),
        (
            When("2020-12-30/2021-01-02", "2020-12-30", "2021-01-02", "range"),
            "30 December 2020 – 2 January 2021",
        ),
        (When("1991/2021-05-19", "1991-01-01", "2021-05-19", "range"), "1991 – 19 May 2021"),
        (When("2021-05/2021-06", "2021-05-01", "2021-06-30", "range"), "May 2021 – June 2021"),
        (When("2021-01/..", "2021-01-01", None, "range"), "from January 2021"),
        (When("[..2021-05-19]", None, "2021-05-19", "range"), "by 19 May 2021"),
        (When("[2021-05-19..]", "2021-05-19", None, "range"), "after 19 May 2021"),
        (When("../2021", None, "2021-12-31", "range"), "until 2021"),
        (When("-0043", "-0043-01-01", "-0043-12-31", "year"), "44 BC"),
        (When("XXXX"), "undated"),
    ],
)
def test_dates_in_full(when: When, words: str) -> None:
    assert in_full(when) == words


def test_a_title_of_100_kb_breaks_nothing() -> None:
    event = report(title="Ministers met again " * 5000)
    for name in ("ics", "markdown", "mermaid", "timelinejs"):
        assert len(render(name, page([event]))) < 10_000
    assert event.title in json.loads(render("json", page([event])))[0]["title"]

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from dipltime.serial import schema
from dipltime.timeline import Timeline

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

VALID = Draft202012Validator(schema())


@pytest.fixture(autouse=True)
def _store(store: Path) -> None:
    """All commands here are about this store."""


def dates(out: str) -> list[str]:
    return [json.loads(line)["date"][5:] for line in out.splitlines()]


def test_the_key_dates(command: Callable[..., Any]) -> None:
    result = command("digest")
    assert (result.status, result.errors) == (0, "")
    assert [line.split()[0] for line in result.out.splitlines()] == [
        "1944-05-18",
        "2021-05-17",
        "2021-05-18",
        "2021-05-19",
        "2021-06-16",
    ]
    assert "  1 article  ●  Biden and Putin hold summit" in result.out
    assert "\x1b" not in result.out


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], ["05-18", "05-17", "05-18", "05-19", "06-16"]),
        (["--dates", "1"], ["05-19"]),
        (["--dates", "99", "--reverse"], ["06-16", "05-19", "05-18", "05-17", "05-18"]),
        (["--limit", "2"], ["05-18", "05-17"]),
        (["--limit", "2", "--reverse"], ["06-16", "05-19"]),
        (["--limit", "0"], []),
        (["--from", "2021"], ["05-17", "05-18", "05-19", "06-16"]),
        (["--from", "2021-05", "--to", "2021-05-18"], ["05-17", "05-18"]),
        (["--from", "2021", "--dates", "1"], ["05-19"]),
        (["--to", "2000"], ["05-18"]),
        (["--actor", "SUN"], ["05-18"]),
        (["--actor", "SUN", "--status", "cancelled"], []),
        (["--type", "OTHER"], ["05-18"]),
        (["--type", "summit"], ["06-16"]),
        (["--status", "denied"], ["05-17"]),
        (["--place", "geneva"], ["06-16"]),
        (["--article", "b2"], ["06-16"]),
        (["--search", "deport"], ["05-18"]),
    ],
)
def test_filters(command: Callable[..., Any], arguments: list[str], expected: list[str]) -> None:
    result = command("digest", "--jsonl", *arguments)
    assert (result.status, result.errors) == (0, "")
    assert dates(result.out) == expected


@pytest.mark.parametrize("arguments", [[], ["--dates", "2"], ["--search", "nothing of the kind"]])
def test_json_is_as_the_schema_says(command: Callable[..., Any], arguments: list[str]) -> None:
    data = json.loads(command("digest", "--json", *arguments).out)
    VALID.validate(data)
    lines = command("digest", "--jsonl", *arguments).out.splitlines()
    assert [json.loads(line) for line in lines] == data
    assert json.loads(command("digest", "--format", "json", *arguments).out) == data


def test_json_has_what_the_interface_says(command: Callable[..., Any]) -> None:
    (key_date,) = json.loads(command("digest", "--json", "--type", "summit").out)
    assert list(key_date) == ["date", "score", "articles", "events"]
    (event,) = key_date["events"]
    assert event == json.loads(command("explain", event["id"], "--json").out)


def test_nothing_like_that(command: Callable[..., Any]) -> None:
    result = command("digest", "--search", "nothing of the kind")
    assert (result.status, result.out) == (0, "")
    assert result.errors == "dipltime: no event of events.json is like that on a day that is known\n"


def test_an_empty_store(command: Callable[..., Any], store: Path) -> None:
    store.write_text('{"format": "dipltime", "version": 1, "articles": {}, "events": {}}')
    result = command("digest")
    assert (result.status, result.out) == (0, "")
    assert result.errors == "dipltime: events.json is empty: `dipltime add` reads articles into it\n"
    assert command("digest", "--quiet").errors == ""
    result = command("digest", "--json")
    assert (result.status, result.out, result.errors) == (0, "[]\n", "")
    VALID.validate(json.loads(result.out))


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--dates", "0"], "--dates"),
        (["--dates", "-3"], "--dates"),
        (["--dates", "many"], "--dates"),
        (["--format", "nonsense"], "--format"),
        (["--status", "nonsense"], "--status"),
        (["--from", "nonsense"], "--from"),
        (["--from", "2022", "--to", "2021"], "ends before it begins"),
    ],
)
def test_a_command_line_at_fault(command: Callable[..., Any], arguments: list[str], words: str) -> None:
    result = command("digest", *arguments)
    assert (result.status, result.out) == (2, "")
    assert words in result.errors
    assert result.errors.count("\n") == 1


def test_no_store(command: Callable[..., Any]) -> None:
    result = command("digest", "--db", "nowhere.json")
    assert (result.status, result.out) == (1, "")
    assert "there is no store nowhere.json" in result.errors


def test_from_python(store: Path) -> None:
    timeline = Timeline(store)
    found = timeline.digest("2021-05", "2021-06-30", dates=2, actor=["RUS", "SUN"], type="consult")
    assert [one.date for one in found] == ["2021-05-19", "2021-06-16"]
    assert [event.id for one in found for event in one.events] == ["k1", "k2"]
    assert [one.date for one in timeline.digest(limit=2, reverse=True)] == ["2021-06-16", "2021-05-19"]
    with pytest.raises(ValueError, match="at least one date"):
        timeline.digest(dates=0)


def test_days_outside_the_time_asked_for_weigh_on_those_inside(store: Path) -> None:
    timeline = Timeline(store)
    whole = {one.date: one for one in timeline.digest()}
    assert timeline.digest("2021-05-18", "2021-05-19") == [whole["2021-05-18"], whole["2021-05-19"]]


def test_an_article_that_was_taken_away_counts_no_more(store: Path) -> None:
    timeline = Timeline(store)
    before = timeline.digest()
    timeline.remove(articles=["b2"], at="2026-01-02")
    after = timeline.digest()
    assert [one.date for one in after] == [one.date for one in before if one.date != "2021-06-16"]
    # Of the articles that are left all tell of these days: what is told of one of them is less of a surprise.
    assert after[-1].score < before[-2].score

"""The commands that correct a timeline, through the real command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from dipltime.errors import StoreError
from dipltime.serial import schema
from dipltime.timeline import Timeline

if TYPE_CHECKING:
    from collections.abc import Callable

VALID = Draft202012Validator(schema())
Command = "Callable[..., Any]"


@pytest.fixture(autouse=True)
def _store(store: Path) -> None:
    """All commands here are about this store."""


def events(command: Callable[..., Any]) -> dict[str, dict[str, Any]]:
    data = json.loads(command("show", "--all", "--json").out)
    VALID.validate(data)
    return {event["id"]: event for event in data}


def done(result: Any) -> str:
    assert (result.status, result.errors) == (0, "")
    return str(result.out)


def test_an_edit_is_shown_explained_and_undone(command: Callable[..., Any]) -> None:
    before = events(command)
    out = done(
        command(
            "edit", "k2", "--when", "17 June 2021", "--status", "postponed", "--title", "The  summit",
            "--type", "consult/visit", "--place", "Vienna", "--actor", "Russia", "--actor", "USA:target",
        )
    )  # fmt: skip
    assert "k2: when: 2021-06-16 → 2021-06-17\n" in out
    event = events(command)["k2"]
    assert (event["title"], event["status"], event["mode"]) == ("The summit", "postponed", "visit")
    assert event["when"]["edtf"] == "2021-06-17"
    assert event["place"] == {"name": "Vienna", "country": "AUT"}
    assert [(actor["country"], actor["role"]) for actor in event["actors"]] == [
        ("RUS", "participant"),
        ("USA", "target"),
    ]
    assert "when: 2021-06-16 → 2021-06-17 (by hand)" in command("explain", "k2").out
    (listed,) = json.loads(command("undo", "--list", "--json").out)
    VALID.validate([listed])
    assert listed["changes"]["actors"] == "Russia, United States"
    assert "edit k2: when → 2021-06-17" in done(command("undo", "--list"))
    assert done(command("undo")).startswith("undone: ")
    assert events(command) == before
    assert command("undo", "--list").errors == "dipltime: nothing in events.json was corrected by hand\n"


def test_merge_and_split_by_numbers_and_by_article(command: Callable[..., Any]) -> None:
    before = events(command)
    assert done(command("merge", "k1", "k2")) == "k1: 3 reports now, Biden and Putin hold summit\n"
    assert "  3. Summit held" not in command("explain", "k1").out
    assert "3. Summit held" in command("explain", "k1").out
    assert "m1: 1 report now, Biden and Putin hold summit" in done(command("split", "k1", "--article", "b"))
    assert sorted(events(command)) == ["k1", "k3", "m1", "x4", "x5"]
    assert "k2: 1 report now" in done(command("split", "k1", "2"))
    assert command("check").status == 0
    done(command("undo", "3"))
    assert events(command) == before


def test_removed_events_stay_removed(command: Callable[..., Any]) -> None:
    assert done(command("rm", "k1", "x4")).splitlines() == [
        "removed k1: US and Russian foreign ministers meet in Reykjavik",
        "removed x4: A dated sentence",
    ]
    assert sorted(events(command)) == ["k2", "k3", "x5"]
    assert command("explain", "k1").errors == (
        'dipltime: the event "k1" was removed by hand: `dipltime undo --list` tells when\n'
    )
    assert command("check").status == 0
    done(command("undo"))
    assert sorted(events(command)) == ["k1", "k2", "k3", "x4", "x5"]


def test_an_article_can_be_taken_away(command: Callable[..., Any]) -> None:
    assert done(command("rm", "--article", "a1")).count("removed ") == 4
    (event,) = events(command).values()
    assert [one["article"] for one in event["evidence"]] == ["b2"]
    assert event["id"] == "m1"
    assert [row["id"] for row in json.loads(command("articles", "--json").out)] == ["b2"]
    assert done(command("rm", "--article", "b2")).startswith("removed m1:")
    assert done(command("undo", "2")).count("\n") == 2
    assert sorted(events(command)) == ["k1", "k2", "k3", "x4", "x5"]


def test_former_ids_and_beginnings_of_ids_are_understood(command: Callable[..., Any]) -> None:
    assert command("explain", "m1").out == command("explain", "k2").out
    assert done(command("edit", "m", "--title", "By its beginning")).startswith("k2: title")


def test_an_article_read_again_stays_taken_away(command: Callable[..., Any], text_file: Path) -> None:
    added = command("add", str(text_file), "--db", "other.json")
    assert added.status == 0
    (article,) = json.loads(command("articles", "--json", "--db", "other.json").out)
    done(command("rm", "--article", article["id"], "--db", "other.json"))
    again = command("add", str(text_file), "--db", "other.json")
    assert "1 article left out that was removed by hand" in again.out
    assert json.loads(command("show", "--all", "--json", "--db", "other.json").out) == []


def test_a_dry_run_stores_nothing(command: Callable[..., Any], text_file: Path) -> None:
    before = Path("events.json").read_bytes()
    out = done(command("add", "--dry-run", str(text_file)))
    assert Path("events.json").read_bytes() == before
    assert out.splitlines()[-1].startswith("dry run, nothing is stored: 2 events, 1 planned, from 1 article")
    assert sum(line.startswith("+ ") for line in out.splitlines()) == 2
    command("add", "--dry-run", str(text_file), "--db", "none.json")
    assert not Path("none.json").exists()


@pytest.mark.parametrize(
    ("status", "words", "arguments"),
    [
        (1, 'no event has the id "zz"', ["edit", "zz", "--title", "x"]),
        (1, "begins the id of several events: k1, k2, k3", ["edit", "k", "--title", "x"]),
        (1, 'no event has the id ""', ["rm", ""]),
        (1, "ends before it begins", ["edit", "k1", "--when", "2021-06-20/2021-06-10"]),
        (1, "ends before it begins", ["edit", "k1", "--when", "20 June 2021 to 10 June 2021"]),
        (1, "does not exist", ["edit", "k1", "--when", "2021-02-30"]),
        (1, "can be read", ["edit", "k1", "--when", "when pigs fly"]),
        (1, "is no title", ["edit", "k1", "--title", " "]),
        (1, "is not the name of an actor", ["edit", "k1", "--actor", " "]),
        (1, "merged with itself", ["merge", "k1", "k1"]),
        (1, "merged with itself", ["merge", "m1", "k2"]),
        (1, 'no event has the id "zz"', ["merge", "k1", "zz"]),
        (1, "one piece of evidence", ["split", "k1", "1"]),
        (1, "there is no 3", ["split", "k2", "3"]),
        (1, "not all or none", ["split", "k2", "1", "2"]),
        (1, 'no article has the id "q"', ["split", "k2", "--article", "q"]),
        (1, 'no article has the id "q"', ["rm", "k1", "--article", "q"]),
        (1, "1 correction cannot be undone: there are none", ["undo"]),
        (1, "3 corrections cannot be undone: there are none", ["undo", "3"]),
        (1, "0 corrections cannot be undone", ["undo", "0"]),
        (2, "say what is to be changed", ["edit", "k1"]),
        (2, '"done" is none of', ["edit", "k1", "--status", "done"]),
        (2, '"PARTY" is none of', ["edit", "k1", "--type", "party"]),
        (2, "say which evidence", ["split", "k2"]),
        (2, "say what is to be removed", ["rm"]),
        (2, "", ["split", "k2", "one"]),
        (2, "", ["undo", "many"]),
        (2, "", ["merge"]),
        (2, "", ["edit"]),
    ],
)
def test_bad_input_is_one_line_and_changes_nothing(
    command: Callable[..., Any], store: Path, status: int, words: str, arguments: list[str]
) -> None:
    before = store.read_bytes()
    result = command(*arguments)
    assert (result.status, result.out) == (status, "")
    assert result.errors.startswith("dipltime: ")
    assert words in result.errors
    assert result.errors.count("\n") == 1
    assert store.read_bytes() == before


def test_corrections_need_a_store(command: Callable[..., Any]) -> None:
    for arguments in (["undo"], ["rm", "k1"], ["edit", "k1", "--title", "x"], ["merge", "k1", "k2"]):
        result = command(*arguments, "--db", "other.json")
        assert (result.status, result.out) == (1, "")
        assert "there is no store other.json" in result.errors
    assert not Path("other.json").exists()


def test_confirmed_events_are_explained_listed_and_undone(command: Callable[..., Any]) -> None:
    before = events(command)
    out = done(command("confirm", "k1", "k2"))
    assert "k1: confirmed as it stands: occurred, 2021-05-19, US and Russian" in out
    assert "confirmed as it stands (by hand)" in command("explain", "k2").out
    last, first = json.loads(command("undo", "--list", "--json").out)
    VALID.validate([last, first])
    assert (last["kind"], last["events"], last["changes"]) == ("confirm", ["k2"], {})
    assert "confirm k1 (US and" in done(command("undo", "--list"))
    done(command("undo", "2"))
    assert events(command) == before


def test_an_event_that_another_has_changed_is_not_changed_as_it_was_shown(
    command: Callable[..., Any], store: Path
) -> None:
    timeline = Timeline(store)
    shown = timeline.event("k2")
    assert shown.overdue is False
    done(command("edit", "k2", "--title", "The summit in Geneva"))
    for change in (
        lambda: timeline.confirm(shown),
        lambda: timeline.edit(shown, place="Vienna"),
        lambda: timeline.merge("k1", shown),
        lambda: timeline.remove(shown),
    ):
        with pytest.raises(StoreError, match="k2 has changed since it was shown"):
            change()
    for event in timeline.events():
        assert timeline.confirm(event)[0].history[-1]["change"] == "confirmed"

"""`check` and `check --repair`: what is found wrong, what is saved, what is said of the rest."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import TEXT

from dipltime.store import open_store

Change = Callable[[bytes], bytes]


def test_a_sound_store(command: Callable[..., Any], store: Path) -> None:
    before = store.read_bytes()
    assert command("check") == (0, "events.json is sound: 5 events from 2 articles\n", "")
    assert command("check", "--repair") == (
        0, "events.json is sound, nothing is changed: 5 events from 2 articles\n", "",
    )  # fmt: skip
    assert store.read_bytes() == before


def test_the_stores_of_real_texts_are_sound_and_repair_leaves_them_alone(
    command: Callable[..., Any], text_file: Path
) -> None:
    command("add", str(text_file))
    (first, *_) = json.loads(command("show", "--json", "--all").out)
    command("edit", first["id"], "--title", "Corrected by hand")
    command("rm", first["id"])
    before = Path("events.json").read_bytes()
    assert command("check").status == 0
    assert command("check", "--repair").status == 0
    assert Path("events.json").read_bytes() == before


def replaced(old: str, new: str) -> Change:
    return lambda content: content.replace(old.encode(), new.encode(), 1)


SAID = [
    (replaced('"Deportation"', "7"), "event k3 is no event: its title is 7"),
    (replaced('"status":"occurred"', '"status":"held"'), "which the schema's enum rules out"),
    (replaced('"trigger":', '"tigger":'), "has no 'trigger'"),
    (replaced('"k1": {"id":"k1"', '"k1": {"id":"k9"'), "the row of 'k9' goes by another name"),
    (replaced('"title":"Biden and Putin hold summit"', '"title":"They dine"'), "is not what its reports say"),
    (replaced('"article":"b2"', '"article":"zz"'), "names the article zz, which is not in the store"),
    (replaced('"a1": {"id":"a1"', '"a1": {"id":5'), "article 5 is no kept_article: its id is 5"),
    (replaced('"text":"The two ministers met', '"text":"Two ministers met'), "quotes 44 characters as 48"),
    (replaced('"end":21,"text":"met"}', '"end":21,"text":"mat"}'), "a trigger, 'mat', that does not stand"),
    (replaced('"earliest":"1944-05-18"', '"earliest":"1944-13-18"'), "which the schema's pattern rules out"),
    (replaced('"id":"k3",', '"id":"k3"'), 'bytes, of "k3" (Deportation), cannot be read'),
]  # fmt: skip


@pytest.mark.parametrize(("change", "says"), SAID)
def test_what_is_wrong_is_told(command: Callable[..., Any], store: Path, change: Change, says: str) -> None:
    before = store.read_bytes()
    store.write_bytes(change(before))
    assert store.read_bytes() != before
    result = command("check")
    assert (result.status, result.out) == (1, "")
    assert says in result.errors
    assert "check --repair" in result.errors.splitlines()[-1]
    assert store.read_bytes() == change(before)


def test_what_is_there_twice_is_told(command: Callable[..., Any], store: Path) -> None:
    lines = store.read_text().splitlines(keepends=True)
    at = next(at for at, line in enumerate(lines) if line.startswith('"k3"'))
    store.write_text("".join([*lines[: at + 1], lines[at], *lines[at + 1 :]]))
    assert "the row of 'k3' is there twice" in command("check").errors
    store.write_text("".join([*lines[: at + 1], lines[at].replace('"k3"', '"k4"'), *lines[at + 1 :]]))
    assert "has a report that the event" not in command("check").errors
    assert command("check", "--repair").status == 0


def cut(content: bytes) -> bytes:
    return content[: content.index(b'"k1"') + 30]


def overwritten(content: bytes) -> bytes:
    at = content.index(b'"k3"')
    return content[: at + 20] + b"\x00\xff" * 40 + content[at + 60 :]


def headless(content: bytes) -> bytes:
    return content[content.index(b'"articles"') :]


@pytest.mark.parametrize(
    ("change", "lost", "status"),
    [
        (cut, {"k1"}, 3),
        (overwritten, {"k3"}, 3),
        (headless, set(), 0),
        (replaced('"Deportation"', "7"), {"k3"}, 3),
        (replaced('"k3": {', '"k3": '), {"k3"}, 3),
        (lambda content: content.rstrip(b"}\n"), None, 3),
        (lambda content: content + b"\0" * 4096, set(), 3),
    ],
)
def test_what_can_be_saved_is_saved(
    command: Callable[..., Any], store: Path, change: Change, lost: set[str] | None, status: int
) -> None:
    events = {row["id"]: row for row in open_store(store).rows("events")}
    damaged = change(store.read_bytes())
    store.write_bytes(damaged)
    shown = command("show")
    assert shown.status == 1
    assert re.match("dipltime: (events.json|the row)[^\n]*damaged[^\n]*dipltime check[^\n]*\n$", shown.errors)
    result = command("check", "--repair")
    assert result.status == status
    assert "is repaired" in result.out
    assert "events.json.damaged" in result.out
    assert Path("events.json.damaged").read_bytes() == damaged
    assert command("check").status == 0
    after = {row["id"]: row for row in open_store(store).rows("events")}
    if lost is not None and change is not cut:
        assert set(events) - set(after) == lost
    assert all(events[name] == row for name, row in after.items() if name in events)
    assert ("events.json: lost: " in result.errors) == (status == 3)


def test_a_repair_never_takes_the_name_of_an_earlier_one(command: Callable[..., Any], store: Path) -> None:
    whole = store.read_bytes()
    for name in ("events.json.damaged", "events.json.damaged.2"):
        store.write_bytes(overwritten(whole))
        assert name in command("check", "--repair").out
        assert Path(name).read_bytes() == overwritten(whole)


def test_an_article_that_is_lost_keeps_its_events_and_comes_back_when_added(
    command: Callable[..., Any], text_file: Path
) -> None:
    command("add", str(text_file))
    path = Path("events.json")
    whole = path.read_bytes()
    (article,) = (row["id"] for row in open_store(path).rows("articles"))
    path.write_bytes(whole.replace(b'"source":', b'"source"', 1))
    result = command("check", "--repair")
    assert result.status == 3
    assert f"of the article {article} only its events are left: add it again" in result.errors
    assert command("check").status == 0
    assert [event["id"] for event in json.loads(command("show", "--json").out)]
    assert not command("add", str(text_file)).out.startswith("nothing changed")
    assert path.read_bytes() == whole


def test_events_that_are_lost_come_back_when_their_article_is_added(
    command: Callable[..., Any], text_file: Path
) -> None:
    command("add", str(text_file))
    path = Path("events.json")
    whole = path.read_bytes()
    path.write_bytes(whole.replace(b'"evidence":', b'"evidence"', 1))
    assert command("check", "--repair").status == 3
    command("add", str(text_file))
    assert path.read_bytes() == whole


def test_the_backup_that_has_what_is_lost_is_named(command: Callable[..., Any], text_file: Path) -> None:
    command("add", str(text_file))
    (first, *_) = json.loads(command("show", "--json").out)
    command("edit", first["id"], "--title", "Corrected")
    Path("events.json").write_bytes(cut_in_half(Path("events.json").read_bytes()))
    assert "events.json.bak holds 2 events and 1 articles of before" in command("check", "--repair").errors


def cut_in_half(content: bytes) -> bytes:
    return content[: len(content) // 2]


@pytest.mark.parametrize("content", [b"\0" * 500, b"garbage", b'{"name": "other"}', b"\xff"])
def test_nothing_is_written_where_nothing_can_be_saved(
    command: Callable[..., Any], store: Path, content: bytes
) -> None:
    store.write_bytes(content)
    result = command("check", "--repair")
    assert (result.status, result.out) == (1, "")
    assert "nothing can be saved" in result.errors
    assert result.errors.count("\n") == 1
    assert store.read_bytes() == content
    assert not list(store.parent.glob("*.damaged*"))


def test_a_store_of_a_newer_version_is_left_alone(command: Callable[..., Any], store: Path) -> None:
    newer = store.read_bytes().replace(b'"version": 2', b'"version": 9')
    store.write_bytes(newer)
    result = command("check", "--repair")
    assert result.status == 1
    assert "newer" in result.errors
    assert store.read_bytes() == newer


def test_a_lost_decision_brings_back_what_it_removed(command: Callable[..., Any], text_file: Path) -> None:
    command("add", str(text_file))
    path = Path("events.json")
    before = {row["id"] for row in open_store(path).rows("events")}
    (first, *_) = json.loads(command("show", "--json").out)
    command("rm", first["id"])
    path.write_bytes(path.read_bytes().replace(b'"kind":"remove"', b'"kind":remove'))
    result = command("check", "--repair")
    assert result.status == 3
    assert "was removed by nobody" in result.errors
    assert command("check").status == 0
    assert {row["id"] for row in open_store(path).rows("events")} == before


@pytest.mark.parametrize("arguments", [("add", "-"), ("undo",), ("check", "--repair"), ("rm", "k1")])
def test_a_store_in_use_is_waited_for_as_long_as_is_asked(
    command: Callable[..., Any], store: Path, arguments: tuple[str, ...]
) -> None:
    with open_store(store).transaction():
        result = command(*arguments, "--lock-timeout", "0.1")
    assert (result.status, result.out) == (1, "")
    assert result.errors == (
        "dipltime: events.json is being written by another dipltime, which has not ended within 0.1 s: "
        "try again, or wait longer with --lock-timeout\n"
    )


def test_reading_waits_for_nobody(command: Callable[..., Any], store: Path) -> None:
    with open_store(store).transaction():
        for name in ("show", "articles", "stats", "check", "digest"):
            assert command(name).status == 0


def test_no_time_to_wait_is_below_zero(command: Callable[..., Any]) -> None:
    Path("a.txt").write_text(TEXT)
    assert command("add", "a.txt", "--lock-timeout", "-1").status == 2

"""What is saved of a file that is not as it was written, and what is said of the rest."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dipltime.store import TABLES
from dipltime.store.lines import layout, load, raw
from dipltime.store.salvage import is_damaged, salvage

ARTICLES = {name: {"id": name, "published": "2021", "language": "en"} for name in ("a1", "a2")}
EVENTS = {
    f"e{at}": {
        "id": f"e{at}",
        "title": f"Talks {at} „é“",
        "when": {"edtf": "2021"},
        "evidence": [{"article": "a1"}],
    }
    for at in range(5)
}
REMOVED = {"a1/r1": {"id": "a1/r1", "report": {"id": "r1", "when": {}, "evidence": []}}}
CORRECTIONS = {"000001": {"id": "000001", "kind": "edit", "set": {}, "reports": []}}
TABLES_NOW: dict[str, dict[str, dict[str, Any]]] = {
    "articles": ARTICLES, "events": EVENTS, "removed": REMOVED, "corrections": CORRECTIONS,
}  # fmt: skip
CONTENT = b"".join(
    layout(
        {name: {key: raw(one) for key, one in rows.items()} for name, rows in TABLES_NOW.items()},
        "dipltime",
        2,
    )
)
OTHERWISE = [
    json.dumps({"format": "dipltime", "version": 2, **TABLES_NOW}, **how).encode()
    for how in ({}, {"indent": 2}, {"sort_keys": True}, {"ensure_ascii": False, "separators": (",", ":")})
]


def rows(content: bytes) -> dict[str, dict[str, Any]]:
    return {
        table: {key: load(key, one) for key, one in found.items()}
        for table, found in salvage(content).tables.items()
    }


@pytest.mark.parametrize("content", [CONTENT, *OTHERWISE])
def test_a_sound_file_is_read_whole(content: bytes) -> None:
    found = salvage(content)
    assert (found.lost, found.odd, found.version) == ([], [], 2)
    assert rows(content) == TABLES_NOW


@pytest.mark.parametrize("content", [CONTENT, *OTHERWISE])
def test_every_row_before_a_cut_is_saved(content: bytes) -> None:
    for size in range(1, len(content) - 3, 7):
        kept = rows(content[:size])
        saved = [one for table in kept.values() for one in table.values()]
        whole = [one for table in TABLES_NOW.values() for one in table.values()]
        assert all(one in whole for one in saved)
        at = content[:size].rfind(b'"e3"')
        if at > 0 and b'"e4"' in content[at:size]:
            assert EVENTS["e3"] in saved
        assert salvage(content[:size]).lost or not salvage(content[:size]).count()


@pytest.mark.parametrize(
    "garbage", [b"\x00" * 50, b"\xff\xfe\xfa" * 9, b'"', b"}}}}", b"{{{{", b'"x": {', b"\n\n"]
)
def test_garbage_in_a_row_costs_that_row_alone(garbage: bytes) -> None:
    at = CONTENT.index(b'"when"', CONTENT.index(b'"Talks 2')) + 4
    content = CONTENT[:at] + garbage + CONTENT[at + 4 :]
    found = salvage(content)
    assert set(found.tables["events"]) == set(EVENTS) - {"e2"}
    assert {name: rows(content)[name] for name in TABLES if name != "events"} == {
        name: TABLES_NOW[name] for name in TABLES if name != "events"
    }
    assert len(found.lost) == 1
    assert 'of "e2"' in found.lost[0]
    assert found.lost[0].startswith("line 11:")


def test_garbage_over_several_rows_names_them() -> None:
    at, end = CONTENT.index(b'"Talks 1'), CONTENT.index(b'"Talks 3')
    found = salvage(CONTENT[:at] + b"\x01" * (end - at) + CONTENT[end:])
    assert set(found.tables["events"]) == {"e0", "e4"}
    assert len(found.lost) == 1


@pytest.mark.parametrize("cut", [1, 2, 3, 4])
def test_a_lost_head_costs_nothing(cut: int) -> None:
    content = b"".join(CONTENT.splitlines(keepends=True)[cut:])
    found = salvage(content)
    assert (found.lost, found.version) == ([], 2 if cut == 1 else None)
    assert found.odd == ["the head of the file, which says what it is, is lost"]
    assert rows(content) == TABLES_NOW


def test_one_row_that_is_no_json_among_many() -> None:
    found = salvage(CONTENT.replace(b'"title":"Talks 3', b'"title":Talks 3'))
    assert set(found.tables["events"]) == set(EVENTS) - {"e3"}


def test_rows_that_are_there_twice_or_go_by_another_name() -> None:
    lines = CONTENT.splitlines(keepends=True)
    at = next(at for at, line in enumerate(lines) if line.startswith(b'"e2"'))
    twice = b"".join([*lines[: at + 1], lines[at], *lines[at + 1 :]])
    assert salvage(twice).odd == [f"line {at + 2}: the row of 'e2' is there twice"]
    renamed = CONTENT.replace(b'"e2": {', b'"other": {')
    assert salvage(renamed).odd == [f"line {at + 1}: the row of 'e2' goes by another name"]
    assert rows(renamed) == TABLES_NOW


def test_the_report_of_a_damaged_removal_is_no_event() -> None:
    content = CONTENT.replace(b'"a1/r1": {"id":"a1/r1"', b'"a1/r1": {"id":"a1/r1", oops')
    assert set(salvage(content).tables["events"]) == set(EVENTS)


@pytest.mark.parametrize(
    ("content", "damaged"),
    [
        (b"", False),
        (b"Talks were held.\n", False),
        (b'{"_default": {"1": {"name": "x"}}}', False),
        (b'{"format": "other", "version": 1', False),
        (CONTENT[:40], True),
        (CONTENT[300:600], True),
        (b"\0" * 100, False),
    ],
)
def test_what_was_a_store_is_known(content: bytes, damaged: bool) -> None:
    assert is_damaged(content) is damaged


@given(st.data())
def test_whatever_is_overwritten_the_other_rows_are_saved(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(CONTENT)))
    end = data.draw(st.integers(start, min(len(CONTENT), start + 200)))
    content = CONTENT[:start] + data.draw(st.binary(max_size=80)) + CONTENT[end:]
    kept = rows(content)
    for table, whole in TABLES_NOW.items():
        for key, one in whole.items():
            line = b'"%b": %b' % (key.encode(), raw(one))
            at = CONTENT.index(line)
            # An unpaired quotation mark before a row on its own line may take the row with it.
            first = CONTENT.rfind(b"\n", 0, at) + 1
            if at + len(line) < start or first > end:
                assert kept[table].get(key) == one


@pytest.mark.parametrize(
    "unit", [b'"a":{', b'{"', b'"\\', b'"a": {"id":"a"', b"[", b'"events": {', b'"a":{"b":[1,1,1,1,1,1,1,1],']
)
def test_hostile_content_takes_time_in_proportion(unit: bytes) -> None:
    begun = time.perf_counter()
    salvage(unit * (1_000_000 // len(unit)))
    assert time.perf_counter() - begun < 10

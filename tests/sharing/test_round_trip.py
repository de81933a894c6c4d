"""Exported and imported, a timeline is what it was."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.making import article, report
from tests.sharing.making import correct, fill, hostile, timelines

from dipltime.errors import StoreError
from dipltime.timeline import Timeline
from dipltime.views import FORMATS

if TYPE_CHECKING:
    from dipltime.model import Article, Event

WHOLE = [name for name, format_ in FORMATS.items() if format_.whole]


@pytest.mark.parametrize("name", WHOLE)
@settings(max_examples=20)
@given(timelines(), st.integers(0, 4), hostile)
def test_a_timeline_comes_back(
    name: str, said: list[tuple[Article, list[Event]]], choice: int, words: str
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        there = fill(Path(folder, "there.json"), said)
        correct(there, choice, words)
        text = there.export(there.events(), name)
        path = Path(folder, "here.json")
        here = Timeline(path)
        done = here.import_(text.encode(), format=name)
        assert (done.notes, done.failures) == ((), ())
        assert here.events() == there.events()
        told = {evidence.article for event in there.events() for evidence in event.evidence}
        assert [one.article for one in here.articles()] == [
            one.article for one in there.articles() if one.article.id in told
        ]
        assert here.check() == []
        assert here.export(here.events(), name) == text
        before = path.read_bytes() if path.exists() else b""
        assert here.import_(text.encode()).change.known  # the format is told by the content
        assert (path.read_bytes() if path.exists() else b"") == before


def test_corrections_come_along_and_can_be_undone(tmp_path: Path) -> None:
    there = fill(tmp_path / "there.json", [(article(), [report(), report("e2", type="AGREE", start=100)])])
    there.edit("e1", title="By hand", at="2026-01-02")
    there.edit("e2", status="cancelled", at="2026-01-03")
    text = there.export(there.events(), "jsonl").encode()
    here = Timeline(tmp_path / "here.json")
    here.import_(text)
    assert here.corrections() == there.corrections()
    here.undo(2)
    assert here.event("e1").title == report().title
    assert here.import_(text).change.known is False
    assert here.event("e1").title == "By hand"


def test_corrections_of_two_timelines_are_kept_apart_by_new_ids(tmp_path: Path) -> None:
    stores = []
    for name, kind in (("a1", "AGREE"), ("b2", "CONSULT")):
        store = fill(tmp_path / name, [(article(name), [report(f"e{name}", article=name, type=kind)])])
        store.edit(f"e{name}", title=f"Corrected {name}", at="2026-01-02")
        stores.append(store)
    first, second = stores
    first.import_(second.export(second.events(), "json").encode())
    assert [one.id for one in first.corrections()] == ["000001", "000002"]
    assert {event.title for event in first.events()} == {"Corrected a1", "Corrected b2"}
    assert first.import_(second.export(second.events(), "csv").encode()).change.known


def test_some_of_a_timeline_leaves_the_rest_as_it_is(tmp_path: Path) -> None:
    there = fill(tmp_path / "there.json", [(article(), [report(), report("e2", type="AGREE", start=100)])])
    before = there.events()
    part = there.export(there.events(type="AGREE"), "json").encode()
    assert there.import_(part).change.known
    assert there.events() == before
    here = Timeline(tmp_path / "here.json")
    here.import_(part)
    assert [event.id for event in here.events()] == ["e2"]
    assert [
        event.id for event in here.import_(there.export(there.events(), "ics").encode()).change.added
    ] == ["e1"]


def test_an_import_changes_what_the_file_says_otherwise(tmp_path: Path) -> None:
    here = fill(tmp_path / "here.json", [(article(), [report()])])
    there = fill(
        tmp_path / "there.json", [(article(), [report(title="The ministers meet in Reykjavik at last")])]
    )
    done = here.import_(there.export(there.events(), "json").encode())
    assert [event.title for event in done.change.updated] == ["The ministers meet in Reykjavik at last"]


def test_what_was_removed_by_hand_stays_removed(tmp_path: Path) -> None:
    here = fill(tmp_path / "here.json", [(article(), [report(), report("e2", type="AGREE", start=100)])])
    text = here.export(here.events(), "json").encode()
    here.remove("e1", at="2026-01-02")
    here.import_(text)
    assert [event.id for event in here.events()] == ["e2"]


def test_events_as_show_writes_them_are_taken_in(tmp_path: Path) -> None:
    later = report("m1", article="b2", published="2021-05-20", title="Blinken and Lavrov met in Reykjavik")
    there = fill(tmp_path / "there.json", [(article(), [report()]), (article("b2", "2021-05-20"), [later])])
    (event,) = there.events()
    here = Timeline(tmp_path / "here.json")
    import json

    here.import_(json.dumps([event.to_dict()]).encode())
    (again,) = here.events()
    assert again.evidence == event.evidence
    assert (again.id, again.title, again.when) == (event.id, event.title, event.when)


def test_nothing_is_taken_in_where_the_store_is_none(tmp_path: Path) -> None:
    path = tmp_path / "notes.json"
    path.write_text("[1, 2]")
    with pytest.raises(StoreError):
        Timeline(path).import_(b"[]\n")
    assert path.read_text() == "[1, 2]"

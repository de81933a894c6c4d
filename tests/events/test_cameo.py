"""The root codes of CAMEO, derived from type and mode on request."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

import dipltime
from dipltime.cli.app_scaling import app
from dipltime.data import table
from dipltime.serial import schema

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Norway and Chad held talks in Oslo on Monday. Norway expelled ten Chadian envoys on Tuesday."


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Norway and Chad held talks in Oslo on Monday.", "04"),
        ("Norway recognised Chad on Monday.", "05"),
        ("Norway appealed to Chad on Monday to free the envoys.", "02"),
        ("Norway condemned Chad on Monday for the raid.", "11"),
        ("Norway expelled ten Chadian envoys on Monday.", "16"),
        ("Norway bombed the capital of Chad on Monday.", "18"),
        ("Norway invaded Chad on Monday.", "19"),
    ],
)
def test_the_root_of_an_event(text: str, root: str) -> None:
    assert root in {
        dipltime.cameo_root(event) for event in dipltime.extract(text, published="2021-05-19").events
    }


def test_every_type_has_a_root_but_other() -> None:
    known = {row["type"] for row in table("cameo") if not row["mode"]}
    types = set(schema()["$defs"]["event"]["properties"]["type"]["enum"])
    assert known == types - {"OTHER"}
    assert {row["root"] for row in table("cameo")} == {f"{number:02}" for number in range(1, 21)}
    assert all(row["source"] for row in table("cameo"))


def test_it_is_written_only_where_it_is_asked_for(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text(TEXT)
    run = CliRunner().invoke
    plain = run(app, ["extract", str(article), "--published", "2021-05-19"]).stdout
    asked = run(app, ["extract", str(article), "--published", "2021-05-19", "--cameo"]).stdout
    assert not any("cameo" in event for event in json.loads(plain)["events"])
    assert [event["cameo"] for event in json.loads(asked)["events"]] == ["04", "16"]
    store = str(tmp_path / "store.json")
    run(app, ["add", str(article), "--published", "2021-05-19", "--db", store])
    shown = json.loads(run(app, ["show", "--db", store, "--json", "--cameo"]).stdout)
    assert [event["cameo"] for event in shown] == ["04", "16"]
    assert "cameo" not in run(app, ["show", "--db", store, "--json"]).stdout

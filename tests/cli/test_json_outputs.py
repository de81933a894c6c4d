"""Whatever is written as JSON is as the schema says that `dipltime schema` prints."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

OUTPUTS = [
    ("extract text.txt --json", "extraction"),
    ("extract text.txt --dates-only --jsonl", "extraction"),
    ("extract text.txt --format json", "extraction"),
    ("show --all --json", "event"),
    ("show --all --jsonl", "event"),
    ("show --format json", "event"),
    ("digest --json", "key_date"),
    ("digest --jsonl", "key_date"),
    ("explain k2 --json", "event"),
    ("articles --json", "listed_article"),
    ("articles --jsonl", "listed_article"),
    ("stats --json", "stats"),
    ("undo --list --json", "correction"),
    ("export - --json", "record"),
    ("export - --jsonl", "record"),
    ("export - --format json --actor Atlantis", "record"),
]


@pytest.fixture(autouse=True)
def _corrected(command: Callable[..., Any], store: Path, text_file: Path) -> None:
    """A store with an article of its own and corrections of every kind."""
    text_file.rename(text_file.with_name("text.txt"))
    for words in (
        "add text.txt",
        "edit k2 --status occurred --when 2021-06",
        "merge k1 k3",
        "split k2 2",
        "rm x4",
    ):
        assert command(*words.split()).status == 0


@pytest.mark.parametrize(("words", "name"), OUTPUTS, ids=[words for words, _ in OUTPUTS])
def test_an_output_is_as_the_schema_says(command: Callable[..., Any], words: str, name: str) -> None:
    schema = json.loads(command("schema").out)
    result = command(*words.split())
    assert result.status == 0
    is_array = result.out.startswith("[")
    found = json.loads(result.out) if is_array else [json.loads(line) for line in result.out.splitlines()]
    assert found or "Atlantis" in words
    Draft202012Validator(schema).validate(found if is_array else found[0])
    for one in found:
        Draft202012Validator({"$defs": schema["$defs"], "$ref": f"#/$defs/{name}"}).validate(one)


def test_timeml_of_one_article_and_of_several(command: Callable[..., Any], tmp_path: Path) -> None:
    result = command("extract", "text.txt", "--format", "timeml")
    assert result.status == 0
    assert '<TIMEX3 tid="t1" type="DATE" value="2021-05-19"' in result.out
    (tmp_path / "two.jsonl").write_text('{"text": "They met."}\n{"text": "They met again."}\n')
    result = command("extract", "two.jsonl", "--format", "timeml")
    assert (result.status, result.out, result.errors.count("\n")) == (1, "", 1)
    result = command("extract", "text.txt", "--format", "xml")
    assert (result.status, result.errors.count("\n")) == (2, 1)

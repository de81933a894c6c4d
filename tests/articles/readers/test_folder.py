"""Folders: what is read of them, in which order, and what a bad file in them does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dipltime.articles import read_path
from dipltime.errors import DipltimeError, InputError

if TYPE_CHECKING:
    from pathlib import Path


def test_files_of_a_folder_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/a.jsonl", "c.pdf", ".hidden.txt", ".git/x.txt", "notes"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text('{"text": "Record."}' if "jsonl" in name else f"Text of {name}.\n")
    texts = [article.text.strip() for article in read_path(tmp_path)]
    assert texts == ["Text of b.txt.", "Record.", "Text of a/z.md."]


def test_a_link_to_a_folder_above_ends_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Text.\n")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert [article.text for article in read_path(tmp_path)] == ["Text.\n"]


def test_a_bad_file_leaves_the_rest(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text("Good.\n")
    errors: list[DipltimeError] = []
    assert [article.text for article in read_path(tmp_path, on_error=errors.append)] == ["Good.\n"]
    assert ["a.txt" in str(error) for error in errors] == [True]
    with pytest.raises(InputError, match=r"a\.txt is empty"):
        list(read_path(tmp_path))


def test_a_folder_without_articles(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").touch()
    with pytest.raises(InputError, match="holds no article"):
        list(read_path(tmp_path))

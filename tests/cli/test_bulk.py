"""`dipltime bulk` as a command: what it says where it cannot begin."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

RECORD = '{"text": "They met on Wednesday.", "published": "2021-05-19"}\n'


@pytest.mark.parametrize("library", ["pyarrow", "dask", "distributed", "fsspec"])
def test_without_the_extra_it_names_it(
    command: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    result = command("bulk", "a.jsonl", "--out", "out")
    assert (result.status, result.out) == (1, "")
    assert result.errors == (
        "dipltime: dipltime bulk needs an extra that is not installed: pip install 'dipltime[cluster]'\n"
    )


@pytest.mark.parametrize(
    ("arguments", "status", "wrong"),
    [
        (("a.jsonl",), 2, "Missing option '--out'"),
        (("a.jsonl", "--out", "out", "--workers", "0"), 2, "--workers"),
        (
            ("a.jsonl", "--out", "out", "--workers", "2", "--scheduler", "tcp://h:1"),
            2,
            "leave one of the two out",
        ),
        (("none.jsonl", "--out", "out"), 1, "none.jsonl does not exist"),
        (("no*.jsonl", "--out", "out"), 1, "no*.jsonl does not exist"),
        (("empty", "--out", "out"), 1, "empty does not exist"),
        (
            ("zz://bucket/a.jsonl", "--out", "out"),
            1,
            "zz://bucket/a.jsonl cannot be read (Protocol not known: zz)",
        ),
        (("memory://none/*.jsonl", "--out", "out"), 1, "memory://none/*.jsonl does not exist"),
        (("page.html", "--out", "out"), 1, "page.html is none of JSONL, Parquet and WARC"),
        (("notext.parquet", "--out", "out"), 1, 'notext.parquet: there is no column "text"'),
        (("bad.parquet", "--out", "out"), 1, "bad.parquet cannot be read"),
        (("a.jsonl", "--out", "page.html"), 1, "page.html cannot be written"),
        (("a.jsonl", "--out", "kept"), 1, "kept holds something else (letter.txt)"),
        (("a.jsonl", "--out", "out", "--scheduler", "h"), 1, "h is no address of a scheduler"),
        (
            ("a.jsonl", "--out", "out", "--scheduler", "tcp://127.0.0.1:1"),
            1,
            "no scheduler answers at tcp://127.0.0.1:1",
        ),
        (("a.jsonl", "--out", "out", "--db", "page.html"), 1, "page.html is not a store"),
    ],
)
def test_what_is_wrong_is_one_line(
    command: Callable[..., Any], tmp_path: Path, arguments: tuple[str, ...], status: int, wrong: str
) -> None:
    pyarrow = pytest.importorskip("pyarrow", reason="the extra dipltime[cluster] is not installed")
    parquet = pytest.importorskip("pyarrow.parquet")
    (tmp_path / "a.jsonl").write_text(RECORD)
    (tmp_path / "page.html").write_text("<p>They met.")
    (tmp_path / "bad.parquet").write_bytes(b"PAR1 and no more")
    parquet.write_table(pyarrow.table({"words": ["They met."]}), tmp_path / "notext.parquet")
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "letter.txt").write_text("Dear all")
    result = command("bulk", *arguments)
    assert (result.status, result.out) == (status, "")
    assert result.errors.count("\n") == 1
    assert wrong in result.errors

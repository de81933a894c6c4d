"""Inputs that mean harm, read by a process whose memory and time are measured: a clear line, or a clean result."""

from __future__ import annotations

import gzip
import json
import lzma
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dipltime.articles.source import MAX_TEXT

READING = Path(__file__).parents[2] / "torture" / "reading.py"
_MEGABYTES = 500
_SECONDS = 60
"""A bound, not a measure: what takes a second here may take ten on a busy machine."""
_SAID = "OSLO, May 19, 2021 - The ministers of Norway and Sweden %s met in Oslo on Wednesday.\n"


def page(inside: bytes) -> bytes:
    return b"<!doctype html><html><body>" + inside + b"</body></html>"


def feed(inside: bytes) -> bytes:
    return b'<rss version="2.0"><channel><item>' + inside + b"</item></channel></rss>"


def xz(raw: bytes) -> bytes:
    return lzma.compress(raw, preset=0)


REFUSED: dict[str, Callable[[], bytes]] = {
    "zeros.gz": lambda: gzip.compress(bytes(100_000_000), 1),
    "words.txt.gz": lambda: gzip.compress(b"word " * 10_000_000, 1),
    "words.xz": lambda: xz(b"word " * 10_000_000),
    "twice.gz": lambda: gzip.compress(gzip.compress(bytes(50_000_000), 1)),
    "records.jsonl.gz": lambda: gzip.compress(b'{"text":"' + b"a " * 20_000_000 + b'"}\n', 1),
    "page.html.gz": lambda: gzip.compress(page(b"<p>word</p>" * 4_000_000), 1),
    "feed.xml.xz": lambda: xz(feed(b"<title>word</title>" * 2_000_000)),
    "line.txt": lambda: b"The ministers met on Wednesday and " * (50_000_000 // 35),
    "line.md": lambda: b"a*b_c[d](e) " * (50_000_000 // 12),
    "line.jsonl": lambda: b'{"text":"' + b"They met. " * 5_000_000 + b'"}\n',
    "line.html": lambda: page(b"The ministers met. " * (50_000_000 // 19)),
    "line.rss": lambda: feed(b"<title>" + b"They met. " * 5_000_000 + b"</title>"),
    "long.txt": lambda: b"a " * (MAX_TEXT // 2 + 1),
    "long.jsonl": lambda: b'{"text":"' + b"a " * (MAX_TEXT // 2 + 1) + b'"}\n',
    "deep.html": lambda: page(b"<div>" * 1_000_000),
    "tags.html": lambda: page(b"<p><b>a</b>" * 800_000),
    "attributes.html": lambda: page(b"<p " + b'a="b" ' * 1_500_000 + b">"),
    "deep.rss": lambda: feed(b"<title>" * 1_000_000),
    "deep.jsonl": lambda: b'{"text":' + b"[" * 5_000_000 + b"\n",
    "deep objects.jsonl": lambda: b'{"text":"x","a":' + b'{"a":' * 1_000_000 + b"\n",
    "wide.jsonl": lambda: b'{"a":[' + b"[]," * 1_900_000 + b"[]]}\n",
    "quoted.md": lambda: b">" * (MAX_TEXT - 1) + b"a",
    "zeros.txt": lambda: b"\0" * 1_000_000,
    "zeros within.txt": lambda: b"The ministers\0 met.\0\n" * 100,
    "halves.jsonl": lambda: b'{"text":"The ministers \\ud800 met."}\n',
}  # fmt: skip
READ: dict[str, Callable[[], bytes]] = {
    "article.txt": lambda: (_SAID % "").encode(),
    "quotes.txt": lambda: b'"' * 500_000,
    "digits.txt": lambda: b"1" * MAX_TEXT,
    "numbers.txt": lambda: b"19 " * (MAX_TEXT // 3),
    "lines.txt": lambda: b"a\n" * (MAX_TEXT // 2),
    "word.txt": lambda: b"a" * MAX_TEXT,
    "stars.md": lambda: b"*a _b " * (MAX_TEXT // 6),
    "bidi.txt": lambda: (_SAID % "\u202e\u2066\u200f\u2069").encode(),
    "escapes.txt": lambda: (_SAID % "\x1b[31m\x1b]0;owned\x07\u009b2J" + _SAID % "" * 20).encode(),
    "emoji.txt": lambda: (_SAID % "👩‍👩‍👧‍👦" * 50).encode(),
}  # fmt: skip


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What one process told of reading all of them."""
    folder = tmp_path_factory.mktemp("hostile")
    for name, make in (REFUSED | READ).items():
        (folder / name).write_bytes(make())
    done = subprocess.run(
        [sys.executable, str(READING), *(str(folder / name) for name in REFUSED | READ)],
        capture_output=True, check=False, text=True,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    for file in folder.iterdir():
        file.unlink()
    return {Path(one["path"]).name: one for one in map(json.loads, done.stdout.splitlines())}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused_is_refused_in_one_line(told: dict[str, dict[str, Any]], name: str) -> None:
    one = told[name]
    assert (one["status"], one["data"]) == (1, "")
    assert re.fullmatch(r"dipltime: [^\n]*" + re.escape(name) + r"[^\n]{10,300}\n", one["errors"])
    assert one["seconds"] < _SECONDS
    assert one["megabytes"] < _MEGABYTES


@pytest.mark.parametrize("name", READ)
def test_what_is_read_is_clean(told: dict[str, dict[str, Any]], name: str) -> None:
    one = told[name]
    assert (one["status"], one["errors"]) == (0, "")
    assert one["data"].startswith('{"article":')
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f]", one["data"])
    assert one["seconds"] < _SECONDS
    assert one["megabytes"] < _MEGABYTES


def test_what_would_steer_a_terminal_is_not_shown(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(_SAID % "\u202e\u2066\x1b[31m\x1b]0;owned\x07\u009b2J" + _SAID % "" * 20)
    dipltime = [sys.executable, "-m", "dipltime"]
    db = ("--db", str(tmp_path / "events.json"))
    subprocess.run([*dipltime, "add", str(path), *db], check=True, capture_output=True)
    shown = subprocess.run([*dipltime, "show", *db], check=True, capture_output=True, text=True).stdout
    assert "19 Wed" in shown
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]", shown)

"""Several processes read what one reads, in the same order."""

from __future__ import annotations

import json
import signal
import time
from pathlib import Path

import pytest
from tests.cli.test_process import run, start

SAMPLES = sorted(map(str, (Path(__file__).parents[1] / "articles").glob("*.txt")))


def test_extract_writes_the_same(tmp_path: Path) -> None:
    outputs = [run(tmp_path, "extract", *SAMPLES, *jobs) for jobs in ((), ("--jobs", "3"))]
    assert outputs[0] == outputs[1]
    assert outputs[0][0] == 0


def test_add_stores_the_same(tmp_path: Path) -> None:
    records = tmp_path / "a.jsonl"
    texts = [Path(path).read_text() for path in SAMPLES]
    lines = [json.dumps({"text": text, "published": "2021-05-19"}) for text in texts for _ in range(2)]
    records.write_text("\n".join([*lines, "no record"]))
    shown = []
    for number in ("1", "2"):
        status, _, errors = run(tmp_path, "add", str(records), "--db", f"{number}.json", "--jobs", number)
        assert status == 3
        assert f"line {len(lines) + 1}" in errors.decode()
        shown.append(run(tmp_path, "show", "--all", "--json", "--db", f"{number}.json"))
    assert shown[0] == shown[1]


@pytest.mark.parametrize("number", ["0", "-1", "many"])
def test_numbers_that_are_none(tmp_path: Path, number: str) -> None:
    status, _, errors = run(tmp_path, "add", "a.txt", "--jobs", number)
    assert status == 2
    assert "--jobs" in errors.decode()


def test_an_interrupt_keeps_what_is_done_and_leaves_no_process(tmp_path: Path) -> None:
    texts = [Path(path).read_text() for path in SAMPLES]
    lines = [
        json.dumps({"id": f"{n}-{year}", "text": text, "published": f"{year}-01-01"})
        for year in range(1950, 1990)
        for n, text in enumerate(texts)
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    process = start(tmp_path, "add", "a.jsonl", "--jobs", "2")
    while not (tmp_path / "events.json").exists():
        assert process.poll() is None
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    # The pipes close only when the last process that holds them has ended.
    out, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert errors.endswith(b"dipltime: interrupted\n")
    stored = run(tmp_path, "articles", "--jsonl")[1].splitlines()
    assert 0 < len(stored) < len(lines)
    assert f"{len(stored)} articles".encode() in out or len(stored) == 1

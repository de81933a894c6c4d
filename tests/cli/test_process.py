"""The command line as a process of its own: pipes, full disks, signals, two at a time."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import TEXT

COMMAND = [sys.executable, "-m", "dipltime"]


def start(folder: Path, *arguments: str, **options: Any) -> subprocess.Popen[bytes]:
    pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    return subprocess.Popen([*COMMAND, *arguments], cwd=folder, **{**pipes, **options})


def run(folder: Path, *arguments: str, given: bytes = b"", **options: Any) -> tuple[int, bytes, bytes]:
    process = start(folder, *arguments, **options)
    out, errors = process.communicate(given)
    return process.returncode, out, errors


ADD = ("add", "-", "--input-format", "jsonl")


def records(count: int, start_at: int = 0) -> bytes:
    made = (
        {"id": f"r{number}", "text": f"Report {number}. {TEXT}", "published": "2021-05-19"}
        for number in range(start_at, start_at + count)
    )
    return "".join(json.dumps(record) + "\n" for record in made).encode()


def articles(folder: Path) -> list[str]:
    _, out, _ = run(folder, "articles", "--jsonl")
    return [json.loads(line)["id"] for line in out.splitlines()]


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    run(tmp_path, *ADD, given=records(60))
    with start(tmp_path, "show", "--jsonl", "--all") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_output_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        status, _, errors = run(tmp_path, "schema", stdout=full)
    assert status == 1
    assert errors == b"dipltime: the output cannot be written: No space left on device\n"


def test_two_adds_at_once_lose_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(records(6))
    (tmp_path / "b.jsonl").write_bytes(records(6, 6))
    with start(tmp_path, "add", "a.jsonl") as one, start(tmp_path, "add", "b.jsonl") as other:
        one.communicate()
        other.communicate()
    assert (one.returncode, other.returncode) == (0, 0)
    assert sorted(articles(tmp_path)) == sorted(f"r{number}" for number in range(12))
    assert run(tmp_path, "check")[0] == 0


def test_a_full_disk_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    run(tmp_path, *ADD, given=records(1))
    before = (tmp_path / "events.json").read_bytes()
    limit = len(before) + 100
    status, out, errors = run(
        tmp_path,
        *ADD,
        given=records(3, 1),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )
    assert (status, out) == (1, b"")
    assert errors.startswith(b"dipltime: events.json cannot be written (File too large)")
    assert errors.count(b"\n") == 1
    assert (tmp_path / "events.json").read_bytes() == before


def test_ctrl_c_keeps_what_was_read(tmp_path: Path) -> None:
    (tmp_path / "many.jsonl").write_bytes(records(20_000))
    process = start(tmp_path, "add", "many.jsonl")
    while not (tmp_path / "events.json").exists():
        assert process.poll() is None
        time.sleep(0.01)
    time.sleep(0.2)
    process.send_signal(signal.SIGINT)
    out, errors = process.communicate()
    assert b" articles published 2021-05-19" in out
    assert process.returncode == 130
    assert errors == b"dipltime: interrupted\n"
    assert 1 <= len(articles(tmp_path)) < 20_000
    assert run(tmp_path, "check")[0] == 0


def test_show_imports_nothing_heavy(tmp_path: Path) -> None:
    run(tmp_path, *ADD, given=records(1))
    code = (
        "import sys; from dipltime.cli.run import run; status = run(['show']);"
        "heavy = {'dateparser', 'rich', 'filelock', 'rapidfuzz', 'sentencex', 'countryinfo', 'holidays',"
        " 'dipltime.temporal', 'dipltime.events', 'dipltime.articles', 'dipltime.tracking'};"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    process = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, check=True)
    assert b"19 Wed" in process.stdout
    assert process.stderr == b"[]\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("export", "-"), ("export", "-", "--json"), ("export", "-", "--format", "csv"),
        ("export", "-", "--format", "ics"), ("export", "/dev/stdout", "--format", "html"),
        ("show", "--format", "markdown"), ("digest", "--json"), ("articles", "--jsonl"), ("undo", "--list"),
        ("schema",),
    ],
    ids=" ".join,
)  # fmt: skip
def test_every_command_bears_a_reader_that_goes_away(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    run(tmp_path, *ADD, given=records(5))
    process = start(tmp_path, *arguments)
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    with process.stderr:
        assert process.stderr.read() in (b"", b"dipltime: nothing in events.json was corrected by hand\n")
    assert process.stdin is not None
    process.stdin.close()
    assert process.wait() == 0


def test_extract_into_import_is_like_add(tmp_path: Path) -> None:
    _, extracted, _ = run(tmp_path, "extract", "-", "--input-format", "jsonl", given=records(3))
    status, out, errors = run(tmp_path, "import", "-", "--db", "imported.json", given=extracted)
    assert (status, errors) == (0, b"")
    assert b"from 3 articles" in out
    run(tmp_path, *ADD, given=records(3))
    assert (tmp_path / "imported.json").read_bytes() == (tmp_path / "events.json").read_bytes()
    assert b"nothing changed" in run(tmp_path, "import", "-", "--db", "imported.json", given=extracted)[1]


def test_nothing_is_written_beside_the_store(tmp_path: Path) -> None:
    places = {name: tmp_path / name for name in ("here", "home", "scratch", "db")}
    for place in places.values():
        place.mkdir()
    said = "OSLO, 19 May 2021 (Example) - The ministers met on Wednesday."
    (tmp_path / "page.html").write_text(f"<!doctype html><html><body><p>{said}</p></body></html>")
    environment = {**os.environ, "HOME": str(places["home"]), "TMPDIR": str(places["scratch"])}
    environment |= {"XDG_CACHE_HOME": str(places["home"]), "PYTHONDONTWRITEBYTECODE": "1"}
    for command in (("add", "../page.html"), ("show",), ("check", "--repair")):
        status, _, errors = run(places["here"], *command, "--db", "../db/events.json", env=environment)
        assert (status, errors) == (0, b"")
    assert [name for name, place in places.items() if any(place.iterdir())] == ["db"]
    assert {file.name for file in places["db"].iterdir()} == {"events.json", ".events.json.lock"}

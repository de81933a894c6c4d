"""Changes that are killed at random moments: nothing that was told is lost, and the store is whole."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from tests.torture.driver import article

from dipltime import Timeline

if TYPE_CHECKING:
    from collections.abc import Iterator

DRIVER = [sys.executable, str(Path(__file__).with_name("driver.py"))]
COMMAND = [sys.executable, "-m", "dipltime"]
ALLOWED = frozenset(
    (
        "events.json",
        ".events.json.lock",
        ".events.json.tmp",
        "events.json.bak",
        "events.json.bak.2",
        "events.json.bak.3",
    )
)
_SPAN = 0.4
"""Seconds from the first change on within which a process that makes many is killed."""


@dataclass
class Figures:
    """What happened in all rounds."""

    rounds: int = 0
    killed: int = 0
    told: int = 0
    in_flight: int = 0
    """Changes that were made but not told, since the process died between the two."""
    lost: list[str] = field(default_factory=list)
    corrupt: list[str] = field(default_factory=list)
    stray: set[str] = field(default_factory=set)


@dataclass
class _Expected:
    """What must be in the store."""

    articles: set[str] = field(default_factory=set)
    titles: dict[str, str] = field(default_factory=dict)
    """The titles that events were given by hand."""
    edits: list[str] = field(default_factory=list)
    """The events with a correction, the last one last."""


class Kills:
    """Rounds on one store."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._folder = folder
        self._path = folder / "events.json"
        self._chance = random.Random(seed)  # noqa: S311 - moments to be tried, no secrets
        self._expected = _Expected()
        self._took = {"add": 1.0, "edit": 1.0, "undo": 1.0}
        self.figures = Figures()

    def begin(self) -> None:
        """Let there be something to correct."""
        for name in ("a", "b", "c"):
            text, published = article(name)
            Timeline(self._path).add(text, published=published)
            self._note(f"add {name}")

    def many_changes(self) -> None:
        """Kill a process that adds, edits and undoes as fast as it can."""
        name = f"r{self.figures.rounds}"
        process = subprocess.Popen(
            [*DRIVER, str(self._path), name, "60", "add", "edit", "add", "edit", "undo"],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(self._chance.uniform(0, _SPAN))
        process.send_signal(signal.SIGKILL)
        out, errors = process.communicate()
        assert not errors, errors.decode()
        for line in out.decode().split("\n")[:-1]:
            self._note(line)
        self._finish(killed=True)

    def one_command(self, kind: str) -> None:
        """Kill one command at any moment of the time that it takes."""
        name = f"r{self.figures.rounds}"
        edit = next(self._ids())
        arguments, given, line = {
            "add": (["add", "-", "--input-format", "jsonl", "-q"], self._record(name), f"add {name}"),
            "edit": (["edit", str(edit), "--title", f"Title {name}", "-q"], b"", f"edit {edit} Title {name}"),
            "undo": (["undo", "-q"], b"", f"undo {self._expected.edits[-1] if self._expected.edits else ''}"),
        }[kind]
        begun = time.monotonic()
        process = subprocess.Popen(
            [*COMMAND, *arguments, "--db", str(self._path)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        try:
            _, errors = process.communicate(given, timeout=self._chance.uniform(0.02, 1.2) * self._took[kind])
            assert process.returncode == 0, errors.decode()
            self._took[kind] = time.monotonic() - begun
            self._note(line)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
        self._finish(killed=process.returncode != 0)

    def _record(self, name: str) -> bytes:
        text, published = article(name)
        return json.dumps({"text": text, "published": published}).encode() + b"\n"

    def _note(self, line: str) -> None:
        """A change was told: from now on it must hold."""
        kind, _, rest = line.partition(" ")
        self.figures.told += 1
        if kind == "add":
            self._expected.articles.add(rest)
        elif kind == "edit":
            event, _, title = rest.partition(" ")
            self._expected.edits.append(event)
            self._expected.titles[event] = title
        elif kind == "undo":
            self._expected.titles.pop(self._expected.edits.pop(), None)

    def _finish(self, *, killed: bool) -> None:
        """Look at what is there after a round; what was made and not told holds from now on as well."""
        figures = self.figures
        figures.rounds += 1
        figures.killed += killed
        figures.stray |= {file.name for file in self._folder.iterdir()} - ALLOWED
        if not self._path.exists():
            figures.lost += sorted(self._expected.articles)
            return
        timeline = Timeline(self._path)
        figures.corrupt += timeline.check()
        there = names_in(timeline)
        figures.lost += sorted(self._expected.articles - there)
        figures.in_flight += len(there - self._expected.articles)
        self._expected.articles |= there
        self._compare_edits(timeline)

    def _compare_edits(self, timeline: Timeline) -> None:
        expected = self._expected
        edited = [row.events[0] for row in timeline.corrections()]
        titles = {event.id: event.title for event in timeline.events()}
        if edited != expected.edits:
            self.figures.in_flight += 1
            if edited != expected.edits[:-1] and edited[:-1] != expected.edits:
                self.figures.lost.append(f"corrections: {len(expected.edits)} told, {len(edited)} there")
        for event in edited:
            if titles.get(event) != expected.titles.get(event, titles.get(event, "")):
                self.figures.lost.append(f"the title that {event} was given")
        expected.edits = edited
        expected.titles = {event: titles[event] for event in edited if event in titles}

    def _ids(self) -> Iterator[str]:
        """The events that are not corrected yet, from the middle of the store on."""
        events = [event.id for event in Timeline(self._path).events()]
        start = self._chance.randrange(len(events))
        yield from (event for event in events[start:] + events[:start] if event not in self._expected.edits)


def names_in(timeline: Timeline) -> set[str]:
    """The names of the articles that the events tell of."""
    told = (one.text.partition("for talks ")[2] for event in timeline.events() for one in event.evidence)
    return {name.rstrip(".\n") for name in told if name}


def kill(folder: Path, rounds: int, seed: int = 1) -> Figures:
    """`rounds` rounds: in turn a process that makes many changes, an `add`, an `edit` and an `undo`."""
    kills = Kills(folder, seed)
    kills.begin()
    kills.many_changes()
    for number in range(1, rounds):
        match number % 4:
            case 0:
                kills.many_changes()
            case 1:
                kills.one_command("add")
            case 2:
                kills.one_command("edit")
            case _ if kills._expected.edits:
                kills.one_command("undo")
            case _:
                kills.many_changes()
    return kills.figures

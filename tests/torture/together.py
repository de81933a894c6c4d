"""Many processes that write one store at once, and some that read it meanwhile."""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from tests.torture.kills import DRIVER, names_in

from dipltime import Timeline

_GRACE = 90
"""Seconds after which those that have not ended are taken to wait for each other for good."""
READER = """
import sys, time
from dipltime import Timeline
path, end, known, looks = sys.argv[1], time.monotonic() + float(sys.argv[2]), 0, 0
while time.monotonic() < end or not looks:
    timeline = Timeline(path)
    if timeline.exists():
        events, articles = timeline.events(), timeline.articles()
        assert len({one.article for event in events for one in event.evidence}) == len(events) >= known
        assert len(articles) >= len(events)
        assert timeline.check() == [] or looks % 10
        known, looks = len(events), looks + 1
print(looks)
"""
"""What it asserts: every event is there with its article, and none that was seen is gone."""


@dataclass
class Together:
    """What came of it."""

    told: int
    lost: int
    failed: list[str]
    looks: int
    """How often a reader saw the store, whole each time."""
    slowest: float
    """Seconds that the slowest change took, with its waiting."""
    seconds: float


def together(place: Path | str, writers: int, seconds: float, readers: int = 1) -> Together:
    """`writers` processes add articles to the store at `place` for `seconds`, `readers` look at it meanwhile."""
    begun = time.monotonic()
    writing = [_start([*DRIVER, str(place), f"w{number}", str(seconds), "add"]) for number in range(writers)]
    reading = [_start([sys.executable, "-c", READER, str(place), str(seconds + 1)]) for _ in range(readers)]
    failed: list[str] = []
    lines = [line for process in writing for line in _told(process, failed)]
    looks = [line for process in reading for line in _told(process, failed)]
    acknowledged = {line.removeprefix("add ") for line in lines if line.startswith("add ")}
    timeline = Timeline(place)
    return Together(
        told=len(acknowledged),
        lost=len(acknowledged - names_in(timeline)),
        failed=[*failed, *timeline.check()],
        looks=sum(map(int, looks)),
        slowest=max((float(line.split()[1]) for line in lines if line.startswith("slowest")), default=0.0),
        seconds=time.monotonic() - begun,
    )


def _start(command: list[str]) -> subprocess.Popen[str]:
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def _told(process: subprocess.Popen[str], failed: list[str]) -> list[str]:
    """What a process wrote; what went wrong with it goes to `failed`."""
    try:
        out, errors = process.communicate(timeout=_GRACE)
    except subprocess.TimeoutExpired:
        process.kill()
        out, errors = process.communicate()
        failed.append("a process waits for good")
    if process.returncode or errors:
        failed.append(f"exit {process.returncode}: {errors.strip()[-300:]}")
    return out.splitlines()

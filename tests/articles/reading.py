"""The sample articles and what a careful reader logs from them, and how far the program agrees."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from dipltime.api import extract
from dipltime.articles import read_path
from dipltime.model import Event, Extraction

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Expected:
    """One event of a reader's list."""

    file: str
    text: str
    type: str
    status: str
    edtf: str
    actors: tuple[str, ...]
    place: str


@cache
def expectations() -> tuple[Expected, ...]:
    """All the events of `expected.toml`."""
    listed = tomllib.loads((FOLDER / "expected.toml").read_text(encoding="utf-8"))["article"]
    return tuple(
        Expected(article["file"], **{**event, "actors": tuple(event["actors"])})
        for article in listed
        for event in article["events"]
    )


def articles() -> list[dict[str, Any]]:
    """The articles of `expected.toml`, each with its file and publication date."""
    return list(tomllib.loads((FOLDER / "expected.toml").read_text(encoding="utf-8"))["article"])


@cache
def extraction(file: str) -> Extraction:
    """What the program reads from one sample article, its publication date found by itself."""
    (article,) = read_path(str(FOLDER / file))
    return extract(article)


def candidates(expected: Expected) -> list[Event]:
    """The program's events whose trigger stands in the words of the expected one."""
    read = extraction(expected.file)
    start = read.article.text.index(expected.text)
    end = start + len(expected.text)
    return [event for event in read.events if event.trigger.start < end and start < event.trigger.end]


def points(expected: Expected, event: Event) -> dict[str, bool]:
    """In what the event agrees with the expected one."""
    countries = {actor.country for actor in event.actors} | {actor.name for actor in event.actors}
    return {
        "type": event.type == expected.type,
        "status": event.status == expected.status,
        "date": _same_date(event.when.edtf, expected.edtf),
        "actors": set(expected.actors) <= countries,
        "place": not expected.place
        or (event.place is not None and event.place.name.lower() in expected.place.lower()),
    }


def _same_date(edtf: str, expected: str) -> bool:
    """Whether both tell one time, "one of the days from" written like "from" and "by" like "until"."""
    edtf = _plain(edtf)
    if expected.endswith("/.."):
        return edtf.split("/")[0].rstrip("~?%") == expected.split("/")[0] and "/" in edtf
    return edtf == expected


def _plain(edtf: str) -> str:
    """The value without its hedge, and an open set ("[..2021-05-19]") as the interval with its bounds."""
    edtf = edtf.strip("~?%")
    if edtf.startswith("[..") and "," not in edtf:
        return f"../{edtf[3:-1]}"
    return f"{edtf[1:-3]}/.." if edtf.startswith("[") and edtf.endswith("..]") else edtf


def agreement() -> dict[str, float]:
    """The share of expected events that are found at all, and of those that agree in each point."""
    found = 0
    right = dict.fromkeys(("type", "status", "date", "actors", "place"), 0)
    for expected in expectations():
        events = candidates(expected)
        if not events:
            continue
        found += 1
        best = max((points(expected, event) for event in events), key=lambda point: sum(point.values()))
        for name, holds in best.items():
            right[name] += holds
    return {"found": found / len(expectations()), **{name: count / found for name, count in right.items()}}

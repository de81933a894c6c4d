"""A store to show, articles to read, and the command line in this process."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from tests.making import article, report

import dipltime.batches
from dipltime.cli.run import run
from dipltime.model import Article, Event, Extraction
from dipltime.timeline import Timeline

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXT = """\
PARIS, May 19, 2021 - The foreign ministers of France and Germany met in Paris on Wednesday.

They will meet again in Berlin on 2 June 2021, a spokesman said.
"""


class Result(NamedTuple):
    """What a command wrote, and its exit status."""

    status: int
    out: str
    errors: str


@pytest.fixture
def command(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Callable[..., Result]:
    """Runs a command in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str) -> Result:
        status = run(arguments)
        out, errors = capfdbinary.readouterr()
        return Result(status, out.decode(), errors.decode())

    return call


@pytest.fixture
def text_file(tmp_path: Path) -> Path:
    """An article."""
    path = tmp_path / "paris.txt"
    path.write_text(TEXT)
    return path


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store with two articles and five events, made without reading any text."""
    path = tmp_path / "events.json"
    a = article("a1", title="First meeting", published_because="it stands to reason", published_from="text")
    b = article("b2", "2021-06-17", title="Summit held")
    geneva: dict[str, Any] = {"title": "Biden and Putin hold summit", "mode": "summit"}
    events: dict[str, list[Event]] = {
        "a1": [
            report("k1"),
            report(
                "k2", "2021-06-01", "2021-06-30", start=100, precision="month", status="tentative", **geneva
            ),
            report(
                "k3", "1944-05-18", start=200, type="COERCE", mode=None, actors=("SUN",), title="Deportation"
            ),
            report(
                "x4", "2021-05-18", start=300, type="OTHER", mode=None, actors=(), title="A dated sentence"
            ),
            report("x5", "2021-05-17", start=400, status="denied", title="Talks in secret denied"),
        ],
        "b2": [
            report("m1", "2021-06-16", article="b2", published=b.published, place=("Geneva", "CHE"), **geneva)
        ],
    }

    def extract(one: Article) -> Extraction:
        return Extraction(one, (), tuple(events[one.id]))

    with monkeypatch.context() as patch:
        patch.setattr(dipltime.batches, "extract", extract)
        assert len(list(Timeline(path).add_all([a, b], added="2026-01-01"))) == 2
    return path

"""What is fuzzed: each target takes any bytes, and ends with a result or with an error of one line."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import dipltime
from dipltime.articles import publication_date, read_stdin
from dipltime.articles.readers import READERS
from dipltime.errors import DipltimeError

Target = Callable[[bytes], None]
_MOST = 20_000
"""So many bytes: the cost of long inputs is measured elsewhere."""


def _reader(kind: str) -> Target:
    def read(raw: bytes) -> None:
        for article in read_stdin(raw[:_MOST], input_format=kind, on_error=_one_line):
            assert article.text.strip()
            publication_date(article)

    return read


def _one_line(error: Exception) -> None:
    message = str(error)
    assert message
    assert "\n" not in message


def _auto(raw: bytes) -> None:
    for article in read_stdin(raw[:_MOST], on_error=_one_line):
        dipltime.extract(article).to_dict()


def _extract(raw: bytes) -> None:
    text = raw[:_MOST].decode("utf-8", "surrogateescape")
    found = dipltime.extract(text, "2021-05-19")
    for event in found.events:
        assert found.article.text[event.trigger.start : event.trigger.end] == event.trigger.text


def _dates(raw: bytes) -> None:
    text = raw[1:_MOST].decode("utf-8", "replace")
    language = ("en", "fr", "de", "es", "ru", "ar", "zh", "uk")[raw[0] % 8] if raw else "en"
    for date in dipltime.find_dates(text, "2021-05-19", language=language):
        assert date.start < date.end <= len(text)


def _store(raw: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "events.json"
        path.write_bytes(raw[:_MOST])
        timeline = dipltime.Timeline(path)
        for ask in (timeline.check, timeline.events, timeline.articles, timeline.digest):
            try:
                ask()
            except DipltimeError as error:
                _one_line(error)
        assert path.read_bytes() == raw[:_MOST]


def _repair(raw: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "events.json"
        path.write_bytes(raw[:_MOST])
        timeline = dipltime.Timeline(path)
        try:
            done = timeline.repair()
        except DipltimeError as error:
            _one_line(error)
            assert [path.read_bytes()] == [file.read_bytes() for file in Path(folder).glob("events.json*")]
            return
        assert Path(done.kept or path).read_bytes() == raw[:_MOST]
        assert len(timeline.articles()) >= len(
            {one.article for event in timeline.events() for one in event.evidence}
        )
        timeline.digest()
        timeline.check()
        again = dipltime.Timeline(path).repair()
        assert not again.kept, again


TARGETS: dict[str, Target] = {
    **{kind: _reader(kind) for kind in READERS},
    "auto": _auto,
    "extract": _extract,
    "dates": _dates,
    "store": _store,
    "repair": _repair,
}


def run(name: str, raw: bytes) -> None:
    """Give `raw` to a target; raises whatever is not an error of one line."""
    try:
        TARGETS[name](raw)
    except DipltimeError as error:
        _one_line(error)

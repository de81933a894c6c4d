"""A sentence in pieces: what says the date, what says the event, and the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.model import Evidence


def pieces(evidence: Evidence) -> Iterator[tuple[str, str]]:
    """The sentence in order, each piece with what it is: "date", "trigger", or nothing."""
    at = 0
    for first, last, kind in _marks(evidence):
        if at < first:
            yield evidence.text[at:first], ""
        yield evidence.text[first:last], kind
        at = last
    if at < len(evidence.text):
        yield evidence.text[at:], ""


def _marks(evidence: Evidence) -> Iterator[tuple[int, int, str]]:
    """The spans within the sentence, in order, without one that begins in another."""
    spans = [(span, kind) for span, kind in ((evidence.date, "date"), (evidence.trigger, "trigger")) if span]
    end = 0
    for span, kind in sorted(spans, key=lambda mark: mark[0].start):
        first, last = span.start - evidence.start, span.end - evidence.start
        if end <= first < last <= len(evidence.text):
            yield first, last, kind
            end = last

"""Rows of a store that tell of days."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tests.making import report

from dipltime.model import EvidenceDate
from dipltime.serial import event_to_json

if TYPE_CHECKING:
    from dipltime.serial import Json


def row(
    name: str,
    day: str,
    words: str = "",
    *,
    article: str = "a1",
    published: str = "2021-05-19",
    start: int = 1000,
    inherited: str | None = None,
    value: str | None = None,
    sentence: str | None = None,
    **fields: Any,
) -> Json:
    """An event on `day` told by one article in the sentence "The envoys of NAME met WORDS there."."""
    event = report(
        name, day, article=article, published=published, start=start, inherited=inherited, **fields
    )
    text = sentence or f"The envoys of {name} met {words} there."
    at = start + text.find(words)
    date = (
        EvidenceDate(at, at + len(words), words, "a rule", day if value is None else value) if words else None
    )
    (evidence,) = event.evidence
    evidence = replace(evidence, text=text, end=start + len(text), date=date)
    return event_to_json(replace(event, evidence=(evidence,)))


def together(*rows: Json) -> Json:
    """One event of what several rows report: the first one, with the evidence of all."""
    return {**rows[0], "evidence": [evidence for row in rows for evidence in row["evidence"]]}

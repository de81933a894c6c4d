"""The events of an article in a language whose grammar is not known: its dated sentences, as they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dipltime.events.candidate import OTHER
from dipltime.events.dating.when import when_of
from dipltime.events.identity import event_id
from dipltime.model import Event, Evidence, EvidenceDate, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dipltime.model import Article, DateExpression, Status, When

_LONGEST_TITLE = 90


def dated_sentences(
    article: Article, dates: Sequence[DateExpression], sentences: Sequence[tuple[int, int]]
) -> tuple[Event, ...]:
    """One event of type OTHER for each sentence with a date or a time in it; its first date is the event's.

    What lies after the publication is scheduled, everything else has occurred: nothing more is known of the words.
    """
    found = []
    for start, end in sentences:
        inside = [date for date in dates if start <= date.start < end and date.type in ("DATE", "TIME")]
        if inside:
            found.append(_event(article, inside[0], start, end))
    return tuple(found)


def _event(article: Article, date: DateExpression, start: int, end: int) -> Event:
    when = when_of(date, None, article.published)
    text = article.text[start:end]
    trigger = Span(start, end, text)
    status = _status(when, article.published)
    told = EvidenceDate(date.start, date.end, date.text, date.rule, date.value, date.reading)
    evidence = Evidence(article.id, article.published, start, end, text, status, when, told, trigger)
    return Event(
        id=event_id(article.id, start, OTHER),
        title=_title(text),
        type=OTHER,
        status=status,
        when=when,
        trigger=trigger,
        evidence=(evidence,),
    )


def _status(when: When, published: str | None) -> Status:
    return "scheduled" if published and when.earliest and when.earliest > published else "occurred"


def _title(sentence: str) -> str:
    """The sentence in one line, cut at a word where it is long."""
    line = " ".join(sentence.split())
    if len(line) <= _LONGEST_TITLE:
        return line
    cut = line[: _LONGEST_TITLE - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut) + "…"

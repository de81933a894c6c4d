"""One event in full: what each report says, in its own words, and how each date was worked out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dipltime.views.changes import change_line
from dipltime.views.clean import clean
from dipltime.views.evidence import pieces

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dipltime.model import Article, Event, Evidence, EvidenceDate, Reading, When
    from dipltime.views.layout import Line

_STYLES = {"date": "bold underline", "trigger": "bold"}

_ANCHORS = {
    "published": "the day of publication",
    "previous date": "the date told before it",
    "era": "the table of eras",
    "office": "the table of terms of office",
    "event": "the event it refers to",
}
_DIRECTIONS = {"past": "looking back", "future": "looking forward", "same": "on the day itself"}
_INHERITED = {
    "published": "the sentence has no date of its own: it is told as of the day of publication",
    "sentence": "the date is that of another clause of the sentence",
    "scene": "the date is that of the passage in which the sentence stands",
    "meeting": "the date is that of the meeting that the text tells of",
}


_LEADS = {
    "when": "the most precise report leads, of equally precise ones the latest",
    "place": "the report whose place has a known country leads, then the most precise one, then the latest",
    "status": "the latest report leads, unless it only looks back on what was planned",
    "hand": "the correction leads, whatever is read later",
}


def lines(event: Event, articles: Mapping[str, Article], *, brackets: bool) -> Iterator[Line]:
    """The lines about `event`; with `brackets` date and trigger are marked by them instead of by style."""
    yield [(clean(event.title), "bold")]
    yield [(f"{clean(event.id)} · {event.type}{f'/{event.mode}' if event.mode else ''} · {event.status}", "")]
    yield [(f"when: {_when(event.when)}", "")]
    if base := event.counted_from:
        told = f"{clean(base.title)} ({clean(base.event)}), {clean(base.when)}"
        yield [(f"counted from: {base.kind.replace('_', ' ')} “{clean(base.words)}”, that is {told}", "")]
    if event.overdue:
        yield [("overdue: that is past, and no article tells that it was held", "")]
    if event.actors:
        yield [("who: " + ", ".join(_actor(event)), "")]
    if event.place:
        yield [(f"where: {_named(event.place.name, event.place.country)}", "")]
    for number, evidence in enumerate(event.evidence, 1):
        yield [("", "")]
        count = f"{number}. " if len(event.evidence) > 1 else ""
        yield from _report(evidence, articles.get(evidence.article), count, brackets=brackets)
    yield from _history(event)
    yield from _conflicts(event)


def _when(when: When) -> str:
    span = " to ".join(dict.fromkeys((when.earliest or "…", when.latest or "…")))
    return f"{when.edtf} ({when.precision}{', about' if when.approximate else ''}: {span})"


def _actor(event: Event) -> Iterator[str]:
    for actor in event.actors:
        role = "" if actor.role == "participant" else f", {actor.role}"
        yield f"{_named(actor.name, actor.country)}{role}"


def _named(name: str, country: str | None) -> str:
    return f"{clean(name)} ({clean(country)})" if country else clean(name)


def _report(evidence: Evidence, article: Article | None, count: str, *, brackets: bool) -> Iterator[Line]:
    name = clean(article.title or article.source or article.id) if article else clean(evidence.article)
    yield [(f"{count}{name}, published {evidence.published or 'on an unknown day'}", "underline")]
    if article and article.published_because:
        yield [(f"  its date was worked out from the text: {clean(article.published_because)}", "dim")]
    yield [("  “", ""), *_marked(evidence, brackets=brackets), ("”", "")]
    yield [(f"  status: {evidence.status}", "")]
    for step in _steps(evidence):
        yield [(f"  {step}", "")]


def _marked(evidence: Evidence, *, brackets: bool) -> Iterator[tuple[str, str]]:
    """The sentence in pieces, its date and its trigger marked."""
    for text, kind in pieces(evidence):
        if not kind:
            yield _kept(text), ""
        else:
            yield (f"[{clean(text)}]" if brackets else clean(text)), _STYLES[kind]


def _kept(text: str) -> str:
    """`text` made safe, with the white space at its ends, which parts it from its neighbours."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    return f"{before}{clean(text).strip()}{after}"


def _steps(evidence: Evidence) -> Iterator[str]:
    """From the words to the date, one step a line."""
    if evidence.date is not None:
        yield from _date_steps(evidence.date)
    if evidence.inherited:
        yield _INHERITED.get(evidence.inherited, f"the date comes from: {clean(evidence.inherited)}")
    yield f"so the event is dated {_when(evidence.when)}"


def _date_steps(date: EvidenceDate) -> Iterator[str]:
    value = f" means {clean(date.value)}" if date.value else ""
    yield f"“{clean(date.text)}”{value} (rule: {clean(date.rule)})"
    yield from _reading(date.reading)


def _reading(reading: Reading) -> Iterator[str]:
    if reading.anchor:
        where = _ANCHORS.get(reading.anchor_from or "", clean(reading.anchor_from or ""))
        yield f"  counted from {clean(reading.anchor)}{f', {where}' if where else ''}"
    if reading.direction:
        cue = f", because of “{clean(reading.cue)}”" if reading.cue else ""
        yield f"  {_DIRECTIONS[reading.direction]}{cue}"
    if reading.origin:
        yield f"  what it commemorates was on {clean(reading.origin)}"
    if reading.relation:
        offset = f", {clean(reading.relation.offset)}" if reading.relation.offset else ""
        yield f"  {reading.relation.kind.replace('_', ' ')} “{clean(reading.relation.event)}”{offset}"


def _history(event: Event) -> Iterator[Line]:
    if event.history:
        yield [("", "")]
        yield [("how it changed", "underline")]
    for change in event.history:
        who = next((f"{name} {change[name]}" for name in ("article", "event") if name in change), "by hand")
        yield [(f"  {change['at']}  {clean(change_line(change))} ({who})", "")]


def _conflicts(event: Event) -> Iterator[Line]:
    if event.conflicts:
        yield [("", "")]
        yield [("what the sources disagree on", "underline")]
    for conflict in event.conflicts:
        values: list[dict[str, Any]] = conflict["values"]  # type: ignore[assignment]
        told = "; ".join(f"{one['value']} ({_by(one)})" for one in values)
        yield [(f"  {conflict['field']}: {clean(told)}", "")]
        by_hand = any(one.get("by") for one in values)
        yield [(f"    {_LEADS['hand' if by_hand else str(conflict['field'])]}", "dim")]


def _by(value: Mapping[str, Any]) -> str:
    """Who says so: the articles, or a person."""
    return "by hand" if value.get("by") else "article " + ", ".join(value["articles"])

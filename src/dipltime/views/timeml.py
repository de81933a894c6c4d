"""One article as TimeML: its text with the dates and events marked in it, TIMEX3 and EVENT, and what dates what.

The text between the tags of TEXT is the article's, sign for sign; a control character that XML cannot hold is the
sign of replacement. It is what programs that compare annotations read; the store, which keeps no texts, has none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.model import DateExpression, Event, Extraction

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REPORTING = ("STATEMENT", "ACCUSE", "REJECT", "REQUEST", "THREATEN")
_PUBLISHED = "t0"


class _Mark(NamedTuple):
    """A piece of the text and the tag around it."""

    start: int
    end: int
    name: str
    id: str
    tag: str


def render(extraction: Extraction) -> str:
    """The document."""
    article = extraction.article
    dates = {f"t{number}": date for number, date in enumerate(extraction.dates, 1)}
    events = {f"e{number}": event for number, event in enumerate(extraction.events, 1)}
    found = [*map(_timex, dates, dates.values()), *map(_event, events, events.values())]
    marks = _apart(found, len(article.text))
    marked = {mark.id for mark in marks}
    told = {name: event for name, event in events.items() if name in marked}
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<TimeML>",
        f"<DOCID>{_text(article.id)}</DOCID>",
        f"<DCT>{_published(article.published)}</DCT>",
        f"<TITLE>{_text(article.title or '')}</TITLE>",
        f"<TEXT>{_marked(article.text, marks)}</TEXT>",
        *(_instance(name, event) for name, event in told.items()),
        *_links(told, {(date.start, date.end): name for name, date in dates.items() if name in marked}),
        "</TimeML>",
    ]
    return "\n".join(lines) + "\n"


def _published(day: str | None) -> str:
    value = quoteattr(day or "XXXX-XX-XX")
    return (
        f'<TIMEX3 tid="{_PUBLISHED}" type="DATE" value={value} temporalFunction="false"'
        f' functionInDocument="CREATION_TIME">{day or ""}</TIMEX3>'
    )


def _timex(name: str, date: DateExpression) -> _Mark:
    mod = f" mod={quoteattr(date.mod)}" if date.mod else ""
    counted = date.reading.anchor is not None
    anchor = f' anchorTimeID="{_PUBLISHED}"' if date.reading.anchor_from == "published" else ""
    tag = (
        f'<TIMEX3 tid="{name}" type="{date.type}" value={quoteattr(date.value)}{mod}'
        f' temporalFunction="{str(counted).lower()}"{anchor}>'
    )
    return _Mark(date.start, date.end, "TIMEX3", name, tag)


def _event(name: str, event: Event) -> _Mark:
    kind = "REPORTING" if event.type in _REPORTING else "OCCURRENCE"
    return _Mark(
        event.trigger.start, event.trigger.end, "EVENT", name, f'<EVENT eid="{name}" class="{kind}">'
    )


def _apart(marks: list[_Mark], size: int) -> list[_Mark]:
    """The marks in order, without those that cut into another; of two that do, the date stays."""
    covered = bytearray(size)
    taken = []
    for mark in sorted(marks, key=lambda mark: (mark.name != "TIMEX3", mark.start)):
        if mark.start < mark.end <= size and not any(covered[mark.start : mark.end]):
            covered[mark.start : mark.end] = b"x" * (mark.end - mark.start)
            taken.append(mark)
    return sorted(taken)


def _marked(text: str, marks: list[_Mark]) -> str:
    pieces, at = [], 0
    for mark in marks:
        pieces.append(_text(text[at : mark.start]))
        pieces.append(f"{mark.tag}{_text(text[mark.start : mark.end])}</{mark.name}>")
        at = mark.end
    return "".join([*pieces, _text(text[at:])])


def _instance(name: str, event: Event) -> str:
    polarity = "NEG" if event.status == "denied" else "POS"
    return (
        f'<MAKEINSTANCE eiid="{name.replace("e", "ei")}" eventID="{name}" pos="OTHER" tense="NONE" aspect="NONE"'
        f' polarity="{polarity}"/>'
    )


def _links(events: dict[str, Event], dates: dict[tuple[int, int], str]) -> Iterator[str]:
    """What date each event has, where that date is marked."""
    number = 0
    for name, event in events.items():
        date = event.evidence[0].date
        timex = dates.get((date.start, date.end)) if date else None
        if timex:
            number += 1
            yield (
                f'<TLINK lid="l{number}" relType="IS_INCLUDED" eventInstanceID="{name.replace("e", "ei")}"'
                f' relatedToTime="{timex}"/>'
            )


def _text(text: str) -> str:
    """`text` as text of XML, sign for sign; a bare carriage return would be read as a line break."""
    return escape(_NOT_XML.sub("\ufffd", text), {"\r": "&#13;"})

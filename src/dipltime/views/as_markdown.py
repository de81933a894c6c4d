"""The timeline as Markdown (CommonMark): a heading a month, an event an item, with its sentence and its source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dipltime.views.clean import clean, short
from dipltime.views.long_dates import in_full
from dipltime.views.rows import Entry, Heading, rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dipltime.model import Event, Evidence
    from dipltime.serial import Json
    from dipltime.views.page import Page

# What CommonMark, or one of the ways that it is commonly extended, gives a meaning to within a line.
_MEANING = re.compile(r"[\\`*_{}\[\]<>&#|~$!^=:@-]")
_WEB = re.compile(r"https?://[^\s<>()\"'\\\x00-\x20\x7f-\U0010ffff]{1,2000}", re.ASCII)
_LONGEST = 2000


def render(page: Page) -> str:
    """The document."""
    sources = page.sources()
    blocks = ["# Timeline"] + [
        block for row in rows(page) for block in _block(row, sources) if isinstance(row, Entry | Heading)
    ]
    if not page.events:
        blocks.append("No events.")
    return "\n\n".join(blocks) + "\n"


def _block(row: object, sources: Mapping[str, Json]) -> Iterator[str]:
    if isinstance(row, Heading):
        yield f"## {row.month} {row.year}".replace("  ", " ")
    elif isinstance(row, Entry):
        yield "\n".join(_item(row.event, sources))


def _item(event: Event, sources: Mapping[str, Json]) -> Iterator[str]:
    who = ", ".join(dict.fromkeys(_text(actor.country or actor.name) for actor in event.actors))
    facts = [f"**{_text(in_full(event.when))}**", event.status, event.type, who]
    facts += [_text(event.place.name) if event.place else "", "overdue" if event.overdue else ""]
    yield f"- {' · '.join(filter(None, facts))}  "
    yield f"  {_text(event.title)}"
    for conflict in event.conflicts:
        yield f"  (the sources disagree on its {_text(str(conflict['field']))})"
    for one in event.evidence:
        yield ""
        yield f"  > {_text(one.text)} — {_source(one, sources)}"


def _source(one: Evidence, sources: Mapping[str, Json]) -> str:
    article = sources.get(one.article, {})
    name = _text(article.get("title") or one.article)
    address = _WEB.fullmatch(article.get("source") or "")
    link = f"[{name}](<{address[0]}>)" if address else name
    return f"{link}, {one.published}" if one.published else link


def _text(text: str) -> str:
    """`text` as text, whatever stands in it."""
    return _MEANING.sub(r"\\\g<0>", short(clean(text), _LONGEST))

"""The timeline as a Mermaid diagram of the kind `timeline`, which many wikis and code hosts draw.

Mermaid gives a meaning to many signs and knows no escaping but entities of its own, `#58;` for a colon. It draws at
most 50,000 letters unless told otherwise, so that titles are short here.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from dipltime.views.clean import short
from dipltime.views.long_dates import in_full
from dipltime.views.rows import Entry, Heading, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dipltime.model import Event
    from dipltime.views.page import Page

_MEANING = re.compile(r"[^\w \t.,'’“”‘()/?!–—+…-]|_")
_LONGEST = 100
_HAPPENED = ("occurred", "ongoing")


def render(page: Page) -> str:
    """The diagram."""
    return "\n".join(["timeline", "    title Diplomatic timeline", *_lines(page)]) + "\n"


def _lines(page: Page) -> Iterator[str]:
    told = (row for row in rows(page) if isinstance(row, Entry | Heading))
    for is_heading, group in groupby(told, key=lambda row: isinstance(row, Heading)):
        if is_heading:
            heading = [row for row in group if isinstance(row, Heading)][-1]
            yield f"    section {heading.year} {heading.month}".rstrip()
        else:
            yield from _events([row.event for row in group if isinstance(row, Entry)])


def _events(events: list[Event]) -> Iterator[str]:
    """The events under one heading, those of one time together."""
    for when, group in groupby(events, key=lambda event: in_full(event.when)):
        for index, event in enumerate(group):
            time = _text(when) if index == 0 else " " * len(when)
            yield f"        {time} : {_text(_title(event))}"


def _title(event: Event) -> str:
    title = short(event.title, _LONGEST).strip() or event.type
    return title if event.status in _HAPPENED else f"{title} ({event.status})"


def _text(text: str) -> str:
    """`text` as text, whatever stands in it."""
    return _MEANING.sub(lambda sign: f"#{ord(sign[0])};", text)
